import {Customer} from '../../server/parties.js';
import {buildDemo, serveDemo, type Demo} from '../../support/pages/demo.js';
import {DeskPage} from '../../support/pages/desk-page.js';
import {openWindow} from '../../support/pages/own-window.js';
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
      const desk = new DeskPage(await openWindow(context));
      await desk.logsIn(demo.origin, name);
      return desk;
    });
  },
});

/** A customer who uses the API without a page. */
export async function newCustomer(origin: string, firstName: string): Promise<Customer> {
  const customer = new Customer(origin);
  await customer.poll({firstName, lastName: '', subject: `${firstName} asks`});
  return customer;
}

export {expect} from '../chat-test.js';
