import assert from 'node:assert/strict';
import {test} from 'node:test';
import {storageChannel} from '../../src/base/storage-channel.js';

type Listener = (key: string | null, value: string | null) => void;

/** The storage of a site: each page gets events for the writes of the others. `written` has every value ever stored. */
class Site {
  readonly items = new Map<string, string>();
  readonly written: string[] = [];
  isFull = false;
  readonly #pages = new Set<{listeners: Set<Listener>}>();

  page() {
    const page = {listeners: new Set<Listener>()};
    this.#pages.add(page);
    const tell = (key: string, value: string | null) => {
      for (const {listeners} of this.#pages)
        if (listeners !== page.listeners)
          for (const listener of listeners) setImmediate(listener, key, value);
    };
    const storage = {
      setItem: (key: string, value: string) => {
        if (this.isFull) throw new DOMException('Full.', 'QuotaExceededError');
        this.items.set(key, value);
        this.written.push(value);
        tell(key, value);
      },
      removeItem: (key: string) => {
        this.items.delete(key);
        tell(key, null);
      },
    };
    const listen = (listener: Listener) => {
      page.listeners.add(listener);
      return () => page.listeners.delete(listener);
    };
    return {
      open: storageChannel({storage, listen, subtle: crypto.subtle}),
      listeners: page.listeners,
      storage,
    };
  }

  /** Opens a new page with a channel. */
  hears(name = 'chat') {
    const page = this.page();
    const heard: unknown[] = [];
    return {...page, heard, ...page.open(name, (message) => heard.push(message))};
  }
}

/** Waits until `isSo()` is true: encryption runs off this thread. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

test('the messages of a page reach all other pages, in order, and not itself', async () => {
  const site = new Site();
  const [a, b, c] = [site.hears(), site.hears(), site.hears()];
  a.post('hello');
  await until(() => b.heard.length === 1 && c.heard.length === 1);
  b.post({is: 'state', n: 1});
  b.post({is: 'state', n: 2});
  await until(() => a.heard.length === 2 && c.heard.length === 3);
  assert.deepEqual(c.heard, ['hello', {is: 'state', n: 1}, {is: 'state', n: 2}]);
  assert.deepEqual(b.heard, ['hello']);
});

test('a page that joins later is heard by the others, and gets their later messages', async () => {
  const site = new Site();
  const early = site.hears();
  early.post('to nobody');
  await until(() => site.written.length === 1);
  const late = site.hears();
  late.post('hello');
  await until(() => early.heard.length === 1);
  early.post('welcome');
  await until(() => late.heard.length === 1);
  assert.deepEqual([early.heard, late.heard], [['hello'], ['welcome']]);
});

test('nothing stays in the storage, and no message is ever stored in clear', async () => {
  const site = new Site();
  const [a, b] = [site.hears(), site.hears()];
  a.post({gmsUser: 'a secret'});
  await until(() => b.heard.length === 1);
  assert.equal(site.items.size, 0);
  assert.ok(site.written.length > 2);
  assert.ok(
    !site.written.some((value) => /secret|gmsUser/.test(value) || /secret|gmsUser/.test(atobAll(value))),
  );
});

test('channels of different names do not mix, and malformed messages are ignored', async () => {
  const site = new Site();
  const [a, b, other] = [site.hears(), site.hears(), site.hears('another chat')];
  const {storage} = site.page();
  for (const value of [
    'no JSON',
    '1',
    '{}',
    '{"from":"x","key":"?"}',
    '{"from":"x","iv":"AA==","data":"AA=="}',
  ])
    storage.setItem('chat post', value);
  a.post('hello');
  await until(() => b.heard.length === 1);
  assert.deepEqual([b.heard, other.heard], [['hello'], []]);
});

test('a closed channel sends and receives nothing; with a full storage nothing is sent', async () => {
  const site = new Site();
  const [a, b, c] = [site.hears(), site.hears(), site.hears()];
  a.post('one');
  await until(() => b.heard.length === 1 && c.heard.length === 1);
  b.close();
  b.post('from the closed one');
  site.isFull = true;
  a.post('lost');
  site.isFull = false;
  a.post('two');
  await until(() => c.heard.includes('two'));
  assert.deepEqual([b.heard, a.heard, b.listeners.size], [['one'], [], 0]);
});

function atobAll(value: string): string {
  return [...value.matchAll(/[\w+/=]{8,}/g)]
    .map(([text]) => Buffer.from(text, 'base64').toString())
    .join(' ');
}
