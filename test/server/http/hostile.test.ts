import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent} from '../parties.js';

const form = 'application/x-www-form-urlencoded';

describe('the server, sent malformed or hostile requests,', () => {
  it('refuses a body over 1 MB with 413, to any endpoint, also when the length is not given', async (t) => {
    const {origin} = await devServerFor(t);
    const authorization = `Basic ${btoa('kristi:demo')}`;
    const big = 'x'.repeat(1_000_001);
    for (const path of [
      '/genesys/1/service/request-chat',
      '/genesys/2/chat/customer-support',
      '/genesys/2/chat-ntf',
      '/genesys/cometd',
      '/api/v2/me/chats/1',
      '/api/v2/notifications',
    ]) {
      const headers = {'content-type': form, gms_user: 'u', authorization};
      const told = await ask(origin + path, {method: 'POST', headers, body: big});
      const {message, statusMessage} = told.json;
      assert.deepEqual([told.status, typeof (message ?? statusMessage)], [413, 'string'], path);
      const stream = {method: 'POST', headers, body: new Blob([big]).stream(), duplex: 'half'};
      const chunked = await ask(origin + path, stream);
      assert.equal(chunked.status, 413, path);
    }
    const justSo = `message=${'x'.repeat(999_000)}`;
    const customer = new Customer(origin);
    await customer.poll();
    const url = `${origin}/genesys/1/service/${customer.serviceId}/ixn/chat/send`;
    assert.equal(
      (await ask(url, {method: 'POST', headers: {'content-type': form}, body: justSo})).status,
      200,
    );
  });

  it('refuses broken bodies with 400 and other types with 415', async (t) => {
    const {origin} = await devServerFor(t);
    const url = `${origin}/genesys/1/service/request-chat`;
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    for (const [type, body, status] of [
      ['application/json', '{"message":', 400],
      ['application/json', '[]', 400],
      ['application/json', 'null', 400],
      ['application/json', deep, 400],
      ['application/json', `{"message":${deep}}`, 415],
      [form, '{"message":', 400],
      ['multipart/form-data', 'x', 400],
      ['multipart/form-data; boundary=x', '--x\r\nnonsense', 400],
      ['text/plain', 'message=x', 415],
      ['', 'message=x', 415],
    ] as const) {
      const reply = await ask(url, {method: 'POST', headers: {'content-type': type}, body});
      assert.equal(reply.status, status, `${type} ${body.slice(0, 40)}`);
      assert.equal(typeof reply.json.message, 'string');
    }
  });

  it('answers 404 in JSON for every other path of its own, encoded tricks included', async (t) => {
    const {origin} = await devServerFor(t);
    const authorization = `Basic ${btoa('kristi:demo')}`;
    for (const path of [
      '/',
      '/genesys',
      '/genesys/',
      '/genesys/1/service',
      '/genesys/1/service/',
      '/genesys/1/service/none/ixn/chat',
      '/genesys/1/service/none/ixn/chat/send/more',
      '/genesys/1/service/__proto__',
      '/genesys/1/service/__proto__/status',
      '/genesys/1/service/%zz',
      '/genesys/1/service/..%2f..%2fetc%2fpasswd',
      '/genesys/2/chat/x',
      '/genesys/2/chat/__proto__',
      '/genesys/2/chat/customer-support/x/__proto__',
      '/genesys/2/chat-ntf/more',
      '/genesys/cometd/handshake/more',
      '/genesys/cometdx',
      '/api/v2',
      '/api/v2/me/x',
      '/api/v2/me/interactions',
      '/api/v2/me/interactions/x/y',
      '/api/v2/users/nobody',
      '/api/v2/contacts/__proto__',
      '/api/v2/skills/constructor',
      '/api/v2/me/chats/%00',
      '/api/v2/me/chats/__proto__/messages',
      '/api/v2/notifications/more',
    ]) {
      const {status, json} = await ask(origin + path, {
        method: 'POST',
        headers: {authorization, gms_user: 'u'},
      });
      assert.equal(status, path === '/api/v2/me/chats' ? 405 : 404, path);
      assert.equal(typeof (json.message ?? json.statusMessage), 'string', path);
    }
  });

  it('answers 405 to another method, and says which methods it takes', async (t) => {
    const {origin} = await devServerFor(t);
    const headers = {authorization: `Basic ${btoa('kristi:demo')}`};
    for (const [method, path, allow] of [
      ['GET', '/genesys/1/service/request-chat', 'POST'],
      ['DELETE', '/genesys/1/service/x/ixn/chat', 'POST'],
      ['GET', '/genesys/cometd', 'POST'],
      ['PUT', '/api/v2/me/chats', 'GET'],
    ] as const) {
      const reply = await ask(origin + path, {method, headers});
      assert.deepEqual([reply.status, reply.headers.get('allow')], [405, allow], path);
    }
  });

  it('refuses with 400 messages that are not Bayeux', async (t) => {
    const {origin} = await devServerFor(t);
    const handshake = {channel: '/meta/handshake', version: '1.0'};
    for (const body of [
      '',
      'nonsense',
      '[]',
      'null',
      '7',
      '[null]',
      '[[]]',
      '{}',
      '{"channel":7}',
      '{"channel":"/"}',
      '{"channel":"meta"}',
      JSON.stringify([handshake, handshake]),
      JSON.stringify([handshake, {channel: '/meta/connect'}]),
      JSON.stringify(Array.from({length: 101}, () => ({channel: '/meta/connect'}))),
    ]) {
      const reply = await ask(`${origin}/genesys/cometd`, {method: 'POST', headers: {gms_user: 'u'}, body});
      assert.equal(reply.status, 400, body.slice(0, 60));
    }
  });

  it('survives every Bayeux message that fast-check generates', async (t) => {
    const {origin} = await devServerFor(t, {timeout: 0});
    const {comet} = new Customer(origin, 'u');
    const [welcome] = await comet.exchange([{channel: '/meta/handshake'}]);
    const channel = fc.constantFrom(
      '/meta/connect',
      '/meta/subscribe',
      '/_genesys',
      '/__proto__',
      '/constructor',
      '/x/**',
    );
    const message = fc.record(
      {
        channel,
        clientId: fc.constantFrom(welcome?.clientId, 'x', '__proto__', 7),
        id: fc.anything(),
        subscription: fc.oneof(channel, fc.anything()),
        advice: fc.anything(),
        ext: fc.anything(),
        data: fc.anything(),
      },
      {requiredKeys: ['channel']},
    );
    await fc.assert(
      fc.asyncProperty(fc.array(message, {minLength: 1, maxLength: 3}), async (messages) => {
        const body = JSON.stringify(messages, (_key, value: unknown) =>
          typeof value === 'bigint' ? 7 : value,
        );
        const headers = {gms_user: 'u'};
        const {status} = await ask(`${origin}/genesys/cometd`, {method: 'POST', headers, body});
        assert.equal(status, 200);
      }),
      {numRuns: 200},
    );
  });

  it('survives all parameters that fast-check generates', async (t) => {
    const {origin} = await devServerFor(t);
    const customer = new Customer(origin, 'u');
    await customer.poll();
    const agent = new DeskAgent(origin, 'kristi');
    await agent.accept().catch(() => undefined);
    const operation = fc.constantFrom('', '/send', '/refresh', '/startTyping', '/customNotice', '/x');
    const name = fc.constantFrom(
      'message',
      'transcriptPosition',
      '_verbose',
      'notify_by',
      '__proto__',
      'subject',
    );
    await fc.assert(
      fc.asyncProperty(operation, fc.dictionary(name, fc.string()), async (path, fields) => {
        const {status} = await customer.chat(path, fields);
        assert([200, 400, 404, 415].includes(status), String(status));
      }),
      {numRuns: 200},
    );
    assert.equal((await agent.chats()).length, 1);
  });

  it('survives requests that break off and bytes that are not HTTP', async (t) => {
    const {origin} = await devServerFor(t);
    const {port} = new URL(origin);
    const paths = ['/genesys/1/service/request-chat', '/genesys/cometd', '/api/v2/me/chats/1'];
    for (const start of [
      ...paths.map(
        (path) => `POST ${path} HTTP/1.1\r\nHost: x\r\ngms_user: u\r\nContent-Length: 99\r\n\r\n{"chan`,
      ),
      'GET //%%%?%%% HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET http://[::1/genesys HTTP/1.1\r\nHost: x\r\n\r\n',
      '\0\0\0\0',
    ]) {
      const socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      socket.on('error', () => undefined);
      socket.end(start);
      socket.resume();
      await once(socket, 'close');
    }
    assert.equal((await new Customer(origin).openService()).status, 200);
  });
});

