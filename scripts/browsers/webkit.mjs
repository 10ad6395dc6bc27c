/**
 * Finds or downloads a WebKit for the tests.
 *
 * Order: an installed WebKitGTK with its driver; Playwright's own; if both fail, in turn: Debian's packages
 * (as root), Playwright's download.
 */
import {existsSync} from 'node:fs';
import {webkit} from 'playwright';
import {askDebian, askPlaywright} from './fetch.mjs';
import {starts} from './chromium.mjs';
import {gtkStarts, installedGtk} from './webkit-gtk.mjs';

/**
 * @returns {Promise<import('./webkit-gtk.mjs').Gtk | undefined>} a WebKitGTK that has been tried and works; `undefined` if
 * Playwright's own WebKit does
 */
export async function ensureWebKit() {
  const gtk = installedGtk();
  if (gtk && (await gtkStarts(gtk))) return gtk;
  if (existsSync(webkit.executablePath()) && (await starts(webkit, {}))) return undefined;

  console.log('No WebKit yet; asking apt-get and Playwright for one …');
  const fromDebian = askDebian('webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core') && installedGtk();
  if (fromDebian && (await gtkStarts(fromDebian))) return fromDebian;
  if (askPlaywright('install', 'webkit') && (await starts(webkit, {}))) return undefined;
  throw new Error(
    'The tests need WebKit, and none could be found or fetched. Install the packages webkit2gtk-driver and xvfb on Debian or ' +
      'Ubuntu, or run `npx playwright install --with-deps webkit` elsewhere, and run npm run test:browsers again.',
  );
}
