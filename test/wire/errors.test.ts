import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChatError} from '../../src/wire/errors.js';

test('an error says what it is, and whether the request may have arrived', () => {
  const cause = new TypeError('fetch failed');
  const error = new ChatError('unreachable', 'No answer', {status: 502, maybe: true, cause});
  const {name, kind, message, status, maybe} = error;
  assert.deepEqual(
    {name, kind, message, status, maybe, cause: error.cause},
    {name: 'ChatError', kind: 'unreachable', message: 'No answer', status: 502, maybe: true, cause},
  );
  assert.ok(error instanceof Error);
});

test('without details the request is known not to have arrived', () => {
  const {status, maybe, cause} = new ChatError('gone', 'over');
  assert.deepEqual({status, maybe, cause}, {status: undefined, maybe: false, cause: undefined});
});

test('a ChatError stays itself, anything else thrown becomes one and stays as its cause', () => {
  const error = new ChatError('gone', 'over');
  assert.equal(ChatError.from(error), error);
  for (const thrown of [new RangeError('no'), 'text', undefined, null, 7]) {
    const {kind, message, cause} = ChatError.from(thrown);
    assert.deepEqual({kind, message, cause}, {kind: 'broken', message: String(thrown), cause: thrown});
  }
});
