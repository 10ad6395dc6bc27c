import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, gist, record, type Message} from '../parties.js';

/** Sends messages as a page with JSONP does, through a gateway that adds `gms_user`, and runs the script that comes back. */
async function load(origin: string, messages: unknown, callback = 'jsonp1'): Promise<Message[]> {
  const {text, headers} = await ask(urlOf(origin, messages, callback), {headers: {gms_user: 'BuzzBrain'}});
  assert.match(headers.get('content-type') ?? '', /^text\/javascript/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  const received: unknown[] = [];
  runInNewContext(text, {jsonp1: (replies: unknown) => received.push(replies)});
  const replies: unknown = JSON.parse(JSON.stringify(received[0]));
  assert(Array.isArray(replies));
  return replies.map(record);
}

function urlOf(origin: string, messages: unknown, jsonp: string): string {
  const query = new URLSearchParams({jsonp, message: JSON.stringify(messages)});
  return `${origin}/genesys/cometd?${query}`;
}

describe('callback-polling', () => {
  it('carries a whole session: handshake, subscription, pushes, disconnect', async (t) => {
    const {origin} = await devServerFor(t);
    const customer = new Customer(origin, 'BuzzBrain');
    const [welcome] = await load(origin, [{channel: '/meta/handshake', id: '1', version: '1.0'}]);
    assert.deepEqual(welcome?.supportedConnectionTypes, ['callback-polling', 'long-polling']);
    const clientId = welcome.clientId;
    const subscribe = {channel: '/meta/subscribe', id: '2', clientId, subscription: '/_genesys'};
    assert.equal((await load(origin, [subscribe]))[0]?.successful, true);
    const connect = {channel: '/meta/connect', clientId, connectionType: 'callback-polling'};
    const [first] = await load(origin, [{...connect, id: '3'}]);
    assert.deepEqual(first?.advice, {interval: 0, reconnect: 'retry', timeout: 60_000});

    await customer.openService();
    await customer.chat('', {notify_by: 'comet', subject: 'test', firstName: 'Vasya'});
    const held = load(origin, [{...connect, id: '4'}]);
    await customer.chat('/send', {message: 'it’s </script> \u2028 here'});
    const [push, reply] = await held;
    assert.deepEqual(gist(record(push?.data).message), ['Message.Text Vasya it’s </script> \u2028 here']);
    assert.equal(reply?.successful, true);

    const [bye] = await load(origin, [{channel: '/meta/disconnect', id: '5', clientId}]);
    assert.equal(bye?.successful, true);
  });

  it('refuses the handshake without gms_user, which a browser cannot add to a script', async (t) => {
    const {origin} = await devServerFor(t);
    const {text} = await ask(urlOf(origin, [{channel: '/meta/handshake', id: '1', version: '1.0'}], 'f'));
    assert.match(text, /^\/\*\*\/f\(\[\{"id":"1",.*"successful":false/);
  });

  for (const callback of ['alert(1);f', 'f//', '1f', '', 'f\n', 'ü', 'f'.repeat(101)]) {
    it(`refuses the callback ${JSON.stringify(callback).slice(0, 20)}`, async (t) => {
      const {origin} = await devServerFor(t);
      const {status, text} = await ask(urlOf(origin, [], callback));
      assert.equal(status, 400);
      assert.match(text, /^\{"message":/);
    });
  }

  it('is not for agents: a browser would add their credentials to the scripts of any site', async (t) => {
    const {origin} = await devServerFor(t);
    const {comet} = new DeskAgent(origin, 'kristi');
    const welcome = await comet.send({channel: '/meta/handshake', version: '1.0'});
    assert.deepEqual(welcome.supportedConnectionTypes, ['long-polling']);
    const headers = {authorization: `Basic ${btoa('kristi:demo')}`};
    const url = urlOf(origin, [{channel: '/meta/handshake', id: '1'}], 'f').replace(
      'genesys/cometd',
      'api/v2/notifications',
    );
    assert.equal((await ask(url, {headers})).status, 405);
  });
});

describe('the time for which a connect is held', () => {
  it('is shorter while the fault is set, and the advice says so', async (t) => {
    const {origin, server} = await devServerFor(t);
    server.faults.set({holdTime: {seconds: 0.1}});
    const {comet} = new Customer(origin, 'BuzzBrain');
    await comet.open();
    const reply = await comet.send({
      channel: '/meta/connect',
      connectionType: 'long-polling',
      advice: {timeout: 0},
    });
    assert.deepEqual(reply.advice, {interval: 0, reconnect: 'retry', timeout: 100});
    assert.equal((await comet.connect()).successful, true);
  });
});
