import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {createInteractions, ChatError} from '../../src/history.js';
import {deferred} from '../support/fakes/deferred.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {httpServer} from '../support/pages/http-server.js';
import {callWith} from '../support/values/hostile.js';
import {sample, transcriptXml} from '../support/values/interactions.js';

interface Said {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

/** Starts a Context Services that gives every request this answer. */
async function contextServices(t: TestContext, {status = 200, type = 'application/json', body = ''}: Said) {
  const asked: string[] = [];
  const origin = await httpServer(t, ({method, url, headers}, response) => {
    asked.push([method, url, headers['x-token']].filter(Boolean).join(' '));
    response.writeHead(status, {'Content-Type': type}).end(body);
  });
  return {origin, asked};
}

async function faultOf(request: () => Promise<unknown>): Promise<unknown> {
  const error = await Promise.resolve()
    .then(request)
    .catch((thrown: unknown) => thrown);
  return error instanceof ChatError ? [error.kind, error.status] : 'no fault';
}

test('fetches the interactions of a customer, by id or address, with the headers of the page', async (t) => {
  const {origin, asked} = await contextServices(t, {body: JSON.stringify([sample])});
  const headers: Record<string, string> = {'X-Token': '1'};
  const interactions = createInteractions({server: `${origin}/ucs/`, headers});
  assert.equal((await interactions.ofCustomer('vasya@example.com'))[0]?.subject, 'SMS chat');
  headers['X-Token'] = '2';
  await interactions.ofCustomer(' a/b?c ');
  assert.deepEqual(asked, [
    'GET /ucs/customers/vasya%40example.com/interactions 1',
    'GET /ucs/customers/a%2Fb%3Fc/interactions 2',
  ]);
});

test('fetches one interaction, which may come in an array', async (t) => {
  for (const body of [sample, [sample]]) {
    const {origin, asked} = await contextServices(t, {body: JSON.stringify(body)});
    const chat = await createInteractions({server: origin}).interaction('00001a57JGQ00BW8');
    assert.equal(chat.id, '00001a57JGQ00BW8');
    assert.deepEqual(asked, ['GET /interactions/00001a57JGQ00BW8']);
  }
});

const mail = {...sample, interaction_id: 'm', entity_type: 0, media_type: 'email'};

test('lists chats only, unless every type is wanted', async (t) => {
  const {origin} = await contextServices(t, {body: JSON.stringify([mail, sample])});
  const idsOf = async (types?: 'chats' | 'all') =>
    (await createInteractions({server: origin, types}).ofCustomer('1')).map(({id}) => id);
  assert.deepEqual(await idsOf(), ['00001a57JGQ00BW8']);
  assert.deepEqual(await idsOf('chats'), ['00001a57JGQ00BW8']);
  assert.deepEqual(await idsOf('all'), ['m', '00001a57JGQ00BW8']);
  const byId = await contextServices(t, {body: JSON.stringify(mail)});
  assert.equal((await createInteractions({server: byId.origin}).interaction('m')).kind, 'email-in');
});

test('fetches the interactions of a service, whose id may be a number', async (t) => {
  const {origin, asked} = await contextServices(t, {body: JSON.stringify([sample])});
  const interactions = createInteractions({server: `${origin}/ucs`});
  assert.equal((await interactions.ofService(' 00AF4A7951D60009/a ')).length, 1);
  await interactions.ofService(17);
  assert.deepEqual(asked, [
    'GET /ucs/services/00AF4A7951D60009%2Fa/interactions',
    'GET /ucs/services/17/interactions',
  ]);
});

test('fetches binary content byte for byte, with its type', async (t) => {
  const bytes = Uint8Array.from({length: 256}, (_, i) => i);
  const {origin, asked} = await contextServices(t, {type: 'application/gzip', body: bytes});
  const content = await createInteractions({server: origin}).binaryContent('1');
  assert.deepEqual([content.type, content.size], ['application/gzip', 256]);
  assert.deepEqual(new Uint8Array(await content.arrayBuffer()), bytes);
  assert.deepEqual(asked, ['GET /interactions/1/binary_content']);
});

test('reads JSON with control characters in its texts', async (t) => {
  for (const character of ['\u000b', '\u0000', '\n', '\t']) {
    const body = JSON.stringify([sample, {...mail, subject: 'a|b'}]).replace('a|b', `a${character}b`);
    const {origin} = await contextServices(t, {body});
    const list = await createInteractions({server: origin, types: 'all'}).ofCustomer('1');
    assert.deepEqual(
      list.map(({subject}) => subject),
      ['SMS chat', 'a b'],
    );
  }
});

test('a web page in place of the plain text is a fault: it is the log-in page of a gateway', async (t) => {
  for (const type of ['text/html;charset=UTF-8', 'application/xhtml+xml']) {
    const {origin} = await contextServices(t, {type, body: 'Log in'});
    const interactions = createInteractions({server: origin});
    assert.deepEqual(await faultOf(() => interactions.plainText('1')), ['broken', undefined]);
  }
});

test('fetches transcripts from the given server and nowhere else', async (t) => {
  const {origin, asked} = await contextServices(t, {type: 'text/xml', body: transcriptXml});
  const interactions = createInteractions({server: origin});
  assert.equal(await interactions.structuredText('1'), transcriptXml);
  assert.equal(await interactions.plainText('1'), transcriptXml);
  assert.deepEqual(asked, ['GET /interactions/1/structured_text', 'GET /interactions/1/plain_text']);
});

test('an unknown customer and an unknown service have no interactions', async (t) => {
  const {origin} = await contextServices(t, {status: 404, body: '{"message": "No such customer."}'});
  const interactions = createInteractions({server: origin});
  assert.deepEqual(await interactions.ofCustomer('nobody@example.com'), []);
  assert.deepEqual(await interactions.ofService('none'), []);
});

test('a list with nothing in it is empty; an answer about something else is a fault, not an empty list', async (t) => {
  const answer = async (body: string) => {
    const {origin} = await contextServices(t, {body});
    return createInteractions({server: origin});
  };
  for (const body of ['[]', '{}', 'null', JSON.stringify([mail])])
    assert.deepEqual(await (await answer(body)).ofCustomer('1'), [], body);
  for (const body of ['{"message": "The token has expired."}', '[{"error": 7}]', '"OK"', 'true', '[null]']) {
    const interactions = await answer(body);
    assert.deepEqual(await faultOf(() => interactions.ofCustomer('1')), ['broken', undefined], body);
    assert.deepEqual(await faultOf(() => interactions.ofService('1')), ['broken', undefined], body);
  }
});

test('an id may be a number; anything else is none', async (t) => {
  const {origin, asked} = await contextServices(t, {body: '[]'});
  const interactions = createInteractions({server: origin});
  const ofCustomer = (id: unknown) => Promise.resolve(callWith(interactions, 'ofCustomer', id));
  await ofCustomer(42);
  for (const id of [{}, null, undefined, true])
    assert.deepEqual(await faultOf(() => ofCustomer(id)), ['invalid', undefined]);
  assert.deepEqual(asked, ['GET /customers/42/interactions']);
});

describe('sends no request without a usable id', () => {
  for (const id of ['', ' ', '.', '..']) {
    test(`"${id}"`, async (t) => {
      const {origin, asked} = await contextServices(t, {body: '[]'});
      const interactions = createInteractions({server: origin});
      for (const request of [
        () => interactions.ofCustomer(id),
        () => interactions.ofService(id),
        () => interactions.interaction(id),
        () => interactions.binaryContent(id),
        () => interactions.plainText(id),
        () => interactions.structuredText(id),
        () => interactions.transcript({id, startedAt: undefined}),
      ])
        assert.deepEqual(await faultOf(request), ['invalid', undefined]);
      assert.deepEqual(asked, []);
    });
  }
});

describe('rejects with the kind of fault', () => {
  const faults: readonly (readonly [Said, readonly [string, number | undefined]])[] = [
    [{status: 401}, ['refused', 401]],
    [{status: 404}, ['refused', 404]],
    [{status: 500}, ['broken', 500]],
    [{status: 503}, ['unavailable', 503]],
    [{body: '<html>'}, ['broken', undefined]],
    [{body: '{}'}, ['broken', undefined]],
  ];
  for (const [said, fault] of faults) {
    test(JSON.stringify(said), async (t) => {
      const {origin} = await contextServices(t, said);
      assert.deepEqual(await faultOf(() => createInteractions({server: origin}).interaction('1')), fault);
    });
  }

  test('when nothing listens at the address', async () => {
    const interactions = createInteractions({server: 'http://127.0.0.1:1'});
    assert.deepEqual(await faultOf(() => interactions.ofCustomer('1')), ['unreachable', undefined]);
  });

  test('when there is no answer for 20 s', async (t) => {
    const asked = deferred<undefined>();
    const origin = await httpServer(t, () => asked.resolve(undefined));
    const clock = new FakeClock();
    const fault = faultOf(() => createInteractions({server: origin, clock}).ofCustomer('1'));
    await asked.promise;
    await clock.turn(20_000);
    assert.deepEqual(await fault, ['unreachable', undefined]);
  });

  test('when `server` is not the URL of a server', async () => {
    for (const server of ['', 'ftp://example.com', 'gms'])
      assert.deepEqual(await faultOf(async () => createInteractions({server}).ofCustomer('1')), [
        'invalid',
        undefined,
      ]);
  });
});

test('when CORS forbids credentials, the request is sent again without, and so are all later ones', async (t) => {
  const asked: unknown[] = [];
  t.mock.method(globalThis, 'fetch', (_url: string, {credentials, method}: RequestInit) => {
    asked.push([method ?? 'GET', credentials]);
    return credentials === 'include'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response('[]'));
  });
  const interactions = createInteractions({server: 'https://ucs.example.com'});
  await interactions.ofCustomer('1');
  await interactions.ofCustomer('2');
  assert.deepEqual(asked, [
    ['GET', 'include'],
    ['GET', 'omit'],
    ['GET', 'omit'],
  ]);
});
