import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  decodePlace,
  decodeBatch,
  decodeException,
  decodePush,
  decodeServiceId,
} from '../../../src/wire/v1/decode.js';
import type {EntryKind, Party, WireEntry} from '../../../src/wire/types.js';

const NOTHING = {ended: false, entries: [], position: undefined, sessionId: undefined};
const UNKNOWN: WireEntry = {kind: 'unknown', party: 'external', nickname: '', text: '', seconds: NaN};

const entriesOf = (...transcriptToShow: unknown[]) => decodeBatch({transcriptToShow}).entries;
const kindOf = (...entry: unknown[]) => entriesOf(entry)[0]?.kind;

describe('the chat object', () => {
  test('a reply to start, as documented in 2012', () => {
    const reply = {
      chatIxnState: 'CONNECTED',
      transcriptPosition: '1',
      chatServiceMessage: 'Chat service is available',
    };
    assert.deepEqual(decodeBatch(reply), {...NOTHING, position: 1});
  });

  test('a verbose push, as documented in 2014', () => {
    const chat = {
      chatIxnState: 'TRANSCRIPT',
      chatSessionId: '000BRa84KRFB00BK',
      transcriptPosition: '4',
      transcriptToShow: [
        ['Notice.TypingStarted', 'ksippo', 'is typing', '18', 'AGENT'],
        ['Message.Text', 'ksippo', 'hello customer', '22', 'AGENT'],
      ],
      startedAt: '2014-06-09T06:15:35Z',
      userId: '015E4FD3CD890036',
      secureKey: 'b306749dabfa1cf6',
      clientTimeZoneOffset: 0,
      comet_channel: '/_genesys',
      _chatIxnAPI_SEND_URL: '/genesys/1/service/9d6c31d3/ixn/chat/send',
    };
    assert.deepEqual(decodeBatch(chat), {
      ended: false,
      entries: [
        {kind: 'typing-started', party: 'agent', nickname: 'ksippo', text: 'is typing', seconds: 18},
        {kind: 'message', party: 'agent', nickname: 'ksippo', text: 'hello customer', seconds: 22},
      ],
      position: 4,
      sessionId: '000BRa84KRFB00BK',
    });
  });

  test('a reply to refresh or send in comet mode, as documented in 2012, is an empty batch', () => {
    assert.deepEqual(decodeBatch({_id: 'B2F53346', comet_channel: '/_genesys'}), NOTHING);
  });

  test('the end of a chat, with the last messages', () => {
    const chat = {
      chatIxnState: 'DISCONNECTED',
      transcriptPosition: '9',
      chatServiceMessage: 'Chat was finished',
      transcriptToShow: [['Notice.Left', 'ksippo', 'has left the session', '90', 'AGENT']],
    };
    const left = {
      kind: 'left',
      party: 'agent',
      nickname: 'ksippo',
      text: 'has left the session',
      seconds: 90,
    };
    assert.deepEqual(decodeBatch(chat), {...NOTHING, ended: true, position: 9, entries: [left]});
  });

  test('only DISCONNECTED ends the chat', () => {
    const states = ['DISCONNECTED', 'CONNECTED', 'TRANSCRIPT', 'disconnected', '', undefined, true];
    const ends = states.filter((chatIxnState) => decodeBatch({chatIxnState}).ended);
    assert.deepEqual(ends, ['DISCONNECTED']);
  });

  test('a position is a whole number, as a number or as text', () => {
    const positions = ['5', 5, ' 5 ', 0, 5.9];
    const others = ['', ' ', 'five', -1, NaN, Infinity, 1e300, '1e15', null, [5], {}, true, undefined];
    assert.deepEqual(
      [...positions, ...others].map((transcriptPosition) => decodeBatch({transcriptPosition}).position),
      [5, 5, 5, 0, 5, ...others.map(() => undefined)],
    );
  });

  test('the transcript may come as JSON text', () => {
    const list = [['Message.Text', 'Vasya', 'hello', '7', 'CLIENT']];
    assert.deepEqual(
      decodeBatch({transcriptToShow: JSON.stringify(list)}),
      decodeBatch({transcriptToShow: list}),
    );
    for (const broken of ['', '[[', '{}', '"text"', 'null', '17'])
      assert.deepEqual(decodeBatch({transcriptToShow: broken}), NOTHING, broken);
  });

  test('anything but a chat object is an empty batch', () => {
    for (const reply of [
      undefined,
      null,
      17,
      'text',
      true,
      [],
      {},
      {transcriptToShow: {}, chatSessionId: {}},
    ])
      assert.deepEqual(decodeBatch(reply), NOTHING);
  });
});

