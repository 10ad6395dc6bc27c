import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {broadcast} from '../../src/base/channel.js';
import {webLock} from '../../src/base/lock.js';
import {siteChannel} from '../../src/base/site-channel.js';
import {siteLock} from '../../src/base/site-lock.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import {MemoryStorage} from '../support/fakes/memory-storage.js';
import {settled} from '../support/fakes/settled.js';
import {installWebLocks} from '../support/fakes/web-locks.js';

const DENIED = new DOMException('Denied', 'SecurityError');

/** Replaces a global of the platform until the end of the test. */
function replace(t: TestContext, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  t.after(() => {
    if (before) Object.defineProperty(globalThis, name, before);
    else Reflect.deleteProperty(globalThis, name);
  });
}

describe('the lock of a site', () => {
  const config = (storage: MemoryStorage | undefined) => ({
    storage,
    clock: new FakeClock(),
    lifecycle: new FakeLifecycle(),
  });

  test('is a web lock where the browser answers, and leaves no timer', async (t) => {
    installWebLocks(t);
    const given = config(new MemoryStorage());
    assert.equal(await siteLock(given), webLock);
    assert.deepEqual(given.clock.timers, []);
  });

  const refusals: Readonly<Record<string, unknown>> = {
    'are missing': undefined,
    'are null': null,
    reject: {request: () => Promise.reject(DENIED)},
    throw: {
      request: () => {
        throw DENIED;
      },
    },
  };

  for (const [how, locks] of Object.entries(refusals))
    test(`is a lease where web locks ${how}, and none without a storage`, async (t) => {
      replace(t, 'navigator', {locks});
      const given = config(new MemoryStorage());
      const lock = await siteLock(given);
      assert.ok(lock && lock !== webLock);
      const taken = lock.tryNow('chat');
      await given.clock.turn(500);
      assert.ok(await taken);
      assert.equal(await siteLock(config(undefined)), undefined);
    });

  test('is a lease where web locks do not answer for 5 s while the page is shown', async (t) => {
    replace(t, 'navigator', {locks: {request: () => new Promise(() => {})}});
    const given = config(new MemoryStorage());
    let lock: unknown = 'not chosen';
    void siteLock(given).then((chosen) => (lock = chosen));
    given.lifecycle.hidden = true;
    await given.clock.turn(9_999);
    assert.equal(lock, 'not chosen');
    given.lifecycle.hidden = false;
    await given.clock.turn(5_000);
    await settled();
    assert.ok(lock !== 'not chosen' && lock !== webLock);
    // The next chat of the page does not wait again.
    const again = config(new MemoryStorage());
    assert.notEqual(await siteLock(again), webLock);
    assert.deepEqual(again.clock.timers, []);
  });
});

describe('the channel of a site', () => {
  const refused = class {
    constructor() {
      throw DENIED;
    }
  };

  test('is a BroadcastChannel where one can be opened', () => {
    assert.equal(siteChannel(undefined), broadcast);
  });

  for (const [how, value] of Object.entries({missing: undefined, refused}))
    test(`goes through the storage where BroadcastChannel is ${how}, and is none without storage or crypto.subtle`, (t) => {
      replace(t, 'BroadcastChannel', value);
      const open = siteChannel(new MemoryStorage());
      assert.ok(open && open !== broadcast);
      assert.equal(siteChannel(undefined), undefined);
      replace(t, 'crypto', {});
      assert.equal(siteChannel(new MemoryStorage()), undefined);
    });

  test('does not throw when a message is refused', () => {
    const channel = broadcast('chat', () => undefined);
    channel.post(() => 'a function cannot be copied');
    channel.close();
    channel.post('too late');
  });
});
