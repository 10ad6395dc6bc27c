import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Customer, DeskAgent, record, type Message} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

/** The samples of the documentation's page on the chat resource, with misprints repaired and ids removed. */
describe('the chat resource', () => {
  async function chatting(t: TestContext) {
    const clock = new TurnedClock();
    const {origin} = await devServerFor(t, {clock});
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new Customer(origin);
    await customer.poll({userDisplayName: 'PersonP'});
    const id = await agent.onlyChat();
    await agent.perform(id, 'Accept', {nickname: 'Agent1'});
    return {origin, clock, agent, customer, id};
  }

  it('has the form of the sample', async (t) => {
    const {origin, agent, id} = await chatting(t);
    const {status, json} = await agent.get('/me/chats?fields=*');
    assert.deepEqual([status, json.statusCode], [200, 0]);
    assert(Array.isArray(json.chats));
    const chat = record(json.chats[0]);
    assert.deepEqual([chat.state, chat.id, chat.uri], ['Chatting', id, `${origin}/api/v2/chats/${id}`]);
    assert(Array.isArray(chat.participants));
    const [customer, other] = chat.participants.map(record);
    assert.match(id, /^[0-9A-Za-z]{16}$/);
    for (const {participantId} of [customer, other].map(record)) {
      assert.match(String(participantId), /^[0-9A-F]{16}$/);
    }
    assert.deepEqual([customer?.type, customer?.nickname], ['Customer', 'PersonP']);
    assert.deepEqual([other?.type, other?.nickname], ['Agent', 'Agent1']);
    const {capabilities} = chat;
    assert(Array.isArray(capabilities));
    for (const capability of [
      'AttachUserData',
      'UpdateUserData',
      'DeleteUserData',
      'Leave',
      'LeaveAndComplete',
      'Transfer',
      'Invite',
      'Consult',
    ]) {
      assert(capabilities.includes(capability), capability);
    }
    assert.equal(record(chat.userData).subject, 'test');
    for (const path of [`/chats/${id}`, `/me/chats/${id}`]) {
      assert.deepEqual((await agent.get(path)).json, {statusCode: 0, chat}, path);
    }
  });

  it('has messages in the form of the sample, from an index and up to a count', async (t) => {
    const {clock, agent, customer, id} = await chatting(t);
    clock.turn(186);
    await customer.chat('/startTyping');
    clock.turn(1);
    await customer.chat('/send', {message: 'dddd'});
    await customer.chat('/send', {message: 'eeee'});
    const {json} = await agent.get(`/me/chats/${id}/messages?startIndex=1&count=4`);
    assert(Array.isArray(json.messages));
    const messages = json.messages.map(record);
    const from = (who: Message) => {
      const {participantId, ...party} = who;
      assert.match(String(participantId), /^[0-9A-F]{16}$/);
      return party;
    };
    const person = {type: 'Customer', nickname: 'PersonP'};
    assert.deepEqual(
      messages.map(({timestampSeconds, ...message}) => {
        assert.equal(typeof timestampSeconds, 'number');
        return {...message, from: from(record(message.from))};
      }),
      [
        {
          index: 1,
          type: 'ParticipantJoined',
          from: person,
          visibility: 'All',
          timestamp: '2012-06-10T07:37:42.000+0000',
        },
        {
          index: 2,
          type: 'ParticipantJoined',
          from: {type: 'Agent', nickname: 'Agent1'},
          visibility: 'All',
          timestamp: '2012-06-10T07:37:42.000+0000',
        },
        {
          index: 3,
          type: 'TypingStarted',
          from: person,
          visibility: 'All',
          timestamp: '2012-06-10T07:37:42.186+0000',
        },
        {
          index: 4,
          type: 'Text',
          from: person,
          text: 'dddd',
          visibility: 'All',
          timestamp: '2012-06-10T07:37:42.187+0000',
        },
      ],
    );
    const [last, ...more] = await agent.messages(id, '?startIndex=5&count=10');
    assert.deepEqual([last?.text, more], ['eeee', []]);
    assert.deepEqual(await agent.messages(id, '?count=0'), []);
    for (const query of ['?startIndex=x', '?count=-1', '?count=']) {
      const reply = await agent.get(`/me/chats/${id}/messages${query}`);
      assert.deepEqual([reply.status, reply.json.statusCode], [400, 2], query);
    }
  });

  it('has a message of each of the nine types, and says who sees it', async (t) => {
    const {clock, agent, customer, id} = await chatting(t);
    await agent.perform(id, 'SendStartTypingNotification');
    await agent.perform(id, 'SendStopTypingNotification');
    await agent.perform(id, 'SendMessage', {text: 'Hello', messageType: 'text', treatAs: 'System'});
    await agent.perform(id, 'SendUrl', {url: 'https://example.com/'});
    await agent.perform(id, 'SendCustomNotice', {noticeText: 'for all'});
    await agent.perform(id, 'SendCustomNoticeToAgents', {noticeText: 'for agents'});
    clock.turn(40_000);
    await customer.chat('/refresh');
    clock.turn(20_000);
    // The agent gave no sign of life for a minute, comes back, and gets the chat again.
    await agent.perform(await agent.onlyChat(), 'Accept', {nickname: 'Agent1'});
    await customer.chat('/disconnect');
    const messages = await agent.messages(id);
    assert.deepEqual(
      messages.map(({index, type, text, url, visibility}) => [index, type, text ?? url, visibility]),
      [
        [1, 'ParticipantJoined', undefined, 'All'],
        [2, 'ParticipantJoined', undefined, 'All'],
        [3, 'TypingStarted', undefined, 'All'],
        [4, 'TypingStopped', undefined, 'All'],
        [5, 'Text', 'Hello', 'All'],
        [6, 'PushUrl', 'https://example.com/', 'All'],
        [7, 'Notice', 'for all', 'All'],
        [8, 'Notice', 'for agents', 'Agents'],
        [9, 'ParticipantLeft', undefined, 'All'],
        [10, 'ParticipantRejoined', undefined, 'All'],
        [11, 'ParticipantLeft', undefined, 'All'],
        [-1, 'TranscriptSaveDone', undefined, 'Agents'],
      ],
    );
    assert.deepEqual([messages[4]?.messageType, messages[4]?.treatAs], ['text', 'System']);
    const rejoined = messages.filter(({type}) => type === 'ParticipantRejoined').map(({from}) => from);
    assert.deepEqual(rejoined, [messages[1]?.from]);
  });
});

