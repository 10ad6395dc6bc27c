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
    marker.isSet = true;
    assert.deepEqual([marker.isSet, [...storage.items]], [true, [[KEY, 'open']]]);
    marker.isSet = false;
    assert.deepEqual([marker.isSet, storage.items.size], [false, 0]);
  });

  test('is set only for its own server and service', () => {
    const storage = new MemoryStorage();
    new SiteMarker(storage, KEY).isSet = true;
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
      marker.isSet = true;
      assert.equal(marker.isSet, false);
      marker.isSet = false;
    });
  }
});
