import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decodeInteraction, decodeInteractions, decodeTime} from '../../src/context-services/decode.js';
import {sample} from '../support/values/interactions.js';

test('the documented sample is a chat with a subject and times', () => {
  const chat = decodeInteraction(sample);
  assert.deepEqual(
    {...chat, userData: chat?.userData['RStrategyName']},
    {
      id: '00001a57JGQ00BW8',
      customerId: '00001a57JGQ00BVU',
      subject: 'SMS chat',
      startedAt: Date.UTC(2009, 7, 5, 9, 33, 10),
      endedAt: Date.UTC(2009, 7, 5, 9, 34, 4, 140),
      establishedAt: Date.UTC(2009, 7, 5, 9, 33, 15),
      releasedAt: Date.UTC(2009, 7, 5, 9, 33, 59),
      isOver: true,
      hasTranscript: true,
      threadId: '00001a57JGQ00BW9',
      parentId: '',
      userData: 'sms-session-inbound',
    },
  );
});

test('a chat needs only an id and the type of a chat', () => {
  for (const kind of [{entity_type: 2}, {entity_type: '2'}, {media_type: 'Chat'}]) {
    const chat = decodeInteraction({interaction_id: 17, ...kind});
    assert.deepEqual([chat?.id, chat?.subject, chat?.startedAt, chat?.isOver], ['17', '', undefined, false]);
  }
});

test('values that are not chats are left out', () => {
  const others = [null, 'chat', 7, [], {}, {...sample, interaction_id: ''}, {...sample, interaction_id: {}}];
  const mail = {...sample, entity_type: 0, media_type: 'email'};
  assert.deepEqual(decodeInteractions([...others, mail]), []);
});

test('a reply may be an array or one interaction, and is sorted newest first', () => {
  assert.equal(decodeInteractions(sample).length, 1);
  const of = (interaction_id: string, start_date: unknown) => ({...sample, interaction_id, start_date});
  const list = [
    of('none', 'long ago'),
    of('old', '2009-08-05T09:33:10.000Z'),
    of('new', '2019-08-05T09:33:10.000Z'),
  ];
  assert.deepEqual(
    decodeInteractions(list).map(({id}) => id),
    ['new', 'old', 'none'],
  );
});

test('a time that is not ISO 8601 with a zone is undefined', () => {
  assert.equal(decodeTime('2009-08-05T09:33:10Z'), Date.UTC(2009, 7, 5, 9, 33, 10));
  assert.equal(decodeTime('2009-08-05T09:33:10.5+0200'), Date.UTC(2009, 7, 5, 7, 33, 10, 500));
  for (const none of [
    '2009-08-05',
    '5 Aug 2009',
    '2009-13-05T09:33:10Z',
    '+275760-09-13T00:00:00Z',
    12,
    null,
  ]) {
    assert.equal(decodeTime(none), undefined);
  }
});

test('any value is decoded without an exception', () => {
  const field = fc.constantFrom(...Object.keys(sample));
  const odd = fc.oneof(fc.anything(), fc.array(fc.dictionary(field, fc.anything())));
  fc.assert(fc.property(odd, (reply) => void decodeInteractions(reply)));
});
