import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ChatError} from '../../../src/wire/errors.js';
import {chat, REFUSED, standing} from '../../support/fakes/chat.js';
import {callWith} from '../../support/values/hostile.js';
import {batch, agentSays} from '../../support/values/entries.js';

describe('business data while a chat is on', () => {
  test('go to the server at once, and the answer may bring news', async () => {
    const {session, wire, news, shown} = await standing();
    wire.next('updateData', () => Promise.resolve(batch(2, agentSays('Ah, order 7'))));
    await session.updateUserData({order: 7, vip: true});
    assert.equal(news()[0], 'updateData S1 {"order":7,"vip":true}');
    assert.deepEqual(shown(), ['Ah, order 7']);
  });

  test('take new keys over from the answer, and keep them in the ticket', async () => {
    const {session, wire} = await standing();
    const keys = {...wire.keys(), data: '{"order":"7"}'};
    wire.next('updateData', () => Promise.resolve({...batch(), keys}));
    await session.updateUserData({order: '7'});
    assert.deepEqual(session.ticket?.state.chat.keys, keys);
    assert.deepEqual(wire.keys(), keys);
  });

  test('are told as the fault of the request when the server does not take them, and nothing is sent again', async () => {
    const {session, wire, news} = await standing();
    wire.next('updateData', () => Promise.reject(REFUSED));
    await assert.rejects(session.updateUserData({order: '7'}), {name: 'ChatError', kind: 'refused'});
    assert.equal(news().length, 1);
  });

  test('of a wrong type are refused as such, without a request', async () => {
    const {session, news} = await standing();
    for (const data of [null, 'order=7', 7, undefined]) {
      // A page without types may hand anything over.
      const given = callWith(session, 'updateUserData', data);
      await assert.rejects(
        Promise.resolve(given),
        (error: unknown) => error instanceof ChatError && error.kind === 'invalid',
      );
    }
    assert.deepEqual(news(), []);
  });

  test('do nothing where the API has no such request, and without an open chat', async () => {
    const {session, wire, news} = await standing();
    Object.defineProperty(wire, 'updateData', {value: undefined});
    await session.updateUserData({order: '7'});
    assert.deepEqual(news(), []);
    await session.end();
    news();
    await session.updateUserData({order: '7'});
    const idle = chat();
    await idle.session.updateUserData({order: '7'});
    assert.deepEqual([news(), idle.news()], [[], []]);
  });
});
