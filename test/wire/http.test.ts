import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ChatError} from '../../src/wire/errors.js';
import {Http} from '../../src/wire/http.js';
import {deferred, type Deferred} from '../support/fakes/deferred.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {httpServer} from '../support/pages/http-server.js';
import {settled} from '../support/fakes/settled.js';

function client(headers: Record<string, string> = {}) {
  const clock = new FakeClock();
  return {clock, http: new Http({clock, headers})};
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
    [404, 415, 500, 503].map((status) => ({status, body: `said /${status}`})),
  );
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
  assert.deepEqual(asked, ['/first include', '/second include keepalive']);
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
