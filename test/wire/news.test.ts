import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inOwnTask, News} from '../../src/wire/news.js';
import type {Batch} from '../../src/wire/types.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import {agentSays, batch, lastBatch} from '../support/values/entries.js';

/** News whose pushes are batches already. To decode one takes 1 ms. */
function setUp() {
  const clock = new FakeClock();
  const lifecycle = new FakeLifecycle();
  const told: Batch[] = [];
  const handedOver: unknown[] = [];
  let decoded = 0;
  const pushes = new Map<unknown, Batch>();
  const decode = (data: unknown) => {
    decoded += 1;
    clock.sleep(1);
    return pushes.get(data);
  };
  const news = new News({clock, lifecycle, channel: '/_genesys', decode}, (one) => told.push(one));
  const take = (...batches: readonly Batch[]) => {
    const messages = batches.map((one) => {
      const data = `push ${pushes.size}`;
      pushes.set(data, one);
      return {channel: '/_genesys', data};
    });
    news.take([...messages, {channel: '/meta/connect', successful: true}], (others) =>
      handedOver.push(...others),
    );
  };
  return {clock, lifecycle, news, take, told, handedOver, decoded: () => decoded};
}

const push = (position: number, text = `no. ${position}`) => batch(position, agentSays(text));
const numbered = (from: number, to: number): Batch => ({
  ...batch(to, ...Array.from({length: to - from + 1}, (_, i) => ({...agentSays('x'), position: from + i}))),
  covers: [from, to],
});
const textsOf = ({entries}: Batch) => entries.map(({text}) => text);

describe('the pushes of one answer', () => {
  it('become one batch if they follow each other, before the rest of the answer is handed over', () => {
    const {take, told, handedOver} = setUp();
    take(
      push(2),
      {...batch(4, agentSays('no. 3'), agentSays('no. 4')), sessionId: 'C7'},
      lastBatch(5, agentSays('no. 5')),
    );
    assert.deepEqual(told.map(textsOf), [['no. 2', 'no. 3', 'no. 4', 'no. 5']]);
    assert.deepEqual([told[0]?.position, told[0]?.ended, told[0]?.sessionId], [5, true, 'C7']);
    assert.deepEqual(handedOver, [{channel: '/meta/connect', successful: true}]);
  });

  it('stay apart where one does not follow the other: after a hole, a repetition, an end or an unknown position', () => {
    for (const [one, other] of [
      [push(2), push(4)],
      [push(2), push(2)],
      [push(2), batch(2)],
      [lastBatch(2, agentSays('bye')), push(3)],
      [push(2), batch(undefined, agentSays('?'))],
      [batch(undefined, agentSays('?')), push(2)],
      [push(2), {...push(3), keys: {secureKey: 'new'}}],
      [{...push(2), keys: {secureKey: 'new'}}, push(3)],
      [numbered(2, 3), numbered(5, 6)],
      [numbered(2, 3), push(4)],
      [push(2), numbered(3, 4)],
    ] as const) {
      const {take, told} = setUp();
      take(one, other);
      assert.deepEqual(told, [one, other]);
    }
  });

  it('keep the positions that the server has given them', () => {
    const {take, told} = setUp();
    take(numbered(2, 3), numbered(4, 6));
    assert.deepEqual(told, [numbered(2, 6)]);
  });

  it('are decoded in slices, and handed over as one batch when all are', async () => {
    const {clock, take, told, handedOver, decoded} = setUp();
    take(...Array.from({length: 35}, (_, i) => push(i + 2)));
    assert.deepEqual([decoded(), told.length, handedOver.length], [10, 0, 0]);
    await clock.turn(100);
    assert.deepEqual([decoded(), told.length, handedOver.length], [35, 1, 1]);
    assert.deepEqual(
      told[0]?.entries.map(({text}) => text),
      Array.from({length: 35}, (_, i) => `no. ${i + 2}`),
    );
  });

  it('are handed over in a task of their own, if one has thousands of entries', async () => {
    const {clock, take, told, handedOver, decoded} = setUp();
    take(batch(501, ...Array.from({length: 500}, () => agentSays('x'))));
    assert.deepEqual([decoded(), told.length, handedOver.length], [1, 0, 0]);
    await clock.turn(10);
    assert.deepEqual([decoded(), told.length, handedOver.length], [1, 1, 1]);
  });

  it('are decoded in a task of their own, if there are thousands', async () => {
    const {clock, take, told, decoded} = setUp();
    take(...Array.from({length: 500}, (_, i) => push(i + 2)));
    assert.deepEqual([decoded(), told.length], [0, 0]);
    await clock.turn(1_000);
    assert.deepEqual([decoded(), told.length, told[0]?.entries.length], [500, 1, 500]);
  });

  it('are all handed over when the feed is stopped, and none after that', () => {
    const {clock, news, take, told} = setUp();
    take(...Array.from({length: 35}, (_, i) => push(i + 2)));
    news.stop();
    take(push(37));
    assert.deepEqual([told.length, told[0]?.entries.length], [1, 35]);
    assert.deepEqual(clock.timers, []);
  });
});

it('a reply with thousands of entries is handed over in a task of its own, a short one at once', async () => {
  const clock = new FakeClock();
  const settled: number[] = [];
  for (const size of [499, 500]) {
    const reply = batch(size, ...Array.from({length: size}, () => agentSays('x')));
    void inOwnTask(clock)(reply).then(({entries}) => settled.push(entries.length));
  }
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual([settled, clock.timers], [[499], [0]]);
  await clock.turn(0);
  assert.deepEqual(settled, [499, 500]);
});
