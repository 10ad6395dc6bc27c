import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decodeInteraction, decodeInteractions, decodeTime} from '../../src/context-services/decode.js';
import type {Interaction} from '../../src/context-services/interaction.js';
import {sample} from '../support/values/interactions.js';

test('every attribute of the documented sample is decoded', () => {
  const url = 'http://ucshost:8080/interactions/00001a57JGQ00BW8';
  assert.deepEqual(decodeInteraction(sample), {
    id: '00001a57JGQ00BW8',
    customerId: '00001a57JGQ00BVU',
    status: 'stopped',
    kind: 'chat',
    type: 'Inbound',
    subType: 'InboundNew',
    mediaType: 'chat',
    parentId: '',
    threadId: '00001a57JGQ00BW9',
    externalId: '00AF4A7951D60009',
    ownerId: 124,
    creatorAppId: 175,
    startedAt: Date.UTC(2009, 7, 5, 9, 33, 10),
    endedAt: Date.UTC(2009, 7, 5, 9, 34, 4, 140),
    establishedAt: Date.UTC(2009, 7, 5, 9, 33, 15),
    releasedAt: Date.UTC(2009, 7, 5, 9, 33, 59),
    timeshift: 1,
    categoryId: '',
    allowChildren: true,
    subject: 'SMS chat',
    stoppedReason: '',
    endedBy: undefined,
    text: {kind: 'url', url: `${url}/plain_text`},
    structuredText: {url: `${url}/structured_text`, mime: 'text/xml'},
    binaryContent: {url: `${url}/binary_content`, mime: '', size: undefined},
    userData: sample.udata,
    isOver: true,
    hasTranscript: true,
  } satisfies Interaction);
});

test('the attributes that the sample lacks are decoded', () => {
  const {parentId, categoryId, stoppedReason, endedBy, binaryContent} =
    decodeInteraction({
      ...sample,
      parent_id: 'P',
      category_id: 'C',
      stopped_reason: 'customer left',
      binary_content_mime: 'application/gzip',
      binary_content_size: 800,
    }) ?? {};
  assert.deepEqual(
    {parentId, categoryId, stoppedReason, endedBy, ...binaryContent, url: ''},
    {
      parentId: 'P',
      categoryId: 'C',
      stoppedReason: 'customer left',
      endedBy: 'customer',
      mime: 'application/gzip',
      size: 800,
      url: '',
    },
  );
});

test('an interaction needs only an id', () => {
  const {
    id,
    kind,
    subject,
    startedAt,
    status,
    ownerId,
    text,
    binaryContent,
    userData,
    allowChildren,
    isOver,
  } = decodeInteraction({interaction_id: 17}) ?? {};
  assert.deepEqual([id, kind, subject, startedAt], ['17', 'other', '', undefined]);
  assert.deepEqual([status, ownerId, text, binaryContent], [undefined, undefined, undefined, undefined]);
  assert.deepEqual([userData, allowChildren, isOver], [{}, true, false]);
});

test('a number may come as text', () => {
  const digits = {entity_type: '3', status: ' 2 ', owner_id: '124', creator_app_id: '0', timeshift: '-90'};
  const {kind, status, ownerId, creatorAppId, timeshift} = decodeInteraction({...sample, ...digits}) ?? {};
  assert.deepEqual([kind, status, ownerId, creatorAppId, timeshift], ['chat', 'in-process', 124, 0, -90]);
  for (const none of ['', 'many', '1e999', '0x7c', null, [124], {}, Infinity])
    assert.equal(decodeInteraction({...sample, owner_id: none})?.ownerId, undefined);
});

