import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {leaseLock} from '../../src/base/lease.js';
import {noLock, webLock} from '../../src/base/lock.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {MemoryStorage} from '../support/fakes/memory-storage.js';
import {settled} from '../support/fakes/settled.js';
import {installWebLocks} from '../support/fakes/web-locks.js';

describe('a lease in the storage of the site', () => {
  /** So many pages of one site, each with a lock of its own, that write down what happens to it. */
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

  test('is had by the second look, half a second later', async () => {
    const {clock, all, news} = pages(1);
    all[0]?.request();
    await clock.turn(499);
    assert.deepEqual(news(), []);
    await clock.turn(1);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('is had by one of those that ask at once, and is kept as long as it is renewed', async () => {
    const {clock, all, news} = pages(3);
    for (const {request} of all) request();
    await clock.turn(60_000);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('is had by the next one within a second when it is given back', async () => {
    const {clock, all, news} = pages(2);
    const giveBack = all[0]?.request();
    await clock.turn(500);
    all[1]?.request();
    await clock.turn(5000);
    giveBack?.();
    await clock.turn(1000);
    assert.deepEqual(news(), ['0 has it', '1 has it']);
  });

  test('is had by the next one when the one that has it dies without a word', async () => {
    const {clock, storage, all, news} = pages(1);
    storage.setItem('chat lease', `another ${clock.now() + 2000}`);
    all[0]?.request();
    await clock.turn(1999);
    assert.deepEqual(news(), []);
    await clock.turn(1000);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('is lost by a page that slept while another took it, and had again when that one goes', async () => {
    const {clock, storage, all, news} = pages(1);
    all[0]?.request();
    await clock.turn(500);
    storage.setItem('chat lease', `another ${clock.now() + 3000}`);
    await clock.turn(500);
    assert.deepEqual(news(), ['0 has it', '0 lost it']);
    await clock.turn(10_000);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('given back leaves nothing behind, whether it was had yet or not, and no timer', async () => {
    for (const after of [0, 500, 5000]) {
      const {clock, storage, all} = pages(1);
      const giveBack = all[0]?.request();
      await clock.turn(after);
      giveBack?.();
      assert.deepEqual([storage.items.size, clock.timers], [0, []]);
    }
  });

  test('given back by a page that had lost it stays with the one that has it', async () => {
    const {clock, storage, all} = pages(1);
    const giveBack = all[0]?.request();
    await clock.turn(500);
    const others = `another ${clock.now() + 2000}`;
    storage.setItem('chat lease', others);
    giveBack?.();
    assert.equal(storage.getItem('chat lease'), others);
  });

  test('of one name says nothing about another', async () => {
    const {clock, all, news} = pages(1);
    const [page] = all;
    assert.ok(page);
    page.request();
    page.lock.request('another chat', () => undefined);
    await clock.turn(500);
    assert.deepEqual(news(), ['0 has it']);
  });

  test('asked for once is had when it is free, and is not waited for when it is not', async () => {
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

  test('found free by two at once is had by the one that wrote last', async () => {
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

  test('that cannot be written down is had by everybody: nothing is shared', async () => {
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
  test('given back, and asked for at once by the same page, is had: the browser takes it back a moment later', async (t) => {
    installWebLocks(t);
    for (let time = 0; time < 3; time++) {
      const giveBack = await webLock.tryNow('chat');
      assert.ok(giveBack, `time ${time + 1}`);
      const other = await webLock.tryNow('chat');
      assert.equal(other, undefined);
      giveBack();
    }
  });

  test('that was asked for and is no longer wanted when the answer comes is in nobody’s way', async (t) => {
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

  test('is held until it is given back, and the next one waits for it', async (t) => {
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

  test('that is no longer wanted is not waited for, and nobody hears of it', async (t) => {
    const queue = installWebLocks(t);
    webLock.request('chat', () => undefined);
    const stop = webLock.request('chat', () => assert.fail('unwanted'));
    await settled();
    stop();
    await settled();
    assert.equal(queue.length, 1);
  });

  test('can be given back while it is being told that it is held', async (t) => {
    const queue = installWebLocks(t);
    const giveBack = webLock.request('chat', () => giveBack());
    await settled();
    await settled();
    assert.deepEqual(queue, []);
  });

  test('asked for once is had when it is free, and is not waited for when it is not', async (t) => {
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

  test('that the browser refuses is not had', async (t) => {
    installWebLocks(t);
    Object.assign(globalThis.navigator.locks, {
      request: () => Promise.reject(new DOMException('insecure', 'SecurityError')),
    });
    assert.equal(await webLock.tryNow('chat'), undefined);
    webLock.request('chat', () => assert.fail('refused'))();
    await settled();
  });
});

test('where nothing is shared everything is free', async () => {
  const log: string[] = [];
  for (const name of ['first', 'second']) noLock.request('chat', () => log.push(name))();
  assert.deepEqual(log, ['first', 'second']);
  (await noLock.tryNow('chat'))?.();
});
