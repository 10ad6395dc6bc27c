import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ChatError} from '../../src/wire/errors.js';
import {Http} from '../../src/wire/http.js';
import type {Credentials} from '../../src/wire/page-headers.js';
import type {HeadersOption} from '../../src/wire/types.js';
import {deferred, type Deferred} from '../support/fakes/deferred.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {httpServer} from '../support/pages/http-server.js';
import {settled} from '../support/fakes/settled.js';

function client(headers: Record<string, string> = {}) {
  const clock = new FakeClock();
  return {clock, http: new Http({clock, credentials: {headers}})};
}

async function faultOf(request: Promise<unknown>): Promise<unknown> {
  const error = await request.then(
    () => 'answered',
    (thrown: unknown) => thrown,
  );
  return error instanceof ChatError ? [error.kind, error.maybe ? 'maybe' : 'certain'] : error;
}

test('posts the body, its type and the common headers', async (t) => {
  const origin = await httpServer(t, (request, response, body) => {
    const {method, url, headers} = request;
    response.end(
      JSON.stringify([method, url, headers['content-type'], headers['gms_user'], headers['x-key'], body]),
    );
  });
  const {clock, http} = client({gms_user: 'buzz', 'X-Key': '1'});
  const {status, body} = await http.post(`${origin}/a?b`, 'text/plain', 'hello ü', {timeout: 1000});
  assert.equal(status, 200);
  assert.deepEqual(JSON.parse(body), ['POST', '/a?b', 'text/plain', 'buzz', '1', 'hello ü']);
  assert.deepEqual(clock.timers, []);
});

test('resolves with an answer of any status', async (t) => {
  const origin = await httpServer(t, ({url}, response) => {
    response.statusCode = Number(url?.slice(1));
    response.end(`said ${url}`);
  });
  const {http} = client();
  const answers = await Promise.all(
    [404, 415, 500, 503].map((status) => http.post(`${origin}/${status}`, '', '')),
  );
  assert.deepEqual(
    answers,
    [404, 415, 500, 503].map((status) => ({status, body: `said /${status}`, retryAfter: undefined})),
  );
});

test('the headers are read anew for each request, and a function may make them, also later', async (t) => {
  const seen: unknown[] = [];
  const origin = await httpServer(t, ({headers}, response) => {
    seen.push([headers['x-token'], headers['gms_user']]);
    response.end();
  });
  const credentials: Credentials & {headers?: HeadersOption; gmsUser?: string} = {};
  const http = new Http({clock: new FakeClock(), credentials});
  await http.post(origin, '', '');
  credentials.headers = {'x-token': '1'};
  credentials.gmsUser = 'buzz';
  await http.post(origin, '', '');
  credentials.headers = () => Promise.resolve({'x-token': '2'});
  await http.post(origin, '', '');
  credentials.headers = () => new Promise(() => undefined);
  // A page that is being unloaded has no time to ask for a token.
  await http.post(origin, '', '', {leaving: true});
  assert.deepEqual(seen, [
    [undefined, undefined],
    ['1', 'buzz'],
    ['2', 'buzz'],
    ['2', 'buzz'],
  ]);
});

test('a function that fails, or takes longer than 10 s, is refused for certain, and nothing is sent', async (t) => {
  const fetched = t.mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const clock = new FakeClock();
  const failing = (headers: HeadersOption) =>
    faultOf(new Http({clock, credentials: {headers}}).post('/a', '', ''));
  const refused = ['refused', 'certain'];
  assert.deepEqual(await failing(() => Promise.reject(new Error('no token'))), refused);
  assert.deepEqual(
    await failing(() => {
      throw new Error('no token');
    }),
    refused,
  );
  const late = failing(() => new Promise(() => undefined));
  await clock.turn(10_000);
  assert.deepEqual(await late, refused);
  assert.deepEqual([fetched.mock.callCount(), clock.timers], [0, []]);
});

