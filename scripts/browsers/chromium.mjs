/**
 * Finds or downloads a Chromium for the tests, and prints its path. By hand: `node scripts/browsers/chromium.mjs`.
 *
 * Order: CHROME_PATH; the one of the last run; an installed headless shell, Chrome, Chromium or Edge; Playwright's own; if all
 * fail, in turn: Playwright's download, Debian's package (as root), the npm package.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright';
import {fetchBrowser} from './fetch.mjs';
import {installedBrowsers} from './installed.mjs';
import {messageOf, root} from '../setup/setup.mjs';

/** Outside node_modules, because `npm ci` empties that. */
const cacheDir = path.join(root, '.cache/browser');
const remembered = path.join(cacheDir, 'path.txt');

/** @returns {Promise<string>} path of a browser that has been tried and works */
export async function ensureBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (await works(named)) return named;
    throw new Error(
      `CHROME_PATH is ${named}, which does not start. Set it to a working Chrome or Chromium, or unset it.`,
    );
  }
  const last = existsSync(remembered) ? [readFileSync(remembered, 'utf8')] : [];
  for (const candidate of new Set([...last, ...installedBrowsers()])) {
    if (existsSync(candidate) && (await works(candidate))) return remember(candidate);
  }
  const fetched = await fetchBrowser(works, cacheDir);
  if (fetched) return remember(fetched);
  throw new Error(
    'The tests need Chrome or Chromium, and none could be found or fetched. ' +
      'Install one, or set CHROME_PATH to one, and run npm test again.',
  );
}

const works = (/** @type {string} */ executablePath) => starts(chromium, {executablePath});

/**
 * Whether Playwright can drive this browser. A successful launch is not enough: a Chromium without fonts starts, but
 * crashes at the first `<input>`.
 *
 * @param {import('playwright').BrowserType} type
 * @param {import('playwright').LaunchOptions} options
 */
export async function starts(type, options) {
  try {
    const browser = await type.launch({...options, timeout: 20_000});
    try {
      const page = await browser.newPage();
      await page.setContent('<input value="x"><p>text</p>');
      await page.screenshot();
      return true;
    } finally {
      await browser.close();
    }
  } catch (error) {
    const lines = messageOf(error).split('\n');
    const reason = lines.find((line) => /error while|missing|cannot/i.test(line)) ?? lines[0];
    console.log(`  ${options.executablePath ?? type.name()} does not start: ${reason}`);
    return false;
  }
}

/** @param {string} executablePath */
function remember(executablePath) {
  mkdirSync(cacheDir, {recursive: true});
  writeFileSync(remembered, executablePath);
  return executablePath;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await ensureBrowser());
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
