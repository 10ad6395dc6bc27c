import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {ChatError} from '../../../src/wire/errors.js';
import type {Batch, StartDetails} from '../../../src/wire/types.js';
import {gmsV2, type GmsV2Config} from '../../../src/wire/v2/gms-v2.js';
import {deferred} from '../../support/fakes/deferred.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {settled} from '../../support/fakes/settled.js';

const SERVER = 'https://gms.example.com/genesys';
const KEYS = {
  chatId: '0000AaTEST00001A',
  secureKey: '0a1b',
  userId: '00F1',
  alias: '118',
  delivery: 'poll',
  since: '1',
};
const GOOD = {
  messages: [],
  chatEnded: false,
  statusCode: 0,
  alias: '118',
  secureKey: '0a1b',
  userId: '00F1',
  chatId: '0000AaTEST00001A',
};
const JOINED = {
  from: {nickname: 'Ada Berg', participantId: 1, type: 'Client'},
  index: 1,
  type: 'ParticipantJoined',
  utcTime: 1,
};
const CREATED = {...GOOD, messages: [JOINED], nextPosition: 2};
const ADA: StartDetails = {firstName: 'Ada', lastName: 'Berg', email: 'ada@example.org', subject: 'Order'};

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** A wire in poll mode to a server that gives these answers, the last one for ever. */
function wireTo(
  t: TestContext,
  answers: readonly Answer[],
  keys: Readonly<Record<string, string>> = KEYS,
  config: Partial<GmsV2Config> = {},
) {
  const clock = new FakeClock();
  const asked: string[] = [];
  const headers: Headers[] = [];
  const warned: string[] = [];
  t.mock.method(console, 'warn', (...said: unknown[]) => void warned.push(said.join(' ')));
  let next = 0;
  t.mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => {
    headers.push(new Headers(init.headers));
    asked.push(`${url.slice(SERVER.length)} ${typeof init.body === 'string' ? init.body : ''}`);
    const {status = 200, body} = answers[Math.min(next, answers.length - 1)] ?? {body: ''};
    next += 1;
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), {status}));
  });
  const current = {keys};
  const wire = gmsV2(
    {
      server: SERVER,
      service: 'customer-support',
      delivery: 'poll',
      clock,
      lifecycle: new FakeLifecycle(),
      ...config,
    },
    () => current.keys,
  );
  const during = async <T>(request: Promise<T>): Promise<T> => {
    request.catch(() => undefined);
    for (let i = 0; i < 20; i += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await clock.turn(1_500);
    }
    await settled();
    return request;
  };
  const kindOf = (request: Promise<unknown>) =>
    during(request).then(
      () => 'answered',
      (error: unknown) => (error instanceof ChatError ? error.kind : String(error)),
    );
  return {wire, asked, headers, warned, current, during, kindOf};
}

