import assert from 'node:assert/strict';
import {test} from 'node:test';
import {webLock, type Lock} from '../../../src/base/lock.js';
import {ChatLock} from '../../../src/session/saved/chat-lock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {settled} from '../../support/fakes/settled.js';
import {installWebLocks} from '../../support/fakes/web-locks.js';

/** What all pages of a site share. */
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

test('one chat has one holder: a copy of the tab does not get it until the first lets it go', async () => {
  const locks = new FakeLocks();
  const [first, copy, other] = ['S1', 'S1', 'S2'].map(
    (chat) => new ChatLock(locks.lock, chat, new FakeLifecycle()),
  );
  const taken = [await first?.take(), await copy?.take(), await other?.take()];
  assert.deepEqual(taken, [true, false, true]);
  first?.drop();
  assert.deepEqual([await copy?.take(), [...locks.held]], [true, ['gms-chat S2', 'gms-chat S1']]);
});

test('dropped before the answer came, it holds nothing', async () => {
  const locks = new FakeLocks();
  const chatLock = new ChatLock(locks.lock, 'S1', new FakeLifecycle());
  const taken = chatLock.take();
  chatLock.drop();
  await taken;
  assert.equal(locks.held.size, 0);
});

test('dropped before the answer came, it is in nobody’s way: an element may be put back as fast as it was removed', async (t) => {
  const locks = installWebLocks(t);
  const held = () => new ChatLock(webLock, 'S1', new FakeLifecycle());
  const [first, second, third] = [held(), held(), held()] as const;
  const taken = [first.take(), second.take(), third.take()];
  first.drop();
  second.drop();
  assert.deepEqual(await Promise.all(taken), [false, false, true]);
  third.drop();
  await settled();
  assert.deepEqual(locks, []);
});

test('a page in the back/forward cache holds nothing, and takes it again when it comes back', async () => {
  const locks = new FakeLocks();
  const lifecycle = new FakeLifecycle();
  const chatLock = new ChatLock(locks.lock, 'S1', lifecycle);
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

test('a page that wakes while it waits for an answer asks for nothing twice', async () => {
  const locks = new FakeLocks();
  const lifecycle = new FakeLifecycle();
  const chatLock = new ChatLock(locks.lock, 'S1', lifecycle);
  const taken = chatLock.take();
  lifecycle.ring();
  lifecycle.ring();
  assert.equal(await taken, true);
  await settled();
  chatLock.drop();
  assert.equal(locks.held.size, 0);
});
