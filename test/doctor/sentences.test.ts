/** Each sentence of a fault has a test that produces it. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {root} from '../support/root.js';

const read = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.ts') && name !== 'sentences.test.ts')
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));

const codesIn = (text: string, words: string): readonly string[] =>
  Array.from(
    text.matchAll(new RegExp(`(?<![.\\w])(?:${words})\\(\\s*['\`]([\\w-]+)['\`]`, 'g')),
    ([, code]) => code ?? '',
  );

test('each problem, each warning and each check that is left out is produced by a test', () => {
  const codes = read('cli/doctor').flatMap((text) => codesIn(text, 'problem|warning|skipped'));
  const tested = read('test/doctor').join('\n');
  assert.ok(codes.length > 50, `${codes.length} codes`);
  assert.deepEqual(
    codes.filter((code) => !new RegExp(`['"]${code}['"]`).test(tested)),
    [],
  );
});

test('each of them has a code of its own', () => {
  const codes = read('cli/doctor').flatMap((text) => codesIn(text, 'problem|warning'));
  assert.deepEqual(
    codes.filter((code, i) => codes.indexOf(code) !== i),
    [],
  );
});
