import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  colleagues,
  customerName,
  greetedAs,
  hasSideConversation,
  isAdvising,
  isAlone,
  messagesFor,
  subjectOf,
  unansweredSince,
  unread,
  unreadCount,
} from '../../../demo/desk/state/conversation-facts.js';
import {markSeen} from '../../../demo/desk/state/conversation-list.js';
import {titleOf} from '../../../demo/desk/state/title.js';
import {anna, chat, conversation, kristi, said, vasya} from '../chats.js';

test('the customer has the name from the start form, else the nickname, else "Customer"', () => {
  assert.equal(customerName(conversation(chat())), 'Vasya Pupkin');
  assert.equal(customerName(conversation(chat({userData: {}}))), 'Vasya');
  assert.equal(customerName(conversation(chat({userData: {}, participants: []}))), 'Customer');
  assert.equal(subjectOf(conversation(chat({userData: {}}))), 'No subject');
});

test('the customer has the last name that was chosen during the chat', () => {
  const named = (index: number, nickname: string, party = vasya) =>
    said(index, {...party, nickname}, '', {type: 'NicknameUpdated'});
  const one = conversation(chat(), said(1, vasya, 'Hi'), named(2, 'Count'), named(3, 'Countess'));
  assert.deepEqual([customerName(one), greetedAs(one)], ['Countess', 'Countess']);
  assert.equal(customerName(conversation(chat(), named(1, 'Kris', kristi))), 'Vasya Pupkin');
});

test('an IP address is not used as a name', () => {
  for (const nickname of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '2001:db8::8a2e:370:7334']) {
    const nameless = {participants: [{...vasya, nickname}]};
    assert.equal(customerName(conversation(chat({...nameless, userData: {}}))), 'Customer');
    assert.equal(customerName(conversation(chat({...nameless, userData: {email: 'v@a.b'}}))), 'v@a.b');
    assert.equal(greetedAs(conversation(chat({...nameless, userData: {}}))), '');
  }
  const odd = chat({userData: {}, participants: [{...vasya, nickname: 'Abe: 1.2'}]});
  assert.equal(customerName(conversation(odd)), 'Abe: 1.2');
});

test('the customer is greeted by the first name, or by the nickname', () => {
  assert.equal(greetedAs(conversation(chat({userData: {FirstName: 'Mira', LastName: 'Lind'}}))), 'Mira');
  assert.equal(greetedAs(conversation(chat({userData: {}}))), 'Vasya');
});

describe('the unread count', () => {
  const whisper = said(3, anna, 'It is the fuse', {visibility: 'Agents'});
  const one = conversation(
    chat(),
    said(1, vasya, 'Hi'),
    said(2, kristi, 'Hello'),
    whisper,
    said(4, vasya, '', {type: 'ParticipantLeft'}),
  );

  test('counts messages from others, both public ones and those among agents', () => {
    assert.deepEqual(unread(one, 'Kristi', 'Agents'), [whisper]);
    assert.equal(unreadCount(one, 'Kristi'), 2);
    assert.equal(unreadCount(one, 'Anna'), 2);
  });

  test('is zero after the messages were seen', () => {
    const [seen] = markSeen(markSeen([one], 'chat1', 'All'), 'chat1', 'Agents');
    assert.equal(unreadCount(seen!, 'Kristi'), 0);
  });

  test('is in the page title, added to the number of offered chats', () => {
    assert.equal(
      titleOf([one, conversation(chat({status: 'Invited'}))], 'Kristi'),
      '(3) Agent desk – Kristi',
    );
    assert.equal(titleOf([], undefined), 'Agent desk');
  });
});

describe('among colleagues', () => {
  test('there is a side conversation if a colleague is in the chat or has written to agents', () => {
    assert.equal(hasSideConversation(conversation(chat()), 'Kristi'), false);
    const withAnna = conversation(chat({participants: [vasya, kristi, anna]}));
    assert.equal(hasSideConversation(withAnna, 'Kristi'), true);
    assert.deepEqual(colleagues(withAnna, 'Kristi'), [anna]);
    const past = conversation(chat(), said(1, anna, 'b', {visibility: 'Agents'}));
    assert.equal(hasSideConversation(past, 'Kristi'), true);
  });

  test('messages to agents are kept apart from those the customer sees', () => {
    const both = conversation(chat(), said(1, vasya, 'a'), said(2, anna, 'b', {visibility: 'Agents'}));
    assert.deepEqual(
      messagesFor(both, 'All').map(({text}) => text),
      ['a'],
    );
  });

  test('an agent is alone with the customer if the chat is running and the customer sees no other agent', () => {
    const invitation = {purpose: 'Consult', agentId: 'anna'} as const;
    const unseen = {...anna, visibility: 'Agents'} as const;
    assert.equal(isAlone(conversation(chat()), 'Kristi'), true);
    assert.equal(isAlone(conversation(chat({participants: [vasya, kristi, unseen]})), 'Kristi'), true);
    assert.equal(isAlone(conversation(chat({participants: [vasya, kristi, anna]})), 'Kristi'), false);
    assert.equal(isAlone(conversation(chat({invitation})), 'Kristi'), false);
    assert.equal(isAlone(conversation(chat({status: 'LeftChat'})), 'Kristi'), false);
  });

  test('an agent advises after accepting a consultation', () => {
    const invitation = {purpose: 'Consult', agentId: 'anna'} as const;
    assert.equal(isAdvising(conversation(chat({invitation}))), true);
    assert.equal(isAdvising(conversation(chat({invitation, status: 'Invited'}))), false);
    assert.equal(isAdvising(conversation(chat())), false);
  });
});

test('a customer waits since the first message after the last answer; messages among agents and those of a bot are no answer', () => {
  const asked = [said(1, kristi, 'Hello'), said(2, vasya, 'One'), said(3, vasya, 'Two')];
  const whispered = said(4, anna, 'Hm', {visibility: 'Agents'});
  assert.equal(unansweredSince(conversation(chat(), ...asked, whispered)), 2000);
  const bot = {...anna, type: 'External', nickname: 'Fern'} as const;
  assert.equal(unansweredSince(conversation(chat(), ...asked, said(4, bot, 'Please wait.'))), 2000);
  assert.equal(unansweredSince(conversation(chat(), ...asked, said(5, anna, 'Yes'))), undefined);
});