test('a header that cannot hold its value is invalid, and the error names the property', async () => {
  const wrong: [unknown, RegExp][] = [
    [{headers: {'x-a': 'new\nline'}}, /^headers: .*"x-a"/],
    [{headers: {'x a': '1'}}, /^headers: .*"x a"/],
    [{headers: {'x-a': '中'}}, /^headers: /],
    [{headers: {'x-a': {}}}, /^headers: /],
    [{headers: 'x-a: 1'}, /^headers must be an object/],
    [{headers: () => 'x-a: 1'}, /^headers must be an object/],
    [{gmsUser: 'a\nb'}, /^gmsUser: /],
    [{gmsUser: {}}, /^gmsUser: /],
  ];
  for (const [given, message] of wrong) {
    const credentials: Credentials = Object.assign({}, given);
    const http = new Http({clock: new FakeClock(), credentials});
    await assert.rejects(http.post('http://127.0.0.1:1', '', ''), {kind: 'invalid', message});
  }
});

test('the headers may be a list of pairs', async (t) => {
  const origin = await httpServer(t, ({headers}, response) => response.end(headers['x-token']));
  const lists: unknown[] = [new Headers({'x-token': '1'}), new Map([['x-token', '1']]), [['x-token', '1']]];
  for (const headers of lists) {
    const credentials: Credentials = {};
    Object.assign(credentials, {headers});
    const {body} = await new Http({clock: new FakeClock(), credentials}).post(origin, '', '');
    assert.equal(body, '1');
  }
});

test('a script of the page that wraps fetch and spreads the headers keeps them', async (t) => {
  const origin = await httpServer(t, ({headers}, response) => {
    response.end(JSON.stringify([headers['content-type'], headers['gms_user'], headers['x-trace']]));
  });
  const real = globalThis.fetch;
  t.mock.method(globalThis, 'fetch', (url: string, init: RequestInit) =>
    real(url, {...init, headers: Object.assign({}, init.headers, {'x-trace': '1'})}),
  );
  const {body} = await client({gms_user: 'buzz'}).http.post(origin, 'text/plain', '');
  assert.deepEqual(JSON.parse(body), ['text/plain', 'buzz', '1']);
});

test('a header without a value is left out, and one that is a number is a text', async (t) => {
  const origin = await httpServer(t, ({headers}, response) => {
    response.end(JSON.stringify([headers['x-a'], headers['x-b'], headers['x-c']]));
  });
  const headers: Record<string, string> = {};
  Object.assign(headers, {'x-a': 1, 'x-b': undefined, 'x-c': null});
  const {body} = await new Http({clock: new FakeClock(), credentials: {headers}}).post(origin, '', '');
  assert.deepEqual(JSON.parse(body), ['1', null, null]);
});

test('a redirect to another site is refused for certain; one that leads to an answer is followed', async (t) => {
  const asked: unknown[] = [];
  const origin = await httpServer(t, ({url, method}, response, body) => {
    asked.push([method, url, body]);
    if (url === '/away') response.writeHead(302, {Location: 'http://127.0.0.1:1/login'}).end();
    else if (url === '/moved') response.writeHead(307, {Location: '/new'}).end();
    else response.end('hello');
  });
  const {http} = client();
  assert.deepEqual(await faultOf(http.post(`${origin}/away`, '', 'a')), ['refused', 'certain']);
  assert.equal((await http.post(`${origin}/moved`, '', 'b')).body, 'hello');
  asked.splice(0);
  await http.post(`${origin}/moved`, '', 'c');
  assert.deepEqual(asked, [
    ['POST', '/moved', 'c'],
    ['POST', '/new', 'c'],
  ]);
});

test('a redirect that was followed, and leads to another site later, is refused from the second request on', async (t) => {
  let to = '/new';
  const origin = await httpServer(t, ({url}, response) => {
    if (url === '/moved') response.writeHead(307, {Location: to}).end();
    else response.end('hello');
  });
  const {http} = client();
  assert.equal((await http.post(`${origin}/moved`, '', 'a')).body, 'hello');
  to = 'http://127.0.0.1:1/login';
  assert.deepEqual(await faultOf(http.post(`${origin}/moved`, '', 'b')), ['unreachable', 'maybe']);
  assert.deepEqual(await faultOf(http.post(`${origin}/moved`, '', 'c')), ['refused', 'certain']);
});

