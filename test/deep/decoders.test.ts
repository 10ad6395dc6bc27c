/** A long fuzz of all that decodes a value of a server, of the storage, of another tab or of the page. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {decodeInteractions} from '../../src/context-services/decode.js';
import {piecesOf, withReadableCharacters} from '../../src/context-services/repair-xml.js';
import {english} from '../../src/i18n/english.js';
import {givenData, startDetails} from '../../src/session/given.js';
import {emptyTranscript, merge} from '../../src/session/model/transcript.js';
import {FORMAT} from '../../src/session/saved/format.js';
import {TicketHolder} from '../../src/session/saved/ticket.js';
import {isTabMessage} from '../../src/session/tabs/tab-messages.js';
import {withLinks} from '../../src/ui/transcript/links.js';
import {rowsOf} from '../../src/ui/transcript/rows.js';
import {transcriptPage, transcriptText} from '../../src/ui/transcript/save-transcript.js';
import {messagesIn, repliesIn} from '../../src/wire/bayeux-messages.js';
import {ChatError} from '../../src/wire/errors.js';
import {adapted} from '../../src/wire/start-options.js';
import type {Batch} from '../../src/wire/types.js';
import {detailsOf} from '../../src/wire/v1/details.js';
import {
  decodeBatch,
  decodeException,
  decodePlace,
  decodePush,
  decodeServiceId,
} from '../../src/wire/v1/decode.js';
import {batchOf, decodeReply} from '../../src/wire/v2/decode.js';
import {MemoryStorage} from '../support/fakes/memory-storage.js';
import {PAYLOADS} from '../support/security/payloads.js';
import {open} from '../support/values/states.js';

const RUNS = 20_000;
/** Longest time that one value may take, ms: a decoder that hangs on it is found, and a busy machine is not. */
const SLOW = 2_000;
const NOW = Date.UTC(2026, 10, 21);

/** Words that the decoders look for, and names that every object has. */
const WORDS = (
  'chatIxnState transcriptToShow transcriptPosition chatSessionId message tag _id _status _position _eta exception DISCONNECTED ' +
  'Message.Text Notice.Joined Notice.Left Notice.PushUrl Notice.Custom Notice.FileUploaded Notice.TypingStarted AGENT CLIENT file-name ' +
  'messages statusCode errors error code advice chatEnded userData file-id nextPosition chatId secureKey userId alias from nickname ' +
  'participantId type index utcTime text eventAttributes Message ParticipantJoined PushUrl FileUploaded NicknameUpdated Agent Client ' +
  'channel data successful /meta/connect /meta/handshake /_genesys interaction_id media_type status start_date udata subject chat ' +
  'version chunks state phase talking waiting ended transcript entries known outgoing agents typing details keys line kind party ' +
  'position seconds format is by hello view command done do send draft unread __proto__ constructor toString length then toJSON'
).split(' ');
const word = fc.constantFrom(...WORDS);
const text = fc.oneof(
  word,
  fc.string({unit: 'binary'}),
  fc.constantFrom(...PAYLOADS),
  fc.constantFrom('0', '1', '-1', '1e300', ' ', '2026-11-21T10:00:00Z'),
);
const scalar = fc.oneof(text, fc.double(), fc.integer(), fc.constantFrom(null, true, false));
const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {maxDepth: 6, withCrossShrink: true},
    scalar,
    fc.array(tie('value'), {maxLength: 7}),
    fc.array(fc.tuple(word, tie('value')), {maxLength: 8}).map((pairs): unknown => Object.fromEntries(pairs)),
  ),
}));
/** All that JSON can bring. */
const json = fc
  .oneof(value, fc.jsonValue())
  .map((said): unknown => JSON.parse(JSON.stringify(said) ?? 'null'));
const entry = fc.array(fc.oneof(word, scalar, value), {maxLength: 8});
const event = fc.record(
  {
    from: json,
    index: fc.oneof(fc.nat(50), json),
    type: fc.oneof(word, json),
    utcTime: json,
    text: json,
    eventAttributes: json,
  },
  {requiredKeys: []},
);

/** Runs `task` with many values. It may throw a ChatError, where `may` says so, and nothing else. */
function fuzz<Value>(
  values: fc.Arbitrary<Value>,
  task: (value: Value) => void,
  {may = false, runs = RUNS} = {},
): void {
  fc.assert(
    fc.property(values, (given) => {
      const began = performance.now();
      try {
        task(given);
      } catch (error) {
        if (!may || !(error instanceof ChatError)) throw error;
      }
      assert.ok(performance.now() - began < SLOW, 'it takes too long');
    }),
    {numRuns: runs},
  );
}

/** The fields of a start, as a page without types asks for them. */
function adaptedBy(given: unknown): Readonly<Record<string, unknown>> {
  const options = {};
  for (const name of ['startFields', 'fieldNames']) Reflect.set(options, name, given);
  return adapted({firstName: 'Vasya'}, options);
}