describe('an entry', () => {
  test('each documented event type, in both spellings of the typing notices', () => {
    const kinds: Record<string, EntryKind> = {
      'Message.Text': 'message',
      'Notice.Joined': 'joined',
      'Notice.Left': 'left',
      'Notice.TypingStarted': 'typing-started',
      'Notice.TypingStart': 'typing-started',
      'Notice.TypingStopped': 'typing-stopped',
      'Notice.TypingStop': 'typing-stopped',
      'Notice.PushUrl': 'push-url',
      'Notice.IdleAlert': 'idle-warning',
      'Notice.Custom': 'custom',
      'Notice.FileUploaded': 'file',
    };
    for (const [type, kind] of Object.entries(kinds)) {
      const decoded = {kind, party: 'agent', nickname: 'Kristi', text: 'words', seconds: 3};
      assert.deepEqual(entriesOf([type, 'Kristi', 'words', '3', 'AGENT']), [decoded]);
    }
  });

  test('each party; an unknown one is external', () => {
    const parties: [unknown, Party][] = [
      ['AGENT', 'agent'],
      ['CLIENT', 'client'],
      ['SUPERVISOR', 'supervisor'],
      ['EXTERNAL', 'external'],
      ['BOT', 'external'],
      ['Agent', 'agent'],
      [undefined, 'external'],
      [7, 'external'],
    ];
    assert.deepEqual(
      parties.map(([party]) => entriesOf(['Message.Text', 'x', 'y', '1', party])[0]?.party),
      parties.map(([, party]) => party),
    );
  });

  test('more than five elements are fine: newer servers add an index', () => {
    const [entry] = entriesOf(['Message.Text', 'Kristi', 'hello', 12, 'AGENT', 4, {}]);
    assert.deepEqual(entry, {
      kind: 'message',
      party: 'agent',
      nickname: 'Kristi',
      text: 'hello',
      seconds: 12,
    });
  });

  test('an unknown event type has its party and time', () => {
    const [entry] = entriesOf(['Notice.Waved', 'Kristi', 'hello', '30', 'AGENT']);
    assert.deepEqual(entry, {
      kind: 'unknown',
      party: 'agent',
      nickname: 'Kristi',
      text: 'hello',
      seconds: 30,
    });
  });

  test('a malformed entry is unknown and keeps its position', () => {
    const good = ['Message.Text', 'Kristi', 'hello', '1', 'AGENT'];
    const malformed = [null, '', {}, [], [null], [['Message.Text']]];
    assert.deepEqual(
      entriesOf(...malformed, good).slice(0, -1),
      malformed.map(() => UNKNOWN),
    );
    assert.equal(entriesOf(...malformed, good).at(-1)?.text, 'hello');
  });

  test('words that are a number or a boolean are text, in names as well', () => {
    const [said, agreed, named] = entriesOf(
      ['Message.Text', 'Kristi', 4711, 26, 'AGENT'],
      ['Message.Text', 'Kristi', true, 27, 'AGENT'],
      ['Message.Text', 7, 0, 28, 'AGENT'],
    );
    assert.deepEqual([said?.kind, said?.text, agreed?.text], ['message', '4711', 'true']);
    assert.deepEqual([named?.nickname, named?.text], ['7', '0']);
    assert.equal(entriesOf(['Message.Text', 'VasyaP', 12345, '9', 'CLIENT'])[0]?.text, '12345');
  });

  test('a notice needs no words', () => {
    for (const words of [null, undefined, {}, []]) {
      assert.equal(kindOf('Notice.Joined', 'Kristi', words, '15', 'AGENT'), 'joined');
      assert.equal(kindOf('Notice.Left', 'Kristi', words, '15', 'AGENT'), 'left');
      assert.equal(kindOf('Notice.TypingStarted', 'Kristi', words, '15', 'AGENT'), 'typing-started');
      assert.equal(kindOf('Notice.IdleAlert', 'Kristi', words, '15', 'EXTERNAL'), 'idle-warning');
    }
    assert.equal(kindOf('Notice.Joined', 'Kristi'), 'joined');
  });

  test('a message without words is a message that cannot be shown, but of the customer’s own it says nothing', () => {
    for (const words of [null, undefined, {text: 'hello'}, ['hello']]) {
      const [entry] = entriesOf(['Message.Text', 'Kristi', words, '1', 'AGENT']);
      assert.deepEqual([entry?.kind, entry?.text], ['message', '']);
      assert.equal(kindOf('Message.Text', 'VasyaP', words, '1', 'CLIENT'), 'unknown');
    }
    assert.equal(kindOf('Message.Text', 'VasyaP', '', '1', 'CLIENT'), 'message');
  });

  test('any kind of message is a message', () => {
    assert.equal(kindOf('Message.Html', 'Kristi', 'hello', '1', 'AGENT'), 'message');
    assert.equal(kindOf('Notice.NickUpdated', 'Kristi', 'hello', '1', 'AGENT'), 'unknown');
  });

  test('an entry of another shape is a message, as far as it can be read', () => {
    const spread = {0: 'Message.Text', 1: 'Kristi', 2: 'hello', 3: '7', 4: 'AGENT'};
    const [list, said, thing] = entriesOf(spread, 'hello', {some: {thing: 1}});
    assert.deepEqual(list, {kind: 'message', party: 'agent', nickname: 'Kristi', text: 'hello', seconds: 7});
    assert.deepEqual(said, {...UNKNOWN, kind: 'message', text: 'hello'});
    assert.deepEqual(thing, {...UNKNOWN, kind: 'message'});
  });

  test('a list of one entry may come as that entry', () => {
    const entry = ['Message.Text', 'Kristi', 'hello', '7', 'AGENT'];
    assert.deepEqual(decodeBatch({transcriptToShow: entry}), decodeBatch({transcriptToShow: [entry]}));
  });

  test('an unreadable name is empty, and an unreadable or absurd time is NaN', () => {
    for (const seconds of ['soon', -5, 1e300, -1e300, 1e15, '1e15', null, undefined, {}]) {
      const [entry] = entriesOf(['Message.Text', {}, 'hello', seconds, 'AGENT']);
      assert.deepEqual(entry, {kind: 'message', party: 'agent', nickname: '', text: 'hello', seconds: NaN});
    }
  });

  test('names of object properties are neither event types nor parties', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const [entry] = entriesOf([key, key, key, key, key]);
      assert.deepEqual(entry, {...UNKNOWN, nickname: key, text: key});
    }
  });

  test('text stays unchanged', () => {
    const text = '<img src=x onerror=alert(1)> "\\u0000" \u202E 👍';
    assert.equal(entriesOf(['Message.Text', text, text, '1', 'AGENT'])[0]?.text, text);
  });
});

