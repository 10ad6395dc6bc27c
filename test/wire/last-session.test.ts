import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {cometFeed} from '../../src/wire/comet.js';
import {FakeBayeux} from '../support/fakes/fake-bayeux.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {turnTimersBy} from '../support/fakes/fake-timers.js';

/** A feed that may be opened again and again. The server names its sessions C1. */
function feed(t: TestContext) {
  const clock = new FakeClock();
  t.after(turnTimersBy(clock));
  t.mock.method(console, 'warn', () => undefined);
  t.mock.method(console, 'info', () => undefined);
  const server = new FakeBayeux();
  const url = 'https://gms.example.com/genesys/cometd';
  const open = cometFeed({clock, url, post: server.post, channel: '/_genesys', decode: () => undefined});
  const ignore = () => undefined;
  return {
    server,
    clock,
    open: async () => {
      const stop = open(() => 1, {live: ignore, trouble: ignore, batch: ignore, lost: ignore});
      await clock.turn(100);
      return () => stop();
    },
    disconnects: () => server.news().filter((line) => line.startsWith('/meta/disconnect')),
  };
}

test('a session that was lost without a farewell is ended by the next one, before that connects', async (t) => {
  const {server, clock, open} = feed(t);
  await open();
  await server.connect(({cut}) => cut());
  for (let i = 0; i < 6; i += 1) {
    server.next('/meta/connect', ({cut}) => cut());
    await clock.turn(5_000);
  }
  server.news();
  await open();
  const news = server.news();
  assert.deepEqual(news.slice(0, 4), [
    '/meta/handshake',
    '/meta/disconnect',
    '/meta/subscribe /_genesys',
    '/meta/connect',
  ]);
});

test('a session that has said goodbye, or that the server does not know, is not ended again', async (t) => {
  const {server, open, disconnects} = feed(t);
  const stop = await open();
  await stop();
  assert.equal(disconnects().length, 1);
  await open();
  assert.deepEqual(disconnects(), []);
  await server.connect(({answer}) => answer({successful: false, error: '402::session_unknown'}));
  await open();
  assert.deepEqual(disconnects(), []);
});

test('a farewell that got no answer is said again by the next session', async (t) => {
  const {server, clock, open, disconnects} = feed(t);
  const stop = await open();
  server.next('/meta/disconnect', ({cut}) => cut());
  void stop();
  await clock.turn(100);
  assert.equal(disconnects().length, 1);
  await open();
  assert.equal(disconnects().length, 1);
});
