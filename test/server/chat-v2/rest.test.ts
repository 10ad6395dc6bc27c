import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, record} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';
import {ada, codeOf, events, gist, PollingCustomer, PushedCustomer} from './customer.js';

describe('a request for a chat', () => {
  for (const [what, fields, name] of [
    ['both names', ada, 'Ada Berg'],
    ['a nickname alone', {nickname: 'ada'}, 'ada'],
    ['a nickname and both names', {...ada, nickname: 'ada'}, 'ada'],
  ] as const) {
    it(`takes ${what}`, async (t) => {
      const {origin} = await devServerFor(t);
      const {json} = await new PollingCustomer(origin).create(fields);
      assert.deepEqual(gist(json), [`1 ParticipantJoined ${name}`]);
    });
  }

  for (const [what, fields, code] of [
    ['without a name', {subject: 'Order'}, 161],
    ['without a last name', {firstName: 'Ada'}, 103],
    ['without a first name', {lastName: 'Berg'}, 102],
    ['with blank names', {firstName: ' ', lastName: '\t'}, 161],
    ['with a wrong address', {nickname: 'ada', emailAddress: 'ada at home'}, 364],
  ] as const) {
    it(`is refused ${what}, with code ${code}`, async (t) => {
      const {origin, server} = await devServerFor(t);
      const {status, json} = await new PollingCustomer(origin).create(fields);
      assert.deepEqual([status, codeOf(json), [...server.store.chats()].length], [400, code, 0]);
    });
  }

  it('may be multipart', async (t) => {
    const {origin} = await devServerFor(t);
    const body = new FormData();
    body.set('nickname', 'Zoë 👍');
    const {json} = await ask(`${origin}/genesys/2/chat/customer-support`, {method: 'POST', body});
    assert.deepEqual(gist(json), ['1 ParticipantJoined Zoë 👍']);
  });

  it('is answered with 404 by a service of the other version, or of none', async (t) => {
    const {origin} = await devServerFor(t, {chatServices: ['shop']});
    for (const [service, status] of [
      ['request-chat', 404],
      ['__proto__', 404],
      ['shop', 200],
    ] as const) {
      assert.equal((await new PollingCustomer(origin, service).create()).status, status, service);
    }
    assert.equal((await new Customer(origin).openService('customer-support')).status, 404);
  });

  it('offers the chat to an agent, who cannot tell the version', async (t) => {
    const {origin} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new PollingCustomer(origin);
    await customer.create();
    const id = await agent.accept();
    assert.equal(id, customer.chatId);
    await agent.perform(id, 'SendMessage', {text: 'Hello'});
    await customer.do('send', {message: 'Hi'});
    assert.deepEqual(gist(await customer.refresh('2')), [
      '2 ParticipantJoined Kristi',
      '3 Message Kristi Hello',
      '4 Message Ada Berg Hi',
    ]);
    const said = (await agent.messages(id)).map(({type, text}) => [type, text]);
    assert.deepEqual(said.at(-1), ['Text', 'Hi']);
    await agent.perform(id, 'Leave');
    const {chatEnded, statusCode} = await customer.refresh('5');
    assert.deepEqual([chatEnded, statusCode], [true, 0]);
  });
});