test('the body is read in the charset that its type or its first bytes name', async (t) => {
  const bodies: [string, Buffer][] = [
    ['application/json;charset=ISO-8859-1', Buffer.from('Grüße, 5 £', 'latin1')],
    ['application/json', Buffer.from('\ufeffGrüße, 5 £', 'utf16le')],
    ['application/json; charset=utf-16le', Buffer.from('Grüße, 5 £', 'utf16le')],
    ['application/json', Buffer.from('\ufeffGrüße, 5 £')],
  ];
  const origin = await httpServer(t, ({url}, response) => {
    const [type = '', body] = bodies[Number(url?.slice(1))] ?? [];
    response.writeHead(200, {'Content-Type': type}).end(body);
  });
  const {http} = client();
  for (const i of bodies.keys()) assert.equal((await http.post(`${origin}/${i}`, '', '')).body, 'Grüße, 5 £');
});

test('tells of a pause that the server wants', async (t) => {
  const origin = await httpServer(t, (_request, response) => {
    response.writeHead(429, {'Retry-After': '7'}).end();
  });
  const pauses: number[] = [];
  const http = new Http({clock: new FakeClock(), credentials: {}, onPause: (ms) => pauses.push(ms)});
  assert.equal((await http.firstPost(origin, '', '')).retryAfter, 7000);
  await http.post(origin, '', '');
  assert.deepEqual(pauses, [7000]);
});

test('without a server or with a cut connection, the fault is unreachable and a maybe', async (t) => {
  const origin = await httpServer(t, (_request, response) => {
    response.write('half an ans');
    response.destroy();
  });
  const {http} = client();
  assert.deepEqual(await faultOf(http.post(origin, '', '')), ['unreachable', 'maybe']);
  assert.deepEqual(await faultOf(http.post('http://127.0.0.1:1', '', '')), ['unreachable', 'maybe']);
});

test('a request without an answer is aborted after the time-out, at both ends', async (t) => {
  const asked = deferred<undefined>();
  const closed = deferred<undefined>();
  const origin = await httpServer(t, (_request, response) => {
    response.on('close', () => closed.resolve(undefined));
    asked.resolve(undefined);
  });
  const {clock, http} = client();
  const fault = faultOf(http.post(origin, '', '', {timeout: 20_000}));
  await asked.promise;
  assert.deepEqual(clock.timers, [20_000]);
  await clock.turn(20_000);
  assert.deepEqual(await fault, ['unreachable', 'maybe']);
  await closed.promise;
});

test('an aborted request leaves no timer', async (t) => {
  const asked = deferred<undefined>();
  const origin = await httpServer(t, () => asked.resolve(undefined));
  const {clock, http} = client();
  const aborter = new AbortController();
  const fault = faultOf(http.post(origin, '', '', {signal: aborter.signal, timeout: 1000}));
  await asked.promise;
  aborter.abort();
  assert.deepEqual(await fault, ['unreachable', 'maybe']);
  assert.deepEqual(clock.timers, []);
});

test('a request that is aborted beforehand is never sent', async (t) => {
  const asked: unknown[] = [];
  const origin = await httpServer(t, ({url}, response) => {
    asked.push(url);
    response.end();
  });
  const {http} = client();
  assert.deepEqual(await faultOf(http.post(`${origin}/a`, '', '', {signal: AbortSignal.abort()})), [
    'unreachable',
    'maybe',
  ]);
  await http.post(`${origin}/b`, '', '');
  assert.deepEqual(asked, ['/b']);
});

/** A browser in which CORS forbids the requests that `refuses` selects. */
function browser(
  t: TestContext,
  refuses: (credentials: RequestCredentials | undefined) => Error | undefined,
) {
  const asked: string[] = [];
  t.mock.method(globalThis, 'fetch', (url: string, {credentials, keepalive}: RequestInit) => {
    asked.push(`${url} ${credentials}${keepalive ? ' keepalive' : ''}`);
    const error = refuses(credentials);
    return error ? Promise.reject(error) : Promise.resolve(new Response('{}'));
  });
  return asked;
}

test('sends credentials while CORS allows them', async (t) => {
  const asked = browser(t, () => undefined);
  const {http} = client();
  await http.firstPost('/first', '', '');
  await http.post('/second', '', '', {keepalive: true});
  await http.post('/third', '', '', {leaving: true});
  assert.deepEqual(asked, ['/first include', '/second include keepalive', '/third include keepalive']);
});

