import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createDevServer} from '../../demo/server/dev-server.js';
import {answer, bentServer, changeHeaders, diagnose, isComet, type Bend} from './diagnosis.js';

const QUICK = ['--hold', '0'];

/** Answers the first request to CometD, or each but those. */
const comet = (
  act: (res: Parameters<Bend>[1], time: number, req: Parameters<Bend>[0]) => boolean | undefined,
): Bend => {
  let times = 0;
  return (req, res) => {
    if (!isComet(req)) return false;
    times += 1;
    return act(res, times, req);
  };
};
const bayeux = (res: Parameters<Bend>[1], message: object): true =>
  answer(res, 200, JSON.stringify([message]), 'application/json');

describe('the handshake', () => {
  it('is told with its time', async (t) => {
    const {url} = await bentServer(t);
    assert.match((await diagnose(url, QUICK)).of('handshake').says, /answers after \d+ ms/);
  });

  it('at a server without CometD is a warning: the chat polls', async (t) => {
    const {url, server} = await bentServer(t);
    server.faults.set({cometAway: {how: '404'}});
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['no-cometd']);
    assert.ok(!diagnosis.findings.some(({check}) => check === 'subscription'));
  });

  const faults: readonly (readonly [how: 'reset' | '503', code: string])[] = [
    ['reset', 'connection-broken'],
    ['503', 'gms-away'],
  ];
  for (const [how, code] of faults)
    it(`at CometD that is away (${how}) is a problem`, async (t) => {
      const {url, server} = await bentServer(t);
      server.faults.set({cometAway: {how}});
      assert.deepEqual((await diagnose(url, QUICK)).faults, [code]);
    });

  it('that is answered in another language is a problem', async (t) => {
    const {url} = await bentServer(
      t,
      comet((res) => answer(res, 200, '{"welcome": true}')),
    );
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['not-bayeux']);
  });

  it('that is refused is a problem with the reason of the server', async (t) => {
    const error = '403::Handshake denied';
    const refused = {channel: '/meta/handshake', id: '1', successful: false, error};
    const {url} = await bentServer(
      t,
      comet((res) => bayeux(res, refused)),
    );
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['handshake-refused']);
    assert.match(diagnosis.of('handshake').says, /\(403::Handshake denied\)/);
  });

  it('at CometD that offers web sockets alone is a problem', async (t) => {
    const channel = '/meta/handshake';
    const message = {channel, successful: true, clientId: 'a', supportedConnectionTypes: ['websocket']};
    const {url} = await bentServer(
      t,
      comet((res) => bayeux(res, message)),
    );
    assert.deepEqual((await diagnose(url, QUICK)).faults, ['no-long-polling']);
  });

  it('goes to another URL if one is named', async (t) => {
    const {url} = await bentServer(t, (req) => {
      req.url = req.url?.replace('/push', '/genesys/cometd');
      return false;
    });
    const args = [...QUICK, '--comet-url', new URL('/push', url).href];
    const diagnosis = await diagnose(url, args);
    assert.equal(diagnosis.code('subscription'), 'subscription');
    assert.deepEqual(diagnosis.faults, []);
  });
});

describe('the subscription', () => {
  it('is made on the channels of the versions that are there', async (t) => {
    const {url} = await bentServer(t, (req, res) => (req.url?.includes('/1/') ?? false) && answer(res, 404));
    const diagnosis = await diagnose(url, QUICK);
    assert.equal(diagnosis.of('subscription').says, 'Subscribed to /service/chatV2/customer-support.');
    assert.deepEqual(diagnosis.faults, []);
  });

  it('of a session that nobody knows is a problem', async (t) => {
    const {url, server} = await bentServer(t);
    server.faults.set({sessionsUnknown: {}});
    assert.deepEqual((await diagnose(url, QUICK)).faults, ['session-unknown']);
  });

  it('that is refused is a problem: a proxy has taken the header gms_user away', async (t) => {
    const {url} = await bentServer(
      t,
      comet((_, __, req) => {
        delete req.headers.gms_user;
        return false;
      }),
    );
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['subscription-refused']);
    assert.match(diagnosis.of('subscription').todo ?? '', /underscores_in_headers on/);
  });

  for (const status of [429, 503])
    it(`that meets a limit for requests (${status}) is a problem`, async (t) => {
      const {url} = await bentServer(
        t,
        comet((res, time) => time > 4 && answer(res, status)),
      );
      const diagnosis = await diagnose(url, QUICK);
      assert.deepEqual(diagnosis.faults, ['burst-refused']);
      assert.match(diagnosis.of('subscription').says, new RegExp(`^5 of 8 .* HTTP ${status}`));
    });

  it('that breaks off is a problem', async (t) => {
    const broken = comet((res, time) => time === 2 && Boolean(res.socket?.destroy()));
    const {url} = await bentServer(t, broken);
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['connection-broken']);
    assert.equal(diagnosis.code('stickiness'), 'no-subscription');
  });
});

