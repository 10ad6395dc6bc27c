import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Office} from '../office.js';
import {Customer, DeskAgent, record, type Message} from '../parties.js';

describe('code 5', () => {
  const refused = ({status, json}: {status: number; json: Message}) => {
    assert.deepEqual([status, json.statusCode], [403, 5]);
    assert.match(String(json.statusMessage), /api-multimedia-chat/);
  };

  it('refuses everything about chats to an agent without the feature api-multimedia-chat', async (t) => {
    const {origin} = await devServerFor(t);
    const [tom, kristi] = [new DeskAgent(origin, 'tom'), new DeskAgent(origin, 'kristi')];
    await kristi.chats();
    await new Customer(origin).poll();
    const id = await kristi.accept();
    for (const path of [
      '/me/chats',
      '/me/chats?fields=*',
      `/me/chats/${id}`,
      `/me/chats/${id}/messages`,
      `/chats/${id}`,
      '/me/chats/none',
    ]) {
      refused(await tom.get(path));
    }
    for (const operation of ['Accept', 'SendMessage', 'RequestChatHistory', 'Dance']) {
      refused(await tom.perform(id, operation));
      refused(await tom.post(`/api/v2/me/interactions/${id}`, {operationName: operation}));
    }
  });
});

describe('an agent without the feature api-multimedia-chat', () => {
  it('may read the directory, but is never offered a chat', async (t) => {
    const {origin} = await devServerFor(t);
    const [tom, kristi] = [new DeskAgent(origin, 'tom'), new DeskAgent(origin, 'kristi')];
    assert.equal(record((await tom.get('/me')).json.user).id, 'tom');
    await tom.comet.open();
    await new Customer(origin).poll();
    assert.deepEqual(await tom.comet.rest(), []);
    await kristi.chats();
    const id = await kristi.accept();
    const transfer = await kristi.perform(id, 'Transfer', {agentId: 'tom'});
    assert.deepEqual([transfer.status, transfer.json.statusCode], [409, 2]);
    const {contacts} = (await kristi.get('/contacts')).json;
    assert(Array.isArray(contacts));
    assert(!contacts.some((contact) => record(contact).id === 'tom'));
    assert.equal((await kristi.get('/contacts/tom')).status, 404);
    assert.equal((await kristi.get('/users/tom')).status, 200);
  });
});

describe('code 3', () => {
  it('refuses an adviser what only agents before the customer may do', () => {
    const office = new Office('kristi', 'anna');
    const chat = office.start();
    office.does('kristi', chat, 'Accept');
    office.does('kristi', chat, 'Consult', {agentId: 'anna'});
    office.does('anna', chat, 'Accept');
    const parameters = {userData: {order: '1'}, agentId: 'kristi'};
    for (const operation of ['AttachUserData', 'Transfer', 'CompleteTransfer']) {
      const {status, json} = office.perform('anna', chat, operation, parameters);
      assert.deepEqual([status, json.statusCode], [403, 3], operation);
    }
    office.does('kristi', chat, 'CompleteTransfer');
    office.does('anna', chat, 'AttachUserData', parameters);
  });

  it('refuses the history to an agent who does not take part', () => {
    const office = new Office('kristi');
    const chat = office.start();
    for (const perform of ['perform', 'performOnChannel'] as const) {
      const {status, json} = office[perform]('kristi', chat, 'RequestChatHistory', {eventId: 1});
      assert.deepEqual([status, json.statusCode], [403, 3]);
    }
    office.does('kristi', chat, 'Accept');
    office.does('kristi', chat, 'RequestChatHistory', {eventId: 1});
  });
});

describe('code 7', () => {
  function chatting() {
    const office = new Office('kristi');
    const chat = office.start({subject: 'test', order: '1', customer_id: '7'});
    office.does('kristi', chat, 'Accept');
    office.pushed('kristi');
    return {office, chat};
  }

  for (const [operation, parameters, told, left] of [
    [
      'AttachUserData',
      {userData: {size: 4, customer_id: '8', basket: []}},
      'customer_id cannot be changed. The value of basket is not plain.',
      {subject: 'test', order: '1', customer_id: '7', size: '4'},
    ],
    [
      'UpdateUserData',
      {userData: {order: '2', subject: null}},
      'The value of subject is not plain.',
      {subject: 'test', order: '2', customer_id: '7'},
    ],
    [
      'DeleteUserData',
      {keys: ['order', 'nothing', 'customer_id', 7]},
      'There is no nothing. customer_id cannot be changed. 7 is not a key.',
      {subject: 'test', customer_id: '7'},
    ],
  ] as const) {
    it(`answers ${operation} that changes some keys, and names the rest`, () => {
      const {office, chat} = chatting();
      const {status, json} = office.perform('kristi', chat, operation, parameters);
      assert.deepEqual([status, json], [200, {statusCode: 7, statusMessage: told}]);
      assert.deepEqual({...chat.userData}, left);
      assert.deepEqual(
        office.pushed('kristi').map((push) => record(push.chat).userData),
        [left],
      );
    });
  }

  it('is not the answer when every key is changed, in every form that is documented', () => {
    const {office, chat} = chatting();
    office.does('kristi', chat, 'AttachUserData', {
      userData: {UserData1: 'DATA1', UserData2: 123456789, ok: true},
    });
    office.does('kristi', chat, 'UpdateUserData', {userData: {UserData1: 'DATA2'}});
    office.does('kristi', chat, 'DeleteUserData', {keys: ['order', 'ok']});
    office.does('kristi', chat, 'DeleteUserData', {userData: {subject: 'whatever'}});
    assert.deepEqual({...chat.userData}, {customer_id: '7', UserData1: 'DATA2', UserData2: '123456789'});
  });
});
