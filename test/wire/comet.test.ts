import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {cometFeed} from '../../src/wire/comet.js';
import type {ChatError} from '../../src/wire/errors.js';
import {batch, agentSays} from '../support/values/entries.js';
import {FakeBayeux} from '../support/fakes/fake-bayeux.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import {turnTimersBy} from '../support/fakes/fake-timers.js';

/** Longer than any time-out or retry, ms. */
const LONG = 120_000;

/** A feed from a fake Bayeux server, with a log of its events. It decodes only pushes of a string. */
function feed(t: TestContext, server = new FakeBayeux()) {
  const clock = new FakeClock();
  t.after(turnTimersBy(clock));
  t.mock.method(console, 'warn', () => undefined);
  t.mock.method(console, 'info', () => undefined);
  const told: string[] = [];
  const errors: ChatError[] = [];
  let position = 1;
  let room = 0;
  const open = cometFeed({
    clock,
    lifecycle: new FakeLifecycle(),
    url: 'https://gms.example.com/genesys/cometd',
    post: server.post,
    waitFor: () => room,
    channel: '/_genesys',
    decode: (data) => (typeof data === 'string' ? batch(undefined, agentSays(data)) : undefined),
  });
  const stop = open(() => position, {
    live: () => told.push('live'),
    batch: ({entries}) => told.push(`batch ${entries.map(({text}) => text).join()}`),
    trouble: () => told.push('trouble'),
    lost: (error) => {
      errors.push(error);
      told.push(`lost ${error.kind}${error.status === undefined ? '' : ` ${error.status}`}`);
    },
  });
  return {
    server,
    clock,
    stop,
    errors,
    goTo: (to: number) => (position = to),
    allowAfter: (ms: number) => (room = ms),
    told: () => told.splice(0),
  };
}

async function live(t: TestContext) {
  const all = feed(t);
  await all.clock.turn(0);
  all.server.news();
  all.told();
  return all;
}

const UNKNOWN_CLIENT = {
  successful: false,
  error: '402::Unknown client',
  advice: {reconnect: 'handshake', interval: 0},
};

describe('opening', () => {
  test('makes handshake, subscribe and connect at one URL, and is live after the first connect', async (t) => {
    const {server, clock, told} = feed(t);
    await clock.turn(0);
    assert.deepEqual(server.news(), [
      '/meta/handshake',
      '/meta/subscribe /_genesys',
      '/meta/connect',
      '/meta/connect',
    ]);
    assert.deepEqual(told(), ['live']);
    assert.deepEqual([...server.urls], ['https://gms.example.com/genesys/cometd']);
    await clock.turn(29_000);
    assert.deepEqual([server.news(), server.holds], [[], 1]);
  });

  test('waits for the subscription, since earlier pushes may be missed', async (t) => {
    const server = new FakeBayeux();
    let subscribe: () => void = () => undefined;
    server.next('/meta/subscribe', ({answer}) => (subscribe = () => answer({})));
    const {clock, told} = feed(t, server);
    await clock.turn(1000);
    assert.deepEqual([told(), server.holds], [[], 1]);
    subscribe();
    await clock.turn(0);
    assert.deepEqual(told(), ['live']);
  });

  test('does not wait for messages that the server says come with the handshake', async (t) => {
    const server = new FakeBayeux();
    server.next('/meta/handshake', ({answer}) =>
      answer({clientId: 'C1', version: '1.0', supportedConnectionTypes: ['long-polling'], 'x-messages': 2}),
    );
    const {clock, told} = feed(t, server);
    await clock.turn(0);
    assert.deepEqual(told(), ['live']);
  });

  for (const [how, answer] of [
    [
      'is refused',
      ({answer}) => answer({successful: false, error: '403::denied', advice: {reconnect: 'none'}}),
    ],
    ['finds no server', ({cut}) => cut()],
    ['finds a server error', ({fail}) => fail(503)],
    ['is answered with no list', ({say}) => say({message: 'No', exception: 'com.example.No'})],
    ['is answered with no message', ({say}) => say([null, 3, {successful: true}])],
    ['is answered with other messages only', ({say}) => say([{channel: '/meta/connect', successful: true}])],
  ] satisfies [string, Parameters<FakeBayeux['next']>[1]][]) {
    test(`a handshake that ${how} is lost at once, without a retry`, async (t) => {
      const server = new FakeBayeux();
      server.next('/meta/handshake', answer);
      const {clock, told} = feed(t, server);
      await clock.turn(LONG);
      assert.deepEqual(server.news(), ['/meta/handshake']);
      assert.equal(
        told()
          .map((said) => said.split(' ').slice(0, 2).join(' '))
          .join(),
        'lost unreachable',
      );
      assert.deepEqual(clock.timers, []);
    });
  }

  test('a session whose first /meta/connect fails is lost at once too', async (t) => {
    const server = new FakeBayeux();
    server.next('/meta/connect', ({fail}) => fail(502));
    const {clock, told} = feed(t, server);
    await clock.turn(LONG);
    assert.deepEqual(told(), ['lost unreachable 502']);
    assert.deepEqual(server.news(), ['/meta/handshake', '/meta/subscribe /_genesys', '/meta/connect']);
  });

  test('a handshake without an answer is lost after 10 s', async (t) => {
    const server = new FakeBayeux();
    server.next('/meta/handshake', () => undefined);
    const {clock, told} = feed(t, server);
    await clock.turn(LONG);
    assert.deepEqual([server.news(), told(), clock.timers], [['/meta/handshake'], ['lost unreachable'], []]);
  });

  test('a session whose first /meta/connect hangs is lost after 20 s, however long the server holds others', async (t) => {
    const server = new FakeBayeux();
    server.next('/meta/connect', () => undefined);
    const {clock, told} = feed(t, server);
    await clock.turn(19_000);
    assert.deepEqual(told(), []);
    await clock.turn(1_500);
    assert.deepEqual([told(), clock.timers], [['lost unreachable'], []]);
  });

  test('a feed is lost if its subscription is refused', async (t) => {
    const server = new FakeBayeux();
    server.next('/meta/subscribe', ({answer}) => answer({successful: false, error: '403::denied'}));
    const {clock, told} = feed(t, server);
    await clock.turn(LONG);
    assert.deepEqual(told(), ['lost unreachable']);
    assert.deepEqual(clock.timers, []);
    assert.equal(server.holds, 0);
  });
});