describe('pages of other origins', () => {
  it('are allowed, with credentials and with any header that they need', async (t) => {
    const {origin} = await devServerFor(t);
    const asked = {
      origin: 'https://shop.example.com',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'gms_user,x-gateway-key',
    };
    for (const path of [
      '/genesys/1/service/request-chat',
      '/genesys/cometd',
      '/genesys/cometd/connect',
      '/genesys/2/chat/customer-support/x/file',
      '/genesys/2/chat-ntf',
      '/api/v2/me/chats',
    ]) {
      const {status, text, headers} = await ask(origin + path, {method: 'OPTIONS', headers: asked});
      assert.deepEqual([status, text], [204, ''], path);
      assert.equal(headers.get('access-control-allow-origin'), 'https://shop.example.com');
      assert.equal(headers.get('access-control-allow-credentials'), 'true');
      assert.equal(headers.get('access-control-max-age'), '600');
      assert.match(headers.get('access-control-allow-methods') ?? '', /POST/);
      const allowed = (headers.get('access-control-allow-headers') ?? '').split(/,\s*/);
      for (const name of ['content-type', 'gms_user', 'authorization', 'x-gateway-key'])
        assert(allowed.includes(name), name);
    }
  });

  it('may read error responses too', async (t) => {
    const {origin} = await devServerFor(t);
    const headers = {origin: 'https://shop.example.com'};
    for (const path of ['/genesys/1/service/none', '/genesys/cometd', '/api/v2/me/chats']) {
      const reply = await ask(origin + path, {method: 'POST', headers});
      assert(reply.status >= 400);
      assert.equal(reply.headers.get('access-control-allow-origin'), 'https://shop.example.com', path);
    }
  });
});