describe('a push', () => {
  const message = {chatIxnState: 'TRANSCRIPT', transcriptPosition: '2'};
  const push = (tag: unknown) => decodePush({id: '0f', message, tag}, 'S1');

  test('of this service is a batch', () => {
    assert.deepEqual(push('service.chat.refresh.S1'), {...NOTHING, position: 2});
  });

  test('of another service is undefined', () => {
    const others = [
      'service.chat.refresh.S2',
      'service.chat.refresh.XS1',
      'service.chat.refresh.S1.',
      'S1',
      '',
    ];
    assert.deepEqual(
      others.map(push),
      others.map(() => undefined),
    );
  });

  test('without a tag counts as one of this service', () => {
    for (const tag of [undefined, null, 7]) assert.deepEqual(push(tag), {...NOTHING, position: 2});
  });

  test('without a chat object is undefined', () => {
    for (const data of [undefined, null, 'text', [], {}, {message: null}, {message: 'hello'}])
      assert.equal(decodePush(data, 'S1'), undefined);
  });
});

describe('other replies', () => {
  test('the id of a service session, verbose or not', () => {
    const verbose = {
      _id: 'A1',
      '_chatIxnAPI-CREATE-URL': '/genesys/1/service/A1/ixn/chat',
      _data_id: '429-791eaee8',
    };
    assert.equal(decodeServiceId({_id: 'A1'}), 'A1');
    assert.equal(decodeServiceId({_id: 17}), '17');
    assert.equal(decodeServiceId(verbose), 'A1');
    for (const reply of [null, [], {}, {_id: ''}, {_id: []}, {id: 'A1'}])
      assert.equal(decodeServiceId(reply), undefined);
  });

  test('a service is available when it says so, with or without the outer object', () => {
    const status = (_status: string) => ({_id: 'A1', _status, _dialog: 'agent_available.html'});
    const tag = 'a2c.advanced.service.agentavailable.A1';
    assert.equal(decodePlace({message: status('available'), tag}), undefined);
    assert.equal(decodePlace(status('available')), undefined);
    const nothing = {position: undefined, eta: undefined};
    assert.deepEqual(decodePlace({message: status('waiting'), tag}), nothing);
    for (const reply of [null, 7, [], {}, {message: null}, {message: 'available'}])
      assert.deepEqual(decodePlace(reply), nothing);
  });

  test('a service with a queue has the place and the expected wait, as numbers or as strings', () => {
    const message = {_id: 'A1', _status: 'waiting', _position: '3', _eta: 240, _total_waiting: 7};
    assert.deepEqual(decodePlace({message}), {position: 3, eta: 240});
    assert.deepEqual(decodePlace({message: {...message, _position: -1, _eta: 'soon'}}), {
      position: undefined,
      eta: undefined,
    });
  });

  test('a reply with an exception is a fault', () => {
    const exception = 'com.genesyslab.gsg.services.chat.ChatException';
    assert.equal(decodeException({message: 'No such chat', exception}), 'No such chat');
    assert.equal(decodeException({exception}), exception);
    assert.equal(decodeException({exception: null}), '');
    for (const reply of [null, 'exception', ['exception'], {}, {message: 'fine'}])
      assert.equal(decodeException(reply), undefined);
  });
});

