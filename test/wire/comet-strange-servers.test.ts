import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {cometFeed} from '../../src/wire/comet.js';
import {ChatError} from '../../src/wire/errors.js';
import type {Answer, Post} from '../../src/wire/http.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import {turnTimersBy} from '../support/fakes/fake-timers.js';
import {agentSays, batch} from '../support/values/entries.js';

/** A feed from a server whose answers to /meta/connect the test makes: to the n-th, n from 1. */
function feed(t: TestContext, connect: (n: number, clock: FakeClock) => Promise<Answer | ChatError>) {
  const clock = new FakeClock(0);
  t.after(turnTimersBy(clock));
  t.mock.method(console, 'warn', () => undefined);
  t.mock.method(console, 'info', () => undefined);
  const told: string[] = [];
  const connects: number[] = [];
  let position = 1;
  const post: Post = async (_url, _type, body) => {
    const [message] = JSON.parse(body) as [{channel: string; id: string}];
    const {channel, id} = message;
    if (channel === '/meta/connect') {
      connects.push(clock.now());
      const answer = await connect(connects.length, clock);
      if (answer instanceof ChatError) throw answer;
      return {...answer, body: answer.body.replace('"ID"', JSON.stringify(id))};
    }
    const handshake = {clientId: 'C1', version: '1.0', supportedConnectionTypes: ['long-polling']};
    return ok([{channel, id, successful: true, ...(channel === '/meta/handshake' && handshake)}]);
  };
  const open = cometFeed({
    clock,
    lifecycle: new FakeLifecycle(),
    post,
    waitFor: () => 0,
    url: 'https://gms.example.com/genesys/cometd',
    channel: '/_genesys',
    decode: (data) => (typeof data === 'string' ? batch(undefined, agentSays(data)) : undefined),
  });
  const stop = open(() => position, {
    live: () => told.push('live'),
    batch: ({entries}) => told.push(`batch ${entries.map(({text}) => text).join()}`),
    trouble: () => told.push('trouble'),
    lost: ({kind, status, retryAfter}) => told.push(`lost ${kind} ${status} ${retryAfter}`),
  });
  t.after(() => stop());
  return {clock, told, connects, goTo: (to: number) => (position = to)};
}

const ok = (replies: readonly object[]): Answer => ({status: 200, body: JSON.stringify(replies)});

const connected = (advice?: object, news: readonly string[] = []): Answer =>
  ok([
    ...news.map((data) => ({channel: '/_genesys', data})),
    {channel: '/meta/connect', id: 'ID', successful: true, ...(advice && {advice})},
  ]);

const after = (clock: FakeClock, ms: number, answer: Answer): Promise<Answer> =>
  ms ? new Promise((resolve) => clock.after(ms, () => resolve(answer))) : Promise.resolve(answer);

describe('a server that holds no poll', () => {
  for (const [what, advice] of [
    ['no advice', undefined],
    ['time-out 0', {reconnect: 'retry', timeout: 0}],
    ['interval 0', {reconnect: 'retry', interval: 0}],
    ['an interval that is no number', {reconnect: 'retry', interval: 'soon'}],
    ['an interval below 0', {reconnect: 'retry', interval: -1000}],
    ['all of it', {reconnect: 'retry', interval: 0, timeout: 30_000}],
  ] as const) {
    for (const ms of [0, 20, 1000]) {
      test(`is asked at most 10 times in 10 s: ${what}, after ${ms} ms`, async (t) => {
        const {clock, connects, told} = feed(t, (_n, time) => after(time, ms, connected(advice)));
        await clock.turn(60_000);
        for (const from of [0, 10_000, 30_000])
          assert.ok(connects.filter((at) => at >= from && at < from + 10_000).length <= 10, connects.join());
        assert.ok(connects.filter((at) => at >= 50_000).length >= 4, 'it is asked every 2 s');
        assert.deepEqual(told, ['live']);
      });
    }
  }

  for (const interval of ['1e999', 1e12]) {
    test(`is asked again after a minute where the interval is ${interval}`, async (t) => {
      const {clock, connects} = feed(t, () => Promise.resolve(connected({reconnect: 'retry', interval})));
      await clock.turn(125_000);
      assert.deepEqual(connects, [0, 60_000, 120_000]);
    });
  }

  for (const timeout of ['30000', 'soon', 1e12])
    test(`is given up when it answers no more, where the time-out is ${timeout}`, async (t) => {
      const {clock, told} = feed(t, (n, time) =>
        after(time, n < 3 ? 0 : n === 3 ? 25_000 : 1e9, connected({reconnect: 'retry', timeout})),
      );
      await clock.turn(25_000);
      assert.deepEqual(told, ['live']);
      await clock.turn(700_000);
      assert.equal(told.at(-1)?.slice(0, 4), 'lost');
    });

  test('is asked again at once after news', async (t) => {
    const {clock, connects, told, goTo} = feed(t, (n) => {
      if (n === 9) goTo(2);
      return Promise.resolve(connected({}, n === 8 ? ['hello'] : []));
    });
    await clock.turn(30_000);
    assert.equal((connects[8] ?? 0) - (connects[7] ?? 0), 0);
    assert.equal((connects[9] ?? 0) - (connects[8] ?? 0), 2000);
    assert.deepEqual(told, ['live', 'batch hello']);
  });

  test('is not asked at once after the same news again and again', async (t) => {
    const {clock, connects} = feed(t, () => Promise.resolve(connected({}, ['hello'])));
    await clock.turn(9_999);
    assert.ok(connects.length <= 10, connects.join());
  });

  test('is asked at once as soon as it holds polls', async (t) => {
    const {clock, connects} = feed(t, (n, time) => after(time, n < 10 ? 0 : 5000, connected()));
    await clock.turn(60_000);
    const [late, later] = connects.slice(-2);
    assert.equal((later ?? 0) - (late ?? 0), 5000);
  });
});

describe('a session is lost at once, with the fault, when a connect', () => {
  for (const [what, answer, told] of [
    ['finds a login page', {status: 200, body: '<title>Sign in</title>'}, 'lost refused 200 undefined'],
    ['is not let in', {status: 401, body: ''}, 'lost refused 401 undefined'],
    ['is asked to pause', {status: 429, body: '', retryAfter: 7000}, 'lost refused 429 7000'],
    ['has no headers', new ChatError('invalid', 'headers'), 'lost invalid undefined undefined'],
  ] as const) {
    test(what, async (t) => {
      const server = feed(t, (n, time) =>
        n < 3 ? after(time, n === 1 ? 0 : 5000, connected()) : Promise.resolve(answer),
      );
      await server.clock.turn(60_000);
      assert.deepEqual(server.told, ['live', told]);
      assert.equal(server.connects.length, 3);
    });
  }
});
