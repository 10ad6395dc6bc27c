import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChatError, isDenial} from '../../src/wire/errors.js';

test('an error has its kind, and whether the server may have received the request', () => {
  const cause = new TypeError('fetch failed');
  const error = new ChatError('unreachable', 'No answer', {status: 502, maybe: true, cause});
  const {name, kind, message, status, maybe} = error;
  assert.deepEqual(
    {name, kind, message, status, maybe, cause: error.cause},
    {name: 'ChatError', kind: 'unreachable', message: 'No answer', status: 502, maybe: true, cause},
  );
  assert.ok(error instanceof Error);
});

test('without details, the server has not received the request', () => {
  const {status, maybe, cause} = new ChatError('gone', 'over');
  assert.deepEqual({status, maybe, cause}, {status: undefined, maybe: false, cause: undefined});
});

test('`from` returns a ChatError as it is, and wraps anything else thrown as the cause', () => {
  const error = new ChatError('gone', 'over');
  assert.equal(ChatError.from(error), error);
  for (const thrown of [new RangeError('no'), 'text', undefined, null, 7]) {
    const {kind, message, cause} = ChatError.from(thrown);
    assert.deepEqual({kind, message, cause}, {kind: 'broken', message: String(thrown), cause: thrown});
  }
});

test('only the page can mend a refusal in front of the chat server, and not one that the chat server reports', () => {
  const refused = (status: number, code?: number) => isDenial({kind: 'refused', status, ...(code && {code})});
  assert.deepEqual([refused(200), refused(401), refused(403), refused(401, 2)], [true, true, true, true]);
  assert.deepEqual(
    [refused(400), refused(200, 249), refused(200, 2), refused(400, 204)],
    [false, false, false, false],
  );
});
