import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lines, list} from '../../src/wire/values.js';

test('each sign that ends a line for its writer ends a line', () => {
  for (const end of ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
    assert.equal(lines(`10${end}20`), '10\n20', JSON.stringify(end));
  assert.equal(lines('a\r\n\r\nb\n\rc'), 'a\n\nb\n\nc');
});

test('a list may be JSON text, and a list of one may be its item', () => {
  const isItem = (value: unknown) => value === 'one';
  assert.deepEqual(list(['a', 'one'], isItem), ['a', 'one']);
  assert.deepEqual(list('["a"]', isItem), ['a']);
  assert.deepEqual(list('"one"', isItem), ['one']);
  for (const none of [undefined, null, {}, 5, '', '{', '{}', 'one'])
    assert.equal(list(none, isItem), undefined);
});
