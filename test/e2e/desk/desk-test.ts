import {buildDemo, serveDemo, type Demo} from '../../support/pages/demo.js';
import {DeskPage} from '../../support/pages/desk-page.js';
import {test as base} from '../chat-test.js';

type Pages = Awaited<ReturnType<typeof buildDemo>>;

interface Desks {
  /** The shop page and the desk, with GMS on the same origin. */
  demo: Demo;
  /** Logs an agent in at a desk in a new tab. */
  sitDown: (name: string) => Promise<DeskPage>;
}

export const test = base.extend<Desks, {pages: Pages}>({
  pages: [async ({}, use) => use(await buildDemo()), {scope: 'worker'}],

  demo: async ({pages, gms}, use) => {
    const demo = await serveDemo(pages, gms);
    await use(demo);
    await demo.close();
  },

  sitDown: async ({demo, context}, use) => {
    await use(async (name) => {
      const desk = new DeskPage(await context.newPage());
      await desk.logsIn(demo.origin, name);
      return desk;
    });
  },
});

export {expect} from '../chat-test.js';