describe('pushes', () => {
  test('are passed on in order, without those of other services', async (t) => {
    const {server, clock, told} = await live(t);
    await server.push('one', {of: 'another service'}, 'two');
    await clock.turn(0);
    await server.push('three');
    await clock.turn(0);
    assert.deepEqual(told(), ['batch one', 'batch two', 'batch three']);
    assert.deepEqual(server.news(), ['/meta/connect', '/meta/connect']);
  });

  test('on another channel are ignored', async (t) => {
    const {server, clock, told} = await live(t);
    await server.connect(({answer}) => answer({channel: '/other', id: undefined, data: 'one'}, {}));
    await clock.turn(0);
    assert.deepEqual(told(), []);
  });
});

describe('a connect', () => {
  test('that fails is retried while the server keeps the session', async (t) => {
    const {server, clock, told} = await live(t);
    for (let i = 0; i < 4; i++) server.next('/meta/connect', ({cut}) => cut());
    await server.connect(({cut}) => cut());
    await clock.turn(0);
    assert.deepEqual([told(), server.news()], [['trouble', 'trouble'], ['/meta/connect']]);
    await clock.turn(500);
    await server.connect(({answer}) => answer({}));
    await clock.turn(0);
    assert.deepEqual([told(), server.holds], [['live'], 1]);
  });

  test('that fails waits for the request allowance', async (t) => {
    const {server, clock, allowAfter} = await live(t);
    allowAfter(1500);
    await server.connect(({cut}) => cut());
    await clock.turn(1499);
    assert.deepEqual(server.news(), []);
    await clock.turn(1);
    assert.deepEqual(server.news(), ['/meta/connect']);
  });

  test('that fails again and again is lost within 10 s, reported once, and nothing is left', async (t) => {
    const {server, clock, told} = await live(t);
    const refuse = () =>
      server.next('/meta/connect', ({fail}) => {
        refuse();
        fail(502);
      });
    refuse();
    await server.connect(({fail}) => fail(502));
    await clock.turn(10_000);
    assert.deepEqual(told(), [...Array.from({length: 5}, () => 'trouble'), 'lost unreachable 502']);
    const requests = server.news();
    assert.deepEqual(
      requests,
      Array.from({length: 5}, () => '/meta/connect'),
    );
    await clock.turn(LONG);
    assert.deepEqual([server.news(), told(), clock.timers], [[], [], []]);
  });

  test('that times out is lost without a retry, since the server has forgotten the session', async (t) => {
    const {server, clock, told} = await live(t);
    await clock.turn(LONG);
    assert.deepEqual(
      [told(), server.news(), server.holds],
      [['lost unreachable'], ['given up /meta/connect'], 0],
    );
  });

  test('that fails again after each first answer is retried later each time, and lost in the end', async (t) => {
    const {server, clock, told} = await live(t);
    for (let i = 0; i < 5; i++) {
      await server.connect(({cut}) => cut());
      await clock.turn(4000);
      await server.connect(({answer}) => answer({}));
      await clock.turn(0);
    }
    assert.deepEqual(told(), Array.from({length: 5}, () => ['trouble', 'live']).flat());
    await server.connect(({cut}) => cut());
    await clock.turn(LONG);
    assert.deepEqual([told(), server.holds, clock.timers], [['lost unreachable'], 0, []]);
  });

  test('of a session that the server has forgotten is lost without a second handshake', async (t) => {
    const {server, clock, told} = await live(t);
    await server.connect(({answer}) => answer(UNKNOWN_CLIENT));
    await clock.turn(LONG);
    assert.deepEqual([server.news(), told(), clock.timers], [[], ['lost unreachable'], []]);
  });

  test('that loses its connection while it is stopped is left after 10 s, though cometd.js never tells', async (t) => {
    const {server, clock, stop} = feed(t);
    let failConnect = () => {};
    server.next('/meta/subscribe', () => {});
    server.next('/meta/connect', ({fail}) => (failConnect = () => fail(502)));
    await clock.turn(0);
    let isStopped = false;
    void stop().then(() => (isStopped = true));
    failConnect();
    await clock.turn(9_999);
    assert.equal(isStopped, false);
    await clock.turn(1);
    assert.equal(isStopped, true);
    await clock.turn(LONG);
    assert.deepEqual(clock.timers, []);
  });

  test('is lost with the pause that the server wants before the next session', async (t) => {
    for (const [interval, pause] of [
      [3_000, 3_000],
      [1e9, 60_000],
      ['soon', 0],
    ] as const) {
      const {server, clock, errors} = await live(t);
      await server.connect(({answer}) =>
        answer({...UNKNOWN_CLIENT, advice: {reconnect: 'handshake', interval}}),
      );
      await clock.turn(LONG);
      assert.deepEqual(
        errors.map(({retryAfter}) => retryAfter),
        [pause],
      );
    }
  });

  for (const reconnect of ['none', 'handshake'] as const) {
    test(`with the advice ${reconnect} ends the feed, and that is reported`, async (t) => {
      const {server, clock, told} = await live(t);
      await server.connect(({answer}) => answer({advice: {reconnect}}));
      await clock.turn(LONG);
      assert.deepEqual([told(), server.holds, clock.timers], [['lost unreachable'], 0, []]);
    });
  }

  test('that is answered with a disconnect is lost', async (t) => {
    const {server, clock, told} = await live(t);
    await server.connect(({answer}) =>
      answer({channel: '/meta/disconnect', id: undefined}, {advice: {reconnect: 'none'}}),
    );
    await clock.turn(LONG);
    assert.deepEqual([told(), clock.timers], [['lost unreachable'], []]);
  });
});

