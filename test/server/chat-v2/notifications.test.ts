import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import type {DevServerOptions} from '../../../demo/server/dev-server.js';
import {devServerFor} from '../dev-server.js';
import {DeskAgent, record} from '../parties.js';
import {channel, codeOf, events, gist, PushedCustomer} from './customer.js';

async function chatting(t: TestContext, options: DevServerOptions = {}) {
  const {origin, server} = await devServerFor(t, options);
  const agent = new DeskAgent(origin, 'kristi');
  await agent.chats();
  const customer = new PushedCustomer(origin);
  await customer.create();
  const id = await agent.accept();
  assert.deepEqual(gist(await customer.comet.next()), ['2 ParticipantJoined Kristi']);
  const says = (text: string) => agent.perform(id, 'SendMessage', {text});
  const pushed = async () => (await customer.comet.rest()).map((push) => gist(push).join(', '));
  return {origin, server, agent, customer, id, says, pushed};
}

describe('a published request', () => {
  it('is acknowledged, and its answer is a push, own events included', async (t) => {
    const {agent, customer, id, says, pushed} = await chatting(t);
    const ack = await customer.publish('sendMessage', {message: 'Hi'});
    assert.deepEqual([ack.successful, 'data' in ack], [true, false]);
    await says('Hello');
    await customer.publish('startTyping', {message: 'And'});
    await customer.publish('stopTyping');
    await customer.publish('pushUrl', {pushUrl: 'https://example.org/'});
    await customer.publish('customNotice', {message: 'x'});
    await customer.publish('updateNickname', {nickname: 'Countess'});
    assert.deepEqual(await pushed(), [
      '3 Message Ada Hi',
      '4 Message Kristi Hello',
      '5 TypingStarted Ada And',
      '6 TypingStopped Ada',
      '7 PushUrl Ada https://example.org/',
      '8 CustomNotice Ada x',
      '9 NicknameUpdated Countess',
    ]);
    assert.equal((await agent.messages(id)).at(-1)?.type, 'NicknameUpdated');
  });

  it('that makes no event is answered with an empty push', async (t) => {
    const {agent, customer, id, pushed} = await chatting(t);
    await customer.publish('updateData', {userData: {product: 'Moss', pieces: 2}});
    await customer.publish('readReceipt', {transcriptPosition: 2});
    assert.deepEqual(await pushed(), ['', '']);
    const {json} = await agent.get(`/me/chats/${id}`);
    assert.deepEqual(record(record(json.chat).userData), {subject: 'Order', product: 'Moss', pieces: '2'});
  });

  it('ends the chat with a push that says so', async (t) => {
    const {customer} = await chatting(t);
    await customer.publish('disconnect');
    const last = await customer.comet.next();
    assert.deepEqual([gist(last), last.chatEnded], [['3 ParticipantLeft Ada'], true]);
    await customer.publish('sendMessage', {message: 'Hi'});
    const over = await customer.comet.next();
    assert.deepEqual(
      [over.statusCode, over.chatEnded, codeOf(over), over.secureKey],
      [2, true, 249, undefined],
    );
  });

  it('that is wrong is answered with a push of errors without keys, and the chat goes on', async (t) => {
    const {customer, says, pushed} = await chatting(t);
    for (const [operation, fields, code] of [
      ['sendMessage', {message: ''}, 204],
      ['send', {message: 'x'}, 100],
      ['refresh', {}, 100],
      ['__proto__', {}, 100],
      ['sendMessage', {message: 'x', secureKey: undefined}, 100],
      ['requestChat', {nickname: ''}, 161],
    ] as const) {
      await customer.publish(operation, fields);
      const {statusCode, chatEnded, secureKey, ...rest} = await customer.comet.next();
      assert.deepEqual(
        [statusCode, chatEnded, secureKey, codeOf(rest)],
        [2, false, undefined, code],
        operation,
      );
    }
    for (const data of [null, 'x', [1], 7]) await customer.comet.send({channel, data});
    await says('still here');
    assert.deepEqual(await pushed(), ['3 Message Kristi still here']);
  });

  it('with a wrong key takes the customer of this session out of the chat', async (t) => {
    const {server, customer, id} = await chatting(t);
    await customer.publish('sendMessage', {message: 'Hi', secureKey: 'QUJD'});
    assert.equal(server.store.chat(id)?.end?.reason, 'customer removed');
    const pushes = await customer.comet.rest();
    assert.deepEqual(
      pushes.map(({chatEnded}) => chatEnded),
      [true, true],
    );
  });

  it('goes to no other channel, and no pattern can be subscribed to', async (t) => {
    const {customer} = await chatting(t);
    for (const name of ['/service/chatV2/other', '/service/chatV2/*', '/_genesys', '/service/x']) {
      assert.equal((await customer.comet.send({channel: name, data: {}})).successful, false, name);
      const subscribe = {channel: '/meta/subscribe', subscription: name};
      assert.equal((await customer.comet.send(subscribe)).successful, false, name);
    }
  });

  it('may come in one batch with the subscription', async (t) => {
    const {origin} = await devServerFor(t);
    const {comet} = new PushedCustomer(origin);
    await comet.handshake();
    const {clientId} = comet;
    const replies = await comet.exchange([
      {channel: '/meta/subscribe', subscription: channel, id: '2', clientId},
      {channel, id: '3', clientId, data: {operation: 'requestChat', nickname: 'Ada'}},
    ]);
    assert.deepEqual(
      replies.map(({id, successful}) => [id, successful]),
      [
        ['2', true],
        ['3', true],
      ],
    );
    assert.deepEqual(gist(await comet.next()), ['1 ParticipantJoined Ada']);
  });

  it('of several chats in one session is told apart by the key', async (t) => {
    const {origin} = await devServerFor(t);
    const customer = new PushedCustomer(origin);
    await customer.create({nickname: 'Ada'});
    const first = customer.secureKey;
    await customer.create({nickname: 'Eve'});
    await customer.publish('sendMessage', {message: 'one', secureKey: first});
    await customer.publish('sendMessage', {message: 'two'});
    const pushes = await customer.comet.rest();
    assert.deepEqual(
      pushes.map((push) => [push.secureKey, ...gist(push)]),
      [
        [first, '2 Message Ada one'],
        [customer.secureKey, '2 Message Eve two'],
      ],
    );
  });
});

