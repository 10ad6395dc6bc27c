import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChatError} from '../../src/wire/errors.js';
import {pollFeed} from '../../src/wire/poll.js';
import type {Batch} from '../../src/wire/types.js';
import {deferred, type Deferred} from '../support/fakes/deferred.js';
import {agentSays, batch, lastBatch} from '../support/values/entries.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import {settled} from '../support/fakes/settled.js';

/** A feed with a log of its requests and events. */
function feed() {
  const clock = new FakeClock(0);
  const lifecycle = new FakeLifecycle();
  const log: string[] = [];
  const asked: Deferred<Batch>[] = [];
  let answersAtOnce = false;
  let room = 1;
  let position = 1;
  const open = pollFeed({
    clock,
    lifecycle,
    waitFor: (requests) => (room < requests ? 700 : 0),
    refresh: (from) => {
      log.push(`${clock.now()} ask ${from}`);
      if (answersAtOnce) return Promise.resolve(batch());
      const question = deferred<Batch>();
      asked.push(question);
      return question.promise;
    },
  });
  const stop = open(() => position, {
    live: () => log.push('live'),
    batch: ({entries, ended}) =>
      log.push(`batch ${entries.map(({text}) => text).join()}${ended ? ' ended' : ''}`),
    trouble: () => log.push('trouble'),
    lost: ({kind}) => log.push(`lost ${kind}`),
  });
  return {
    clock,
    lifecycle,
    log,
    stop,
    goTo: (to: number) => (position = to),
    answerAllWithNothing: () => (answersAtOnce = true),
    answer: async (reply: Batch | ChatError) => {
      const question = asked.shift();
      if (reply instanceof ChatError) question?.reject(reply);
      else question?.resolve(reply);
      await settled();
    },
    hasRoomFor: (requests: number) => (room = requests),
    news: () => log.splice(0),
    times: () =>
      log
        .splice(0)
        .filter((line) => line.includes('ask'))
        .map((line) => Number.parseInt(line)),
  };
}

test('polls at once, is live with the first answer, and goes on from the position of the transcript', async () => {
  const {clock, answer, goTo, news} = feed();
  assert.deepEqual(news(), ['0 ask 1']);
  goTo(3);
  await answer(batch(3, agentSays('hello')));
  await clock.turn(2000);
  assert.deepEqual(news(), ['live', 'batch hello', '2000 ask 3']);
  await answer(batch());
  assert.deepEqual(news(), ['batch ']);
});

test('makes one request at a time, even if it takes long or the page changes', async () => {
  const {clock, lifecycle, answer, news} = feed();
  await clock.turn(60_000);
  lifecycle.ring();
  lifecycle.hide();
  lifecycle.show();
  await clock.turn(60_000);
  assert.deepEqual(news(), ['0 ask 1']);
  assert.deepEqual(clock.timers, []);
  await answer(batch());
  await clock.turn(5000);
  assert.deepEqual(news(), ['live', 'batch ', '125000 ask 1']);
});

test('polls every 2 s, every 5 s after a minute of silence, and every 2 s again after a message', async () => {
  const {clock, answer, answerAllWithNothing, times} = feed();
  answerAllWithNothing();
  await answer(batch());
  await clock.turn(75_000);
  const quiet = times();
  assert.deepEqual(quiet.slice(0, 3), [0, 2000, 4000]);
  assert.deepEqual(quiet.slice(-4), [60_000, 62_000, 67_000, 72_000]);
});

test('polls every 15 s in a hidden page: GMS drops a customer after 45 s', async () => {
  const {clock, lifecycle, answer, answerAllWithNothing, times} = feed();
  lifecycle.hide();
  answerAllWithNothing();
  await answer(batch());
  await clock.turn(60_000);
  assert.deepEqual(times(), [0, 15_000, 30_000, 45_000, 60_000]);
});

test('polls at once when the page becomes visible or the network is back, and not when it is hidden', async () => {
  const {clock, lifecycle, answer, news} = feed();
  await answer(batch());
  await clock.turn(1000);
  lifecycle.hide();
  assert.deepEqual(news(), ['0 ask 1', 'live', 'batch ']);
  lifecycle.show();
  assert.deepEqual(news(), ['1000 ask 1']);
  assert.deepEqual(clock.timers, []);
});

test('waits for the request allowance', async () => {
  const {clock, lifecycle, answer, news, hasRoomFor} = feed();
  await answer(batch());
  hasRoomFor(0);
  await clock.turn(1000);
  lifecycle.ring();
  lifecycle.ring();
  hasRoomFor(1);
  await clock.turn(699);
  assert.deepEqual(news(), ['0 ask 1', 'live', 'batch ']);
  await clock.turn(1);
  assert.deepEqual(news(), ['1700 ask 1']);
  assert.deepEqual(clock.timers, []);
});

test('ends with the first request that fails, reports it once, and leaves nothing', async () => {
  const {clock, lifecycle, answer, news} = feed();
  await answer(batch());
  await clock.turn(2000);
  await answer(new ChatError('gone', 'over'));
  assert.deepEqual(news(), ['0 ask 1', 'live', 'batch ', '2000 ask 1', 'lost gone']);
  lifecycle.ring();
  await clock.turn(60_000);
  assert.deepEqual(news(), []);
  assert.deepEqual([clock.timers, lifecycle.listeners], [[], 0]);
});

test('makes no request after a stop between two requests', async () => {
  const {clock, lifecycle, stop, answer, news} = feed();
  await answer(batch());
  await stop();
  await stop();
  lifecycle.ring();
  await clock.turn(60_000);
  assert.deepEqual(news(), ['0 ask 1', 'live', 'batch ']);
  assert.deepEqual([clock.timers, lifecycle.listeners], [[], 0]);
});

for (const [how, reply] of [
  ['answered', batch(2, agentSays('late'))],
  ['failed', new ChatError('unreachable', 'No answer')],
] as const) {
  test(`a stop during a request waits for it and reports nothing: ${how}`, async () => {
    const {clock, stop, answer, log} = feed();
    let isStopped = false;
    const stopped = stop().then(() => (isStopped = true));
    await settled();
    assert.equal(isStopped, false);
    await answer(reply);
    await stopped;
    await clock.turn(60_000);
    assert.deepEqual(log, ['0 ask 1']);
    assert.deepEqual(clock.timers, []);
  });
}

test('makes no request after a stop from its own event, as at the end of a chat', async () => {
  const clock = new FakeClock(0);
  const lifecycle = new FakeLifecycle();
  const log: string[] = [];
  const refresh = () => {
    log.push('ask');
    return Promise.resolve(lastBatch());
  };
  let stopped: Promise<void> | undefined;
  const stop = pollFeed({clock, lifecycle, refresh, waitFor: () => 0})(() => 1, {
    live: () => log.push('live'),
    batch: () => {
      log.push('batch');
      stopped = stop();
    },
    trouble: () => log.push('trouble'),
    lost: () => log.push('lost'),
  });
  await clock.turn(60_000);
  await stopped;
  assert.deepEqual(log, ['ask', 'live', 'batch']);
  assert.deepEqual([clock.timers, lifecycle.listeners], [[], 0]);
});
