import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {batchOf, decodeReply} from '../../../src/wire/v2/decode.js';

const T = 1_700_000_000_000;
const ADA = {nickname: 'Ada Berg', participantId: 1, type: 'Client'};
const KIM = {nickname: 'Kim', participantId: 2, type: 'Agent'};
const KEYS = {
  alias: '118',
  secureKey: '0a1b2c3d4e5f60718293',
  userId: '00F1E2D3C4B5A697',
  chatId: '0000AaTEST00001A',
};
const GOOD = {chatEnded: false, statusCode: 0, ...KEYS};

const event = (type: string, index: unknown, from: object = KIM, more: object = {}) => ({
  from,
  index,
  type,
  utcTime: T,
  ...more,
});
const entriesOf = (...messages: readonly unknown[]) => decodeReply({...GOOD, messages}, T).entries;

describe('a reply', () => {
  test('to a start has the keys, and the customer’s own joining', () => {
    const reply = decodeReply({messages: [event('ParticipantJoined', 1, ADA)], ...GOOD, nextPosition: 2});
    assert.deepEqual(reply.keys, KEYS);
    assert.equal(reply.status, 0);
    assert.deepEqual(
      {...reply.entries[0]},
      {kind: 'joined', party: 'client', nickname: 'Ada Berg', text: '', seconds: 0, position: 1, from: '1'},
    );
  });

  test('without chatEnded and nextPosition is no end', () => {
    const reply = decodeReply({messages: [], statusCode: 0, ...KEYS});
    assert.deepEqual([reply.isEnded, reply.next, batchOf(reply).position], [false, undefined, undefined]);
  });

  test('has its only event also where a gateway sends it without the list, or the list as text', () => {
    const message = event('Message', 4, KIM, {text: 'Hello'});
    for (const messages of [message, JSON.stringify([message]), JSON.stringify(message)]) {
      const reply = decodeReply({...GOOD, messages}, T);
      assert.deepEqual([reply.hasEvents, reply.entries.map(({text}) => text)], [true, ['Hello']]);
    }
    for (const messages of [{}, '', 'Hello', 5])
      assert.equal(decodeReply({...GOOD, messages}, T).hasEvents, false);
  });

  test('ends the lines of a message where its writer ended them', () => {
    const [message, notice] = entriesOf(
      event('Message', 4, KIM, {text: '10\u202820\r30'}),
      event('CustomNotice', 5, KIM, {text: 'a\rb'}),
    );
    assert.deepEqual([message?.text, notice?.text], ['10\n20\n30', 'a\rb']);
  });

  test('takes numbers as text, and a number as the alias', () => {
    const reply = decodeReply({messages: [], statusCode: '0', nextPosition: '6', ...KEYS, alias: 119});
    assert.deepEqual([reply.status, reply.next, reply.keys['alias']], [0, 6, '119']);
  });

  test('with a fault, or with the end, names no keys', () => {
    const errors = [{code: 249, advice: '… referenceId[10000001]'}];
    const over = decodeReply({messages: [], chatEnded: true, statusCode: 2, ...KEYS, errors});
    assert.deepEqual([over.status, over.isEnded, over.code, over.keys], [2, true, 249, {}]);
    assert.deepEqual(decodeReply({...GOOD, messages: [], chatEnded: true}).keys, {});
    assert.deepEqual(decodeReply({...GOOD, errors}).keys, {});
  });

  test('of errors alone is a refusal; its advice may be a limit', () => {
    const {status, code, limit} = decodeReply({errors: [{code: 201, advice: '5'}]});
    assert.deepEqual([status, code, limit], [2, 201, 5]);
    assert.equal(decodeReply({error: 'no'}).status, 2);
    assert.equal(decodeReply({errors: [{code: 364, advice: 'Wrong address'}]}).limit, undefined);
  });

  test('of another API, or of nothing, is none', () => {
    for (const value of [{_id: 'S1'}, {}, [], null, 'text', {message: 'x', exception: 'y'}])
      assert.equal(decodeReply(value).status, undefined, JSON.stringify(value));
  });

  test('never causes an exception', () => {
    const some = fc.oneof(fc.jsonValue(), fc.anything());
    const message = fc.record(
      {from: some, index: some, type: some, utcTime: some, eventAttributes: some},
      {requiredKeys: []},
    );
    const reply = fc.record(
      {
        messages: fc.oneof(some, fc.array(fc.oneof(message, some))),
        statusCode: some,
        errors: some,
        userData: some,
      },
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(fc.oneof(reply, some), (value) => {
        const {entries, ...rest} = decodeReply(value);
        assert.ok(entries.every(({position = 0}) => position >= 1));
        batchOf({entries, ...rest}, 3);
      }),
    );
  });
});