test('leaves credentials out when CORS forbids them, also later', async (t) => {
  const asked = browser(t, (credentials) =>
    credentials === 'include' ? new TypeError('Failed to fetch') : undefined,
  );
  const {http} = client();
  await http.firstPost('/first', '', '');
  await http.post('/second', '', '');
  await http.firstPost('/third', '', '');
  assert.deepEqual(asked, ['/first include', '/first omit', '/second omit', '/third omit']);
});

test('the next request has credentials again if both tries fail', async (t) => {
  let isUp = false;
  const asked = browser(t, () => (isUp ? undefined : new TypeError('Failed to fetch')));
  const {http} = client();
  assert.deepEqual(await faultOf(http.firstPost('/first', '', '')), ['unreachable', 'maybe']);
  isUp = true;
  await http.firstPost('/second', '', '');
  assert.deepEqual(asked, ['/first include', '/first omit', '/second include']);
});

test('repeats without credentials less and less often while the server is down', async (t) => {
  const asked = browser(t, () => new TypeError('Failed to fetch'));
  const {http} = client();
  for (let i = 1; i <= 8; i++) await faultOf(http.firstPost(`/${i}`, '', ''));
  assert.deepEqual(
    asked.filter((request) => request.endsWith(' omit')),
    ['/1 omit', '/2 omit', '/4 omit', '/8 omit'],
  );
});

test('finds a server that forbids credentials within four requests after a long outage', async (t) => {
  let isUp = false;
  const asked = browser(t, (credentials) =>
    isUp && credentials === 'omit' ? undefined : new TypeError('Failed to fetch'),
  );
  const {http} = client();
  for (let i = 1; i <= 128; i++) await faultOf(http.firstPost('/down', '', ''));
  assert.equal(asked.filter((request) => request.endsWith(' omit')).length, 34);
  isUp = true;
  for (let i = 1; i <= 3; i++) await faultOf(http.firstPost('/up', '', ''));
  assert.equal((await http.firstPost('/found', '', '')).status, 200);
});

test('an aborted request is not repeated without credentials', async (t) => {
  const asked = browser(t, () => new DOMException('aborted', 'AbortError'));
  const {http} = client();
  assert.deepEqual(await faultOf(http.firstPost('/first', '', '')), ['unreachable', 'maybe']);
  assert.deepEqual(asked, ['/first include']);
});

test('keeps leaving credentials out after an answer without them, even if another request fails', async (t) => {
  const waiting: Deferred<Response>[] = [];
  t.mock.method(globalThis, 'fetch', (_url: string, {credentials}: RequestInit) => {
    if (credentials === 'include') return Promise.reject(new TypeError('Failed to fetch'));
    const answer = deferred<Response>();
    waiting.push(answer);
    return answer.promise;
  });
  const {http} = client();
  const handshake = faultOf(http.firstPost('/handshake', '', ''));
  await settled();
  const refresh = http.firstPost('/refresh', '', '');
  waiting[0]?.reject(new TypeError('Failed to fetch'));
  assert.deepEqual(await handshake, ['unreachable', 'maybe']);
  waiting[1]?.resolve(new Response('{}'));
  assert.equal((await refresh).status, 200);
  const send = http.post('/send', '', '');
  waiting[2]?.resolve(new Response('{}'));
  assert.equal((await send).status, 200);
});

test('does not repeat a request that fails after the server has answered another one', async (t) => {
  let isUp = true;
  const asked = browser(t, () => (isUp ? undefined : new TypeError('Failed to fetch')));
  const {http} = client();
  await http.post('/first', '', '');
  isUp = false;
  assert.deepEqual(await faultOf(http.firstPost('/second', '', '')), ['unreachable', 'maybe']);
  assert.deepEqual(asked, ['/first include', '/second include']);
});

test('`post` never repeats a request', async (t) => {
  const asked = browser(t, () => new TypeError('Failed to fetch'));
  const {http} = client();
  assert.deepEqual(await faultOf(http.post('/send', '', '')), ['unreachable', 'maybe']);
  assert.deepEqual(asked, ['/send include']);
});
