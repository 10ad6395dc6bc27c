import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {decodeChats, decodeMessages, decodeNotification} from '../../../demo/desk/api/decode.js';

describe('a chat', () => {
  const plain = {id: '1', state: 'Chatting', participants: [], capabilities: ['Leave'], userData: {}};

  test('has the allowed operations and the start of the wait', () => {
    const [chat] = decodeChats([{...plain, waitingSince: '2014-01-09T09:58:12.035Z'}]);
    assert.deepEqual(chat?.capabilities, ['Leave']);
    assert.equal(chat?.waitingSince, Date.UTC(2014, 0, 9, 9, 58, 12, 35));
  });

  test('has the request to a colleague or to a group', () => {
    const request = {operationName: 'Consult', accepted: true, agentId: 'anna'};
    const ofGroup = {operationName: 'Transfer', accepted: false, queueName: 'Sales'};
    assert.deepEqual(
      decodeChats([
        {...plain, request},
        {...plain, request: ofGroup},
      ]).map((chat) => chat.request),
      [
        {purpose: 'Consult', accepted: true, agentId: 'anna', group: ''},
        {purpose: 'Transfer', accepted: false, agentId: '', group: 'Sales'},
      ],
    );
  });

  test('has the request from a colleague', () => {
    const invitation = {operationName: 'Invite', agentId: 'kristi'};
    const [chat] = decodeChats([{...plain, state: 'Invited', invitation}]);
    assert.deepEqual(chat?.invitation, {purpose: 'Invite', agentId: 'kristi'});
  });

  test('has the data of its start and the answers to the survey, where the server tells them', () => {
    const [chat] = decodeChats([{...plain, startData: {order: 1, empty: ' '}, survey: {stars: '4'}}]);
    assert.deepEqual([chat?.startData, chat?.survey], [{order: '1'}, {stars: '4'}]);
    const [bare, odd] = decodeChats([plain, {...plain, startData: 'x', survey: {}}]);
    assert.deepEqual([bare?.startData, bare?.survey], [undefined, undefined]);
    assert.deepEqual([odd?.startData, odd?.survey], [undefined, undefined]);
  });

  test('with an unknown request has none', () => {
    const [chat] = decodeChats([{...plain, request: {operationName: 'Juggle'}, invitation: 'yes'}]);
    assert.deepEqual([chat?.request, chat?.invitation], [undefined, undefined]);
  });

  test('in an unknown state is ignored', () => {
    assert.deepEqual(decodeChats([{...plain, state: 'Dreaming'}, null, 7, {state: 'Chatting'}]), []);
  });

  test('has for each participant whether the customer sees them', () => {
    const participants = [
      {type: 'Agent', nickname: 'Anna', participantId: 'p', visibility: 'Agents'},
      {type: 'Customer', nickname: 'Vasya', participantId: 'q'},
      {nickname: 'Nobody'},
    ];
    const [chat] = decodeChats([{...plain, participants}]);
    assert.deepEqual(chat?.participants, [
      {type: 'Agent', nickname: 'Anna', id: 'p', visibility: 'Agents'},
      {type: 'Customer', nickname: 'Vasya', id: 'q', visibility: 'All'},
    ]);
  });
});

describe('messages', () => {
  const from = {type: 'Agent', nickname: 'Kristi', participantId: 'p'};

  test('have the file that was sent or deleted; one without an id is none', () => {
    const file = {id: 'f', name: 'bill.pdf', size: 3, description: 'x'};
    const decoded = decodeMessages([
      {index: 1, type: 'FileUploaded', from, file},
      {index: 2, type: 'FileDeleted', from, file: {id: 'f'}},
      {index: 3, type: 'FileUploaded', from, file: {name: 'bill.pdf'}},
    ]);
    assert.deepEqual(
      decoded.map(({text, file: decodedFile}) => [text, decodedFile]),
      [
        ['bill.pdf', {id: 'f', name: 'bill.pdf', size: 3}],
        ['', {id: 'f', name: '', size: 0}],
        ['', undefined],
      ],
    );
  });

  test('have their time, in either format, and their visibility', () => {
    const [seconds, words] = decodeMessages([
      {index: 1, type: 'Text', from, text: 'Hi', timestampSeconds: 1389261492035},
      {
        index: 2,
        type: 'PushUrl',
        from,
        url: 'https://a',
        visibility: 'Agents',
        timestamp: '2014-01-09 11:58:12.035+0200',
      },
    ]);
    assert.equal(seconds?.at.getTime(), 1389261492035);
    assert.equal(words?.at.getTime(), 1389261492035);
    assert.deepEqual([seconds?.visibility, words?.visibility, words?.text], ['All', 'Agents', 'https://a']);
  });

  test('of a participant of an unknown type are kept', () => {
    const [message] = decodeMessages([
      {index: 1, type: 'Text', from: {type: 'Robot', nickname: 'R'}, text: 'Hi'},
    ]);
    assert.deepEqual([message?.from.type, message?.text], ['External', 'Hi']);
  });

  test('of typing may have a preview, and notices may have no text', () => {
    const texts = decodeMessages([
      {index: 1, type: 'TypingStarted', from, text: 'My la'},
      {index: 2, type: 'TypingStarted', from},
      {index: 3, type: 'Notice', from},
      {index: 4, type: 'Notice', from, noticeText: 'from a push'},
    ]).map(({text}) => text);
    assert.deepEqual(texts, ['My la', '', '', 'from a push']);
  });

  test('of each documented type have their sender; those of another type are left out', () => {
    const types = [
      'Text',
      'ParticipantJoined',
      'ParticipantLeft',
      'ParticipantRejoined',
      'TypingStarted',
      'TypingStopped',
      'PushUrl',
      'Notice',
    ] as const;
    const list = [...types, 'Sang'].map((type, i) => ({index: i + 1, type, from}));
    const decoded = decodeMessages(list);
    assert.deepEqual(
      decoded.map(({type}) => type),
      types,
    );
    for (const {from: sender} of decoded)
      assert.deepEqual([sender.type, sender.nickname, sender.id], ['Agent', 'Kristi', 'p']);
  });

  test('from the service itself, or without a sender, are left out', () => {
    assert.deepEqual(decodeMessages([{index: -1, type: 'Text', from}, {index: 1, type: 'Text'}, 'x']), []);
  });
});

test('a push is a chat, messages of a chat, or unknown', () => {
  const chat = {id: '1', state: 'Invited'};
  assert.equal(decodeNotification({messageType: 'ChatStateChangeMessage', chat})?.kind, 'chat');
  const log = {messageType: 'MessageLogUpdated', chatPath: '/chats/1', messages: []};
  assert.deepEqual(decodeNotification(log), {kind: 'messages', chatId: '1', messages: []});
  assert.equal(decodeNotification({messageType: 'Weather'}), undefined);
  assert.equal(decodeNotification(null), undefined);
});
