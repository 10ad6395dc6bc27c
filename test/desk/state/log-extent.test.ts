import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {emptyLog, extended, type LogExtent} from '../../../demo/desk/state/log-extent.js';
import {said, vasya} from '../chats.js';

/** The extent after these batches, each given by its indexes. */
function after(...batches: readonly (readonly number[])[]): LogExtent {
  return batches.reduce(
    (log, indexes) =>
      extended(
        log,
        indexes.map((index) => said(index, vasya, '')),
      ),
    emptyLog,
  );
}

describe('the log of a chat', () => {
  test('is whole while messages follow each other', () => {
    assert.deepEqual(after([1, 2, 3], [4], [5, 6]), {whole: 6, beyond: undefined});
    assert.deepEqual(after([], [1]), {whole: 1, beyond: undefined});
  });

  test('has a hole where an index is skipped, and keeps the first hole', () => {
    assert.deepEqual(after([1], [3]), {whole: 1, beyond: 3});
    assert.deepEqual(after([1], [3], [4], [7]), {whole: 1, beyond: 3});
    assert.deepEqual(after([2, 3]), {whole: 0, beyond: 2});
  });

  test('is whole again after the answer for the hole', () => {
    assert.deepEqual(after([1], [3], [4], [2, 3, 4]), {whole: 4, beyond: undefined});
  });

  test('is whole again even if the server has no message for a skipped index', () => {
    assert.deepEqual(after([1], [3], [3]), {whole: 3, beyond: undefined});
    assert.deepEqual(after([1], [2, 4, 7]), {whole: 7, beyond: undefined});
  });

  test('stays whole when old messages are repeated', () => {
    assert.deepEqual(after([1, 2, 3], [1, 2]), {whole: 3, beyond: undefined});
  });
});
