import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, entries, gist, record, vasya} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

describe('a service session', () => {
  it('has a UUID when basic, 32 letters and digits when advanced', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    const basic = await customer.openService('request-chat');
    const advanced = await customer.openService('request-chat-poll');
    assert.match(basic.text, /^\{"_id":"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"\}$/);
    assert.match(advanced.text, /^\{"_id":"[0-9A-Z]{32}"\}$/);
  });

  it('gives the URL to start the chat in a verbose reply, under a name with hyphens', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    const {json} = await customer.openService('request-chat', {_verbose: 'true'});
    assert.equal(json['_chatIxnAPI-CREATE-URL'], `/genesys/1/service/${customer.serviceId}/ixn/chat`);
    assert.match(String(json._data_id), /^\d{3}-[0-9a-f-]{36}$/);
  });

  it('exists for each configured service name, and for no other', async (t) => {
    const {origin} = await devServerFor(t, {services: {'shop-chat': 'basic', night: 'closed'}});
    const customer = new Customer(origin);
    assert.equal((await customer.request('shop-chat')).status, 200);
    assert.equal((await customer.request('request-tea')).status, 404);
    assert.equal((await customer.request('constructor')).status, 404);
    const closed = await customer.request('night');
    assert.deepEqual([closed.status, closed.text], [503, '']);
  });

  it('passes its business data on to the agent, the customer’s details under the names that GMS attaches', async (t) => {
    const {origin} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new Customer(origin);
    await customer.openService('request-chat', {_verbose: 'true', order: '4711'});
    await customer.chat('', {...vasya, basket: 'tea', userDisplayName: 'V.'});
    const [chat] = await agent.chats();
    assert.deepEqual(chat?.userData, {
      order: '4711',
      fldnFirstName: 'Vasya',
      fldnLastName: 'Pupkin',
      fldnEmailAddress: 'vasya.pupkin@example.com',
      subject: 'test',
      basket: 'tea',
    });
  });
});

describe('an advanced service', () => {
  it('answers 503 without a body to every chat request until an agent is ready, then starts the chat', async (t) => {
    const {origin} = await devServerFor(t);
    const customer = new Customer(origin);
    await customer.openService('request-chat-poll');
    for (const path of ['', '/refresh', '/startTyping', '/stopTyping', '/disconnect']) {
      const {status, text} = await customer.chat(path, vasya);
      assert.deepEqual([status, text], [503, ''], path);
    }
    const waiting = await customer.request(`${customer.serviceId}/status`);
    assert.equal(record(waiting.json.message)._status, 'waiting');
    assert.equal(waiting.json.tag, `a2c.advanced.service.statuschanged.${customer.serviceId}`);

    await new DeskAgent(origin, 'anna').chats();
    const available = await customer.request(`${customer.serviceId}/status`);
    assert.equal(record(available.json.message)._status, 'available');
    assert.equal(available.json.tag, `a2c.advanced.service.agentavailable.${customer.serviceId}`);
    assert.equal((await customer.chat('', vasya)).status, 200);
  });

  it('stays available once it has announced that, even if the agent has gone', async (t) => {
    const clock = new TurnedClock();
    const {origin} = await devServerFor(t, {clock});
    const customer = new Customer(origin);
    await customer.openService('request-chat-poll');
    await new DeskAgent(origin, 'anna').chats();
    await customer.request(`${customer.serviceId}/status`);
    clock.turn(61_000);
    assert.equal((await customer.chat('', vasya)).status, 200);
  });

  it('is available at once when a bot answers', async (t) => {
    const customer = new Customer((await devServerFor(t, {autoAgent: true})).origin);
    await customer.openService('request-chat-poll');
    assert.equal((await customer.chat('', vasya)).status, 200);
  });
});

