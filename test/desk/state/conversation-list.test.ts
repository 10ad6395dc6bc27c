import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addMessages, markSeen, putChat, replaceChats} from '../../../demo/desk/state/conversation-list.js';
import {anna, chat, conversation, kristi, said, vasya} from '../chats.js';

describe('the chats at a desk', () => {
  test('are added by the first push, updated, and removed when they are finished', () => {
    const offered = putChat([], chat({status: 'Invited'}), 5);
    assert.deepEqual([offered.length, offered[0]?.since], [1, 5]);
    const accepted = putChat(offered, chat(), 9);
    assert.deepEqual([accepted[0]?.chat.status, accepted[0]?.since], ['Chatting', 5]);
    assert.deepEqual(putChat(accepted, chat({status: 'Revoked'}), 9), []);
  });

  test('are the ones that the server lists after a reconnect, and keep their messages', () => {
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
  test('are sorted by index, each once, in whatever order they arrive', () => {
    const {messages} = conversation(chat(), said(3, kristi, 'c'), said(1, vasya, 'a'), said(3, kristi, 'c'));
    assert.deepEqual(
      messages.map(({text}) => text),
      ['a', 'c'],
    );
  });

  test('about typing are not listed, and an old one that is repeated is ignored', () => {
    const typing = said(2, vasya, '', {type: 'TypingStarted'});
    const now = conversation(chat(), said(1, vasya, 'a'), typing);
    assert.deepEqual([now.messages.length, now.typing.length], [1, 1]);
    const later = addMessages([now], 'chat1', [said(3, vasya, 'b')], 1);
    const repeated = addMessages(later, 'chat1', [typing], 2);
    assert.deepEqual(repeated[0]?.typing, []);
  });

  test('about typing are listed once where the customer answers a warning of the end', () => {
    const warning = said(2, kristi, '', {type: 'IdleAlert'});
    const typing = (index: number, from = vasya) => said(index, from, '', {type: 'TypingStarted'});
    const indexes = ({messages}: {messages: readonly {index: number}[]}) => messages.map(({index}) => index);
    const before = [said(1, vasya, 'a'), typing(1.5)];
    assert.deepEqual(indexes(conversation(chat(), ...before, warning, typing(3, kristi))), [1, 2]);
    const now = conversation(chat(), ...before, warning, typing(4), typing(5));
    assert.deepEqual(indexes(now), [1, 2, 4]);
    // What was missing shows that it was no answer.
    const [later] = addMessages([now], 'chat1', [said(3, vasya, 'b')], 1);
    assert(later);
    assert.deepEqual(indexes(later), [1, 2, 3]);
  });

  test('of an unknown chat are ignored', () => {
    const list = [conversation(chat())];
    assert.deepEqual(addMessages(list, 'other', [said(1, vasya, 'a')], 0), list);
  });

  test('to everybody and messages to agents are marked as seen separately', () => {
    const list = [conversation(chat(), said(1, vasya, 'a'), said(2, anna, 'b', {visibility: 'Agents'}))];
    assert.deepEqual(markSeen(list, 'chat1', 'Agents')[0]?.seen, {All: 0, Agents: 2});
  });
});
