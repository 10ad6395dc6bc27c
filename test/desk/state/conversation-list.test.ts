import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addMessages, markSeen, putChat, replaceChats} from '../../../demo/desk/state/conversation-list.js';
import {anna, chat, conversation, kristi, said, vasya} from '../chats.js';

describe('the chats at a desk', () => {
  test('come with the first word of them, change, and go when they are finished', () => {
    const offered = putChat([], chat({status: 'Invited'}), 5);
    assert.deepEqual([offered.length, offered[0]?.since], [1, 5]);
    const accepted = putChat(offered, chat(), 9);
    assert.deepEqual([accepted[0]?.chat.status, accepted[0]?.since], ['Chatting', 5]);
    assert.deepEqual(putChat(accepted, chat({status: 'Revoked'}), 9), []);
  });

  test('are after a lost line those that the server has, with what was said', () => {
    const before = [conversation(chat(), said(1, vasya, 'Hi')), conversation(chat({id: 'gone'}))];
    const after = replaceChats(before, [chat(), chat({id: 'new'})], 9);
    assert.deepEqual(
      after.map((item) => [item.chat.id, item.messages.length]),
      [
        ['chat1', 1],
        ['new', 0],
      ],
    );
  });
});

describe('messages', () => {
  test('are in order and there once, however often and in whatever order they come', () => {
    const {messages} = conversation(chat(), said(3, kristi, 'c'), said(1, vasya, 'a'), said(3, kristi, 'c'));
    assert.deepEqual(
      messages.map(({text}) => text),
      ['a', 'c'],
    );
  });

  test('that somebody types are no messages, and what is old tells nothing of now', () => {
    const typing = said(2, vasya, '', {type: 'TypingStarted'});
    const now = conversation(chat(), said(1, vasya, 'a'), typing);
    assert.deepEqual([now.messages.length, now.typing.length], [1, 1]);
    const later = addMessages([now], 'chat1', [said(3, vasya, 'b')], 1);
    const repeated = addMessages(later, 'chat1', [typing], 2);
    assert.deepEqual(repeated[0]?.typing, []);
  });

  test('of another chat are of no concern', () => {
    const list = [conversation(chat())];
    assert.deepEqual(addMessages(list, 'other', [said(1, vasya, 'a')], 0), list);
  });

  test('are seen apart: those for everybody, and those for agents alone', () => {
    const list = [conversation(chat(), said(1, vasya, 'a'), said(2, anna, 'b', {visibility: 'Agents'}))];
    assert.deepEqual(markSeen(list, 'chat1', 'Agents')[0]?.seen, {All: 0, Agents: 2});
  });
});
