import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ApiError} from '../../../demo/desk/api/api.js';
import type {Message, Operation} from '../../../demo/desk/api/chat.js';
import {addMessages, putChat} from '../../../demo/desk/state/conversation-list.js';
import {LogReader} from '../../../demo/desk/state/log-reader.js';
import {chat, conversation, said, vasya} from '../chats.js';

const takingPart = chat({capabilities: ['RequestChatHistory']});
const one = said(1, vasya, 'a');
const two = said(2, vasya, 'b');
const three = said(3, vasya, 'c');

/** A server that has these messages, and refuses operations with this error. */
function reading(log: readonly Message[] = [], refusal?: Error) {
  const asked: string[] = [];
  const came: number[][] = [];
  const api = {
    perform: (_: string, operation: Operation) => {
      if (operation.operationName === 'RequestChatHistory') asked.push(`history ${operation.eventId}`);
      return refusal ? Promise.reject(refusal) : Promise.resolve();
    },
    messages: (_: string, startIndex: number, count: number) => {
      asked.push(`page ${startIndex}`);
      return Promise.resolve(log.filter(({index}) => index >= startIndex).slice(0, count));
    },
  };
  const reader = new LogReader(api, (_, messages) => came.push(messages.map(({index}) => index)));
  return {reader, asked, came};
}

describe('an agent who takes part in a chat', () => {
  test('asks for the history after the last message that is here', async () => {
    const {reader, asked} = reading();
    await reader.readOn(conversation(takingPart, one, two));
    await reader.readOn(conversation(takingPart));
    assert.deepEqual(asked, ['history 3', 'history 1']);
  });

  test('asks for a hole once, and for the next hole again', async () => {
    const {reader, asked} = reading();
    const before = putChat([], takingPart, 0);
    const withHole = addMessages(before, 'chat1', [one, three], 0);
    await reader.fill(withHole[0]!);
    assert.deepEqual(asked, []);
    const holed = addMessages(addMessages(before, 'chat1', [one], 0), 'chat1', [three], 0);
    await reader.fill(holed[0]!);
    await reader.fill(addMessages(holed, 'chat1', [said(4, vasya, 'd')], 0)[0]!);
    assert.deepEqual(asked, ['history 2']);
    const filled = addMessages(holed, 'chat1', [two, three], 0);
    await reader.fill(filled[0]!);
    await reader.fill(addMessages(filled, 'chat1', [said(6, vasya, 'f')], 0)[0]!);
    assert.deepEqual(asked, ['history 2', 'history 4']);
  });

  test('asks for a hole again when the request has failed', async () => {
    const {reader, asked} = reading([], new ApiError('The server did not answer.'));
    const [holed] = addMessages([conversation(takingPart, one)], 'chat1', [three], 0);
    await reader.fill(holed!);
    await reader.fill(holed!);
    assert.deepEqual(asked, ['history 2', 'history 2']);
  });

  test('hears when the server does not answer', async () => {
    const {reader} = reading([], new ApiError('The server did not answer.'));
    await assert.rejects(reader.readOn(conversation(takingPart)), ApiError);
  });

  test('reads page by page when the server refuses the history, as it does for a chat that has just ended', async () => {
    const {reader, asked, came} = reading([one, two], new ApiError('Not possible now.', 2));
    await reader.readOn(conversation(takingPart, one));
    assert.deepEqual(asked, ['history 2', 'page 2', 'page 3']);
    assert.deepEqual(came, [[2]]);
  });
});

test('a chat that has ended is read page by page, from the last message that is here', async () => {
  const long = Array.from({length: 450}, (_, i) => said(i + 1, vasya, ''));
  const {reader, asked, came} = reading(long);
  await reader.readOn(conversation(chat({status: 'LeftChat'}), one));
  assert.deepEqual(asked, ['page 2', 'page 202', 'page 402', 'page 451']);
  assert.deepEqual(
    came.flat(),
    long.slice(1).map(({index}) => index),
  );
});

test('an offered chat is not read', async () => {
  const {reader, asked} = reading([one]);
  await reader.readOn(conversation(chat({status: 'Invited'})));
  assert.deepEqual(asked, []);
});
