import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {answer, bentServer, diagnose, type Bend} from './diagnosis.js';

const QUICK = ['--hold', '0'];
const isIn =
  (part: string, status: number, body = '', type = 'text/plain'): Bend =>
  (req, res) =>
    (req.url ?? '').includes(part) && answer(res, status, body, type);

describe('the two versions of the Chat API', () => {
  it('are found without starting a chat or a service session', async (t) => {
    const {url, server} = await bentServer(t);
    const diagnosis = await diagnose(url, QUICK);
    assert.equal(diagnosis.code('version-1'), 'version-1');
    assert.equal(diagnosis.code('version-2'), 'version-2');
    assert.equal(diagnosis.code('chat-1'), 'not-started');
    assert.deepEqual([...server.store.chats()], []);
  });

  for (const api of [1, 2] as const) {
    const gone = isIn(`/${api}/`, 404, '<h1>Not found</h1>', 'text/html');

    it(`version ${api} may be missing if the other one is there`, async (t) => {
      const {url} = await bentServer(t, gone);
      const diagnosis = await diagnose(url, QUICK);
      assert.equal(diagnosis.code(`version-${api}`), `version-${api}-absent`);
      assert.deepEqual(diagnosis.faults, []);
    });

    it(`version ${api} must be there if it is wanted`, async (t) => {
      const {url} = await bentServer(t, gone);
      const diagnosis = await diagnose(url, [...QUICK, '--api', String(api)]);
      const code = api === 1 ? 'no-version-1' : 'no-version-2';
      assert.deepEqual(diagnosis.faults, [code]);
    });
  }

  it('are both missing where the path is wrong, and nothing else is checked', async (t) => {
    const {url} = await bentServer(t);
    const diagnosis = await diagnose(`${url}s`);
    assert.deepEqual(diagnosis.faults, ['no-version']);
    assert.match(diagnosis.of('version-1').says, /neither version/);
    assert.equal(diagnosis.findings.at(-1)?.check, 'version-2');
  });

  it('a service of version 2 is known by its name', async (t) => {
    const {url} = await bentServer(t, undefined, {chatServices: ['shop']});
    const known = await diagnose(url, [...QUICK, '--api', '2', '--service', 'shop']);
    assert.match(known.of('version-2').says, /has the service shop/);
    const unknown = await diagnose(url, [...QUICK, '--api', '2', '--service', 'shoes']);
    assert.equal(unknown.code('version-2'), 'no-version-2');
  });
});

describe('something in front of GMS', () => {
  const refusals: readonly (readonly [what: string, bend: Bend, code: string, says: RegExp])[] = [
    ['wants credentials', isIn('/1/', 401), 'credentials-wanted', /HTTP 401/],
    ['forbids the request', isIn('/1/', 403), 'credentials-wanted', /HTTP 403/],
    ['limits requests', isIn('/1/', 429), 'too-many-requests', /HTTP 429/],
    ['cannot reach it', isIn('/1/', 502), 'gms-away', /HTTP 502/],
    ['shows a login page', isIn('/1/', 200, '<!doctype html>', 'text/html'), 'web-page', /a web page/],
    [
      'redirects to a login',
      (req, res) => {
        if (!req.url?.includes('/1/')) return false;
        res.setHeader('Location', 'https://login.example.com/?secret=1');
        return answer(res, 302);
      },
      'redirected',
      /a redirect to https:\/\/login\.example\.com\.$/,
    ],
    [
      'breaks the connection',
      (req) => {
        if (!req.url?.includes('/1/')) return false;
        req.socket.destroy();
        return true;
      },
      'connection-broken',
      /broke the connection \(ECONNRESET\)/,
    ],
  ];
  for (const [what, bend, code, says] of refusals)
    it(`that ${what} is a problem, and the other checks go on`, async (t) => {
      const {url} = await bentServer(t, bend);
      const diagnosis = await diagnose(url, QUICK);
      assert.deepEqual(diagnosis.faults, [code]);
      assert.match(diagnosis.of('version-1').says, says);
      assert.equal(diagnosis.code('version-2'), 'version-2');
    });

  it('that swallows requests is a problem after the time-out', async (t) => {
    const clock = new FakeClock(Date.now());
    const {url} = await bentServer(t, (req) => {
      if (!req.url?.includes('/1/')) return false;
      void clock.turn(10_000);
      return true;
    });
    const diagnosis = await diagnose(url, QUICK, {clock});
    assert.deepEqual(diagnosis.faults, ['no-answer']);
    assert.match(diagnosis.of('version-1').says, /did not answer within 10 s/);
  });

  it('gets the headers of the user', async (t) => {
    const wants: Bend = (req, res) => req.headers.apikey !== 'secret-key' && answer(res, 401);
    const {url} = await bentServer(t, wants);
    assert.ok((await diagnose(url, QUICK)).faults.includes('credentials-wanted'));
    assert.deepEqual((await diagnose(url, [...QUICK, '--header', 'ApiKey: secret-key'])).faults, []);
  });
});