test('no reply makes the decoder throw', () => {
  const word = fc.constantFrom(
    'chatIxnState',
    'transcriptToShow',
    'transcriptPosition',
    'chatSessionId',
    'message',
    'tag',
    '_id',
    '_status',
    'exception',
    'DISCONNECTED',
    'Message.Text',
    'AGENT',
    '__proto__',
    'constructor',
    'toString',
  );
  const text = fc.oneof(word, fc.string());
  const {value} = fc.letrec((tie) => ({
    value: fc.oneof(
      {maxDepth: 5},
      text,
      fc.double(),
      fc.constantFrom(null, true, false),
      fc.array(tie('value'), {maxLength: 7}),
      fc
        .array(fc.tuple(text, tie('value')), {maxLength: 7})
        .map((pairs) => Object.fromEntries(pairs) as unknown),
    ),
  }));
  const json = fc
    .oneof(value, fc.jsonValue())
    .map((said) => JSON.parse(JSON.stringify(said) ?? 'null') as unknown);
  const decoders: ((said: unknown) => unknown)[] = [
    decodeBatch,
    (said) => decodePush(said, 'S1'),
    (said) => decodePush({message: said}, 'S1'),
    (said) => decodeBatch({transcriptToShow: said}).entries,
    (said) => decodeBatch({transcriptToShow: [said]}).entries,
    decodeServiceId,
    decodePlace,
    decodeException,
  ];
  fc.assert(
    fc.property(json, (said) => {
      for (const decode of decoders) assert.doesNotThrow(() => decode(said));
      const {entries} = decodeBatch({transcriptToShow: [said]});
      assert.equal(entries.length, 1);
      assert.ok(
        entries.every(
          ({text, nickname, seconds}) =>
            typeof text === 'string' && typeof nickname === 'string' && !(seconds < 0),
        ),
      );
    }),
  );
});