describe('keys', () => {
  async function chatting(t: Parameters<typeof devServerFor>[0]) {
    const running = await devServerFor(t);
    const customer = new PollingCustomer(running.origin);
    await customer.create();
    return {...running, customer, chat: () => running.server.store.chat(customer.chatId)};
  }

  it('that are wrong take the customer out of the chat', async (t) => {
    const {customer, chat} = await chatting(t);
    const {json} = await customer.do('refresh', {secureKey: '0'.repeat(20)});
    assert.deepEqual([json.statusCode, json.chatEnded, codeOf(json)], [2, true, 249]);
    assert.equal(chat()?.end?.reason, 'removed by server');
    const again = await customer.do('refresh');
    assert.deepEqual(
      [again.json.statusCode, again.json.chatEnded],
      [2, true],
      'the right key comes too late',
    );
  });

  it('of a pushed chat take its customer out of it if they come by REST', async (t) => {
    const {origin, server} = await devServerFor(t);
    const pushed = new PushedCustomer(origin);
    await pushed.create();
    const [chat] = server.store.chats();
    assert(chat);
    const polling = new PollingCustomer(origin);
    polling.chatId = chat.id;
    polling.keys = {secureKey: pushed.secureKey, userId: chat.customer.id, alias: '118'};
    assert.equal((await polling.refresh()).statusCode, 2);
    assert.equal(chat.end?.reason, 'removed by server');
  });

  it('are opaque text: Base64 comes through a form', async (t) => {
    const {origin} = await devServerFor(t);
    const pushed = new PushedCustomer(origin);
    do await pushed.create();
    while (!/[+/]/.test(pushed.secureKey));
    assert.equal((await pushed.files('fileGetLimits')).json.statusCode, 0);
  });

  for (const name of ['secureKey', 'userId', 'alias']) {
    it(`are all needed: without ${name} a request is refused, and the chat goes on`, async (t) => {
      const {customer, chat} = await chatting(t);
      const {status, json} = await customer.do('refresh', {[name]: ''});
      assert.deepEqual([status, codeOf(json), chat()?.end], [400, 100, undefined]);
    });
  }

  it('are of one user: another userId is unknown, and the chat goes on', async (t) => {
    const {customer, chat} = await chatting(t);
    const {json} = await customer.do('refresh', {userId: '00F1E2D3C4B5A697'});
    assert.deepEqual([json.statusCode, chat()?.end], [2, undefined]);
  });

  it('of any alias are taken: the instance of the server may have changed', async (t) => {
    const {customer} = await chatting(t);
    assert.equal((await customer.do('refresh', {alias: '999'})).json.statusCode, 0);
  });

  it('do not open the chat to version 1', async (t) => {
    const {origin, customer} = await chatting(t);
    const one = new Customer(origin);
    assert.equal((await one.request(`${customer.chatId}/ixn/chat/refresh`)).status, 404);
  });
});

describe('positions', () => {
  it('are those of the agents, with gaps; a refresh has all events from one on', async (t) => {
    const {origin, server} = await devServerFor(t);
    const customer = new PollingCustomer(origin);
    await customer.create();
    server.faults.set({indexGap: true});
    const sent = await customer.do('send', {message: 'Hi'});
    assert.deepEqual([events(sent.json), sent.json.nextPosition], [[], 4]);
    const all = ['1 ParticipantJoined Ada Berg', '3 Message Ada Berg Hi'];
    assert.deepEqual(gist(await customer.refresh('1')), all);
    assert.deepEqual(gist(await customer.refresh('2')), all.slice(1));
    assert.deepEqual(gist(await customer.refresh('4')), []);
    assert.deepEqual(gist((await customer.do('refresh')).json), all, 'all by default');
    assert.deepEqual(gist(await customer.refresh('0')), [], '0 is none');
    server.faults.set({indexGap: true});
    assert.equal((await customer.refresh('4')).nextPosition, 5);
    assert.equal((await customer.do('refresh', {transcriptPosition: '-1'})).status, 400);
  });
});

