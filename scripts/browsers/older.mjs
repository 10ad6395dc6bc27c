/** A Chromium of 2022, near the oldest that docs/browsers.md names. Playwright cannot drive an older one. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {root} from '../setup/setup.mjs';
import {chromiumFromNpm} from './fetch.mjs';

const VERSION = '106.0.2';
const folder = path.join(root, '.cache/browser', VERSION);

export const olderChromium = path.join(folder, 'chromium.sh');

export const hasOlderChromium = () => existsSync(olderChromium);

export const fetchOlderChromium = () =>
  chromiumFromNpm(VERSION, folder, {aws: 'libraries', swiftshader: '.'});
