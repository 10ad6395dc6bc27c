/** docs/browsers.md says from which version on a browser has all that the chat needs. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {newerApis, type Oldest} from './support/measures/browser-apis.js';

/** Used where they are there; docs/browsers.md says what is without them. */
const SPARED = [
  'Element.currentCSSZoom',
  'HTMLElement.inert',
  'HTMLElement.popover',
  'HTMLElement.togglePopover',
  'Navigator.userActivation',
  'UserActivation.hasBeenActive',
  'UserActivation.isActive',
];

const page = readFileSync('docs/browsers.md', 'utf8');
const from = (browser: string) =>
  Number(new RegExp(`^\\| ${browser}.*?\\| ([\\d.]+) \\|`, 'm').exec(page)?.[1]);
const oldest: Oldest = {chrome: from('Chrome'), firefox: from('Firefox'), safari: from('Safari')};

/** Each of these would have kept all customers of a browser from the chat. */
const newer = `
export const isUrl = (text: string) => URL.canParse(text);
export const go = (signal: AbortSignal) => signal.throwIfAborted();
`;

test('the chat uses no API that the oldest browsers of docs/browsers.md lack, apart from those that it can spare', () => {
  const found = newerApis(oldest, {'src/newer.ts': newer});
  const planted = found.filter((line) => line.endsWith('src/newer.ts')).map((line) => line.split(':')[0]);
  assert.deepEqual(planted, ['AbortSignal.throwIfAborted', 'URL.canParse']);
  const others = found.filter((line) => !line.endsWith('src/newer.ts'));
  assert.deepEqual(
    others.filter((line) => !SPARED.some((name) => line.startsWith(`${name}:`))),
    [],
  );
  // None is spared in vain.
  assert.deepEqual(
    SPARED.filter((name) => !others.some((line) => line.startsWith(`${name}:`))),
    [],
  );
});
