import {after, before} from 'node:test';
import {Desktop, type Browser} from './desktop.js';
import {Ear} from './ear.js';

/** Time that a whole visit may take, ms. */
export const LONGEST = 180_000;

export interface Page {
  readonly browser: Browser;
  readonly url: string;
  /** The page is as wide as a small phone. */
  readonly isPhone?: boolean;
}

/** What somebody with a keyboard and Orca has on a page. */
export interface Visit {
  readonly ear: Ear;
  /** Returns what presses a key, such as `shift+Tab`. */
  readonly press: (key: string) => () => void;
  /** Returns what types a text. */
  readonly type: (text: string) => () => void;
}

/**
 * Starts a desktop for all tests of a suite.
 * @returns visits a page in a browser of its own
 */
export function useDesktop(): (page: Page, act: (visit: Visit) => Promise<void>) => Promise<void> {
  let desktop: Desktop;
  before(async () => {
    desktop = await Desktop.start();
  });
  after(() => desktop.stop());

  return async ({browser, url, isPhone = false}, act) => {
    const ear = new Ear(desktop.spoken);
    const close = desktop.open(browser, url, isPhone);
    try {
      await act({
        ear,
        press: (key) => () => desktop.press(key),
        type: (text) => () => desktop.type(text),
      });
    } finally {
      if (process.env['SHOW_SPOKEN']) console.log(`${browser}, ${url}\n${ear.transcript}\n`);
      await close();
    }
  };
}
