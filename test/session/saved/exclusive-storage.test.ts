import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exclusiveStorage} from '../../../src/session/saved/exclusive-storage.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';

function page(storage = new MemoryStorage()) {
  const here = {};
  const uses = (key: string) => exclusiveStorage(storage, key, here);
  return {storage, uses};
}

test('a second chat of the page with the same key can neither read, write nor remove the items of the first', () => {
  const {storage, uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  first.setItem('chat', 'one');
  first.setItem('chat view', 'open');
  for (const name of ['chat', 'chat view']) {
    assert.throws(() => second.getItem(name));
    assert.throws(() => second.setItem(name, 'two'));
    assert.throws(() => second.removeItem(name));
  }
  second.leave();
  assert.deepEqual(
    [...storage.items],
    [
      ['chat', 'one'],
      ['chat view', 'open'],
    ],
  );
});

test('an item that an earlier page left goes to the first chat that reads it', () => {
  const {storage, uses} = page();
  storage.setItem('chat', 'left');
  const [first, second] = [uses('chat'), uses('chat')];
  assert.equal(first.getItem('chat'), 'left');
  assert.throws(() => second.getItem('chat'));
});

test('reading an empty key does not claim it: the first chat to write has it', () => {
  const {uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  assert.equal(first.getItem('chat'), null);
  second.setItem('chat', 'two');
  assert.throws(() => first.setItem('chat', 'one'));
});

test('a key is free when its user has removed the item, and when its user has left it', () => {
  const {storage, uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  first.setItem('chat', 'one');
  first.removeItem('chat');
  second.setItem('chat', 'two');
  second.leave();
  assert.equal(first.getItem('chat'), 'two');
  assert.equal(storage.getItem('chat'), 'two');
});

test('a key is free when its user has removed the ticket, even if it reads and removes other parts after that', () => {
  const {uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  for (const name of ['chat', 'chat 0']) first.setItem(name, 'one');
  first.removeItem('chat');
  first.getItem('chat 0');
  first.removeItem('chat 0');
  second.setItem('chat', 'two');
});

test('other keys, other storages and the next page of the tab are not affected', () => {
  const {storage, uses} = page();
  uses('chat').setItem('chat', 'one');
  uses('sales').setItem('sales', 'two');
  page().uses('chat').setItem('chat', 'three');
  assert.equal(page(storage).uses('chat').getItem('chat'), 'one');
});

test('a write that fails does not claim the key', () => {
  const {storage, uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  storage.isFull = true;
  assert.throws(() => first.setItem('chat', 'one'));
  storage.isFull = false;
  second.setItem('chat', 'two');
  assert.equal(storage.getItem('chat'), 'two');
});
