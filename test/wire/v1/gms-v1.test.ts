import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {ChatError} from '../../../src/wire/errors.js';
import {gmsV1, type GmsConfig} from '../../../src/wire/v1/gms-v1.js';
import type {Batch, Feed, Wire, WireKeys} from '../../../src/wire/types.js';
import {deferred} from '../../support/fakes/deferred.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {httpServer} from '../../support/pages/http-server.js';
import {DETAILS} from '../../support/values/states.js';

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

function wireAt(server: string, config: Partial<GmsConfig> = {}, keys: WireKeys = {service: 'S1'}): Wire {
  const usual = {service: 'request-chat', headers: {}, randomId: (bytes: number) => `${bytes} bytes`};
  const page = {clock: new FakeClock(), lifecycle: new FakeLifecycle()};
  return gmsV1({server, ...usual, ...page, ...config}, () => keys);
}

/** A wire to a server that logs each request and gives every one the same answer. */
async function wireTo(
  t: TestContext,
  {status = 200, body}: Answer,
  config: Partial<GmsConfig> = {},
  keys: WireKeys = {service: 'S1', user: 'buzz'},
) {
  const asked: string[] = [];
  const users = new Set<unknown>();
  const origin = await httpServer(t, ({method, url, headers}, response, form) => {
    users.add(headers['gms_user']);
    asked.push([method, url, form].filter(Boolean).join(' '));
    response.statusCode = status;
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const wire = wireAt(`${origin}/genesys`, config, keys);
  return {wire, asked, users};
}

const kindOf = (request: Promise<unknown>) =>
  request.then(
    () => 'answered',
    (error: unknown) => (error instanceof ChatError ? error.kind : error),
  );

const STATE = {chatIxnState: 'CONNECTED', transcriptPosition: '5'};
const BATCH: Batch = {ended: false, entries: [], position: 5, sessionId: undefined};

describe('requests', () => {
  test('for a service send the business data and return the id', async (t) => {
    const {wire, asked} = await wireTo(t, {body: {_id: '9d6c31d3-1121'}});
    assert.deepEqual(await wire.prepare({account: '7 & 8', empty: ''}), {
      keys: {service: '9d6c31d3-1121', user: 'buzz'},
      provisionalId: '9d6c31d3-1121',
    });
    assert.deepEqual(asked, ['POST /genesys/1/service/request-chat account=7+%26+8&empty=']);
  });

  test('for a service return the user as a text, also where the page has a number', async (t) => {
    const config = JSON.parse('{"gmsUser": 4711}') as Partial<GmsConfig>;
    const {wire} = await wireTo(t, {body: {_id: 'S1'}}, config);
    assert.deepEqual((await wire.prepare({})).keys, {service: 'S1', user: '4711'});
  });

  test('escape the name and the id of a service in the path', async (t) => {
    const keys = {service: 'a/../b?c'};
    const {wire, asked} = await wireTo(t, {body: {_id: 'x'}}, {service: 'sales & more/x'}, keys);
    await wire.prepare({});
    await wire.placeInQueue?.();
    assert.deepEqual(asked, [
      'POST /genesys/1/service/sales%20%26%20more%2Fx',
      'POST /genesys/1/service/a%2F..%2Fb%3Fc/status',
    ]);
  });

  test('that the customer did not trigger have to wait when they are many; others do not count', async (t) => {
    const {wire} = await wireTo(t, {body: STATE});
    for (let i = 0; i < 40; i += 1) await Promise.all([wire.send('Hello', 1), wire.typing(true)]);
    assert.equal(wire.waitFor(1), 0);
    for (let i = 0; i < 16; i += 1) await wire.refresh(1);
    assert.equal(wire.waitFor(1), 10_000);
  });

  test('to start a chat send the documented fields, and ask for push if it is wanted', async (t) => {
    const {wire, asked} = await wireTo(t, {body: STATE});
    const details = {...DETAILS, displayName: 'Buzz'};
    assert.deepEqual(await wire.startChat(DETAILS, {}, 'comet'), BATCH);
    await wire.startChat(details, {}, 'poll');
    const path = 'POST /genesys/1/service/S1/ixn/chat';
    const names = 'firstName=Vasya&lastName=Pupkin&email=v%40p.example&subject=Socks';
    assert.deepEqual(asked, [
      `${path} _verbose=true&notify_by=comet&${names}`,
      `${path} _verbose=true&${names}&userDisplayName=Buzz`,
    ]);
  });

  test('to start a chat send the fields of the page, as they are then, under the names that its GMS expects', async (t) => {
    const startOptions = {startFields: {subscriptionID: 'old'}, fieldNames: {email: 'EmailAddress'}};
    const {wire, asked} = await wireTo(t, {body: STATE}, {startOptions});
    startOptions.startFields = {subscriptionID: 'new'};
    await wire.startChat(DETAILS, {}, 'poll');
    const names = 'firstName=Vasya&lastName=Pupkin&EmailAddress=v%40p.example&subject=Socks';
    assert.deepEqual(asked, [
      `POST /genesys/1/service/S1/ixn/chat subscriptionID=new&_verbose=true&${names}`,
    ]);
  });

  test('bring the details of the server only if they are wanted', async (t) => {
    const body = {...STATE, _id: 'S1', _data_id: '429-791eaee8', chatServerHost: 'chat.example.com'};
    const {wire, asked} = await wireTo(t, {body}, {verbose: true});
    await wire.prepare({order: '7'});
    const {details} = await wire.startChat(DETAILS, {}, 'poll');
    assert.deepEqual([details?.dataId, details?.chatServerHost], ['429-791eaee8', 'chat.example.com']);
    assert.equal(asked[0], 'POST /genesys/1/service/request-chat order=7&_verbose=true');
    const {wire: usual} = await wireTo(t, {body});
    assert.equal((await usual.startChat(DETAILS, {}, 'poll')).details, undefined);
  });

  test('of a running chat', async (t) => {
    const {wire, asked, users} = await wireTo(t, {body: STATE});
    const replies = [
      await wire.send('hello & bye', 1),
      await wire.refresh(4),
      await wire.typing(true),
      await wire.typing(false),
      await wire.customNotice('cart=3'),
      await wire.disconnect(),
      await wire.disconnect(true),
    ];
    const path = 'POST /genesys/1/service/S1/ixn/chat';
    assert.deepEqual(asked, [
      `${path}/send message=hello+%26+bye`,
      `${path}/refresh transcriptPosition=4`,
      `${path}/startTyping`,
      `${path}/stopTyping`,
      `${path}/customNotice message=cart%3D3`,
      `${path}/disconnect`,
      `${path}/disconnect`,
    ]);
    assert.deepEqual(
      replies,
      replies.map(() => BATCH),
    );
    assert.deepEqual([...users], ['buzz']);
  });

  test('name the user of the page, else that of the keys, else one of this chat alone', async (t) => {
    const userOf = async (config: Partial<GmsConfig>, keys: WireKeys) => {
      const {wire, users} = await wireTo(t, {body: {_id: 'S1'}}, config, keys);
      const {keys: made} = await wire.prepare({});
      return [...users, made['user']];
    };
    const user = {user: 'buzz'};
    assert.deepEqual(await userOf({gmsUser: 'woody'}, user), ['woody', 'woody']);
    assert.deepEqual(await userOf({}, user), ['buzz', 'buzz']);
    assert.deepEqual(await userOf({}, {}), ['32 bytes', '32 bytes']);
  });

  test('send no user if a gateway adds it', async (t) => {
    const {wire, users} = await wireTo(t, {body: STATE}, {gmsUser: ''});
    await wire.send('hello', 1);
    assert.deepEqual([...users], [undefined]);
  });

  test('for the place in the queue, until the service is available', async (t) => {
    const answers = ['available', 'waiting'].map(async (_status) => {
      const {wire} = await wireTo(t, {body: {message: {_id: 'S1', _status, _position: 2}, tag: 'a2c'}});
      return wire.placeInQueue?.();
    });
    assert.deepEqual(await Promise.all(answers), [undefined, {position: 2, eta: undefined}]);
  });
});

describe('faults', () => {
  test('a service without an id is broken', async (t) => {
    for (const body of [{}, '', [], {_id: ''}]) {
      const {wire} = await wireTo(t, {body});
      assert.equal(await kindOf(wire.prepare({})), 'broken');
    }
  });

  test('each call rejects with a ChatError after any fault', async (t) => {
    const calls: ((wire: Wire) => Promise<unknown>)[] = [
      (wire) => wire.prepare({}),
      async (wire) => wire.placeInQueue?.(),
      (wire) => wire.startChat(DETAILS, {}, 'comet'),
      (wire) => wire.send('hello', 1),
      (wire) => wire.refresh(1),
      (wire) => wire.typing(true),
      (wire) => wire.customNotice('x'),
      (wire) => wire.disconnect(),
    ];
    const faults: [Answer, string][] = [
      [{status: 415, body: ''}, 'refused'],
      [{status: 503, body: ''}, 'unavailable'],
      [{status: 500, body: {message: 'no', exception: 'x'}}, 'broken'],
      [{status: 200, body: '<html>'}, 'refused'],
    ];
    for (const [answer, kind] of faults) {
      const {wire} = await wireTo(t, answer);
      const kinds = await Promise.all(calls.map((call) => kindOf(call(wire))));
      assert.deepEqual(
        kinds,
        calls.map(() => kind),
      );
    }
    const wire = wireAt('http://127.0.0.1:1/genesys', {gmsUser: 'buzz'});
    const kinds = await Promise.all(calls.map((call) => kindOf(call(wire))));
    assert.deepEqual(
      kinds,
      calls.map(() => 'unreachable'),
    );
  });

  test('an answer that is not about a chat says nothing of a message, and brings no news', async (t) => {
    for (const body of ['', 'null', '[]', 'true', '"ok"', '5', '{}', '{"status": "UP"}']) {
      const {wire} = await wireTo(t, {body});
      for (const request of [wire.refresh(1), wire.send('Hello', 1)])
        await assert.rejects(request, {kind: 'broken', maybe: true, isReported: false}, body);
      assert.equal(await kindOf(wire.disconnect()), 'answered', body);
    }
  });

  test('each documented answer to a message accepts it', async (t) => {
    for (const body of [STATE, {_id: 'S1'}, {_id: 'S1', comet_channel: '/_genesys'}]) {
      const {wire} = await wireTo(t, {body});
      assert.equal(await kindOf(wire.send('Hello', 1)), 'answered');
    }
  });

  test('400 and 404 to a refresh mean that the chat is over; to other calls they are a refusal', async (t) => {
    for (const status of [400, 404]) {
      const {wire} = await wireTo(t, {status, body: '<h1>Not found</h1>'});
      assert.deepEqual(await Promise.all([kindOf(wire.refresh(1)), kindOf(wire.send('x', 1))]), [
        'gone',
        'refused',
      ]);
    }
  });

  test('an aborted call rejects', async (t) => {
    const asked = deferred<undefined>();
    const origin = await httpServer(t, () => asked.resolve(undefined));
    const clock = new FakeClock();
    const wire = wireAt(origin, {clock});
    const aborter = new AbortController();
    const kind = kindOf(wire.prepare({}, aborter.signal));
    await asked.promise;
    aborter.abort();
    assert.equal(await kind, 'unreachable');
    assert.deepEqual(clock.timers, []);
  });
});

describe('feeds', () => {
  /** Opens a feed, stops it after the first batch or loss, and returns its events. */
  async function glanceAt(feed: Feed): Promise<readonly string[]> {
    const told: string[] = [];
    const first = deferred<undefined>();
    const stop = feed(() => 3, {
      live: () => told.push('live'),
      batch: ({position}) => {
        told.push(`batch ${position}`);
        first.resolve(undefined);
      },
      trouble: () => told.push('trouble'),
      lost: ({kind}) => {
        told.push(`lost ${kind}`);
        first.resolve(undefined);
      },
    });
    await first.promise;
    await stop();
    return told;
  }

  test('polling sends the position of the transcript', async (t) => {
    const {wire, asked} = await wireTo(t, {body: STATE});
    assert.deepEqual(await glanceAt(wire.poll), ['live', 'batch 5']);
    assert.deepEqual(asked, ['POST /genesys/1/service/S1/ixn/chat/refresh transcriptPosition=3']);
  });

  test('polling reports that the chat is over', async (t) => {
    const {wire} = await wireTo(t, {status: 404, body: ''});
    assert.deepEqual(await glanceAt(wire.poll), ['lost gone']);
  });

  test('push sends the user with every request, passes on only this service, and disconnects', async (t) => {
    const asked: string[] = [];
    const users = new Set<unknown>();
    const push = (service: string, transcriptPosition: number) => ({
      channel: '/_genesys',
      data: {id: '0f', tag: `service.chat.refresh.${service}`, message: {...STATE, transcriptPosition}},
    });
    let connects = 0;
    const origin = await httpServer(t, ({url, headers}, response, body) => {
      users.add(headers['gms_user']);
      const [{id, channel}] = JSON.parse(body) as [{id: string; channel: string}];
      asked.push(`${url} ${channel}`);
      const reply = {
        id,
        channel,
        successful: true,
        advice: {reconnect: 'retry', interval: 0, timeout: 30_000},
      };
      const handshake = {clientId: 'C1', version: '1.0', supportedConnectionTypes: ['long-polling']};
      const isConnect = channel === '/meta/connect';
      if (isConnect) connects += 1;
      if (connects > 1 && isConnect) return;
      const news = isConnect ? [push('S2', 8), push('S1', 9)] : [];
      response.end(JSON.stringify([...news, {...reply, ...(channel === '/meta/handshake' && handshake)}]));
    });
    const wire = wireAt(`${origin}/genesys`, {gmsUser: 'buzz'});
    assert.deepEqual(
      (await glanceAt(wire.comet)).filter((said) => said !== 'live'),
      ['batch 9'],
    );
    const channels = ['handshake', 'subscribe', 'connect', 'unsubscribe', 'disconnect'];
    // Subscribe and connect are sent at the same time, on two connections.
    assert.deepEqual(new Set(asked), new Set(channels.map((name) => `/genesys/cometd /meta/${name}`)));
    assert.deepEqual(
      [asked[0], asked.at(-1)],
      ['/genesys/cometd /meta/handshake', '/genesys/cometd /meta/disconnect'],
    );
    assert.deepEqual([...users], ['buzz']);
  });
});