describe('a start', () => {
  test('is one request, with names, nickname and business data, and without a user', async (t) => {
    const {wire, asked, headers, during} = wireTo(t, [{body: CREATED}], {});
    assert.deepEqual(await wire.prepare({TimeZone: 60}), {keys: {}});
    const batch = await during(wire.startChat(ADA, {TimeZone: 60}, 'poll'));
    assert.deepEqual(asked, [
      '/2/chat/customer-support nickname=Ada+Berg&firstName=Ada&lastName=Berg&subject=Order&emailAddress=ada%40example.org&userData%5BTimeZone%5D=60',
    ]);
    assert.equal(headers[0]?.get('gms_user'), null);
    assert.deepEqual(batch.keys, {...KEYS, data: '{"TimeZone":"60"}'});
    assert.deepEqual([batch.delivery, batch.sessionId], ['poll', KEYS.chatId]);
  });

  test('has a nickname whatever the customer gave', async (t) => {
    const none = {firstName: '', lastName: '', email: '', subject: ''};
    const given: readonly (readonly [Partial<StartDetails>, string])[] = [
      [{}, 'nickname=Customer'],
      [{firstName: 'Ada'}, 'nickname=Ada&firstName=Ada'],
      [{lastName: 'Berg'}, 'nickname=Berg&lastName=Berg'],
      [{firstName: 'Ada', displayName: 'A.'}, 'nickname=A.&firstName=Ada'],
    ];
    for (const [details, form] of given) {
      const {wire, asked, during} = wireTo(t, [{body: CREATED}], {});
      await during(wire.startChat({...none, ...details}, {}, 'poll'));
      assert.deepEqual(asked, [`/2/chat/customer-support ${form}`]);
    }
  });

  test('goes without cookies where the server refuses them, which a harmless question shows', async (t) => {
    for (const [refused, expected] of [
      [['include'], ['POST include', 'GET include', 'GET omit', 'POST omit']],
      [
        ['include', 'omit'],
        ['POST include', 'GET include', 'GET omit'],
      ],
    ] as const) {
      const {wire, during} = wireTo(t, [{body: CREATED}], {});
      const asked: string[] = [];
      const isRefused = (mode: string | undefined) => refused.some((one) => one === mode);
      t.mock.method(globalThis, 'fetch', (_url: string, {method = 'GET', credentials}: RequestInit) => {
        asked.push(`${method} ${credentials}`);
        if (isRefused(credentials)) return Promise.reject(new TypeError('Failed to fetch'));
        return Promise.resolve(new Response(method === 'GET' ? '' : JSON.stringify(CREATED)));
      });
      const started = during(wire.startChat(ADA, {}, 'poll')).then(
        ({delivery}) => delivery,
        (error: unknown) => ChatError.from(error).kind,
      );
      assert.equal(await started, expected.length === 4 ? 'poll' : 'unreachable');
      assert.deepEqual(asked, expected);
    }
  });

  test('takes the options of the page', async (t) => {
    const startOptions = {startFields: {endpoint: 'Shop'}, fieldNames: {email: 'EmailAddress'}};
    const {wire, asked, during} = wireTo(t, [{body: CREATED}], {}, {startOptions});
    await during(wire.startChat(ADA, {}, 'poll'));
    assert.match(asked[0] ?? '', /endpoint=Shop&.*&EmailAddress=ada%40example.org/);
  });

  test('that needs neither chatEnded nor nextPosition', async (t) => {
    const {chatEnded, ...little} = {...GOOD, messages: [JOINED]};
    assert.equal(chatEnded, false);
    const {wire, during} = wireTo(t, [{body: little}], {});
    assert.equal((await during(wire.startChat(ADA, {}, 'poll'))).ended, false);
  });

  test('that is called off ends the chat as soon as the answer has brought its key', async (t) => {
    const {wire} = wireTo(t, [], {});
    const asked: string[] = [];
    const answer = deferred<Response>();
    t.mock.method(globalThis, 'fetch', (url: string, {body, signal}: RequestInit) => {
      asked.push(`${url.slice(SERVER.length)} ${typeof body === 'string' ? body : ''}`);
      if (asked.length > 1) return Promise.resolve(new Response(JSON.stringify({...GOOD, chatEnded: true})));
      signal?.addEventListener('abort', () => answer.reject(new DOMException('Aborted', 'AbortError')));
      return answer.promise;
    });
    const aborter = new AbortController();
    const started = wire.startChat(ADA, {}, 'poll', aborter.signal);
    await settled();
    aborter.abort();
    await wire.disconnect();
    await assert.rejects(started, {kind: 'unreachable'});
    assert.equal(asked.length, 1);
    answer.resolve(new Response(JSON.stringify(CREATED)));
    while (asked.length < 2) await new Promise(setImmediate);
    assert.deepEqual(asked.slice(1), [
      '/2/chat/customer-support/0000AaTEST00001A/disconnect secureKey=0a1b&userId=00F1&alias=118',
    ]);
  });

  test('waits 20 s for a Chat Server that is away', async (t) => {
    const away = {statusCode: 1, chatEnded: false, messages: []};
    const back = wireTo(t, [{body: away}, {body: away}, {body: CREATED}], {});
    assert.equal(await back.kindOf(back.wire.startChat(ADA, {}, 'poll')), 'answered');
    const gone = wireTo(t, [{body: away}], {});
    assert.equal(await gone.kindOf(gone.wire.startChat(ADA, {}, 'poll')), 'broken');
    assert.ok(gone.asked.length >= 6 && gone.asked.length <= 8, `${gone.asked.length} tries`);
  });

  test('fails with the code of the server, or since no chat is possible now', async (t) => {
    const wrong = wireTo(t, [{status: 400, body: {errors: [{code: 364, advice: 'wrong'}]}}], {});
    const error = await wrong.during(wrong.wire.startChat(ADA, {}, 'poll')).catch((fault: unknown) => fault);
    assert.ok(error instanceof ChatError);
    assert.deepEqual([error.kind, error.status, error.code, error.maybe], ['refused', 400, 364, false]);
    for (const answer of [
      {status: 503, body: ''},
      {status: 400, body: {errors: [{code: 240}]}},
    ]) {
      const closed = wireTo(t, [answer], {});
      assert.equal(await closed.kindOf(closed.wire.startChat(ADA, {}, 'poll')), 'unavailable');
      assert.deepEqual(closed.warned, []);
    }
  });

  test('at a server that knows no version 2 fails, and the console names "api"', async (t) => {
    const answers: readonly (readonly [Answer, string])[] = [
      [{status: 404, body: '<h1>Not found</h1>'}, 'unavailable'],
      [{body: {_id: '9d6c31d3'}}, 'broken'],
      [{body: {...GOOD, chatId: ''}}, 'broken'],
      [{status: 500, body: {message: 'no', exception: 'x'}}, 'broken'],
    ];
    for (const [answer, kind] of answers) {
      const {wire, kindOf, warned} = wireTo(t, [answer], {});
      assert.equal(await kindOf(wire.startChat(ADA, {}, 'poll')), kind);
      assert.match(warned[0] ?? '', /"api"/);
    }
  });
});

