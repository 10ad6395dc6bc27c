import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Variable} from '../../../src/base/observable.js';
import {Health} from '../../../src/session/live/health.js';
import {reduce} from '../../../src/session/model/reduce.js';
import type {ChatState, LineStatus} from '../../../src/session/model/state.js';
import {ChatError} from '../../../src/wire/errors.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {open} from '../../support/values/states.js';

const EXCEPTION = new ChatError('broken', '500', {status: 500, isReported: true});
const GATEWAY = new ChatError('broken', '502', {status: 502});
const NO_ANSWER = new ChatError('unreachable', 'No answer');
const DENIED = new ChatError('refused', '401', {status: 401});
const FORBIDDEN = new ChatError('refused', '403', {status: 403});

function healthOf(line: LineStatus = 'down') {
  const clock = new FakeClock();
  const lifecycle = new FakeLifecycle();
  const state = new Variable<ChatState>(open({line}));
  const log: string[] = [];
  state.subscribe((now) => {
    if (!('isSilent' in now)) return;
    log.push(
      [now.denial ? `denied ${now.denial.status}` : 'let in', now.isSilent ? 'silent' : ''].join(' ').trim(),
    );
  });
  const over = new AbortController();
  const health = new Health({
    clock,
    lifecycle,
    state,
    dispatch: (event) => (state.value = reduce(state.value, event)),
    onGone: () => log.push('gone'),
    signal: over.signal,
  });
  return {
    clock,
    lifecycle,
    health,
    over,
    news: () => log.splice(0),
    /** Fails a read every 5 s, for `ms`. */
    fails: async (error: ChatError, ms: number) => {
      for (const end = clock.now() + ms; clock.now() <= end; await clock.turn(5000))
        health.bad('read', error);
    },
  };
}

describe('a denial', () => {
  test('is told once for each cause, and again after it was healthy', () => {
    const {health, news} = healthOf();
    health.bad('read', DENIED);
    health.bad('send', DENIED);
    health.bad('read', DENIED);
    assert.deepEqual(news(), ['denied 401']);
    health.bad('read', FORBIDDEN);
    assert.deepEqual(news(), ['denied 403']);
    health.good('send');
    health.good('read');
    health.bad('read', FORBIDDEN);
    assert.deepEqual(news(), ['let in', 'denied 403']);
  });

  test('of messages is over when a message is let in, not when the chat can be read', () => {
    const {health, news} = healthOf('polling');
    health.bad('send', DENIED);
    health.good('read');
    assert.deepEqual(news(), ['denied 401']);
    health.good('send');
    assert.deepEqual(news(), ['let in']);
  });
});

describe('a chat is gone', () => {
  test('after 45 s in which GMS reports only exceptions', async () => {
    const {fails, news} = healthOf();
    await fails(EXCEPTION, 35_000);
    assert.deepEqual(news(), []);
    await fails(EXCEPTION, 5000);
    assert.ok(news().includes('gone'));
  });

  test('not if one answer in between was good, or was not of GMS', async () => {
    const {health, clock, fails, news} = healthOf();
    await fails(EXCEPTION, 35_000);
    health.good('read');
    await fails(EXCEPTION, 35_000);
    health.bad('read', GATEWAY);
    await clock.turn(1000);
    await fails(EXCEPTION, 30_000);
    assert.deepEqual(
      news().filter((line) => line === 'gone'),
      [],
    );
  });

  test('not because it cannot be read, while messages are pushed and sent', async () => {
    const {fails, news, clock} = healthOf('live');
    await fails(EXCEPTION, 120_000);
    assert.deepEqual([news(), clock.timers], [[], []]);
  });

  test('not because one message is refused, while messages are pushed and sent', async () => {
    const {health, fails, news, clock} = healthOf('live');
    health.bad('send', new ChatError('refused', '415', {status: 415}));
    await fails(EXCEPTION, 60_000);
    health.bad('send', EXCEPTION);
    await fails(EXCEPTION, 30_000);
    health.good('send');
    await fails(EXCEPTION, 60_000);
    assert.deepEqual([news(), clock.timers], [[], []]);
  });

  test('if messages are pushed no more: a message fails, and GMS reports only exceptions', async () => {
    const {health, fails, news} = healthOf('live');
    health.bad('send', EXCEPTION);
    await fails(EXCEPTION, 45_000);
    assert.ok(news().includes('gone'));
  });
});

describe('a chat is silent', () => {
  for (const error of [NO_ANSWER, GATEWAY, DENIED]) {
    test(`after 45 s with ${error.message}, until an answer is good`, async () => {
      const {health, fails, news} = healthOf();
      await fails(error, 35_000);
      news();
      await fails(error, 5000);
      assert.match(news().join(), /silent$/);
      health.good('read');
      assert.deepEqual(news(), ['let in']);
    });
  }

  test('not while the browser has no network', async () => {
    const {fails, lifecycle, news} = healthOf();
    lifecycle.offline = true;
    await fails(NO_ANSWER, 120_000);
    assert.deepEqual(news(), []);
    lifecycle.offline = false;
    await fails(NO_ANSWER, 10_000);
    assert.deepEqual(news(), ['let in silent']);
  });
});

test('after a stop no timer is left', async () => {
  const {health, clock, fails} = healthOf();
  await fails(NO_ANSWER, 10_000);
  health.stop();
  assert.deepEqual(clock.timers, []);
});

test('a fault after the chat is over says nothing and leaves no timer', () => {
  const {health, over, clock, news} = healthOf();
  over.abort();
  health.bad('read', DENIED);
  assert.deepEqual([news(), clock.timers], [[], []]);
});
