import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {leaseLock} from '../../src/base/lease.js';
import {noLock, webLock} from '../../src/base/lock.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {MemoryStorage} from '../support/fakes/memory-storage.js';
import {settled} from '../support/fakes/settled.js';
import {installWebLocks} from '../support/fakes/web-locks.js';

describe('a lease in the site storage', () => {
  /** Opens `count` pages of one site, each with its own lock; logs when a page gets or loses it. */
  function pages(count: number, storage = new MemoryStorage()) {
    const clock = new FakeClock();
    const log: string[] = [];
    const all = Array.from({length: count}, (_, i) => {
      const lock = leaseLock(storage, clock);
      const request = () =>
        lock.request(
          'chat',
          () => log.push(`${i} has it`),
          () => log.push(`${i} lost it`),
        );
      return {lock, request};
    });
    return {clock, storage, all, news: () => log.splice(0)};
  }

  test('is granted at the second look, half a second later', async () => {
    const {clock, all, news} = pages(1);
    all[0]?.request();
    await clock.turn(499);
    assert.deepEqual(news(), []);
    await clock.turn(1);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('is granted to one of two pages that ask at once, and kept while it is renewed', async () => {
    const {clock, all, news} = pages(3);
    for (const {request} of all) request();
    await clock.turn(60_000);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('is granted to the next page within a second after it is given back', async () => {
    const {clock, all, news} = pages(2);
    const giveBack = all[0]?.request();
    await clock.turn(500);
    all[1]?.request();
    await clock.turn(5000);
    giveBack?.();
    await clock.turn(1000);
    assert.deepEqual(news(), ['0 has it', '1 has it']);
  });

  test('is granted to the next page when the holder crashes', async () => {
    const {clock, storage, all, news} = pages(1);
    storage.setItem('chat lease', `another ${clock.now() + 2000}`);
    all[0]?.request();
    await clock.turn(1999);
    assert.deepEqual(news(), []);
    await clock.turn(1000);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('is granted although a stored one claims to last for ever, or says nothing readable', async () => {
    for (const stored of [`another ${Number.MAX_SAFE_INTEGER}`, 'another soon', 'another', '{"v": 2}', '']) {
      const {clock, storage, all, news} = pages(1);
      storage.setItem('chat lease', stored);
      all[0]?.request();
      await clock.turn(500);
      assert.deepEqual(news(), ['0 has it'], stored);
    }
  });

  test('is lost by a suspended page when another takes it, and regained when that page goes', async () => {
    const {clock, storage, all, news} = pages(1);
    all[0]?.request();
    await clock.turn(500);
    storage.setItem('chat lease', `another ${clock.now() + 3000}`);
    await clock.turn(500);
    assert.deepEqual(news(), ['0 has it', '0 lost it']);
    await clock.turn(10_000);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('leaves neither a stored item nor a timer when it is given back, granted or not', async () => {
    for (const after of [0, 500, 5000]) {
      const {clock, storage, all} = pages(1);
      const giveBack = all[0]?.request();
      await clock.turn(after);
      giveBack?.();
      assert.deepEqual([storage.items.size, clock.timers], [0, []]);
    }
  });

  test('stays with its holder when a page gives it back that has lost it', async () => {
    const {clock, storage, all} = pages(1);
    const giveBack = all[0]?.request();
    await clock.turn(500);
    const others = `another ${clock.now() + 2000}`;
    storage.setItem('chat lease', others);
    giveBack?.();
    assert.equal(storage.getItem('chat lease'), others);
  });

  test('is independent of leases with other names', async () => {
    const {clock, all, news} = pages(1);
    const [page] = all;
    assert.ok(page);
    page.request();
    page.lock.request('another chat', () => undefined);
    await clock.turn(500);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('asked for with tryNow is granted when free, and never waited for', async () => {
    const {clock, all} = pages(2);
    const [first, second] = all.map(({lock}) => lock.tryNow('chat'));
    assert.equal(await second, undefined);
    await clock.turn(500);
    const giveBack = await first;
    assert.ok(giveBack);
    await clock.turn(5000);
    assert.equal(await all[1]?.lock.tryNow('chat'), undefined);
    giveBack();
    const again = all[1]?.lock.tryNow('chat');
    await clock.turn(500);
    assert.ok(await again);
  });

  test('found free by two pages at once goes to the last writer', async () => {
    const {clock, storage, all, news} = pages(1);
    for (const ask of [() => all[0]?.request(), () => all[0]?.lock.tryNow('chat')]) {
      storage.items.clear();
      const asked = ask();
      const others = `another ${clock.now() + 2000}`;
      storage.setItem('chat lease', others);
      await clock.turn(500);
      assert.deepEqual([news(), storage.getItem('chat lease')], [[], others]);
      if (typeof asked === 'function') asked();
      else assert.equal(await asked, undefined);
    }
  });

  test('is granted to every page when the storage cannot be written: nothing is shared', async () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    for (const ways of [
      {setItem: forbidden},
      {getItem: forbidden, setItem: forbidden, removeItem: forbidden},
    ]) {
      const {clock, all, news} = pages(2, Object.assign(new MemoryStorage(), ways));
      const undo = all.map(({request}) => request());
      assert.deepEqual(news(), ['0 has it', '1 has it']);
      assert.ok(await all[0]?.lock.tryNow('chat'));
      await clock.turn(5000);
      assert.deepEqual(news(), []);
      for (const giveBack of undo) giveBack();
    }
  });
});

describe('a web lock', () => {
  test('is granted to a page that gives it back and asks again at once, though the browser releases it a moment later', async (t) => {
    installWebLocks(t);
    for (let time = 0; time < 3; time++) {
      const giveBack = await webLock.tryNow('chat');
      assert.ok(giveBack, `time ${time + 1}`);
      const other = await webLock.tryNow('chat');
      assert.equal(other, undefined);
      giveBack();
    }
  });

  test('blocks no later request when it is granted but no longer wanted', async (t) => {
    const queue = installWebLocks(t);
    const unwanted = async () => (await webLock.tryNow('chat'))?.();
    const [, , third, fourth] = await Promise.all([
      unwanted(),
      unwanted(),
      webLock.tryNow('chat'),
      webLock.tryNow('chat'),
    ]);
    assert.ok(third);
    assert.equal(fourth, undefined);
    third();
    await settled();
    assert.deepEqual(queue, []);
  });

  test('is held until it is given back, and the next request waits for it', async (t) => {
    installWebLocks(t);
    const log: string[] = [];
    const giveBack = webLock.request('chat', () => log.push('first'));
    webLock.request('chat', () => log.push('second'));
    await settled();
    await settled();
    assert.deepEqual(log, ['first']);
    giveBack();
    await settled();
    await settled();
    assert.deepEqual(log, ['first', 'second']);
  });

  test('is not granted to a request that was cancelled', async (t) => {
    const queue = installWebLocks(t);
    webLock.request('chat', () => undefined);
    const stop = webLock.request('chat', () => assert.fail('unwanted'));
    await settled();
    stop();
    await settled();
    assert.equal(queue.length, 1);
  });

  test('can be given back from within the `held` callback', async (t) => {
    const queue = installWebLocks(t);
    const giveBack = webLock.request('chat', () => giveBack());
    await settled();
    await settled();
    assert.deepEqual(queue, []);
  });

  test('asked for with tryNow is granted when free, and never waited for', async (t) => {
    const queue = installWebLocks(t);
    const giveBack = await webLock.tryNow('chat');
    assert.ok(giveBack);
    assert.equal(await webLock.tryNow('chat'), undefined);
    giveBack();
    await settled();
    await settled();
    assert.deepEqual(queue, []);
    assert.ok(await webLock.tryNow('chat'));
  });

  test('that the browser refuses counts as free, for no page like this one can hold it', async (t) => {
    installWebLocks(t);
    const refusal = new DOMException('insecure', 'SecurityError');
    const refusals = [
      () => Promise.reject(refusal),
      () => {
        throw refusal;
      },
    ];
    for (const request of refusals) {
      Object.assign(globalThis.navigator.locks, {request});
      for (let time = 0; time < 2; time++) {
        const giveBack = await webLock.tryNow('chat');
        assert.ok(giveBack);
        giveBack();
      }
      webLock.request('chat', () => assert.fail('refused'))();
      await settled();
    }
  });
});

test('noLock is always granted', async () => {
  const log: string[] = [];
  for (const name of ['first', 'second']) noLock.request('chat', () => log.push(name))();
  assert.deepEqual(log, ['first', 'second']);
  (await noLock.tryNow('chat'))?.();
});
