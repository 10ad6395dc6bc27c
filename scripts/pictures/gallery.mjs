/**
 * `npm run screenshots:gallery`: takes a picture of each section of the gallery in each look, in screenshots/gallery/, to compare
 * with those of another commit. `npm run screenshots:gallery -- dark` takes only the looks named so.
 */
import {mkdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {portOf, root, setUp} from '../setup/setup.mjs';

setUp();
// Imported after setUp(), which installs their dependencies.
const {chromium} = await import('playwright');
const {createServer} = await import('vite');
const {ensureBrowser} = await import('../browsers/chromium.mjs');

const folder = path.join(root, 'screenshots/gallery');
const desktop = {viewport: {width: 1820, height: 1000}};
/** @type {Record<string, import('playwright').BrowserContextOptions & {search?: string}>} */
const looks = {
  light: {...desktop},
  dark: {...desktop, colorScheme: 'dark'},
  'right-to-left': {...desktop, search: '?language=ar'},
  'forced-colours': {...desktop, forcedColors: 'active'},
  phone: {viewport: {width: 320, height: 568}},
  'zoomed-400': {viewport: {width: 320, height: 256}},
};
const only = process.argv[2] ?? '';

rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
const server = await createServer({root, logLevel: 'warn', server: {port: 0, strictPort: false}});
await server.listen();
const browser = await chromium.launch({executablePath: await ensureBrowser()});
try {
  for (const [name, {search = '', ...look}] of Object.entries(looks))
    if (name.includes(only)) await shoot(name, search, look);
} finally {
  await browser.close();
  await server.close();
}
console.log(`The pictures are in ${folder}`);

/**
 * @param {string} name
 * @param {string} search query of the URL
 * @param {import('playwright').BrowserContextOptions} look
 */
async function shoot(name, search, look) {
  const context = await browser.newContext({...look, reducedMotion: 'reduce'});
  const page = await context.newPage();
  const port = portOf(server.httpServer);
  await page.goto(`http://localhost:${port}/demo/gallery/states.html${search}`);
  await page.locator('main[data-drawn]').waitFor();
  for (const section of await page.locator('section').all())
    await section.screenshot({path: path.join(folder, `${await section.getAttribute('id')}-${name}.png`)});
  await context.close();
}
