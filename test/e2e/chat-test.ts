import {test as base} from '@playwright/test';
import type {DevServerOptions} from '../../demo/server/dev-server.js';
import {Agent} from '../support/pages/agent.js';
import {buildReactPage} from '../support/pages/build-react-page.js';
import {buildDemo, serveDemo, type Demo, type Pages} from '../support/pages/demo.js';
import {Gms} from '../support/pages/gms.js';
import {Site} from '../support/pages/site.js';
import {Visitor} from '../support/pages/visitor.js';

interface Parties {
  /** Options of the development server. */
  serverOptions: DevServerOptions;
  /** Console errors that this test expects. Any other fails it. */
  mayComplain: RegExp;
  /** Attributes of `<gms-chat>` in `joined` and `talking`, besides `server`. */
  settings: string;
  gms: Gms;
  /** Kristi, ready at her desk. */
  agent: Agent;
  visitor: Visitor;
  /** The visitor in a chat that Kristi has joined. */
  joined: Visitor;
  /** The same, after Kristi's first message, "One". */
  talking: Visitor;
  /** The shop, the desk and the history of the demo, with GMS on the same origin. */
  demo: Demo;
  noComplaints: undefined;
}

/** Made when the first test of a worker asks for it. They are all here: tests with others of their own get another worker. */
interface OfWorker {
  /** The page's own origin, with the built chat under `/chat`. */
  shop: Site;
  demoPages: Pages;
  /** A page with React and the published chat, as one script. */
  reactScript: string;
}

const NOTHING = /^\b$/;
/** Console errors about a file that could not be loaded: the first is Chromium's, the others are Firefox's. */
export const FAILED_REQUEST =
  /^Failed to load resource|^Cross-Origin Request Blocked|^Loading module from|hashes in the integrity attribute/;

/**
 * A page on one origin and GMS on another. Every test fails on a console error of the page and on an uncaught exception.
 */
export const test = base.extend<Parties, OfWorker>({
  serverOptions: [{}, {option: true}],
  mayComplain: [NOTHING, {option: true}],
  settings: ['', {option: true}],

  shop: [
    async ({}, use) => {
      const shop = await Site.start();
      shop.putScripts('/chat', 'dist');
      await use(shop);
      await shop.close();
    },
    {scope: 'worker'},
  ],
  demoPages: [async ({}, use) => use(await buildDemo()), {scope: 'worker'}],
  reactScript: [async ({}, use) => use(await buildReactPage()), {scope: 'worker'}],

  gms: async ({serverOptions}, use) => {
    const gms = await Gms.start(serverOptions);
    await use(gms);
    await gms.close();
  },

  agent: async ({gms}, use) => {
    await use(await Agent.ready(gms.origin));
  },

  visitor: async ({page, shop}, use) => {
    await use(new Visitor(page, shop));
  },

  joined: async ({visitor, gms, agent, settings}, use) => {
    await visitor.visitsChat(`server="${gms.url}" ${settings}`);
    await visitor.starts();
    await agent.accepts();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    await use(visitor);
  },

  talking: async ({joined, agent}, use) => {
    await agent.says('One');
    await expect(joined.line('One')).toBeVisible();
    await use(joined);
  },

  demo: async ({demoPages, gms}, use) => {
    const demo = await serveDemo(demoPages, gms);
    await use(demo);
    await demo.close();
  },

  noComplaints: [
    async ({context, mayComplain}, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' && !mayComplain.test(message.text()))
          complaints.push(`${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => {
        const complaint = String(error.error());
        if (!mayComplain.test(complaint)) complaints.push(complaint);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    {auto: true},
  ],
});

export const {expect} = test;