describe('positions', () => {
  const reply = (next: number | undefined, ...indexes: readonly number[]) =>
    decodeReply({
      ...GOOD,
      messages: indexes.map((index) => event('Message', index, KIM, {text: 'x'})),
      nextPosition: next,
    });

  test('of entries are their own, in order and each once', () => {
    const {entries} = reply(8, 7, 3, 5, 7);
    assert.deepEqual(
      entries.map(({position}) => position),
      [3, 5, 7],
    );
  });

  test('trap A: the next position of a reply that was not asked from anywhere covers nothing that did not come', () => {
    assert.deepEqual(batchOf(reply(9)), {
      ended: false,
      entries: [],
      position: undefined,
      sessionId: KEYS.chatId,
    });
    assert.deepEqual(batchOf(reply(9, 3, 5)).covers, [3, 5]);
    assert.equal(batchOf(reply(9, 3, 5)).position, 5);
  });

  test('trap C: a reply from a position on is whole, also where indexes are left out', () => {
    assert.deepEqual([batchOf(reply(6, 3, 5), 3).covers, batchOf(reply(6, 3, 5), 3).position], [[3, 5], 5]);
    assert.deepEqual(batchOf(reply(9, 5), 3).covers, [3, 8]);
    assert.deepEqual(batchOf(reply(5), 3).covers, [3, 4]);
  });

  test('trap D: the last position is one before the next', () => {
    const nothingNew = batchOf(reply(4), 4);
    assert.deepEqual([nothingNew.position, nothingNew.covers], [3, undefined]);
  });

  test('of a reply that was asked for and does not count are known from its entries', () => {
    assert.deepEqual(
      [batchOf(reply(undefined), 4).position, batchOf(reply(undefined), 4).covers],
      [3, undefined],
    );
    assert.deepEqual(
      [batchOf(reply(undefined, 6), 4).position, batchOf(reply(undefined, 6), 4).covers],
      [6, [4, 6]],
    );
    assert.equal(batchOf(decodeReply({statusCode: 0}), 4).position, undefined);
  });

  test('of an end without words say whether the last words have come', () => {
    const end = decodeReply({...GOOD, messages: [], chatEnded: true, nextPosition: 9});
    assert.deepEqual([batchOf(end).position, batchOf(end).covers], [8, undefined]);
  });

  test('that start again after the end of a chat are no news', () => {
    const batch = batchOf(reply(0), 7);
    assert.deepEqual([batch.position, batch.covers], [undefined, undefined]);
    assert.equal(batchOf(reply(1), 7).position, undefined);
  });
});