describe('a start', () => {
  it('needs a subject, there or in the service request, else 415', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.openService();
    assert.equal((await customer.chat('', {firstName: 'Vasya'})).status, 415);
    assert.equal((await customer.chat('', {subject: ' '})).status, 415);
    await customer.openService('request-chat', {subject: 'test'});
    assert.equal((await customer.chat('', {firstName: 'Vasya'})).status, 200);
  });

  it('accepts only comet for notify_by, and then needs gms_user, else 415', async (t) => {
    const {origin} = await devServerFor(t);
    const nobody = new Customer(origin);
    await nobody.openService();
    assert.equal((await nobody.chat('', {...vasya, notify_by: 'pigeon'})).status, 415);
    assert.equal((await nobody.chat('', {...vasya, notify_by: 'comet'})).status, 415);
  });

  it('has every documented member in a verbose reply, the URLs of the operations included', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin, 'BuzzBrain');
    const {json} = await customer.push({_verbose: 'true'});
    const url = `/genesys/1/service/${customer.serviceId}/ixn/chat`;
    assert.match(String(json.chatSessionId), /^\w{16}$/);
    assert.match(String(json.userId), /^[0-9A-F]{16}$/);
    assert.match(String(json.secureKey), /^[0-9a-f]{16}$/);
    assert.equal(json.chatIxnState, 'CONNECTED');
    assert.equal(json.transcriptPosition, '1');
    assert.equal(json.comet_channel, '/_genesys');
    assert.equal(json._chatIxnAPI_SEND_URL, `${url}/send`);
    assert.equal(json._chatIxnAPI_REFRESH_FROM_START_URL, `${url}/refresh?transcriptPosition=1`);
    assert.equal(json._chatIxnAPI_SEND_CUSTOM_URL, `${url}/customNotice`);
    assert.equal(json.transcriptToShow, undefined);
  });

  it('that is repeated because its reply was lost makes no second chat', async (t) => {
    const {origin, server} = await devServerFor(t);
    const customer = new Customer(origin);
    await customer.poll();
    await customer.chat('/send', {message: 'hello'});
    const again = await customer.chat('', vasya);
    assert.equal(again.json.chatIxnState, 'CONNECTED');
    assert.equal(again.json.transcriptPosition, '2');
    assert.equal([...server.store.chats()].length, 1);
  });

  for (const [what, fields, nickname] of [
    ['the first name and a letter of the last', {firstName: 'Vasya', lastName: 'Pupkin'}, 'VasyaP'],
    ['the first name alone', {firstName: 'Vasya'}, 'Vasya'],
    ['the display name before both', {...vasya, userDisplayName: 'Mr. P'}, 'Mr. P'],
    [
      'the address under the names of 2014, as the sample',
      {FirstName: 'John', LastName: 'Harry'},
      '127.0.0.1',
    ],
    ['the names of the table beside those of 2014', {FirstName: 'John', firstName: 'Jack'}, 'Jack'],
    ['the address, as GMS does, where there is no name', {}, '127.0.0.1'],
  ] as const) {
    it(`takes as the nickname ${what}`, async (t) => {
      const customer = new Customer((await devServerFor(t)).origin);
      await customer.openService();
      await customer.chat('', {subject: 'test', ...fields});
      const reply = await customer.chat('/send', {message: 'hello'});
      assert.deepEqual(gist(reply.json), [`Message.Text ${nickname} hello`]);
    });
  }
});

