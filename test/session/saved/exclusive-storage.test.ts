import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exclusiveStorage} from '../../../src/session/saved/exclusive-storage.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';

function page(storage = new MemoryStorage()) {
  const here = {};
  const uses = (key: string) => exclusiveStorage(storage, key, here);
  return {storage, uses};
}

test('a second chat of the page with the same key has items of its own', () => {
  const {storage, uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  first.setItem('chat', 'one');
  first.setItem('chat view', 'open');
  for (const name of ['chat', 'chat view']) assert.equal(second.getItem(name), null);
  second.setItem('chat', 'two');
  second.removeItem('chat view');
  assert.deepEqual([first.getItem('chat'), second.getItem('chat')], ['one', 'two']);
  second.leave();
  assert.deepEqual(
    [...storage.items],
    [
      ['chat', 'one'],
      ['chat view', 'open'],
    ],
  );
});

test('what a second and a third chat have left is found by the chats that come in their place', () => {
  const {storage, uses} = page();
  const all = ['one', 'two', 'three'].map((item) => {
    const chat = uses('chat');
    chat.setItem('chat 0', `${item} 0`);
    chat.setItem('chat', item);
    return chat;
  });
  for (const chat of all.slice(1)) chat.leave();
  const [second, third, fourth] = [uses('chat'), uses('chat'), uses('chat')];
  assert.deepEqual([second.getItem('chat'), second.getItem('chat 0')], ['two', 'two 0']);
  assert.deepEqual([third.getItem('chat'), third.getItem('chat 0')], ['three', 'three 0']);
  assert.deepEqual([fourth.getItem('chat'), fourth.getItem('chat 0')], [null, null]);
  assert.equal(storage.items.size, 2);
});

test('all chats of the page, left together, are found one by one', () => {
  const {uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  first.setItem('chat', 'one');
  second.setItem('chat', 'two');
  for (const chat of [second, first]) chat.leave();
  assert.deepEqual(
    [uses('chat'), uses('chat'), uses('chat')].map((chat) => chat.getItem('chat')),
    ['one', 'two', null],
  );
});

test('a second chat that is left when the first is over moves to the storage, also if that fills up', () => {
  for (const isFull of [false, true]) {
    const {storage, uses} = page();
    const [first, second] = [uses('chat'), uses('chat')];
    first.setItem('chat', 'one');
    for (const name of ['chat', 'chat 0', 'chat view']) second.setItem(name, 'two');
    first.removeItem('chat');
    storage.isFull = isFull;
    second.leave();
    assert.equal(storage.items.size, isFull ? 0 : 3);
    const back = uses('chat');
    assert.deepEqual([back.getItem('chat'), back.getItem('chat view')], ['two', 'two']);
  }
});

test('a second chat that is over leaves nothing', () => {
  const {storage, uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  first.setItem('chat', 'one');
  for (const name of ['chat', 'chat 0']) second.setItem(name, 'two');
  for (const name of ['chat', 'chat 0']) second.removeItem(name);
  first.removeItem('chat');
  second.leave();
  assert.deepEqual(
    [uses('chat').getItem('chat'), second.getItem('chat 0'), storage.items.size],
    [null, null, 0],
  );
});

test('an item that an earlier page left goes to the first chat that reads it', () => {
  const {storage, uses} = page();
  storage.setItem('chat', 'left');
  const [first, second] = [uses('chat'), uses('chat')];
  assert.deepEqual([first.getItem('chat'), second.getItem('chat')], ['left', null]);
});

test('an item that an earlier page left can be removed unread', () => {
  const {storage, uses} = page();
  storage.setItem('chat', 'left');
  uses('chat').removeItem('chat');
  assert.equal(storage.items.size, 0);
});

test('reading an empty key does not claim it: the first chat to write has it', () => {
  const {storage, uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  assert.equal(first.getItem('chat'), null);
  second.setItem('chat', 'two');
  first.setItem('chat', 'one');
  assert.equal(storage.getItem('chat'), 'two');
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
  const {storage, uses} = page();
  const [first, second] = [uses('chat'), uses('chat')];
  for (const name of ['chat', 'chat 0']) first.setItem(name, 'one');
  first.removeItem('chat');
  first.getItem('chat 0');
  first.removeItem('chat 0');
  second.setItem('chat', 'two');
  assert.deepEqual([...storage.items], [['chat', 'two']]);
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
