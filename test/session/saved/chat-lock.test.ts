import assert from 'node:assert/strict';
import {test} from 'node:test';
import {webLock, type Lock} from '../../../src/base/lock.js';
import {ChatLock} from '../../../src/session/saved/chat-lock.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {settled} from '../../support/fakes/settled.js';
import {installWebLocks} from '../../support/fakes/web-locks.js';

/** The locks of a site. */
class FakeLocks {
  readonly held = new Set<string>();

  readonly lock: Lock = {
    request: () => () => undefined,
    tryNow: (name) => {
      if (this.held.has(name)) return Promise.resolve(undefined);
      this.held.add(name);
      return Promise.resolve(() => void this.held.delete(name));
    },
  };
}

test('a copy of the tab gets the chat only after the first has dropped it', async () => {
  const locks = new FakeLocks();
  const [first, copy, other] = ['S1', 'S1', 'S2'].map(
    (chat) => new ChatLock(locks.lock, chat, new FakeLifecycle(), new FakeClock()),
  );
  const taken = [await first?.take(), await copy?.take(), await other?.take()];
  assert.deepEqual(taken, [true, false, true]);
  first?.drop();
  assert.deepEqual([await copy?.take(), [...locks.held]], [true, ['gms-chat S2', 'gms-chat S1']]);
});

test('a lock that is dropped before it is granted is not held', async () => {
  const locks = new FakeLocks();
  const chatLock = new ChatLock(locks.lock, 'S1', new FakeLifecycle(), new FakeClock());
  const taken = chatLock.take();
  chatLock.drop();
  await taken;
  assert.equal(locks.held.size, 0);
});

test('a lock that is dropped before it is granted blocks no later one: an element may be removed and inserted again at once', async (t) => {
  const locks = installWebLocks(t);
  const held = () => new ChatLock(webLock, 'S1', new FakeLifecycle(), new FakeClock());
  const [first, second, third] = [held(), held(), held()] as const;
  const taken = [first.take(), second.take(), third.take()];
  first.drop();
  second.drop();
  assert.deepEqual(await Promise.all(taken), [false, false, true]);
  third.drop();
  await settled();
  assert.deepEqual(locks, []);
});

test('a page gives the lock back in the back/forward cache, and takes it again on return', async () => {
  const locks = new FakeLocks();
  const lifecycle = new FakeLifecycle();
  const chatLock = new ChatLock(locks.lock, 'S1', lifecycle, new FakeClock());
  await chatLock.take();
  lifecycle.away = true;
  lifecycle.ring();
  assert.equal(locks.held.size, 0);
  lifecycle.away = false;
  lifecycle.ring();
  await settled();
  assert.equal(locks.held.size, 1);
  chatLock.drop();
  lifecycle.ring();
  await settled();
  assert.deepEqual([locks.held.size, lifecycle.listeners], [0, 0]);
});

test('a browser that never answers a request for the lock does not keep the chat from going on, once the page is shown', async () => {
  const clock = new FakeClock();
  const lifecycle = new FakeLifecycle();
  const lock: Lock = {request: () => () => undefined, tryNow: () => new Promise(() => undefined)};
  lifecycle.hide();
  const chatLock = new ChatLock(lock, 'S1', lifecycle, clock);
  let taken: boolean | undefined;
  void chatLock.take().then((isOurs) => (taken = isOurs));
  await clock.turn(60_000);
  assert.equal(taken, undefined);
  lifecycle.show();
  await clock.turn(5000);
  assert.equal(taken, true);
  const dropped = chatLock.take();
  chatLock.drop();
  assert.equal(await dropped, false);
  assert.deepEqual(clock.timers, []);
});

test('a lifecycle event during a request for the lock does not start a second request', async () => {
  const locks = new FakeLocks();
  const lifecycle = new FakeLifecycle();
  const chatLock = new ChatLock(locks.lock, 'S1', lifecycle, new FakeClock());
  const taken = chatLock.take();
  lifecycle.ring();
  lifecycle.ring();
  assert.equal(await taken, true);
  await settled();
  chatLock.drop();
  assert.equal(locks.held.size, 0);
});
