import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {leaseLock} from '../../../src/base/lease.js';
import {webLock} from '../../../src/base/lock.js';
import {ChatLock} from '../../../src/session/saved/chat-lock.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {settled} from '../../support/fakes/settled.js';
import {installWebLocks} from '../../support/fakes/web-locks.js';

/** Makes the locks of pages of one site on a chat, with one clock. */
function site(t: TestContext) {
  const clock = new FakeClock();
  const locks = installWebLocks(t);
  const page = () =>
    new ChatLock({
      lock: webLock,
      clock,
      lifecycle: new FakeLifecycle(),
      id: 'S1',
      onLost: () => assert.fail('lost'),
    });
  return {clock, locks, page};
}

/** The answer to `take`, once the clock was turned by so many ms. */
async function takes(lock: ChatLock, clock: FakeClock, ms = 0): Promise<boolean | undefined | 'pending'> {
  let answer: boolean | undefined | 'pending' = 'pending';
  void lock.take().then((is) => (answer = is));
  await settled();
  await clock.turn(ms);
  await settled();
  return answer;
}

test('a copy of the tab is refused after three seconds', async (t) => {
  const {clock, page} = site(t);
  assert.equal(await takes(page(), clock), true);
  const copy = page();
  assert.equal(await takes(copy, clock, 2_900), 'pending');
  assert.equal(await takes(copy, clock, 400), false);
});

test('a page gets the chat from the page before it, which is on its way out', async (t) => {
  const {clock, page} = site(t);
  const before = page();
  assert.equal(await takes(before, clock), true);
  const next = page();
  assert.equal(await takes(next, clock, 1_000), 'pending');
  before.giveBack();
  assert.equal(await takes(next, clock, 200), true);
});

test('a lock that is given back before it is granted is not held, and blocks no later one', async (t) => {
  const {clock, locks, page} = site(t);
  const [first, second, third] = [page(), page(), page()];
  const taken = [first.take(), second.take(), third.take()];
  first.giveBack();
  second.giveBack();
  await settled();
  await clock.turn(1_000);
  assert.deepEqual(await Promise.all(taken), [undefined, undefined, true]);
  third.giveBack();
  await settled();
  assert.deepEqual([locks, clock.timers], [[], []]);
});

test('a lock that is taken twice is asked for once', async (t) => {
  const {locks, page} = site(t);
  const lock = page();
  assert.deepEqual(await Promise.all([lock.take(), lock.take()]), [true, true]);
  assert.equal(await lock.take(), true);
  assert.equal(locks.length, 1);
});

test('without Web Locks a page that crashed loses its lease before the next page gives up', async () => {
  const clock = new FakeClock();
  const storage = new MemoryStorage();
  storage.setItem('gms-chat S1 lease', `crashed ${clock.now() + 2_000}`);
  const lock = new ChatLock({
    lock: leaseLock(storage, clock),
    clock,
    lifecycle: new FakeLifecycle(),
    id: 'S1',
    onLost: () => undefined,
  });
  assert.equal(await takes(lock, clock, 3_000), true);
});

test('without Web Locks a page hears at once that another has taken its lease', async () => {
  const clock = new FakeClock();
  const storage = new MemoryStorage();
  const ears: ((key: string | null) => void)[] = [];
  let lost = 0;
  const listen = (ear: (key: string | null) => void) => {
    ears.push(ear);
    return () => void ears.splice(0);
  };
  const lock = new ChatLock({
    lock: leaseLock(storage, clock, listen),
    clock,
    lifecycle: new FakeLifecycle(),
    id: 'S1',
    onLost: () => {
      lost += 1;
      lock.giveBack();
    },
  });
  assert.equal(await takes(lock, clock, 500), true);
  const others = `another ${clock.now() + 2_000}`;
  storage.setItem('gms-chat S1 lease', others);
  for (const ear of ears) ear('gms-chat S1 lease');
  assert.deepEqual([lost, storage.getItem('gms-chat S1 lease'), clock.timers], [1, others, []]);
});

test('a browser that never answers a request for the lock does not keep the chat from going on, once the page is shown', async () => {
  const clock = new FakeClock();
  const lifecycle = new FakeLifecycle();
  lifecycle.hide();
  const lock = {tryNow: () => new Promise<undefined>(() => undefined)};
  const chatLock = new ChatLock({lock, clock, lifecycle, id: 'S1', onLost: () => assert.fail('lost')});
  assert.equal(await takes(chatLock, clock, 60_000), 'pending');
  lifecycle.show();
  const taken = chatLock.take();
  await clock.turn(5_000);
  assert.equal(await taken, true);
  chatLock.giveBack();
  const called = chatLock.take();
  chatLock.giveBack();
  assert.equal(await called, undefined);
  assert.deepEqual(clock.timers, []);
});

test('a lock that is given back and wanted again while the browser is asked is not taken for granted', async () => {
  const clock = new FakeClock();
  const answers: ((giveBack: (() => void) | undefined) => void)[] = [];
  const lock = {tryNow: () => new Promise<(() => void) | undefined>((resolve) => answers.push(resolve))};
  const lifecycle = new FakeLifecycle();
  const chatLock = new ChatLock({lock, clock, lifecycle, id: 'S1', onLost: () => assert.fail('lost')});
  const taken = chatLock.take();
  chatLock.giveBack();
  assert.equal(await takes(chatLock, clock, 1_000), 'pending');
  answers[0]?.(() => undefined);
  assert.deepEqual([await taken, answers.length], [true, 1]);
});
