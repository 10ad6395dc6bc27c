import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {answer, bentServer, diagnose, isComet, type Bend} from './diagnosis.js';

const START = ['--hold', '0', '--start'];
const ONLY = {1: [...START, '--api', '1'], 2: [...START, '--api', '2']} as const;
/** Hides one version. */
const without =
  (api: 1 | 2, bend: Bend = () => false): Bend =>
  (req, res) =>
    ((req.url ?? '').includes(`/genesys/${api}/`) && answer(res, 404)) || bend(req, res);
const at =
  (end: string, act: (res: Parameters<Bend>[1]) => boolean): Bend =>
  (req, res) =>
    (req.url ?? '').endsWith(end) && act(res);
const reply = (res: Parameters<Bend>[1], body: object, status = 200): true =>
  answer(res, status, JSON.stringify(body), 'application/json');
const oops = (status: number) => (res: Parameters<Bend>[1]) =>
  reply(res, {message: 'Out of order.', exception: 'com.genesyslab.gsg.ChatException'}, status);

describe('a chat of version 1', () => {
  it('is started, heard by push and ended', async (t) => {
    const {url, server} = await bentServer(t, without(2));
    const diagnosis = await diagnose(url, ONLY[1]);
    assert.equal(diagnosis.code('chat-1'), 'chat-pushed');
    assert.deepEqual(diagnosis.faults, []);
    const [chat, ...more] = [...server.store.chats()];
    assert.deepEqual(more, []);
    assert.equal(chat?.end?.reason, 'customer left');
  });

  it('is polled where there is no CometD', async (t) => {
    const {url, server} = await bentServer(
      t,
      without(2, (req, res) => isComet(req) && answer(res, 404)),
    );
    const diagnosis = await diagnose(url, ONLY[1]);
    assert.equal(diagnosis.code('chat-1'), 'chat-polled');
    assert.deepEqual(diagnosis.faults, ['no-cometd']);
    assert.ok([...server.store.chats()].every(({end}) => end));
  });

  it('of a service that does not exist is a problem', async (t) => {
    const {url} = await bentServer(t, without(2));
    const diagnosis = await diagnose(url, [...ONLY[1], '--service', 'shoes']);
    assert.deepEqual(diagnosis.faults, ['no-service-1']);
  });

  it('of a closed service is a warning', async (t) => {
    const {url} = await bentServer(t, without(2), {services: {night: 'closed'}});
    assert.deepEqual((await diagnose(url, [...ONLY[1], '--service', 'night'])).faults, ['service-closed']);
  });

  it('of a service that waits for an agent is a warning', async (t) => {
    const {url} = await bentServer(t, without(2));
    const diagnosis = await diagnose(url, [...ONLY[1], '--service', 'request-chat-poll']);
    assert.deepEqual(diagnosis.faults, ['chat-waits']);
  });

  it('that is ended at once is a warning', async (t) => {
    const ended = at('/ixn/chat', (res) => reply(res, {chatIxnState: 'DISCONNECTED'}));
    const {url} = await bentServer(t, without(2, ended));
    assert.deepEqual((await diagnose(url, ONLY[1])).faults, ['chat-ended-at-once']);
  });

  it('whose start is not answered is ended all the same', async (t) => {
    const {url, server} = await bentServer(
      t,
      without(2, (req) => {
        if (req.url?.endsWith('/ixn/chat')) server.faults.set({answerLost: {next: 1}});
        return false;
      }),
    );
    assert.deepEqual((await diagnose(url, ONLY[1])).faults, ['connection-broken']);
    assert.deepEqual(
      [...server.store.chats()].map(({end}) => end?.reason),
      ['customer left'],
    );
  });

  it('whose pushes get lost is a problem, and is ended', async (t) => {
    const {url, server} = await bentServer(t, without(2));
    server.faults.set({pushLost: {}});
    const diagnosis = await diagnose(url, ONLY[1]);
    assert.deepEqual(diagnosis.faults, ['chat-not-pushed']);
    assert.ok([...server.store.chats()].every(({end}) => end));
  });

  const faults: readonly (readonly [string, Bend, string])[] = [
    ['cannot be started', at('/ixn/chat', oops(500)), 'chat-not-started'],
    ['takes no message', at('/ixn/chat/send', oops(500)), 'message-refused'],
    [
      'cannot be ended',
      at('/disconnect', (res) => reply(res, {chatIxnState: 'CONNECTED'})),
      'chat-not-ended',
    ],
    [
      'does not answer a message',
      at('/ixn/chat/send', (res) => Boolean(res.socket?.destroy())),
      'connection-broken',
    ],
    [
      'cannot be opened',
      at('/service/request-chat', (res) => Boolean(res.socket?.destroy())),
      'connection-broken',
    ],
  ];
  for (const [what, bend, code] of faults)
    it(`that ${what} is a problem`, async (t) => {
      const {url} = await bentServer(t, without(2, bend));
      assert.deepEqual((await diagnose(url, ONLY[1])).faults, [code]);
    });

  it('that forgets a message is a problem', async (t) => {
    const forgetful = at('/refresh', (res) => reply(res, {chatIxnState: 'TRANSCRIPT', transcriptToShow: []}));
    const bend: Bend = (req, res) => forgetful(req, res) || (isComet(req) && answer(res, 404));
    const {url} = await bentServer(t, without(2, bend));
    assert.deepEqual((await diagnose(url, ONLY[1])).faults, ['no-cometd', 'message-lost']);
  });
});