/** A batch can be merged into a transcript, drawn, linked and saved. */
function isDrawable(batch: Batch): void {
  const {transcript} = merge({...emptyTranscript, origin: NOW}, batch, NOW);
  for (const row of rowsOf(transcript, 1, true)) {
    assert.ok(Number.isFinite(row.at) && new Date(row.at).toISOString());
    if (row.kind === 'message')
      assert.equal(
        withLinks(row.text)
          .map(({text: piece}) => piece)
          .join(''),
        row.text,
      );
  }
  assert.equal(typeof transcriptText(transcript, english), 'string');
  assert.ok(!/<script|<img|<iframe/i.test(transcriptPage(transcript, english)));
}

describe('version 1', () => {
  test('decodes any reply or push, and the result can be drawn', () => {
    fuzz(
      fc.oneof(
        json,
        fc.array(entry).map((list) => ({transcriptToShow: list})),
      ),
      (said) => {
        isDrawable(decodeBatch(said));
        const push = decodePush({message: said}, 'S1');
        if (push) isDrawable(push);
        decodePush(said, 'S1');
        for (const decode of [decodeServiceId, decodePlace, decodeException]) decode(said);
        detailsOf(said, said);
      },
    );
  });
});

describe('version 2', () => {
  test('decodes any reply or push, and the result can be drawn', () => {
    const reply = fc.record(
      {messages: fc.array(fc.oneof(event, json)), statusCode: json, nextPosition: json},
      {requiredKeys: []},
    );
    fuzz(fc.oneof(json, reply), (said) => {
      const decoded = decodeReply(said);
      isDrawable(batchOf(decoded));
      isDrawable(batchOf(decoded, 3));
    });
  });
});

describe('Bayeux', () => {
  test('reads any answer as messages, or says that it is none', () => {
    const body = fc.oneof(
      json.map((said) => JSON.stringify(said)),
      fc.string({unit: 'binary'}),
      text,
    );
    fuzz(fc.tuple(body, fc.constantFrom(200, 204, 302, 401, 403, 404, 500, 503)), ([said, status]) => {
      try {
        for (const {channel} of messagesIn(said)) assert.equal(typeof channel, 'string');
        repliesIn('/cometd', {status, body: said}, (error) => assert.ok(error instanceof ChatError));
      } catch (error) {
        // The transport tells a fault of the server when a body is no JSON.
        if (!(error instanceof SyntaxError)) throw error;
      }
    });
  });
});

describe('Context Services', () => {
  test('decodes any list of interactions', () => {
    fuzz(json, (said) => {
      for (const {id} of decodeInteractions(said)) assert.ok(id);
    });
  });

  test('repairs any XML in a time that grows with its length', () => {
    const piece = fc.oneof(
      text,
      fc.constantFrom(
        '<message>',
        '</message>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '&',
        '&#x',
        ';',
        '<chatTranscript ',
        '>',
      ),
    );
    fuzz(
      fc.array(piece, {maxLength: 200, size: 'max'}),
      (pieces) => {
        piecesOf(withReadableCharacters(pieces.join('')), 'chatTranscript', ['message', 'notice']);
      },
      {runs: 1_000},
    );
  });
});

describe('what another page has written', () => {
  test('is a ticket and a view, or nothing, whatever the storage has', () => {
    const good = JSON.parse(JSON.stringify({version: FORMAT, chunks: 0, state: open()})) as unknown;
    const damaged = fc
      .tuple(word, json)
      .map(([name, said]) =>
        JSON.stringify(good).replace(`"${name}":`, () => `"${name}":${JSON.stringify(said)},"old":`),
      );
    fuzz(
      fc.oneof(
        text,
        json.map((said) => JSON.stringify(said)),
        damaged,
      ),
      (stored) => {
        const storage = new MemoryStorage();
        for (const key of ['key', 'key view', 'key 0']) storage.setItem(key, stored);
        const holder = new TicketHolder(storage, 'key');
        const ticket = holder.read();
        holder.readView();
        if (ticket) rowsOf(ticket.state.transcript);
      },
    );
  });

  test('is a message between tabs, or nothing', () => {
    const sealed = fc.record(
      {
        format: fc.constant(FORMAT),
        is: fc.constantFrom('hello', 'state', 'view', 'command', 'done'),
        by: text,
        id: text,
        state: json,
        ticket: json,
        view: json,
        command: json,
        fault: json,
      },
      {requiredKeys: ['format', 'is']},
    );
    fuzz(fc.oneof(json, sealed, fc.anything()), (message) => {
      assert.equal(typeof isTabMessage(message), 'boolean');
    });
  });
});

describe('what the page hands over', () => {
  test('starts a chat, or is refused as invalid', (t) => {
    t.mock.method(console, 'warn', () => undefined);
    const option = fc.oneof(fc.anything(), fc.dictionary(fc.oneof(word, text), fc.anything()));
    fuzz(
      option,
      (given) => {
        const fields = adaptedBy(given);
        assert.ok(Object.values(fields).every((one) => typeof one === 'string'));
        for (const one of Object.values(startDetails(given))) assert.equal(typeof one, 'string');
        JSON.stringify(givenData(given));
      },
      {may: true},
    );
  });
});
