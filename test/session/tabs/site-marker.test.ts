import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {KeyValueStorage} from '../../../src/base/key-value-storage.js';
import {SiteMarker} from '../../../src/session/tabs/site-marker.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';

const KEY = 'gms-chat https://gms.example.com/genesys request-chat';

describe('the marker of a shared chat', () => {
  test('stores only that a chat exists, and is removed afterwards', () => {
    const storage = new MemoryStorage();
    const marker = new SiteMarker(storage, KEY);
    assert.equal(marker.isSet, false);
    marker.write([]);
    assert.deepEqual([marker.isSet, [...storage.items]], [true, [[KEY, 'open']]]);
    marker.write(undefined);
    assert.deepEqual([marker.isSet, storage.items.size], [false, 0]);
  });

  test('names the messages that nobody has requested', () => {
    const storage = new MemoryStorage();
    new SiteMarker(storage, KEY).write(['a', 'b']);
    const marker = new SiteMarker(storage, KEY);
    assert.deepEqual([marker.isSet, [...marker.queued]], [true, ['a', 'b']]);
    marker.write(['b']);
    assert.deepEqual([...new SiteMarker(storage, KEY).queued], ['b']);
    marker.write(undefined);
    assert.deepEqual([marker.isSet, [...marker.queued]], [false, []]);
  });

  test('is written only when it changes', () => {
    const storage = new MemoryStorage();
    const marker = new SiteMarker(storage, KEY);
    marker.write(['a']);
    storage.setItem = () => assert.fail('written');
    marker.write(['a']);
  });

  test('of another version names no message', () => {
    for (const text of ['open', 'opened\na', '', '{"a":1}\na']) {
      const storage = new MemoryStorage();
      storage.setItem(KEY, text);
      const marker = new SiteMarker(storage, KEY);
      assert.deepEqual([marker.isSet, [...marker.queued]], [text === 'open', []]);
    }
  });

  test('is set only for its own server and service', () => {
    const storage = new MemoryStorage();
    new SiteMarker(storage, KEY).write([]);
    assert.equal(new SiteMarker(storage, 'gms-chat https://other.example sales').isSet, false);
  });

  const forbidden = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const storages: Readonly<Record<string, KeyValueStorage | undefined>> = {
    'is not there': undefined,
    'is forbidden': {getItem: forbidden, setItem: forbidden, removeItem: forbidden},
    'is full': {getItem: () => null, setItem: forbidden, removeItem: () => undefined},
  };
  for (const [how, storage] of Object.entries(storages)) {
    test(`is never set in a storage that ${how}, and throws no error`, () => {
      const marker = new SiteMarker(storage, KEY);
      marker.write(['a']);
      assert.deepEqual([marker.isSet, [...marker.queued]], [false, []]);
      marker.write(undefined);
    });
  }
});