describe('a chat of version 2', () => {
  it('is started, read and ended, and tells the limits for files', async (t) => {
    const {url, server} = await bentServer(t, without(1));
    const diagnosis = await diagnose(url, ONLY[2]);
    assert.deepEqual(diagnosis.faults, []);
    assert.equal(diagnosis.code('chat-2'), 'chat-polled');
    assert.match(diagnosis.of('files').says, /send 3 files of up to 2 MB: gif, jpeg/);
    const chats = [...server.store.chats()];
    assert.deepEqual(
      chats.map(({end}) => end?.reason),
      ['customer left'],
    );
  });

  it('takes limits on top of the reply, too', async (t) => {
    const {url, server} = await bentServer(t, without(1));
    server.faults.set({limitsOnTop: {}});
    assert.equal((await diagnose(url, ONLY[2])).code('files'), 'files');
  });

  it('that cannot be started now is a warning', async (t) => {
    const {url, server} = await bentServer(t, without(1));
    server.faults.set({refused: {of: 'create', code: '240'}});
    const diagnosis = await diagnose(url, ONLY[2]);
    assert.deepEqual(diagnosis.faults, ['chat-not-now']);
    assert.equal(diagnosis.code('files'), 'no-chat');
  });

  const faults: readonly (readonly [string, string, Bend])[] = [
    ['cannot be started', 'chat-not-started', at('/customer-support', oops(500))],
    ['takes no message', 'message-refused', at('/send', oops(500))],
    ['cannot be ended', 'chat-not-ended', at('/disconnect', oops(500))],
    [
      'forgets a message',
      'message-lost',
      (req, res) =>
        /\/chat\/customer-support\/(?!gms-chat).*\/refresh$/.test(req.url ?? '') &&
        reply(res, {statusCode: 0, messages: [], chatEnded: false}),
    ],
    ['knows no limits for files', 'no-files', at('/file/limits', oops(500))],
    [
      'breaks off at the limits for files',
      'connection-broken',
      at('/file/limits', (res) => Boolean(res.socket?.destroy())),
    ],
    [
      'breaks off at its start',
      'connection-broken',
      at('/customer-support', (res) => Boolean(res.socket?.destroy())),
    ],
    ['takes smaller uploads than it says', 'upload-too-large', at('/file', (res) => answer(res, 413))],
    ['breaks off large uploads', 'upload-too-large', at('/file', (res) => Boolean(res.socket?.destroy()))],
  ];
  for (const [what, code, bend] of faults)
    it(`that ${what} is a fault`, async (t) => {
      const {url} = await bentServer(t, without(1, bend));
      assert.deepEqual((await diagnose(url, ONLY[2])).faults, [code]);
    });
});
