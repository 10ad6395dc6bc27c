import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import type {DevServerOptions} from '../../../demo/server/dev-server.js';
import {devServerFor} from '../dev-server.js';
import {BayeuxClient, Customer, DeskAgent, gist, record} from '../parties.js';

/** Starts a chat in push mode with an agent. */
async function chatting(t: TestContext, options: DevServerOptions = {}) {
  const {origin, server} = await devServerFor(t, options);
  const agent = new DeskAgent(origin, 'kristi');
  await agent.chats();
  const customer = new Customer(origin, 'BuzzBrain');
  await customer.push();
  const id = await agent.accept();
  await customer.comet.next();
  return {origin, server, agent, customer, id};
}

describe('a push', () => {
  it('has the documented shape', async (t) => {
    const {agent, customer, id} = await chatting(t);
    await agent.perform(id, 'SendMessage', {text: 'Hello'});
    const push = await customer.comet.next();
    assert.match(String(push.id), /^[0-9a-f]{32}$/);
    assert.equal(push.tag, `service.chat.refresh.${customer.serviceId}`);
    const {startedAt, ...message} = record(push.message);
    assert.match(String(startedAt), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.deepEqual(message, {
      chatSessionId: id,
      transcriptPosition: '3',
      chatServiceMessage: 'Chat service is available',
      chatIxnState: 'TRANSCRIPT',
      transcriptToShow: [['Message.Text', 'Kristi', 'Hello', '0', 'AGENT']],
    });
  });

  it('reaches only the end user whose chat it is', async (t) => {
    const {origin, agent, customer, id} = await chatting(t);
    const other = new Customer(origin, 'Somebody');
    await other.comet.open();
    await agent.perform(id, 'SendMessage', {text: 'Hello'});
    assert.deepEqual(gist((await customer.comet.next()).message), ['Message.Text Kristi Hello']);
    assert.deepEqual(await other.comet.rest(), []);
  });

  it('echoes what the customer says and does', async (t) => {
    const {customer} = await chatting(t);
    await customer.chat('/startTyping');
    await customer.chat('/send', {message: 'one'});
    await customer.chat('/refresh', {message: 'two'});
    const pushes = [await customer.comet.next(), await customer.comet.next(), await customer.comet.next()];
    assert.deepEqual(
      pushes.flatMap(({message}) => gist(message)),
      ['Notice.TypingStarted VasyaP is typing', 'Message.Text VasyaP one', 'Message.Text VasyaP two'],
    );
  });

  it('has the end of the chat together with the last agent’s leaving', async (t) => {
    const {agent, customer, id} = await chatting(t);
    await agent.perform(id, 'Leave');
    const {message} = await customer.comet.next();
    assert.equal(record(message).chatIxnState, 'DISCONNECTED');
    assert.deepEqual(gist(message), ['Notice.Left Kristi has left the session']);
  });

  it('does not follow when the customer ends the chat', async (t) => {
    const {customer} = await chatting(t);
    const {json} = await customer.chat('/disconnect');
    assert.deepEqual([json.chatIxnState, json.transcriptPosition], ['DISCONNECTED', '2']);
    assert.deepEqual(await customer.comet.rest(), []);
  });

  it('has Left and Joined together for a transfer', async (t) => {
    const {server, customer, id} = await chatting(t);
    const chat = server.store.chat(id);
    const kristi = chat?.parties[1];
    assert(chat && kristi);
    server.store.replace(chat, kristi, {type: 'AGENT', nickname: 'Anna'});
    assert.deepEqual(gist((await customer.comet.next()).message), [
      'Notice.Left Kristi has left the session',
      'Notice.Joined Anna has joined the session',
    ]);
  });

  it('never has messages between agents, which leave no gap in the positions', async (t) => {
    const {server, customer, agent, id} = await chatting(t);
    const chat = server.store.chat(id);
    const kristi = chat?.parties[1];
    assert(chat && kristi);
    server.store.tell(chat, kristi, 'Text', 'a difficult one', 'Agents');
    await agent.perform(id, 'SendMessage', {text: 'Hello'});
    const {message} = await customer.comet.next();
    assert.deepEqual(gist(message), ['Message.Text Kristi Hello']);
    assert.equal(record(message).transcriptPosition, '3');
    const log = await agent.messages(id);
    assert.deepEqual(
      log.map(({index, visibility}) => [index, visibility]),
      [
        [1, 'All'],
        [2, 'All'],
        [3, 'Agents'],
        [4, 'All'],
      ],
    );
  });
});

describe('requests in push mode', () => {
  it('are answered with a receipt, or verbosely with the state but without the transcript', async (t) => {
    const {customer} = await chatting(t);
    const short = await customer.chat('/send', {message: 'one'});
    assert.deepEqual(short.json, {_id: customer.serviceId, comet_channel: '/_genesys'});
    const {json} = await customer.chat('/send', {message: 'two', _verbose: 'true'});
    assert.deepEqual([json.chatIxnState, json.transcriptPosition], ['TRANSCRIPT', '4']);
    assert.equal(json.transcriptToShow, undefined);
  });

  it('are answered with the state when so configured', async (t) => {
    const {customer} = await chatting(t, {cometReply: 'state'});
    const {json} = await customer.chat('/send', {message: 'one'});
    assert.equal(json.transcriptPosition, '3');
  });

  it('must name the end user: 415 without gms_user, 404 with another', async (t) => {
    const {origin, customer} = await chatting(t);
    for (const [gmsUser, status] of [
      [undefined, 415],
      ['Somebody', 404],
    ] as const) {
      const other = new Customer(origin, gmsUser);
      other.serviceId = customer.serviceId;
      assert.equal((await other.chat('/send', {message: 'psst'})).status, status);
      assert.equal((await other.chat('/disconnect')).status, status);
    }
  });
});

describe('an event missed while the customer was away', () => {
  async function missed(t: TestContext, options: DevServerOptions = {}) {
    const {origin, agent, customer, id} = await chatting(t, options);
    await customer.comet.disconnect({transcriptPosition: '2'});
    await agent.perform(id, 'SendMessage', {text: 'one'});
    await agent.perform(id, 'SendMessage', {text: 'two'});
    const back = new Customer(origin, 'BuzzBrain');
    back.serviceId = customer.serviceId;
    await back.comet.open();
    return back;
  }

  const both = ['Message.Text Kristi one', 'Message.Text Kristi two'];

  it('is not pushed by itself', async (t) => {
    assert.deepEqual(await (await missed(t)).comet.rest(), []);
  });

  it('is pushed after a refresh, from the position in /meta/disconnect', async (t) => {
    const customer = await missed(t);
    await customer.chat('/refresh');
    const {message} = await customer.comet.next();
    assert.deepEqual(gist(message), both);
    assert.equal(record(message).transcriptPosition, '4');
    await customer.chat('/refresh');
    assert.deepEqual(await customer.comet.rest(), [], 'told once');
  });

  it('is pushed after a refresh, from the position of that refresh', async (t) => {
    const customer = await missed(t);
    await customer.chat('/refresh', {transcriptPosition: '3'});
    assert.deepEqual(gist((await customer.comet.next()).message), ['Message.Text Kristi two']);
  });

  it('may be absent: then an empty push proves that pushes arrive', async (t) => {
    const customer = await missed(t);
    await customer.chat('/refresh', {transcriptPosition: '4'});
    const {message} = await customer.comet.next();
    assert.deepEqual(gist(message), []);
    assert.equal(record(message).transcriptPosition, '4');
  });

  it('is in the reply when so configured', async (t) => {
    const customer = await missed(t, {catchUp: 'reply'});
    const {json} = await customer.chat('/refresh', {transcriptPosition: '2'});
    assert.deepEqual(gist(json), both);
    assert.deepEqual(await customer.comet.rest(), []);
  });

  it('is not delivered when so configured', async (t) => {
    const customer = await missed(t, {catchUp: 'none'});
    const {json} = await customer.chat('/refresh', {transcriptPosition: '2'});
    assert.deepEqual(json, {_id: customer.serviceId, comet_channel: '/_genesys'});
    assert.deepEqual(await customer.comet.rest(), []);
  });
});

describe('CometD', () => {
  it('answers on each of the paths that clients use', async (t) => {
    const {origin} = await devServerFor(t);
    const {comet} = new Customer(origin, 'BuzzBrain');
    for (const path of ['', '/', '/handshake', '/connect', '/disconnect']) {
      const [reply] = await comet.exchange([{id: '1', channel: '/meta/handshake', version: '1.0'}], path);
      assert.equal(reply?.successful, true, path);
    }
  });

  it('accepts a message outside an array, and repeats its id', async (t) => {
    const {comet} = new Customer((await devServerFor(t)).origin, 'BuzzBrain');
    const [reply] = await comet.exchange({id: '0', channel: '/meta/handshake', version: '1.0'});
    assert.deepEqual([reply?.id, reply?.successful, reply?.ext], ['0', true, {ack: true}]);
  });

  it('refuses the channel of end users to a browser that names none', async (t) => {
    const {comet} = new Customer((await devServerFor(t)).origin);
    await comet.handshake();
    const reply = await comet.send({channel: '/meta/subscribe', subscription: '/_genesys'});
    assert.deepEqual(reply, {
      id: '1',
      subscription: '/_genesys',
      error: '403::subscribe_denied',
      successful: false,
      channel: '/meta/subscribe',
    });
  });

  it('lets no client publish, or subscribe to another channel', async (t) => {
    const {comet} = new Customer((await devServerFor(t)).origin, 'BuzzBrain');
    await comet.open();
    assert.equal((await comet.send({channel: '/_genesys', data: {}})).error, '403::publish_denied');
    assert.equal((await comet.send({channel: '/service/x', data: {}})).error, '403::channel_denied');
    for (const subscription of ['/**', '/*', '/other', '/meta/connect']) {
      const {successful} = await comet.send({channel: '/meta/subscribe', subscription});
      assert.equal(successful, false, subscription);
    }
  });

  it('knows a session without a cookie, but not for another end user', async (t) => {
    const {origin} = await devServerFor(t);
    const {comet} = new Customer(origin, 'BuzzBrain');
    const welcome = await comet.send({channel: '/meta/handshake', version: '1.0'});
    const thief = new BayeuxClient(`${origin}/genesys/cometd`, '/_genesys', {gms_user: 'Thief'});
    const connect = {channel: '/meta/connect', clientId: welcome.clientId, connectionType: 'long-polling'};
    const refused = await thief.send(connect);
    assert.equal(refused.error, '402::session_unknown');
    assert.deepEqual(refused.advice, {interval: 0, reconnect: 'handshake'});
    assert.equal((await comet.send(connect)).successful, true);
  });

  it('releases a held connect when the client disconnects, and advises not to return', async (t) => {
    const {comet} = new Customer((await devServerFor(t)).origin, 'BuzzBrain');
    await comet.open();
    const held = comet.connect();
    // After one more round trip, the connect is held.
    await comet.send({channel: '/meta/subscribe', subscription: '/_genesys'});
    await comet.disconnect();
    assert.deepEqual((await held).advice, {reconnect: 'none'});
  });

  it('sends unacknowledged pushes again', async (t) => {
    const {origin} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new Customer(origin, 'BuzzBrain');
    const {comet} = customer;
    const [welcome] = await comet.exchange([{id: '1', channel: '/meta/handshake', ext: {ack: true}}]);
    const clientId = welcome?.clientId;
    await comet.exchange([{id: '2', channel: '/meta/subscribe', subscription: '/_genesys', clientId}]);
    const connect = {id: '3', channel: '/meta/connect', clientId, connectionType: 'long-polling'};
    const [first] = await comet.exchange([{...connect, ext: {ack: -1}}]);
    const {ack} = record(first?.ext);
    await customer.openService();
    await customer.chat('', {notify_by: 'comet', subject: 'test', message: 'hello'});
    const channelsOf = async () =>
      (await comet.exchange([{...connect, ext: {ack}}])).map(({channel}) => channel);
    assert.deepEqual(await channelsOf(), ['/_genesys', '/meta/connect']);
    assert.deepEqual(await channelsOf(), ['/_genesys', '/meta/connect']);
  });
});
