/** The files on the page about frameworks are those that `test/frameworks/` runs. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import {root} from '../support/root.js';

const page = readFileSync(path.join(root, 'docs/frameworks.md'), 'utf8');
const shown = Array.from(
  page.matchAll(/^```\w+ (test\/\S+)\n([^]*?)^```$/gm),
  ([, file = '', code = '']) => ({
    file,
    code,
  }),
);
/** Without the indentation, which is less where a part of a page is shown. */
const flat = (text: string) => text.replaceAll(/^ +/gm, '');

describe('the page about frameworks', () => {
  test('shows code of the applications, for another server', () => {
    assert.ok(shown.length > 9);
    for (const {file, code} of shown) {
      const text = readFileSync(path.join(root, file), 'utf8').replaceAll('http://gms.', 'https://gms.');
      assert.ok(flat(text).includes(flat(code)), file);
    }
  });

  test('has no other code', () => {
    assert.equal(page.split(/^```/m).length, shown.length * 2 + 1);
  });

  test('names each application', () => {
    const named = (name: string) => shown.some(({file}) => file.startsWith(`test/frameworks/${name}/`));
    const folders = readdirSync(path.join(root, 'test/frameworks'), {withFileTypes: true});
    const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    assert.ok(names.length > 0);
    assert.deepEqual(
      names.filter((name) => !named(name)),
      ['turbo'],
    );
  });
});
