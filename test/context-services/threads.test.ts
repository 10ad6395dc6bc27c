import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decodeInteractions} from '../../src/context-services/decode.js';
import {firstThreads, threadsOf} from '../../src/context-services/threads.js';

/** `id`, `id<thread` or `id^parent`. */
const list = (text: string) =>
  threadsOf(
    decodeInteractions(
      text.split(' ').map((one) => ({
        interaction_id: one.split(/[<^]/)[0],
        thread_id: one.split('<')[1],
        parent_id: one.split('^')[1],
      })),
    ),
  );
const ids = (threads: ReturnType<typeof list>) =>
  threads.map((thread) => thread.map(({id}) => id).join('')).join(' ');

test('interactions of one thread stand together, where its newest one is', () => {
  assert.equal(ids(list('a<t b c<t d<u e<t')), 'ace b d');
});

test('the interaction at the root of a thread belongs to it, also when it does not name the thread', () => {
  assert.equal(ids(list('c<a b a')), 'ca b');
  assert.equal(ids(list('c^a b a')), 'ca b');
});

test('no thread is cut when only the first ones are shown', () => {
  const threads = list('a b<t c<t d<t e f');
  assert.deepEqual(
    [0, 1, 2, 4, 5, 6, 7].map((count) => ids(firstThreads(threads, count))),
    ['', 'a', 'a bcd', 'a bcd', 'a bcd e', 'a bcd e f', 'a bcd e f'],
  );
});
