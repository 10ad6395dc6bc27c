import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ColleagueRequest} from '../../../demo/desk/api/chat.js';
import {news, refusal} from '../../../demo/desk/state/news.js';
import {anna, chat, conversation, kristi, said, vasya} from '../chats.js';

const nobodyLooks = () => false;

describe('the desk announces', () => {
  test('an offered chat once, with the colleague who offers it', () => {
    const offer = conversation(chat({status: 'Invited'}));
    assert.deepEqual(news([], [offer], 'Kristi', nobodyLooks), ['New chat: Vasya Pupkin, A lamp.']);
    assert.deepEqual(news([offer], [offer], 'Kristi', nobodyLooks), []);
    const invitation = {purpose: 'Transfer', agentId: 'anna'} as const;
    const asked = conversation(chat({status: 'Invited', invitation}));
    assert.deepEqual(news([], [asked], 'Kristi', nobodyLooks), [
      'New chat: Vasya Pupkin, A lamp. Anna asks you to take over.',
    ]);
  });

  test('messages from others with their readers, but none that are on the screen', () => {
    const before = conversation(chat(), said(1, vasya, 'Hi'));
    const after = conversation(
      chat(),
      said(1, vasya, 'Hi'),
      said(2, vasya, 'Hello?'),
      said(3, kristi, 'Here'),
      said(5, vasya, 'bill.pdf', {type: 'FileUploaded', file: {id: '1', name: 'bill.pdf', size: 1}}),
      said(4, anna, 'The fuse', {visibility: 'Agents'}),
    );
    assert.deepEqual(news([before], [after], 'Kristi', nobodyLooks), [
      'Vasya Pupkin: Hello?',
      'Anna, to colleagues: The fuse',
      'Vasya Pupkin sent the file bill.pdf.',
    ]);
    assert.deepEqual(
      news([before], [after], 'Kristi', (_, visibility) => visibility === 'All'),
      ['Anna, to colleagues: The fuse'],
    );
  });

  test('no messages that are older than the agent in the chat', () => {
    const full = conversation(chat(), said(1, vasya, 'Hi'));
    assert.deepEqual(news([], [full], 'Kristi', nobodyLooks), []);
    assert.deepEqual(news([conversation(chat({status: 'Invited'}))], [full], 'Kristi', nobodyLooks), []);
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
