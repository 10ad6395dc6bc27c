import {test as base} from '../../e2e/chat-test.js';
import type {Visitor} from '../../support/pages/visitor.js';
import {FakeGms} from './fake-gms.js';

interface Field {
  fake: FakeGms;
  /** The visitor in a chat, by polling, that Kristi has joined. */
  polled: Visitor;
}

/** The browser itself logs every error response to the console. */
export const BROWSER_LOGS = /^Failed to load resource|blocked by CORS policy/;

/** End-to-end tests of faults of the field, on a server whose answers a test bends. */
export const test = base.extend<Field>({
  mayComplain: BROWSER_LOGS,

  fake: async ({}, use) => {
    const fake = await FakeGms.start();
    await use(fake);
    await fake.close();
  },

  polled: async ({visitor, fake, settings}, use) => {
    await visitor.visitsChat(`server="${fake.url}" delivery="poll" ${settings}`);
    await visitor.starts();
    fake.joins();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    await use(visitor);
  },
});

export const {expect} = test;
