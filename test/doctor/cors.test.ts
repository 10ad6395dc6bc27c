import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ServerResponse} from 'node:http';
import {answer, bentServer, changeHeaders, diagnose, PAGE, type Bend} from './diagnosis.js';

const QUICK = ['--hold', '0', '--origin', PAGE];
const ORIGIN = 'Access-Control-Allow-Origin';

/** Changes the headers of all answers, or of preflights alone. */
const bent =
  (change: (res: ServerResponse) => void, methods = /./): Bend =>
  (req, res) =>
    methods.test(req.method ?? '') ? changeHeaders(res, change) : false;

describe('CORS', () => {
  it('is good at a server that allows the page', async (t) => {
    const {url} = await bentServer(t);
    const diagnosis = await diagnose(url, [...QUICK, '--header', 'X-Tenant: shop-one']);
    assert.match(diagnosis.of('preflight').says, /may send the headers content-type, gms_user, x-tenant/);
    assert.equal(diagnosis.code('cors'), 'cors');
    assert.equal(diagnosis.code('cors-errors'), 'cors-errors');
    assert.deepEqual(diagnosis.faults, []);
  });

  it('is not checked without an origin', async (t) => {
    const {url} = await bentServer(t);
    const diagnosis = await diagnose(url, ['--hold', '0']);
    assert.equal(diagnosis.code('preflight'), 'no-origin');
    assert.match(diagnosis.of('preflight').todo ?? '', /--origin/);
  });

  it('is not needed for pages of the server itself', async (t) => {
    const {url} = await bentServer(t);
    const diagnosis = await diagnose(url, ['--hold', '0', '--origin', new URL(url).origin]);
    assert.equal(diagnosis.code('preflight'), 'same-origin');
  });

  it('cannot help a page with https and a server with http', async (t) => {
    const {url} = await bentServer(t);
    const diagnosis = await diagnose(url, ['--hold', '0', '--origin', 'https://shop.example.com']);
    assert.ok(diagnosis.faults.includes('mixed-content'));
  });

  it('fails where preflights need credentials', async (t) => {
    const {url} = await bentServer(t, (req, res) => req.method === 'OPTIONS' && answer(res, 401));
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['preflight-refused']);
    assert.match(diagnosis.of('preflight').says, /HTTP 401/);
  });

  it('fails where a header is not allowed', async (t) => {
    const without = bent(
      (res) => res.setHeader('Access-Control-Allow-Headers', 'Content-Type, X-Tenant'),
      /OPTIONS/,
    );
    const {url} = await bentServer(t, without);
    const diagnosis = await diagnose(url, [...QUICK, '--header', 'X-Tenant: shop-one']);
    assert.deepEqual(diagnosis.faults, ['preflight-headers']);
    assert.match(diagnosis.of('preflight').says, /the headers gms_user are not allowed/);
  });

  it('does not take a star for Authorization, nor for anything with credentials', async (t) => {
    const stars = (credentials: boolean): Bend =>
      bent((res) => {
        res.setHeader('Access-Control-Allow-Headers', '*');
        if (!credentials) res.removeHeader('Access-Control-Allow-Credentials');
      }, /OPTIONS/);
    const strict = await bentServer(t, stars(true));
    assert.match((await diagnose(strict.url, QUICK)).of('preflight').says, /headers content-type, gms_user/);
    const loose = await bentServer(t, stars(false));
    assert.equal((await diagnose(loose.url, QUICK)).code('preflight'), 'preflight');
    const args = [...QUICK, '--header', 'Authorization: Bearer secret-token'];
    assert.match((await diagnose(loose.url, args)).of('preflight').says, /headers authorization are not/);
  });

  const origins: readonly (readonly [what: string, code: string, change: (res: ServerResponse) => void])[] = [
    ['is missing', 'no-allow-origin', (res) => res.removeHeader(ORIGIN)],
    ['is that of another site', 'other-origin', (res) => res.setHeader(ORIGIN, 'https://www.example.com')],
    ['is there twice', 'allow-origin-twice', (res) => res.setHeader(ORIGIN, [PAGE, '*'])],
  ];
  for (const [what, code, change] of origins) {
    it(`fails where the allowed origin of preflights ${what}`, async (t) => {
      const {url} = await bentServer(t, bent(change, /OPTIONS/));
      const diagnosis = await diagnose(url, QUICK);
      assert.deepEqual(diagnosis.faults, [code]);
      assert.equal(diagnosis.code('preflight'), code);
    });

    it(`fails where the allowed origin of answers ${what}`, async (t) => {
      const {url} = await bentServer(t, bent(change, /POST/));
      assert.equal((await diagnose(url, QUICK)).code('cors'), code);
    });
  }

  it('is told where cookies are not allowed', async (t) => {
    const {url, server} = await bentServer(t);
    server.faults.set({corsWithoutCredentials: {}});
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['no-credentials']);
  });

  it('fails where errors have no headers', async (t) => {
    const onlyGood = bent((res) => {
      if (res.statusCode > 399) res.removeHeader(ORIGIN);
    });
    const {url} = await bentServer(t, onlyGood);
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['cors-errors-hidden']);
    assert.match(diagnosis.of('cors-errors').todo ?? '', /always/);
  });

  it('of errors is not known where the server gives none', async (t) => {
    const {url} = await bentServer(t, (req, res) => {
      const isProbe = /\/(status|refresh)$/.test(req.url ?? '') && req.method === 'POST';
      return isProbe && answer(res, 200, '{"_status": "waiting", "statusCode": 2}');
    });
    assert.equal((await diagnose(url, QUICK)).code('cors-errors'), 'no-error');
  });
});