describe('a chat in poll mode', () => {
  it('answers every request with what is new since the last one', async (t) => {
    const {origin} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new Customer(origin);
    await customer.poll();
    const id = await agent.accept();
    await agent.perform(id, 'SendMessage', {text: 'hello customer'});
    const first = await customer.chat('/send', {message: 'hello agent'});
    assert.deepEqual(gist(first.json), [
      'Notice.Joined Kristi has joined the session',
      'Message.Text Kristi hello customer',
      'Message.Text VasyaP hello agent',
    ]);
    assert.equal(first.json.transcriptPosition, '4');
    assert.deepEqual(gist((await customer.chat('/refresh')).json), []);
  });

  it('answers a refresh with a position with all events after it, the customer’s own included', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.poll();
    for (const message of ['a', 'b', 'c']) await customer.chat('/refresh', {message});
    const fromQuery = await customer.chat('/refresh?transcriptPosition=2');
    assert.deepEqual(gist(fromQuery.json), ['Message.Text VasyaP b', 'Message.Text VasyaP c']);
    const all = await customer.chat('/refresh', {transcriptPosition: '0'});
    assert.deepEqual(
      entries(all.json).map(([type]) => type),
      ['Notice.Joined', 'Message.Text', 'Message.Text', 'Message.Text'],
    );
    const wrong = await customer.chat('/refresh', {transcriptPosition: 'two'});
    assert.equal(wrong.status, 415);
  });

  it('shows typing and custom notices of the customer too', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.poll();
    await customer.chat('/startTyping');
    await customer.chat('/stopTyping');
    const reply = await customer.chat('/customNotice', {message: 'page=basket'});
    assert.equal(reply.json.transcriptPosition, '4');
    assert.deepEqual(entries(reply.json), [['Notice.Custom', 'VasyaP', 'page=basket', '0', 'CLIENT']]);
  });

  it('refuses an empty message with 415', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.poll();
    assert.equal((await customer.chat('/send')).status, 415);
    assert.equal((await customer.chat('/send', {message: ' \n'})).status, 415);
  });

  it('takes a custom notice without a text', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.poll();
    assert.deepEqual(entries((await customer.chat('/customNotice')).json), [
      ['Notice.Custom', 'VasyaP', '', '0', 'CLIENT'],
    ]);
  });

  it('ends when the last agent leaves, and the reply has the agent’s leaving', async (t) => {
    const {origin} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new Customer(origin);
    await customer.poll();
    const id = await agent.accept();
    await customer.chat('/refresh');
    await agent.perform(id, 'Leave');
    const {status, json} = await customer.chat('/refresh', {transcriptPosition: '2'});
    assert.deepEqual([status, json.chatIxnState], [200, 'DISCONNECTED']);
    assert.deepEqual(gist(json), ['Notice.Left Kristi has left the session']);
  });

  it('refuses requests after its end as GMS does', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.poll();
    await customer.chat('/disconnect');
    for (const [path, fields] of [
      ['/send', {message: 'late'}],
      ['/refresh', {message: 'late'}],
      ['/startTyping', {}],
      ['', vasya],
    ] as const) {
      const {status, json} = await customer.chat(path, fields);
      assert.equal(status, 400, path);
      assert.match(String(json.exception), /^com\.genesyslab\.gsg.*Exception$/);
    }
    const again = await customer.chat('/disconnect');
    assert.deepEqual([again.status, again.json.chatIxnState], [200, 'DISCONNECTED']);
    assert.equal((await customer.chat('/refresh')).json.chatIxnState, 'DISCONNECTED');
  });

  it('refuses a refresh after its end with 400 when so configured', async (t) => {
    const customer = new Customer((await devServerFor(t, {refuseRefreshAfterEnd: true})).origin);
    await customer.poll();
    await customer.chat('/disconnect');
    assert.equal((await customer.chat('/refresh')).status, 400);
  });
});

describe('parameters', () => {
  const bodies: readonly (readonly [string, RequestInit])[] = [
    ['a form', {body: new URLSearchParams({message: 'a+b ü'})}],
    ['multipart', {body: multipart({message: 'a+b ü'})}],
    ['JSON', {body: '{"message":"a+b ü","_verbose":"True"}', headers: {'content-type': 'application/json'}}],
    [
      'JSON under the type of a form',
      {body: '{"message":"a+b ü"}', headers: {'content-type': 'application/x-www-form-urlencoded'}},
    ],
  ];
  for (const [what, init] of bodies) {
    it(`may come as ${what}`, async (t) => {
      const {origin} = await devServerFor(t);
      const customer = new Customer(origin);
      await customer.poll();
      const url = `${origin}/genesys/1/service/${customer.serviceId}/ixn/chat/send`;
      assert.deepEqual(gist((await ask(url, {method: 'POST', ...init})).json), ['Message.Text VasyaP a+b ü']);
    });
  }

  it('may come in the query', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.poll();
    const {json} = await customer.chat('/send?message=a%2Bb&_verbose=true');
    assert.deepEqual(gist(json), ['Message.Text VasyaP a+b']);
    assert.match(String(json.chatSessionId), /^\w{16}$/);
  });
});

function multipart(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
