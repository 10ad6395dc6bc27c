import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ColleagueRequest} from '../../../demo/desk/api/chat.js';
import {news, refusal} from '../../../demo/desk/state/news.js';
import {anna, chat, conversation, kristi, said, vasya} from '../chats.js';

describe('the desk announces', () => {
  test('an offered chat once, with the colleague who offers it', () => {
    const offer = conversation(chat({status: 'Invited'}));
    assert.deepEqual(news([], [offer], 'Kristi'), ['New chat: Vasya Pupkin, A lamp.']);
    assert.deepEqual(news([offer], [offer], 'Kristi'), []);
    const invitation = {purpose: 'Transfer', agentId: 'anna'} as const;
    const asked = conversation(chat({status: 'Invited', invitation}));
    assert.deepEqual(news([], [asked], 'Kristi'), [
      'New chat: Vasya Pupkin, A lamp. Anna asks you to take over.',
    ]);
  });

  test('what is new in a chat: messages with their readers, who joins and who leaves', () => {
    const before = conversation(chat(), said(1, vasya, 'Hi'));
    const after = conversation(
      chat(),
      said(1, vasya, 'Hi'),
      said(2, vasya, 'Hello?'),
      said(3, kristi, 'Here'),
      said(4, anna, '', {type: 'ParticipantJoined'}),
      said(5, anna, 'The fuse', {visibility: 'Agents'}),
      said(6, vasya, 'bill.pdf', {type: 'FileUploaded', file: {id: '1', name: 'bill.pdf', size: 1}}),
      said(7, anna, '', {type: 'ParticipantLeft'}),
      said(8, vasya, '', {type: 'TypingStarted'}),
      said(9, kristi, '', {type: 'ParticipantLeft'}),
    );
    assert.deepEqual(news([before], [after], 'Kristi'), [
      'Vasya Pupkin: Hello?',
      'You: Here',
      'Anna joined.',
      'Anna, to colleagues: The fuse',
      'Vasya Pupkin sent the file bill.pdf.',
      'Anna left.',
    ]);
  });

  test('a warning that the chat will be closed, and that the customer is still here', () => {
    const before = conversation(chat(), said(1, vasya, 'Hi'));
    const after = conversation(
      chat(),
      said(1, vasya, 'Hi'),
      said(2, kristi, '', {type: 'IdleAlert'}),
      said(3, vasya, '', {type: 'TypingStarted'}),
    );
    assert.deepEqual(news([before], [after], 'Anna'), [
      'The customer was warned that this chat will be closed.',
      'Vasya Pupkin is still here.',
    ]);
  });

  test('the answers to the survey, once', () => {
    const before = conversation(chat({status: 'LeftChat'}), said(1, vasya, 'Hi'));
    const survey = {howWasIt: '4', again: 'on'};
    const after = conversation(chat({status: 'LeftChat', survey}), said(1, vasya, 'Hi'));
    assert.deepEqual(news([before], [after], 'Kristi'), [
      'Vasya Pupkin has answered the survey: how was it 4, again Yes.',
    ]);
    assert.deepEqual(news([after], [after], 'Kristi'), []);
  });

  test('no messages that are older than the agent in the chat', () => {
    const full = conversation(chat(), said(1, vasya, 'Hi'));
    assert.deepEqual(news([], [full], 'Kristi'), []);
    assert.deepEqual(news([conversation(chat({status: 'Invited'}))], [full], 'Kristi'), []);
  });
});

describe('an agent who has asked for a colleague', () => {
  const asks = (change: Partial<ColleagueRequest> = {}) =>
    chat({request: {purpose: 'Consult', accepted: false, agentId: 'anna', group: '', ...change}});

  test('hears that nobody is coming', () => {
    assert.equal(refusal(asks(), chat()), 'Anna cannot advise now.');
    assert.equal(refusal(asks({group: 'Sales', purpose: 'Invite'}), chat()), 'Nobody of Sales can join now.');
  });

  test('hears of no refusal when a colleague has joined or the chat is over', () => {
    assert.equal(refusal(asks(), asks({accepted: true})), '');
    assert.equal(refusal(asks(), chat({participants: [vasya, kristi, anna]})), '');
    assert.equal(refusal(asks({accepted: true}), chat()), '');
    assert.equal(refusal(asks(), chat({status: 'LeftChat'})), '');
    assert.equal(refusal(chat(), chat()), '');
  });
});