describe('operations', () => {
  async function chatting(t: Parameters<typeof devServerFor>[0]) {
    const {origin, server} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new PollingCustomer(origin);
    await customer.create({nickname: 'Ada'});
    const id = await agent.accept();
    const told = async () =>
      (await agent.messages(id, '?startIndex=3')).map(({type, text, url}) => [type, text ?? url]);
    return {origin, server, agent, customer, id, told};
  }

  it('tell agents of typing with the text so far, of pages, notices and names', async (t) => {
    const {agent, customer, id, told} = await chatting(t);
    await customer.do('startTyping', {message: 'My ord'});
    await customer.do('refresh', {message: 'My order'});
    await customer.do('refresh', {message: ''});
    await customer.do('stopTyping', {message: 'My order'});
    await customer.do('pushUrl', {pushUrl: 'https://example.org/'});
    await customer.do('customNotice', {message: '{"page":"basket"}'});
    await customer.do('updateNickname', {nickname: 'Countess'});
    await customer.do('send', {message: 'Hi', messageType: 'widget'});
    assert.deepEqual(await told(), [
      ['TypingStarted', 'My ord'],
      ['TypingStarted', 'My order'],
      ['TypingStopped', undefined],
      ['PushUrl', 'https://example.org/'],
      ['Notice', '{"page":"basket"}'],
      ['NicknameUpdated', undefined],
      ['Text', 'Hi'],
    ]);
    const names = (await agent.messages(id)).map(({from}) => record(from).nickname);
    assert.deepEqual([names[0], names.at(-1)], ['Ada', 'Countess'], 'older events keep the name');
    const [chat] = await agent.chats();
    assert(JSON.stringify(chat?.participants).includes('Countess'));
    const seen = gist(await customer.refresh('3'));
    assert.deepEqual(seen, [
      '3 TypingStarted Ada My ord',
      '4 TypingStarted Ada My order',
      '5 TypingStopped Ada My order',
      '6 PushUrl Ada https://example.org/',
      '7 CustomNotice Ada {"page":"basket"}',
      '8 NicknameUpdated Countess',
      '9 Message Countess Hi',
    ]);
    assert.equal(events(await customer.refresh('9'))[0]?.messageType, 'widget');
  });

  it('attach data, for agents to see', async (t) => {
    const {customer, agent, id} = await chatting(t);
    const {json} = await customer.do('updateData', {'userData[product]': 'Moss', 'userData[a b]': 'ü'});
    assert.equal(json.statusCode, 0);
    const {json: seen} = await agent.get(`/me/chats/${id}`);
    assert.deepEqual(record(record(seen.chat).userData), {product: 'Moss', 'a b': 'ü'});
  });

  it('take read receipts, and tell nobody', async (t) => {
    const {customer, told} = await chatting(t);
    assert.equal((await customer.do('readReceipt', {transcriptPosition: '2'})).json.statusCode, 0);
    assert.deepEqual(await told(), []);
  });

  for (const [path, fields, code] of [
    ['send', {}, 100],
    ['send', {message: ''}, 204],
    ['send', {message: ' \n'}, 204],
    ['send', {message: 'x'.repeat(14_701)}, 204],
    ['pushUrl', {}, 100],
    ['updateNickname', {nickname: ' '}, 100],
  ] as const) {
    it(`refuse ${path} with ${JSON.stringify(fields).slice(0, 40)}: code ${code}`, async (t) => {
      const {customer, told} = await chatting(t);
      const {status, json} = await customer.do(path, fields);
      assert.deepEqual([status, codeOf(json), await told()], [400, code, []]);
    });
  }

  it('end the chat', async (t) => {
    const {server, customer, id} = await chatting(t);
    const {json} = await customer.do('disconnect', {transcriptPosition: '3'});
    assert.deepEqual(gist(json), ['3 ParticipantLeft Ada']);
    assert.deepEqual([json.chatEnded, json.statusCode], [true, 0]);
    assert.equal(server.store.chat(id)?.end?.reason, 'customer left');
    const last = await customer.refresh('4');
    assert.deepEqual([gist(last), last.chatEnded, last.statusCode], [[], true, 0]);
  });

  it('have no others: 404, and 405 for other methods', async (t) => {
    const {origin, customer} = await chatting(t);
    for (const path of [
      'sendMessage',
      'create',
      'refresh/more',
      'file/1',
      'file/1/show',
      'file/limits/x',
      '__proto__',
    ])
      assert.equal((await customer.do(path)).status, 404, path);
    assert.equal((await ask(`${origin}/genesys/2/chat/customer-support`)).status, 405);
    assert.equal((await ask(`${origin}/genesys/2/chat`, {method: 'POST'})).status, 404);
    assert.equal((await ask(`${origin}/genesys/2/chat-ntf/x`, {method: 'POST'})).status, 404);
  });
});

describe('silence', () => {
  it('of 45 s ends a polled chat: the customer was logged out', async (t) => {
    const clock = new TurnedClock();
    const {origin, server} = await devServerFor(t, {clock});
    const customer = new PollingCustomer(origin);
    await customer.create();
    clock.turn(44_000);
    await customer.do('startTyping');
    clock.turn(44_999);
    assert.equal((await customer.refresh()).statusCode, 0);
    clock.turn(45_000);
    assert.equal(server.store.chat(customer.chatId)?.end?.reason, 'customer silent');
    const {statusCode, chatEnded} = await customer.refresh();
    assert.deepEqual([statusCode, chatEnded], [2, true]);
  });

  it('of 45 s does not end a pushed chat whose session has gone, five minutes do', async (t) => {
    const clock = new TurnedClock();
    const {origin, server} = await devServerFor(t, {clock});
    const customer = new PushedCustomer(origin);
    await customer.create();
    const [chat] = server.store.chats();
    clock.turn(3_600_000);
    assert.equal(chat?.end, undefined, 'a session that is open is a sign of life');
    await customer.comet.disconnect();
    clock.turn(299_999);
    assert.equal(chat?.end, undefined);
    clock.turn(1);
    assert.equal(server.store.chat(chat?.id ?? '')?.end?.reason, 'customer silent');
  });
});
