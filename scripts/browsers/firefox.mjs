/**
 * Finds or downloads a Firefox for the tests.
 *
 * Order: FIREFOX_PATH; an installed Firefox; Playwright's own; if all fail, in turn: Debian's package
 * (as root), Playwright's download.
 */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {firefox} from 'playwright';
import {askDebian, askPlaywright} from './fetch.mjs';
import {starts} from './chromium.mjs';

/** Firefox preferences for each system setting of a visitor. Firefox cannot change them while it runs. */
const preferences = {
  light: {'layout.css.prefers-color-scheme.content-override': 1},
  dark: {'layout.css.prefers-color-scheme.content-override': 0},
  forced: {'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1},
  motion: {'layout.css.prefers-color-scheme.content-override': 1, 'ui.prefersReducedMotion': 0},
};

/** @returns {Promise<import('playwright').LaunchOptions>} to launch a Firefox that has been tried and works */
export async function ensureFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (await starts(firefox, asReleased(named))) return asReleased(named);
    throw new Error(
      `FIREFOX_PATH is ${named}, which does not start. Set it to a working Firefox, or unset it.`,
    );
  }
  for (const executablePath of installed()) {
    if (await starts(firefox, asReleased(executablePath))) return asReleased(executablePath);
  }
  if (existsSync(firefox.executablePath()) && (await starts(firefox, {}))) return {};

  console.log('No Firefox yet; asking apt-get and Playwright for one …');
  const fromDebian = asReleased('/usr/bin/firefox-esr');
  if (askDebian('firefox-esr', 'fonts-dejavu-core') && (await starts(firefox, fromDebian))) return fromDebian;
  if (askPlaywright('install', 'firefox') && (await starts(firefox, {}))) return {};
  throw new Error(
    'The tests need Firefox, and none could be found or fetched. ' +
      'Install one, or set FIREFOX_PATH to one, and run npm run test:browsers again.',
  );
}

/** @param {'light' | 'dark' | 'forced' | 'motion'} wish */
export function firefoxPreferences(wish) {
  return {'ui.prefersReducedMotion': 1, ...preferences[wish]};
}

/** Releases of Mozilla and Debian need WebDriver BiDi: only Playwright's build of Firefox speaks Playwright's protocol. */
const asReleased = (/** @type {string} */ executablePath) => ({channel: 'moz-firefox', executablePath});

function installed() {
  const {PATH = '', PROGRAMFILES} = process.env;
  /** @type {Partial<Record<NodeJS.Platform, string[]>>} */
  const known = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [path.join(PROGRAMFILES ?? 'C:\\Program Files', 'Mozilla Firefox/firefox.exe')],
  };
  const candidates = known[process.platform] ?? [
    ...[...PATH.split(':').filter(Boolean), '/usr/bin'].flatMap((folder) =>
      ['firefox-esr', 'firefox'].map((name) => path.join(folder, name)),
    ),
  ];
  return new Set(candidates.filter((file) => existsSync(file)));
}
