/** The doctor in front of Debian's nginx: with the configuration of the documentation, and with the usual mistakes. */
import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {startDevServer, type StartOptions} from '../../../demo/server/start-dev-server.js';
import {diagnose, pem, type Diagnosis} from '../../doctor/diagnosis.js';
import {startNginx, startSameOriginNginx, type Change} from './nginx.js';

const PAGE = 'https://www.example.com';
/** Changes the time for which requests are held, so that a test can wait. */
const SHORT = {timeout: 1500};

interface Setup extends StartOptions {
  readonly changes?: readonly Change[];
  /** Two nodes that do not share their chats, and not one. */
  readonly isCluster?: boolean;
  readonly args?: readonly string[];
}

async function diagnoseBehindNginx(
  t: TestContext,
  {changes = [], isCluster = false, args = [], ...options}: Setup = {},
): Promise<Diagnosis> {
  const start = async (): Promise<number> => {
    const running = await startDevServer({...SHORT, ...options});
    t.after(running.close);
    return Number(new URL(running.origin).port);
  };
  const first = await start();
  const url = await startNginx(t, [first, isCluster ? await start() : first], ...changes);
  return diagnose(url, ['--origin', PAGE, ...args], {ca: pem('authority')});
}

describe('nginx with the configuration of the documentation', () => {
  it('is good, with HTTP/2 and gzip, in front of two nodes, with a whole chat of each version', async (t) => {
    const diagnosis = await diagnoseBehindNginx(t, {isCluster: true, args: ['--start']});
    assert.deepEqual(diagnosis.faults, []);
    assert.match(diagnosis.of('tls').says, /HTTP\/2/);
    assert.equal(diagnosis.code('cors-errors'), 'cors-errors');
    assert.equal(diagnosis.code('stickiness'), 'sticky');
    assert.match(diagnosis.of('hold').says, /^Held for [1-4](\.\d)? s/);
    assert.equal(diagnosis.code('chat-1'), 'chat-pushed');
    assert.equal(diagnosis.code('chat-2'), 'chat-polled');
    assert.equal(diagnosis.code('files'), 'files');
    assert.equal(diagnosis.code('cookies'), 'cookies');
  });

  it('lets the cookie of CometD come back from pages of other sites, which version 2 needs', async (t) => {
    const diagnosis = await diagnoseBehindNginx(t, {isCluster: true, args: ['--api', '2', '--start']});
    assert.deepEqual(diagnosis.faults, []);
    assert.match(
      diagnosis.of('cookies').says,
      /gms_route, BAYEUX_BROWSER; pages of another site get them back/,
    );
    assert.equal(diagnosis.code('push'), 'push');
  });

  it('refuses pages of other sites', async (t) => {
    const diagnosis = await diagnoseBehindNginx(t, {
      args: ['--origin', 'https://evil.example.net', '--hold', '0'],
    });
    assert.equal(diagnosis.code('preflight'), 'no-allow-origin');
  });
});

describe('nginx with the documented configuration for its own origin', () => {
  it('is good, with a whole chat of each version', async (t) => {
    const gms = await startDevServer(SHORT);
    t.after(gms.close);
    const origin = await startSameOriginNginx(t, Number(new URL(gms.origin).port));
    const diagnosis = await diagnose(`${origin}/genesys`, ['--origin', origin, '--start']);
    assert.deepEqual(diagnosis.faults, []);
    assert.equal(diagnosis.code('chat-1'), 'chat-pushed');
    assert.equal(diagnosis.code('chat-2'), 'chat-polled');
  });
});

describe('nginx with a usual mistake', () => {
  it('that buffers is fine: an answer of CometD is one piece', async (t) => {
    const diagnosis = await diagnoseBehindNginx(t, {
      changes: [[/proxy_buffering +off;/, 'proxy_buffering on;']],
    });
    assert.equal(diagnosis.code('release'), 'release');
    assert.deepEqual(diagnosis.faults, []);
  });

  it('that cuts held requests is found, with the seconds', async (t) => {
    const diagnosis = await diagnoseBehindNginx(t, {
      timeout: 60_000,
      args: ['--start'],
      changes: [['proxy_read_timeout 90s', 'proxy_read_timeout 2s']],
    });
    assert.deepEqual(diagnosis.faults, ['hold-cut']);
    assert.equal(diagnosis.code('chat-1'), 'chat-pushed');
    assert.match(diagnosis.of('hold').says, /holds for 60 s was cut after [2-4](\.\d)? s \(HTTP 504\)/);
  });

  const mistakes: readonly (readonly [what: string, faults: readonly string[], setup: Setup])[] = [
    [
      'headers with good answers only',
      ['cors-errors-hidden'],
      {changes: [['$gms_origin always', '$gms_origin']]},
    ],
    [
      'preflights that are passed on to GMS, which knows none',
      ['preflight-refused'],
      {changes: [['return 204;', 'return 405;']]},
    ],
    [
      'headers of GMS beside its own',
      ['allow-origin-twice', 'allow-origin-twice'],
      {changes: [['proxy_hide_header Access-Control-Allow-Origin;', '']]},
    ],
    [
      'no sticky cookie in front of two nodes',
      ['not-sticky'],
      {isCluster: true, changes: [['hash $gms_route consistent;', '']]},
    ],
    [
      'a sticky cookie for its own site alone',
      ['cookie-same-site'],
      {changes: [[' Secure; SameSite=None; Partitioned"', '"']]},
    ],
    [
      'a low limit for requests',
      ['burst-refused'],
      {
        changes: [
          ['rate=20r/s', 'rate=1r/s'],
          ['burst=50', 'burst=5'],
        ],
      },
    ],
    ['a dropped header gms_user', ['subscription-refused'], {changes: [['underscores_in_headers on;', '']]}],
    [
      'small bodies alone',
      ['upload-too-large'],
      {args: ['--start'], changes: [['client_max_body_size 25m', 'client_max_body_size 1m']]},
    ],
    [
      'another path at GMS',
      ['no-version'],
      {changes: [['proxy_pass http://gms;', 'proxy_pass http://gms/gms/;']]},
    ],
  ];
  for (const [what, faults, setup] of mistakes)
    it(`with ${what} is found`, async (t) => {
      const diagnosis = await diagnoseBehindNginx(t, {
        ...setup,
        args: ['--hold', '0', ...(setup.args ?? [])],
      });
      assert.deepEqual(diagnosis.faults, faults);
    });

  it('in front of a GMS that is away is found', async (t) => {
    const running = await startDevServer();
    const port = Number(new URL(running.origin).port);
    await running.close();
    const url = await startNginx(t, [port, port]);
    const {faults} = await diagnose(url, ['--hold', '0', '--origin', PAGE], {ca: pem('authority')});
    assert.deepEqual(faults, ['gms-away', 'gms-away', 'gms-away']);
  });
});