describe('an event', () => {
  test('without an index is none of the transcript', () => {
    const limits = {
      from: ADA,
      text: 'file-client-cfg-get',
      type: 'Notice',
      utcTime: T,
      userData: {'upload-max-files': '3'},
    };
    assert.deepEqual(entriesOf(limits, event('Message', 0, KIM, {text: 'x'}), event('Message', 'x')), []);
  });

  test('has the kind of its type; an unknown one keeps its position', () => {
    const types = [
      'Message',
      'ParticipantLeft',
      'TypingStarted',
      'TypingStopped',
      'PushUrl',
      'CustomNotice',
      'NicknameUpdated',
      'IdleAlert',
      'IdleClose',
      'Unheard',
      'toString',
    ];
    assert.deepEqual(
      entriesOf(...types.map((type, i) => event(type, i + 2, KIM, {text: 'x'}))).map(({kind}) => kind),
      [
        'message',
        'left',
        'typing-started',
        'typing-stopped',
        'push-url',
        'custom',
        'renamed',
        'idle-warning',
        'idle-closed',
        'unknown',
        'unknown',
      ],
    );
  });

  test('has its party by type and number; the number may be text', () => {
    const parties = [
      {nickname: 'a', participantId: '2', type: 'Agent'},
      {nickname: 'b', participantId: 3, type: 'Supervisor'},
      {nickname: 'system', participantId: 0, type: 'External'},
      {nickname: 'system', type: 'System'},
      {nickname: 'c', participantId: 4, type: 'Client'},
    ];
    assert.deepEqual(
      entriesOf(...parties.map((from, i) => event('Message', i + 2, from, {text: 'x'}))).map(
        ({party, from}) => [party, from],
      ),
      [
        ['agent', '2'],
        ['supervisor', '3'],
        ['external', '0'],
        ['external', undefined],
        ['client', '4'],
      ],
    );
  });

  test('was made so many seconds after the start of the chat, by the server’s clock', () => {
    const seconds = entriesOf(
      event('Message', 2, KIM, {text: 'x', utcTime: T + 1_500}),
      event('Message', 3, KIM, {text: 'x', utcTime: T - 5}),
      event('Message', 4, KIM, {text: 'x', utcTime: 'soon'}),
    ).map((entry) => entry.seconds);
    assert.deepEqual(seconds, [1.5, 0, NaN]);
  });

  test('with a file has its id, name and size', () => {
    const userData = {
      'file-id': '0000AaFILE00000B',
      'file-name': 'form.pdf',
      'file-size': '20480',
      'file-description': 'the form',
    };
    const [uploaded, deleted, nameless] = entriesOf(
      event('FileUploaded', 2, KIM, {userData}),
      event('FileDeleted', 3, KIM, {userData: {'file-id': '0000AaFILE00000B'}}),
      event('FileUploaded', 4, KIM),
    );
    assert.deepEqual(uploaded?.file, {
      id: '0000AaFILE00000B',
      name: 'form.pdf',
      size: 20_480,
      description: 'the form',
    });
    assert.equal(uploaded?.text, 'form.pdf');
    assert.deepEqual([deleted?.kind, deleted?.file?.id], ['file-deleted', '0000AaFILE00000B']);
    assert.deepEqual([nameless?.kind, nameless?.file], ['file', undefined]);
  });

  test('tells why the chat ends: silence, the server, an agent; the code lies at any depth', () => {
    const code = (value: unknown) => ({'quit-reason-code': value});
    const left = (eventAttributes: unknown, i: number) =>
      event('ParticipantLeft', i + 2, ADA, {eventAttributes});
    const causes = [
      code('7'),
      {GCTI_SYSTEM: code('5')},
      {a: {b: code(4)}},
      {a: {b: {c: code('7')}}},
      code('0'),
      code('8'),
      undefined,
    ];
    assert.deepEqual(
      entriesOf(...causes.map(left)).map(({ends}) => ends),
      ['idle', 'server', 'agent', undefined, undefined, undefined, undefined],
    );
    assert.equal(entriesOf(event('IdleClose', 2, KIM, {text: 'Closed.'}))[0]?.ends, 'idle');
  });

  test('of the customer that comes back is no news: a notice, a message without words', () => {
    assert.deepEqual(
      entriesOf(event('CustomNotice', 2, ADA, {text: 'cart=3'}), event('Message', 3, ADA)).map(
        ({kind}) => kind,
      ),
      ['unknown', 'unknown'],
    );
  });

  test('that warns has the words of the site', () => {
    assert.equal(entriesOf(event('IdleAlert', 2, KIM, {text: 'Still there?'}))[0]?.words, 'Still there?');
    assert.equal(entriesOf(event('IdleAlert', 2, KIM, {text: ''}))[0]?.words, undefined);
  });
});
