import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {devServerFor} from '../dev-server.js';
import {ask} from '../parties.js';
import {channel, PollingCustomer, PushedCustomer} from './customer.js';

describe('version 2, sent malformed or hostile requests,', () => {
  it('survives all fields that fast-check generates', async (t) => {
    const {origin} = await devServerFor(t);
    const customer = new PollingCustomer(origin);
    await customer.create();
    const operation = fc.constantFrom(
      'send',
      'refresh',
      'startTyping',
      'updateData',
      'updateNickname',
      'readReceipt',
      'file',
      'file/limits',
      'file/x/download',
      'x',
    );
    const name = fc.constantFrom(
      'message',
      'transcriptPosition',
      'nickname',
      'userData[x]',
      'userData[__proto__]',
      'userData[]',
      'userData[[]]',
      '__proto__',
    );
    await fc.assert(
      fc.asyncProperty(operation, fc.dictionary(name, fc.string()), async (path, fields) => {
        const {status} = await customer.do(path, fields);
        assert([200, 400, 404].includes(status), String(status));
      }),
      {numRuns: 200},
    );
    assert.equal((await customer.refresh()).statusCode, 0);
  });

  it('survives all published data that fast-check generates', async (t) => {
    const {origin} = await devServerFor(t, {timeout: 0});
    const customer = new PushedCustomer(origin);
    await customer.create();
    const {secureKey} = customer;
    const operation = fc.constantFrom(
      'sendMessage',
      'requestNotifications',
      'updateData',
      'requestChat',
      '__proto__',
    );
    const data = fc.oneof(
      fc.anything(),
      fc.record({
        operation,
        secureKey: fc.constant(secureKey),
        message: fc.anything(),
        nickname: fc.anything(),
        transcriptPosition: fc.anything(),
        userData: fc.anything(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(data, async (any) => {
        const plain: unknown = JSON.parse(
          JSON.stringify({any}, (_key, value: unknown) => (typeof value === 'bigint' ? 7 : value)),
        );
        await customer.comet.send({
          channel,
          data: plain && typeof plain === 'object' && 'any' in plain ? plain.any : 0,
        });
      }),
      {numRuns: 200},
    );
    await customer.comet.rest();
    await customer.publish('requestNotifications', {transcriptPosition: 1});
    assert.equal((await customer.comet.next()).statusCode, 0);
  });

  it('survives uploads that break off, and takes the next one', async (t) => {
    const {origin, server} = await devServerFor(t);
    const customer = new PollingCustomer(origin);
    await customer.create();
    const path = `/genesys/2/chat/customer-support/${customer.chatId}/file`;
    const start =
      `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9999\r\n\r\n` +
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    socket.end(start);
    socket.resume();
    await once(socket, 'close');
    assert.equal((await customer.upload('b.txt', 'x')).status, 200);
    const chat = server.store.chat(customer.chatId);
    assert.equal(chat?.files.used(chat.customer).files, 1);
  });

  it('refuses broken multipart bodies with 400, and has at most one file of a request', async (t) => {
    const {origin} = await devServerFor(t);
    const url = `${origin}/genesys/2/chat/customer-support`;
    for (const [type, body] of [
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=x', '--x\r\nnonsense'],
    ] as const) {
      const {status, json} = await ask(url, {method: 'POST', headers: {'content-type': type}, body});
      assert.deepEqual([status, typeof json.message], [400, 'string'], body);
    }
    const customer = new PollingCustomer(origin);
    await customer.create();
    const form = new FormData();
    for (const [key, value] of Object.entries(customer.keys)) form.set(key, value);
    form.append('file', new Blob(['1']), 'one.txt');
    form.append('file', new Blob(['2']), 'two.txt');
    const {status} = await ask(`${url}/${customer.chatId}/file`, {method: 'POST', body: form});
    assert.equal(status, 200);
    assert.equal(JSON.stringify(await customer.refresh()).includes('two.txt'), false);
  });
});