/** Every operation of the documentation's page on the chat channel. It lists the parameters, but lost the samples' bodies. */
describe('the operations on the chat channel', () => {
  for (const prefix of ['/api/v2', '']) {
    it(`are all at POST ${prefix}/me/interactions/{id}`, async (t) => {
      const {origin} = await devServerFor(t);
      const [kristi, anna, sam] = ['kristi', 'anna', 'sam'].map((name) => new DeskAgent(origin, name));
      assert(kristi && anna && sam);
      for (const agent of [kristi, anna, sam]) await agent.comet.open();
      const customer = new Customer(origin);
      await customer.poll();
      const id = await kristi.onlyChat();
      const does = async (agent: DeskAgent, operationName: string, parameters: Message = {}) => {
        const {status, text} = await agent.post(`${prefix}/me/interactions/${id}`, {
          operationName,
          ...parameters,
        });
        assert.deepEqual([status, text], [200, '{"statusCode":0}'], operationName);
      };
      await does(kristi, 'Reject');
      await does(anna, 'Accept', {nickname: 'Anna'});
      const typesPushed = async (agent: DeskAgent) =>
        (await agent.comet.rest())
          .filter(({messageType}) => messageType === 'MessageLogUpdated')
          .map(({messages}) => {
            assert(Array.isArray(messages));
            return messages.map((message) => record(message).type);
          });
      assert.deepEqual(await typesPushed(anna), [['ParticipantJoined', 'ParticipantJoined']]);

      await does(anna, 'SendNotification', {notification: 'TypingStarted'});
      await does(anna, 'SendNotification', {notifcation: 'TypingStopped'});
      await does(anna, 'SendMessage', {message: 'Hello'});
      assert.deepEqual(await typesPushed(anna), [['TypingStarted'], ['TypingStopped'], ['Text']]);

      await does(anna, 'RequestChatHistory');
      await does(anna, 'RequestChatHistory', {eventId: 5});
      await does(anna, 'RequestChatHistory', {eventId: '4'});
      assert.deepEqual(await typesPushed(anna), [
        ['ParticipantJoined', 'ParticipantJoined', 'TypingStarted', 'TypingStopped', 'Text'],
        ['Text'],
        ['TypingStopped', 'Text'],
      ]);

      await does(anna, 'InitiateConsulation', {agentId: 'sam'});
      const early = await anna.post(`${prefix}/me/interactions/${id}`, {operationName: 'CompleteTransfer'});
      assert.deepEqual([early.status, early.json.statusCode], [409, 2]);
      await does(sam, 'Accept');
      await does(anna, 'CompleteTransfer');
      await does(sam, 'InitiateConsultation', {agentId: 'anna'});
      await does(anna, 'Accept');
      await does(sam, 'CompleteConference');
      await does(anna, 'Transfer', {skill: 'Sales'});
      await does(kristi, 'Accept');
      await does(kristi, 'StopProcessing');
      await does(sam, 'StopProcessing');
      for (const agent of [kristi, anna, sam]) assert.deepEqual(await agent.chats(), []);
      assert.equal((await customer.chat('/refresh')).json.chatIxnState, 'DISCONNECTED');
    });
  }

  it('accept only POST', async (t) => {
    const {origin} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    const {status, headers, json} = await agent.get('/me/interactions/x');
    assert.deepEqual([status, headers.get('allow'), json.statusCode], [405, 'POST', 2]);
  });
});
