import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {cometFeed} from '../../src/wire/comet.js';
import {FakeBayeux} from '../support/fakes/fake-bayeux.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import {turnTimersBy} from '../support/fakes/fake-timers.js';

/** A feed that may be opened again and again. The server names its sessions C1. */
function feed(t: TestContext) {
  const clock = new FakeClock();
  t.after(turnTimersBy(clock));
  t.mock.method(console, 'warn', () => undefined);
  t.mock.method(console, 'info', () => undefined);
  const server = new FakeBayeux();
  const url = 'https://gms.example.com/genesys/cometd';
  const open = cometFeed({
    ...{clock, lifecycle: new FakeLifecycle(), url},
    ...{post: server.post, waitFor: () => 0, channel: '/_genesys', decode: () => undefined},
  });
  const ignore = () => undefined;
  /** To each /meta/connect that is held, also by a session that is over. */
  const answers = async (reply: object) => {
    while (server.holds) await server.connect(({answer}) => answer(reply));
  };
  return {
    server,
    clock,
    open: async () => {
      const stop = open(() => 1, {live: ignore, trouble: ignore, batch: ignore, lost: ignore});
      await clock.turn(100);
      return () => stop();
    },
    answers,
    /** The server says that the browser has two sessions. */
    tellsOfTwo: async () => {
      await answers({advice: {reconnect: 'retry', interval: 2_000, 'multiple-clients': true}});
      // The next request comes after the interval.
      await clock.turn(2_500);
    },
    disconnects: () => server.news().filter((line) => line.startsWith('/meta/disconnect')),
  };
}

/** Loses the session: each of its requests breaks. */
async function loses({server, clock}: Pick<ReturnType<typeof feed>, 'server' | 'clock'>): Promise<void> {
  await server.connect(({cut}) => cut());
  for (let i = 0; i < 6; i += 1) {
    server.next('/meta/connect', ({cut}) => cut());
    await clock.turn(5_000);
  }
}

test('a session that was lost without a farewell is ended once the server takes the next one for a second', async (t) => {
  const {server, clock, open, tellsOfTwo, disconnects} = feed(t);
  await open();
  await loses({server, clock});
  server.news();
  await open();
  assert.deepEqual(disconnects(), []);
  await tellsOfTwo();
  assert.equal(disconnects().length, 1);
  await tellsOfTwo();
  assert.deepEqual(disconnects(), [], 'once');
});

test('a session that has said goodbye is not ended again', async (t) => {
  const {open, tellsOfTwo, disconnects} = feed(t);
  const stop = await open();
  await stop();
  assert.equal(disconnects().length, 1);
  await open();
  await tellsOfTwo();
  assert.deepEqual(disconnects(), []);
});

test('a session that the server does not know is not ended', async (t) => {
  const {answers, open, tellsOfTwo, disconnects} = feed(t);
  await open();
  await answers({successful: false, error: '402::session_unknown', advice: {reconnect: 'handshake'}});
  await open();
  await tellsOfTwo();
  assert.deepEqual(disconnects(), []);
});

test('a farewell that got no answer is said again', async (t) => {
  const {server, clock, open, tellsOfTwo, disconnects} = feed(t);
  const stop = await open();
  server.next('/meta/disconnect', ({cut}) => cut());
  void stop();
  await clock.turn(100);
  assert.equal(disconnects().length, 1);
  await open();
  await tellsOfTwo();
  assert.equal(disconnects().length, 1);
});