describe('stopping', () => {
  test('unsubscribes, then disconnects with the position; nothing is left', async (t) => {
    const {server, clock, goTo, stop, told} = await live(t);
    goTo(7);
    const stopped = stop();
    await clock.turn(0);
    await stopped;
    assert.deepEqual(server.news(), [
      '/meta/unsubscribe /_genesys',
      '/meta/disconnect at 7',
      'given up /meta/connect',
    ]);
    await clock.turn(LONG);
    assert.deepEqual([server.news(), told(), clock.timers, server.holds], [[], [], [], 0]);
  });

  test('twice makes the requests once, and both calls wait', async (t) => {
    const {server, clock, stop} = await live(t);
    const order: string[] = [];
    const first = stop().then(() => order.push('first', ...server.news()));
    const second = stop().then(() => order.push('second'));
    await clock.turn(0);
    await Promise.all([first, second]);
    assert.deepEqual(order, [
      ...['first', '/meta/unsubscribe /_genesys', '/meta/disconnect at 1', 'given up /meta/connect'],
      'second',
    ]);
  });

  test('before the handshake is answered aborts it', async (t) => {
    const server = new FakeBayeux();
    server.next('/meta/handshake', () => undefined);
    const {clock, stop, told} = feed(t, server);
    await stop();
    await clock.turn(LONG);
    assert.deepEqual([server.news(), told(), clock.timers], [['/meta/handshake'], [], []]);
  });

  test('a lost feed makes no request', async (t) => {
    const {server, clock, stop} = await live(t);
    await server.connect(({answer}) => answer(UNKNOWN_CLIENT));
    await stop();
    await clock.turn(LONG);
    assert.deepEqual([server.news(), clock.timers], [[], []]);
  });

  test('in trouble makes each request once and ignores failures', async (t) => {
    const {server, clock, stop, told} = await live(t);
    await server.connect(({cut}) => cut());
    server.next('/meta/unsubscribe', ({cut}) => cut());
    server.next('/meta/disconnect', ({cut}) => cut());
    const stopped = stop();
    await clock.turn(LONG);
    await stopped;
    await clock.turn(LONG);
    assert.deepEqual([told(), clock.timers, server.holds], [['trouble'], [], 0]);
    assert.equal(server.news().filter((said) => said.startsWith('/meta/handshake')).length, 0);
  });

  test('ends after the time-outs if the server does not answer', async (t) => {
    const {server, clock, stop} = await live(t);
    server.next('/meta/unsubscribe', () => undefined);
    server.next('/meta/disconnect', () => undefined);
    const stopped = stop();
    await clock.turn(LONG);
    await stopped;
    assert.deepEqual([clock.timers, server.holds], [[], 0]);
  });

  test('ignores pushes that arrive meanwhile', async (t) => {
    const {server, clock, stop, told} = await live(t);
    server.next('/meta/unsubscribe', ({answer}) => {
      void server.push('late');
      answer({});
    });
    const stopped = stop();
    await clock.turn(0);
    await stopped;
    await clock.turn(LONG);
    assert.deepEqual([told(), clock.timers], [[], []]);
  });
});