describe('stickiness', () => {
  it('is missing where each second request goes to another node', async (t) => {
    const other = createDevServer();
    t.after(() => other.close());
    const {url} = await bentServer(
      t,
      comet((res, time, req) => time % 2 === 0 && other.handle(req, res)),
    );
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['not-sticky']);
    assert.match(diagnosis.of('stickiness').says, /^4 of 8 requests/);
  });

  it('is there where a cookie of the load balancer chooses the node', async (t) => {
    const other = createDevServer();
    t.after(() => other.close());
    let lastNode = 0;
    const balanced = comet((res, _, req) => {
      const known = /node=(\d)/.exec(req.headers.cookie ?? '')?.[1];
      lastNode = known === undefined ? lastNode + 1 : lastNode;
      const node = known ?? String(lastNode % 2);
      changeHeaders(res, () => res.setHeader('Set-Cookie', `node=${node}; Path=/genesys`));
      return node === '1' && other.handle(req, res);
    });
    const {url} = await bentServer(t, balanced);
    const diagnosis = await diagnose(url, QUICK);
    assert.equal(diagnosis.code('stickiness'), 'sticky');
    assert.deepEqual(diagnosis.faults, []);
  });
});

describe('a push', () => {
  it('of version 2 is asked for without a chat', async (t) => {
    const {url, server} = await bentServer(t);
    const diagnosis = await diagnose(url, QUICK);
    assert.equal(diagnosis.code('push'), 'push');
    assert.deepEqual([...server.store.chats()], []);
  });

  it('of version 2 does not come where the notification mode is off', async (t) => {
    const {url, server} = await bentServer(t);
    server.faults.set({notificationsOff: {}});
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['push-silent']);
    assert.match(diagnosis.of('push').todo ?? '', /enable_notification_mode=true/);
  });

  it('is not awaited in a session that is lost meanwhile', async (t) => {
    const lost = {channel: '/meta/connect', successful: false, error: '402::Unknown client'};
    // The connect after the handshake, 8 subscriptions and a publish.
    const {url} = await bentServer(
      t,
      comet((res, time) => time === 11 && bayeux(res, lost)),
    );
    const diagnosis = await diagnose(url, QUICK);
    assert.deepEqual(diagnosis.faults, ['session-lost']);
    assert.match(diagnosis.of('push').says, /402::Unknown client/);
  });

  it('that something keeps back comes too late', async (t) => {
    const keeps = comet((res, time) => {
      // The last connect: after the handshake, 8 subscriptions, and a publish with its connect.
      if (time !== 12) return false;
      const end = res.end.bind(res);
      Object.assign(res, {end: () => res});
      t.after(() => end());
      return false;
    });
    const {url} = await bentServer(t, keeps, {timeout: 60_000});
    const diagnosis = await diagnose(url, [...QUICK, '--timeout', '1']);
    assert.deepEqual(diagnosis.faults, ['answers-kept']);
  });

  it('is not known to come at once where the held request breaks', async (t) => {
    const breaks = comet((res, time) => time === 12 && Boolean(res.socket?.destroy()));
    const {url} = await bentServer(t, breaks);
    assert.equal((await diagnose(url, QUICK)).code('release'), 'release-unknown');
  });

  it('comes at once where nothing keeps it back', async (t) => {
    const {url} = await bentServer(t, undefined, {timeout: 60_000});
    assert.equal((await diagnose(url, QUICK)).code('release'), 'release');
  });
});