test('the kind comes from entity_type, else from media_type', () => {
  const kindOf = (entity_type: unknown, media_type?: string) =>
    decodeInteraction({interaction_id: '1', entity_type, media_type})?.kind;
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, '2'].map((type) => kindOf(type)),
    ['email-in', 'email-out', 'chat', 'call', 'other', 'callback', 'cobrowse', 'open-media', 'chat'],
  );
  assert.deepEqual(
    ['email', 'voice', 'Chat', 'callback', 'sms', ''].map((media) => kindOf(undefined, media)),
    ['email-in', 'call', 'chat', 'callback', 'other', 'other'],
  );
  assert.equal(kindOf(7, 'chat'), 'chat', 'a chat over open media');
});

test('a status other than 0 to 3 is undefined', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, -1, 1.5, 'STOPPED'].map((status) => decodeInteraction({...sample, status})?.status),
    ['new', 'pending', 'in-process', 'stopped', undefined, undefined, undefined, undefined],
  );
});

test('children are allowed unless the server says no', () => {
  const allowed = (allow_children: unknown) => decodeInteraction({...sample, allow_children})?.allowChildren;
  assert.deepEqual([false, 'False', 0, '0'].map(allowed), [false, false, false, false]);
  assert.deepEqual([true, 'true', 1, undefined, null, '', {}].map(allowed), Array(7).fill(true));
});

test('the text is a URL of the plain text, or the text itself', () => {
  const textOf = (text: unknown) => decodeInteraction({...sample, text})?.text;
  for (const url of ['https://ucs/interactions/1/plain_text', '/ucs/interactions/1/plain_text'])
    assert.deepEqual(textOf(url), {kind: 'url', url});
  for (const text of ['Hello\nthere', 'https://example.com/', 'See https://a.example/plain_text', ' 17 '])
    assert.deepEqual(textOf(text), {kind: 'text', text});
  for (const none of ['', ' \n', null, {}]) assert.equal(textOf(none), undefined);
});

test('the user data keep their values, nested ones too', () => {
  const udata = {order: {items: [{name: 'lamp', count: 2, gift: false}], note: null}, empty: ''};
  assert.deepEqual(decodeInteraction({...sample, udata})?.userData, udata);
  for (const none of [null, 'a', 7, ['a']])
    assert.deepEqual(decodeInteraction({...sample, udata: none})?.userData, {});
});

test('user data of absurd depth are cut, and lose no interaction', () => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`);
  const [first, second] = decodeInteractions([
    {...sample, udata: deep},
    {...sample, interaction_id: '2'},
  ]);
  assert.ok(JSON.stringify(first?.userData).length < 200);
  assert.equal(second?.id, '2');
});

test('a damaged interaction does not lose the others', () => {
  const damaged = [
    null,
    'chat',
    7,
    [],
    {},
    {...sample, interaction_id: ''},
    {...sample, interaction_id: {}},
    {interaction_id: 'bare', start_date: {}, udata: 'none', status: [], text: 5, structured_text: false},
  ];
  assert.deepEqual(
    decodeInteractions([...damaged, sample]).map(({id}) => id),
    ['00001a57JGQ00BW8', 'bare'],
  );
});

test('an interaction that is listed twice is decoded once', () => {
  assert.equal(decodeInteractions([sample, {...sample, subject: 'again'}]).length, 1);
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

test('a zone without a colon is read in Safari, too', () => {
  const {parse} = Date;
  // WebKit reads no such time.
  Date.parse = (text) => (/[+-]\d{4}$/.test(text) ? NaN : parse(text));
  const read = ['2009-08-05T09:33:10.5+0200', '2009-08-05T09:33:10-0330'].map(decodeTime);
  Date.parse = parse;
  assert.deepEqual(read, [Date.UTC(2009, 7, 5, 7, 33, 10, 500), Date.UTC(2009, 7, 5, 13, 3, 10)]);
});

test('any value is decoded without an exception', () => {
  const field = fc.constantFrom(...Object.keys(sample));
  const odd = fc.oneof(fc.anything(), fc.array(fc.dictionary(field, fc.anything())));
  fc.assert(fc.property(odd, (reply) => void decodeInteractions(reply)));
});