describe('a request of a polled chat', () => {
  test('has all keys, and asks from the next position, never from 0', async (t) => {
    const {wire, asked, during} = wireTo(t, [{body: {...GOOD, nextPosition: 6}}]);
    await during(wire.refresh(0));
    await during(wire.send('Hi & bye', 4));
    await during(wire.typing(true));
    await during(wire.typing(true, 'so far'));
    await during(wire.typing(false));
    await during(wire.customNotice('cart=3'));
    await during(wire.disconnect(true));
    const chat = '/2/chat/customer-support/0000AaTEST00001A';
    const keys = 'secureKey=0a1b&userId=00F1&alias=118';
    assert.deepEqual(asked, [
      `${chat}/refresh ${keys}&transcriptPosition=1`,
      `${chat}/send ${keys}&message=Hi+%26+bye&messageType=text&transcriptPosition=5`,
      `${chat}/startTyping ${keys}`,
      `${chat}/startTyping ${keys}&message=so+far`,
      `${chat}/stopTyping ${keys}`,
      `${chat}/customNotice ${keys}&message=cart%3D3`,
      `${chat}/disconnect ${keys}`,
    ]);
  });

  test('that ends the chat is followed by the question for the last words, unless the page is left', async (t) => {
    const word = {
      from: {nickname: 'Kim', participantId: 2, type: 'Agent'},
      type: 'Message',
      text: 'Bye',
      utcTime: 2,
    };
    const ended = {...GOOD, chatEnded: true, nextPosition: 7};
    const {wire, asked, during} = wireTo(t, [
      {body: ended},
      {body: {...ended, messages: [{...word, index: 5}]}},
    ]);
    const batch = await during(wire.disconnect(false, 4));
    assert.deepEqual(
      asked.map((request) => request.replace(/^.*\/|secureKey.*118/g, '')),
      ['disconnect ', 'refresh &transcriptPosition=5'],
    );
    assert.deepEqual([batch.ended, batch.position, batch.entries[0]?.text], [true, 6, 'Bye']);

    const refused = wireTo(t, [{body: ended}, {body: {...ended, statusCode: 2, errors: [{code: 249}]}}]);
    const silent = await refused.during(refused.wire.disconnect(false, 4));
    assert.deepEqual([silent.ended, silent.position, silent.entries], [true, undefined, []]);
  });

  test('takes over each key that a good reply changes, and no other', async (t) => {
    const changed = {...GOOD, alias: '119', secureKey: 'A+/='};
    const {wire, asked, current, during} = wireTo(t, [
      {body: changed},
      {body: {...changed, alias: '120', statusCode: 2}},
    ]);
    const batch = await during(wire.refresh(1));
    assert.deepEqual(batch.keys, {...KEYS, alias: '119', secureKey: 'A+/='});
    current.keys = batch.keys ?? {};
    await during(wire.refresh(1).catch(() => undefined));
    assert.match(asked[1] ?? '', /secureKey=A%2B%2F%3D&userId=00F1&alias=119&/);
    assert.equal((await during(wireTo(t, [{body: GOOD}]).wire.refresh(1))).keys, undefined);
  });

  test('counts seconds from the first event that the server has told, also if the start told none', async (t) => {
    const said = {...JOINED, type: 'Message', text: 'Hi'};
    const {wire, current, during} = wireTo(
      t,
      [
        {body: {...GOOD, nextPosition: 1}},
        {body: {...GOOD, messages: [{...said, index: 1, utcTime: 1_000_000}]}},
        {body: {...GOOD, messages: [{...said, index: 2, utcTime: 1_060_000}]}},
      ],
      {},
    );
    const seconds: (number | undefined)[] = [];
    for (const request of [
      () => wire.startChat(ADA, {}, 'poll'),
      () => wire.refresh(0),
      () => wire.refresh(1),
    ]) {
      const {keys, entries} = await during(request());
      current.keys = keys ?? current.keys;
      seconds.push(entries[0]?.seconds);
    }
    assert.deepEqual(seconds, [undefined, 0, 60]);
  });

  test('trap B: the position of a message is where its entry is, if others spoke as well', async (t) => {
    const own = {...JOINED, index: 5, type: 'Message', text: 'Hi'};
    const kim = {...own, index: 6, from: {nickname: 'Kim', participantId: 2, type: 'Agent'}};
    const {wire, during} = wireTo(t, [{body: {...GOOD, messages: [own, kim], nextPosition: 7}}]);
    const {entries, covers} = await during(wire.send('Hi', 4));
    assert.deepEqual(
      [entries.map(({position, party}) => [position, party]), covers],
      [
        [
          [5, 'client'],
          [6, 'agent'],
        ],
        [5, 6],
      ],
    );
  });

  test('is in doubt after statusCode 1, and may be repeated', async (t) => {
    const {wire, during} = wireTo(t, [{body: {statusCode: 1, chatEnded: false, messages: []}}]);
    const error = await during(wire.send('Hi', 1)).catch((fault: unknown) => fault);
    assert.ok(error instanceof ChatError);
    assert.deepEqual([error.kind, error.maybe, error.isReported], ['broken', true, false]);
  });

  test('that is refused without an end is asked once more; the same again is the end', async (t) => {
    const refused = {...GOOD, statusCode: 2};
    const again = wireTo(t, [{body: refused}, {body: {...GOOD, nextPosition: 2}}]);
    assert.equal(await again.kindOf(again.wire.refresh(1)), 'answered');
    const over = wireTo(t, [{body: refused}]);
    assert.equal(await over.kindOf(over.wire.refresh(1)), 'gone');
    assert.equal(over.asked.length, 2);
    assert.equal(await over.kindOf(over.wire.send('Hi', 1)), 'gone');
    const one = wireTo(t, [{body: refused}, {body: GOOD}]);
    assert.equal(await one.kindOf(one.wire.send('Hi', 1)), 'refused');
  });

  test('after the end is gone, unless the reply has the last words', async (t) => {
    const errors = [{code: 249, advice: '…'}];
    const over = {messages: [], chatEnded: true, statusCode: 2, errors};
    const gone = wireTo(t, [{body: over}]);
    assert.equal(await gone.kindOf(gone.wire.refresh(1)), 'gone');
    const words = wireTo(t, [{body: {...over, messages: [{...JOINED, index: 7, type: 'IdleClose'}]}}]);
    const batch: Batch = await words.during(words.wire.refresh(6));
    assert.deepEqual([batch.ended, batch.entries[0]?.ends], [true, 'idle']);
    for (const status of [404, 410]) {
      const lost = wireTo(t, [{status, body: ''}]);
      assert.equal(await lost.kindOf(lost.wire.refresh(1)), 'gone');
      assert.equal(await lost.kindOf(lost.wire.send('Hi', 1)), 'refused');
    }
  });

  test('with business data sends what is new', async (t) => {
    const keys = {...KEYS, data: '{"order":"7","shop":"Oslo"}'};
    const {wire, asked, current, during} = wireTo(t, [{body: GOOD}], keys);
    const batch = await during(
      wire.updateData?.({order: 8, cart: {items: 2}}) ?? Promise.reject(new Error()),
    );
    current.keys = batch.keys ?? {};
    await during(wire.updateData?.({order: 8}) ?? Promise.reject(new Error()));
    assert.deepEqual(asked, [
      '/2/chat/customer-support/0000AaTEST00001A/updateData secureKey=0a1b&userId=00F1&alias=118&userData%5Border%5D=8&userData%5Bcart%5D=%7B%22items%22%3A2%7D',
    ]);
    assert.deepEqual(JSON.parse(current.keys['data'] ?? ''), {order: '8', shop: 'Oslo', cart: '{"items":2}'});
  });

  test('never has the key of a pushed chat', async (t) => {
    const {wire, asked, during} = wireTo(t, [{body: GOOD}], {...KEYS, delivery: 'comet', secureKey: 'QUJD'});
    const told: string[] = [];
    const sink = {
      live: () => told.push('live'),
      batch: () => told.push('batch'),
      trouble: () => told.push('trouble'),
      lost: () => told.push('lost'),
    };
    const stop = wire.poll(() => 1, sink);
    await during(Promise.resolve());
    await stop();
    assert.deepEqual([asked, told], [[], []]);
  });
});