describe('a session', () => {
  const unknown = '402::session_unknown';

  it('needs the cookie of its handshake', async (t) => {
    const {customer} = await chatting(t);
    customer.comet.forgetCookie();
    assert.equal((await customer.comet.connect()).error, unknown);
    assert.equal((await customer.publish('sendMessage', {message: 'x'})).error, unknown);
  });

  it('may do without the cookie where the server is told so', async (t) => {
    const {customer, says, pushed} = await chatting(t, {cookieDemanded: false});
    customer.comet.forgetCookie();
    await says('Hello');
    assert.deepEqual(await pushed(), ['3 Message Kristi Hello']);
  });

  it('may have a gms_user instead', async (t) => {
    const {origin} = await devServerFor(t);
    const customer = new PushedCustomer(origin, {gms_user: 'BuzzBrain'});
    assert.deepEqual(gist(await customer.create()), ['1 ParticipantJoined Ada']);
  });

  async function lost(t: TestContext) {
    const all = await chatting(t);
    all.server.faults.set({sessionsForgotten: true});
    assert.equal((await all.customer.publish('sendMessage', {message: 'x'})).error, unknown);
    await all.says('missed');
    await all.customer.comet.open();
    return all;
  }

  it('that is new gets the chat, and what was missed, when it asks', async (t) => {
    const {customer, says, pushed} = await lost(t);
    await says('not yet');
    assert.deepEqual(await pushed(), [], 'a handshake alone is not enough');
    await customer.publish('requestNotifications', {transcriptPosition: 3});
    assert.deepEqual(await pushed(), ['3 Message Kristi missed, 4 Message Kristi not yet']);
    await says('again');
    assert.deepEqual(await pushed(), ['5 Message Kristi again']);
  });

  it('that is new gets everything for position 0, and without a position', async (t) => {
    const {customer} = await lost(t);
    for (const fields of [{transcriptPosition: 0}, {transcriptPosition: '0'}, {}]) {
      await customer.publish('requestNotifications', fields);
      assert.equal(events(await customer.comet.next()).length, 3);
    }
  });

  it('that asked last has the chat; the result of a request goes to the one that made it', async (t) => {
    const {origin, customer, says, pushed} = await chatting(t);
    const other = new PushedCustomer(origin);
    other.secureKey = customer.secureKey;
    await other.comet.open();
    await other.publish('sendMessage', {message: 'from here'});
    assert.deepEqual((await other.comet.rest()).flatMap(gist), ['3 Message Ada from here']);
    await says('to the first');
    assert.deepEqual(await pushed(), ['4 Message Kristi to the first']);
    await other.publish('requestNotifications', {transcriptPosition: 5});
    await says('to the second');
    assert.deepEqual((await other.comet.rest()).flatMap(gist), ['5 Message Kristi to the second']);
    assert.deepEqual(await pushed(), []);
  });

  it('gets the chats of its browser with the handshake, where the fault says so', async (t) => {
    const {server, customer, says, pushed} = await chatting(t);
    server.faults.set({sessionsForgotten: true, rebinding: {by: 'handshake'}});
    await says('missed');
    await customer.comet.open();
    await says('Hello');
    assert.deepEqual(await pushed(), ['4 Message Kristi Hello']);
  });

  it('never gets the chat, where the fault says so: it is only told what was missed', async (t) => {
    const {server, customer, says, pushed} = await lost(t);
    server.faults.set({rebinding: {by: 'never'}});
    await customer.publish('requestNotifications', {transcriptPosition: 3});
    await says('Hello');
    assert.deepEqual(await pushed(), ['3 Message Kristi missed']);
  });
});
