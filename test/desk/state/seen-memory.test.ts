import assert from 'node:assert/strict';
import {test} from 'node:test';
import {unreadCount} from '../../../demo/desk/state/conversation-facts.js';
import {addMessages, markSeen, putChat} from '../../../demo/desk/state/conversation-list.js';
import {SeenMemory} from '../../../demo/desk/state/seen-memory.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {anna, chat, conversation, said, vasya} from '../chats.js';

const hi = said(1, vasya, 'Hi');
const aside = said(2, anna, 'It is the fuse', {visibility: 'Agents'});
const more = said(3, vasya, 'Are you there?');

test('after a reload, only messages that were never on the screen are unread', () => {
  const storage = new MemoryStorage();
  new SeenMemory('kristi', storage).keep(markSeen([conversation(chat(), hi)], 'chat1', 'All'));
  const memory = new SeenMemory('kristi', storage);
  const after = addMessages(putChat([], chat(), 0, memory.of), 'chat1', [hi, aside, more], 0);
  assert.equal(unreadCount(after[0]!, 'Kristi'), 2);
  assert.deepEqual(new SeenMemory('anna', storage).of('chat1'), {All: 0, Agents: 0});
});

test('a completed chat is forgotten', () => {
  const storage = new MemoryStorage();
  const memory = new SeenMemory('kristi', storage);
  memory.keep(markSeen([conversation(chat(), hi)], 'chat1', 'All'));
  memory.keep([]);
  assert.deepEqual(new SeenMemory('kristi', storage).of('chat1'), {All: 0, Agents: 0});
});

test('data of another form in the storage is ignored', () => {
  for (const text of ['', '[]', '{"chat1":7}', '{"chat1":{"All":"x"}}']) {
    const storage = new MemoryStorage();
    storage.setItem('desk-seen-kristi', text);
    assert.deepEqual(new SeenMemory('kristi', storage).of('chat1'), {All: 0, Agents: 0});
  }
});
