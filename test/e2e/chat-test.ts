import {test as base} from '@playwright/test';
import type {DevServerOptions} from '../../demo/server/dev-server.js';
import {Agent} from '../support/pages/agent.js';
import {Gms} from '../support/pages/gms.js';
import {Site} from '../support/pages/site.js';
import {Visitor} from '../support/pages/visitor.js';

interface Parties {
  /** What GMS is started with. */
  serverOptions: DevServerOptions;
  /** What the console may say in this test, besides nothing. */
  mayComplain: RegExp;
  gms: Gms;
  /** Kristi, ready at her desk. */
  agent: Agent;
  visitor: Visitor;
  noComplaints: undefined;
}

interface Sites {
  /** The page's own origin, with the built chat under `/chat`. */
  shop: Site;
}

const NOTHING = /^\b$/;
/** What browsers say of a file that they could not have: Chromium first, the others are Firefox's words. */
export const FAILED_REQUEST =
  /^Failed to load resource|^Cross-Origin Request Blocked|^Loading module from|hashes in the integrity attribute/;

/**
 * A page on one origin and GMS on another. In every test, anything that the page's console calls an error, and any
 * exception that nobody caught, is a failure.
 */
export const test = base.extend<Parties, Sites>({
  serverOptions: [{}, {option: true}],
  mayComplain: [NOTHING, {option: true}],

  shop: [
    async ({}, use) => {
      const shop = await Site.start();
      shop.putScripts('/chat', 'dist');
      await use(shop);
      await shop.close();
    },
    {scope: 'worker'},
  ],

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

  noComplaints: [
    async ({context, mayComplain}, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      await use(undefined);
      expect(complaints.filter((complaint) => !mayComplain.test(complaint))).toEqual([]);
    },
    {auto: true},
  ],
});

export const {expect} = test;
