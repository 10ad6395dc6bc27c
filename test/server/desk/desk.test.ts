import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, gist, record, type Message} from '../parties.js';

async function desk(t: TestContext) {
  const {origin} = await devServerFor(t);
  const agent = new DeskAgent(origin, 'kristi');
  await agent.comet.open();
  const customer = new Customer(origin);
  await customer.poll();
  return {origin, agent, customer};
}

const participant = (type: string, nickname: string) => ({type, nickname});

function withoutIds(value: unknown): Message[] {
  assert(Array.isArray(value));
  return value.map((item: unknown) => {
    const {participantId, ...rest} = record(item);
    assert.match(String(participantId), /^[0-9A-F]{16}$/);
    return rest;
  });
}

describe('an agent', () => {
  it('may subscribe to every channel, as clients of all media do, and hears each push once', async (t) => {
    const {origin} = await devServerFor(t);
    const {comet} = new DeskAgent(origin, 'kristi');
    await comet.handshake();
    const subscription = ['/**', '/v2/me/chats', '/v2/me/calls', '/v2/me/devices'];
    assert.equal((await comet.send({channel: '/meta/subscribe', subscription})).successful, true);
    await comet.connect();
    const heard = async () => {
      await new Customer(origin).poll();
      return (await comet.rest()).map(({messageType}) => messageType);
    };
    assert.deepEqual(await heard(), ['ChatStateChangeMessage']);
    await comet.send({channel: '/meta/unsubscribe', subscription: '/v2/me/chats'});
    assert.deepEqual(await heard(), ['ChatStateChangeMessage']);
    for (const other of ['/_genesys', '/*', '/v2/me/other', '/service/chatV2/customer-support'])
      assert.equal((await comet.send({channel: '/meta/subscribe', subscription: other})).successful, false);
  });

  it('sees a chat offered, accepts it under any name, and reads it from its beginning', async (t) => {
    const {origin, agent, customer} = await desk(t);
    const invited = await agent.comet.next();
    const {id, participants, startedAt, waitingSince, startData, ...chat} = record(invited.chat);
    assert.deepEqual(startData, chat.userData);
    assert.match(String(startedAt), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.equal(waitingSince, startedAt);
    assert.deepEqual(
      [invited.messageType, invited.notificationType],
      ['ChatStateChangeMessage', 'StatusChange'],
    );
    assert.deepEqual(withoutIds(participants), [participant('Customer', 'VasyaP')]);
    assert.deepEqual(chat, {
      state: 'Invited',
      uri: `${origin}/api/v2/chats/${String(id)}`,
      capabilities: ['Accept', 'Reject'],
      userData: {
        fldnFirstName: 'Vasya',
        fldnLastName: 'Pupkin',
        fldnEmailAddress: 'vasya.pupkin@example.com',
        subject: 'test',
      },
    });
    await customer.chat('/send', {message: 'hello?'});

    const {text} = await agent.perform(String(id), 'Accept', {nickname: 'Kristi Sippola'});
    assert.equal(text, '{"statusCode":0}');
    const chatting = await agent.comet.next();
    assert.equal(record(chatting.chat).state, 'Chatting');
    assert.deepEqual(withoutIds(record(chatting.chat).participants), [
      participant('Customer', 'VasyaP'),
      participant('Agent', 'Kristi Sippola'),
    ]);
    const history = await agent.comet.next();
    assert.deepEqual(
      [history.messageType, history.notificationType, history.chatPath, history.chatUri],
      ['MessageLogUpdated', 'NewMessages', `/chats/${String(id)}`, `${origin}/api/v2/chats/${String(id)}`],
    );
    const asPushed = (await agent.messages(String(id))).map((message) => {
      return {...message, timestamp: String(message.timestamp).replace('T', ' ')};
    });
    assert.deepEqual(history.messages, asPushed);
    assert.deepEqual(
      (await agent.messages(String(id))).map(({index, type, text: said}) => [index, type, said]),
      [
        [1, 'ParticipantJoined', undefined],
        [2, 'Text', 'hello?'],
        [3, 'ParticipantJoined', undefined],
      ],
    );
    assert.deepEqual(gist((await customer.chat('/refresh')).json), [
      'Notice.Joined Kristi Sippola has joined the session',
    ]);
  });

  it('reads any part of a chat, with the times as they are documented', async (t) => {
    const {agent, customer} = await desk(t);
    const id = await agent.accept();
    for (const message of ['a', 'b', 'c']) await customer.chat('/send', {message});
    const [first, ...more] = await agent.messages(id, '?startIndex=4&count=1');
    assert.deepEqual(more, []);
    const {timestamp, timestampSeconds, from, ...rest} = first ?? {};
    assert.deepEqual(rest, {index: 4, type: 'Text', text: 'b', visibility: 'All'});
    assert.deepEqual(withoutIds([from]), [participant('Customer', 'VasyaP')]);
    assert.match(String(timestamp), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
    assert.equal(timestampSeconds, Date.parse(String(timestamp).replace('+0000', 'Z')));
    assert.equal((await agent.get(`/me/chats/${id}/messages?count=many`)).status, 400);
  });

  it('types, writes and pushes pages, and the customer sees it', async (t) => {
    const {agent, customer} = await desk(t);
    const id = await agent.accept();
    await customer.chat('/refresh');
    await agent.perform(id, 'SendStartTypingNotification');
    await agent.perform(id, 'SendStopTypingNotification');
    await agent.perform(id, 'SendMessage', {text: 'Hello', messageType: 'text'});
    await agent.perform(id, 'SendUrl', {url: 'https://example.com/'});
    assert.deepEqual(gist((await customer.chat('/refresh')).json), [
      'Notice.TypingStarted Kristi is typing',
      'Notice.TypingStopped Kristi stopped typing',
      'Message.Text Kristi Hello',
      'Notice.PushUrl Kristi https://example.com/',
    ]);
    const pushed = (await agent.messages(id)).at(-1);
    assert.deepEqual([pushed?.type, pushed?.url], ['PushUrl', 'https://example.com/']);
  });

  it('sees the customer’s typing, messages and custom notices at once', async (t) => {
    const {agent, customer} = await desk(t);
    await agent.accept();
    await agent.comet.rest();
    await customer.chat('/startTyping');
    await customer.chat('/send', {message: 'hello agent'});
    await customer.chat('/customNotice', {message: 'page=basket'});
    const pushes = await agent.comet.rest();
    assert.deepEqual(
      pushes.flatMap(({messages}) => messages).map((message) => [record(message).type, record(message).text]),
      [
        ['TypingStarted', undefined],
        ['Text', 'hello agent'],
        ['Notice', 'page=basket'],
      ],
    );
  });

  it('leaves and completes a chat, which is then no longer listed', async (t) => {
    const {agent} = await desk(t);
    const id = await agent.accept();
    await agent.perform(id, 'Leave');
    const [left] = await agent.chats();
    assert.deepEqual([left?.state, left?.capabilities], ['LeftChat', ['Complete']]);
    await agent.comet.rest();
    await agent.perform(id, 'Complete');
    assert.equal(record((await agent.comet.next()).chat).state, 'Completed');
    assert.deepEqual(await agent.chats(), []);
    assert.equal((await agent.perform(id, 'Complete')).json.statusCode, 6);
  });

  it('is told that the customer has left, and can then only complete the chat', async (t) => {
    const {agent, customer} = await desk(t);
    const id = await agent.accept();
    await agent.comet.rest();
    await customer.chat('/disconnect');
    const pushes = await agent.comet.rest();
    const [messages] = pushes.flatMap((push) => push.messages ?? []);
    assert.equal(record(messages).type, 'ParticipantLeft');
    const last = record(pushes.at(-1)?.chat);
    assert.deepEqual([last.id, last.state, last.capabilities], [id, 'LeftChat', ['Complete']]);
  });

  it('loses an offer when the customer gives up', async (t) => {
    const {agent, customer} = await desk(t);
    await agent.comet.next();
    await customer.chat('/disconnect');
    assert.equal(record((await agent.comet.next()).chat).state, 'Revoked');
    assert.deepEqual(await agent.chats(), []);
  });
});

describe('the Web Services API', () => {
  it('answers 401 and code 20 to everybody but agents, over REST and CometD', async (t) => {
    const {origin} = await devServerFor(t);
    for (const agent of [
      new DeskAgent(origin, 'kristi', 'wrong'),
      new DeskAgent(origin, 'nobody'),
      new DeskAgent(origin, '__proto__'),
    ]) {
      const {status, json} = await agent.get('/me/chats');
      assert.deepEqual([status, json.statusCode], [401, 20]);
      assert.equal(typeof json.statusMessage, 'string');
    }
    const {status, headers} = await ask(`${origin}/api/v2/notifications`, {method: 'POST', body: '[]'});
    assert.deepEqual(
      [status, headers.get('www-authenticate')],
      [401, 'Basic realm="GMS development server"'],
    );
  });

  it('refuses with the documented codes', async (t) => {
    const {agent} = await desk(t);
    const id = await agent.onlyChat();
    const refused = async (chat: string, operation: string, parameters?: Message) => {
      const {status, json} = await agent.perform(chat, operation, parameters);
      assert.equal(typeof json.statusMessage, 'string');
      return [status, json.statusCode];
    };
    assert.deepEqual(await refused('none', 'Accept'), [404, 6]);
    assert.deepEqual(await refused(id, 'Dance'), [400, 2]);
    assert.deepEqual(await refused(id, ''), [400, 1]);
    assert.deepEqual(await refused(id, 'SendMessage', {text: 'too early'}), [409, 2]);
    await agent.accept();
    assert.deepEqual(await refused(id, 'Accept'), [409, 2]);
    assert.deepEqual(await refused(id, 'SendMessage'), [400, 1]);
    assert.deepEqual(await refused(id, 'SendUrl', {url: 7}), [400, 2]);
  });

  it('reports an internal error with code 4, and an invalid request with code 2', async (t) => {
    const {origin, server} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    const {status, json} = await agent.perform('x', 'SendMessage', {text: 'x'.repeat(1_000_001)});
    assert.deepEqual([status, json.statusCode], [413, 2]);
    const complaint = t.mock.method(console, 'error', () => undefined);
    t.mock.method(server.store, 'chats', () => {
      throw new Error('no memory');
    });
    const failed = await agent.get('/me/chats');
    assert.deepEqual([failed.status, failed.json.statusCode], [500, 4]);
    assert.equal(complaint.mock.callCount(), 1);
  });

  it('hides a chat from agents to whom it is not offered', async (t) => {
    const {origin, agent} = await desk(t);
    const id = await agent.onlyChat();
    const other = new DeskAgent(origin, 'anna');
    assert.deepEqual(await other.chats(), []);
    assert.equal((await other.get(`/me/chats/${id}`)).status, 404);
    assert.equal((await other.get(`/me/chats/${id}/messages`)).status, 404);
    assert.equal((await other.perform(id, 'Accept')).status, 404);
  });

  it('gives one chat by its id', async (t) => {
    const {agent} = await desk(t);
    const [chat] = await agent.chats();
    const {json} = await agent.get(`/me/chats/${String(chat?.id)}`);
    assert.deepEqual(json, {statusCode: 0, chat});
    assert.equal((await agent.get(`/chats/${String(chat?.id)}`)).status, 200);
  });
});
