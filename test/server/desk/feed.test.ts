import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {push} from '../../../demo/server/chat-v1/chat-format.js';
import {eventsAfter, type Chat} from '../../../demo/server/chats/chat.js';
import {Office, type Name} from '../office.js';
import {entries, record, type Message} from '../parties.js';

it('a typing notice carries the text in the composer to agents, and does not bring it back to the customer', () => {
  const office = new Office('kristi');
  const chat = office.start();
  office.does('kristi', chat, 'Accept');
  office.pushes.splice(0);
  office.store.tell(chat, chat.customer, 'TypingStarted', 'Where is my or');
  office.store.tell(chat, chat.customer, 'TypingStarted', '');
  office.store.tell(chat, chat.customer, 'TypingStopped', '');
  const pushed = office
    .pushed('kristi')
    .flatMap(({messages}) => messages)
    .map(record);
  const ofText = ({type, text}: Message) => [type, text];
  const expected = [
    ['TypingStarted', 'Where is my or'],
    ['TypingStarted', undefined],
    ['TypingStopped', undefined],
  ];
  assert.deepEqual(pushed.map(ofText), expected);
  const {messages} = office.get('kristi', `/me/chats/${chat.id}/messages?startIndex=3`).json;
  assert(Array.isArray(messages));
  assert.deepEqual(messages.map(record).map(ofText), expected);
  assert.deepEqual(
    entries(push(chat, chat.events.slice(2), undefined).message).map(([type, , text]) => [type, text]),
    [
      ['Notice.TypingStarted', 'is typing'],
      ['Notice.TypingStarted', 'is typing'],
      ['Notice.TypingStopped', 'stopped typing'],
    ],
  );
});

describe('agents are notified', () => {
  let office: Office;
  let chat: Chat;

  beforeEach(() => {
    office = new Office('kristi', 'anna', 'sam');
    chat = office.start({subject: 'test'});
    office.does('kristi', chat, 'Accept');
    office.pushes.splice(0);
  });

  /** The pushes to an agent since the last call: the kind of each, and the state or the messages in it. */
  const heard = (name: Name): string[] => office.pushed(name).map(gist);

  function gist({messageType, notificationType, chat: resource, messages}: Message): string {
    const kind = String(notificationType);
    if (messageType === 'ChatStateChangeMessage') return `${kind} ${String(record(resource).state)}`;
    assert(Array.isArray(messages));
    return [kind, ...messages.map((message) => String(record(message).type))].join(' ');
  }

  it('of changes of the user data, if they take part in the chat', () => {
    office.does('kristi', chat, 'Consult', {agentId: 'anna'});
    office.pushes.splice(0);
    office.does('kristi', chat, 'AttachUserData', {userData: {order: 4711, vip: true}});
    office.does('kristi', chat, 'UpdateUserData', {userData: {subject: 'parcel'}});
    office.does('kristi', chat, 'DeleteUserData', {keys: ['vip']});
    const pushes = office.pushed('kristi');
    assert.deepEqual(
      pushes.map(({notificationType, chat: resource}) => [notificationType, record(resource).userData]),
      [
        ['PropertiesUpdated', {subject: 'test', order: '4711', vip: 'true'}],
        ['PropertiesUpdated', {subject: 'parcel', order: '4711', vip: 'true'}],
        ['PropertiesUpdated', {subject: 'parcel', order: '4711'}],
      ],
    );
    assert.deepEqual(heard('anna'), Array(3).fill('PropertiesUpdated Invited'));
    assert.deepEqual(heard('sam'), []);
  });

  it('of notices with a text and without, to everybody and to agents alone', () => {
    office.does('kristi', chat, 'SendCustomNotice');
    office.does('kristi', chat, 'SendCustomNotice', {noticeText: ''});
    office.does('kristi', chat, 'SendCustomNoticeToAgents');
    office.does('kristi', chat, 'SendCustomNotice', {noticeText: 'page=basket'});
    assert.deepEqual(
      office
        .pushed('kristi')
        .flatMap(({messages}) => messages)
        .map(record)
        .map(({type, visibility, ...message}) => [
          type,
          'text' in message || 'noticeText' in message,
          message.text,
          message.noticeText,
          visibility,
        ]),
      [
        ['Notice', false, undefined, undefined, 'All'],
        ['Notice', false, undefined, undefined, 'All'],
        ['Notice', false, undefined, undefined, 'Agents'],
        ['Notice', true, 'page=basket', 'page=basket', 'All'],
      ],
    );
    assert.deepEqual(
      entries(push(chat, eventsAfter(chat, 2), undefined).message).map(([type, , text]) => [type, text]),
      [
        ['Notice.Custom', ''],
        ['Notice.Custom', ''],
        ['Notice.Custom', 'page=basket'],
      ],
    );
  });

  it('of user data whose names are properties of every JavaScript object', () => {
    const userData: unknown = JSON.parse('{"__proto__":"x","constructor":"y"}');
    office.does('kristi', chat, 'AttachUserData', {userData});
    assert.deepEqual(Object.entries(chat.userData), [
      ['subject', 'test'],
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('of a consultation: the request, the history, the participants and the possible operations', () => {
    office.does('kristi', chat, 'Consult', {agentId: 'anna'});
    assert.deepEqual(heard('kristi'), ['PropertiesUpdated Chatting']);
    const [invited] = office.pushed('anna');
    assert.deepEqual(record(invited?.chat).invitation, {operationName: 'Consult', agentId: 'kristi'});

    office.does('anna', chat, 'Accept');
    assert.deepEqual(heard('kristi'), [
      'NewMessages ParticipantJoined',
      'ParticipantsUpdated Chatting',
      'PropertiesUpdated Chatting',
    ]);
    const {participants, request, capabilities} = office.shown('kristi', chat);
    assert.deepEqual(request, {operationName: 'Consult', accepted: true, agentId: 'anna'});
    assert(Array.isArray(capabilities) && capabilities.includes('CompleteTransfer'));
    assert(Array.isArray(participants));
    assert.deepEqual(
      participants.map(record).map(({nickname, visibility}) => [nickname, visibility]),
      [
        ['V', undefined],
        ['Kristi', undefined],
        ['Anna', 'Agents'],
      ],
    );
    assert.deepEqual(heard('anna'), [
      'StatusChange Chatting',
      'NewMessages ParticipantJoined ParticipantJoined ParticipantJoined',
    ]);

    office.does('anna', chat, 'SendMessage', {text: 'psst'});
    for (const name of ['kristi', 'anna'] as const) assert.deepEqual(heard(name), ['NewMessages Text']);
    office.does('kristi', chat, 'CompleteConference');
    assert.deepEqual(heard('anna'), [
      'NewMessages ParticipantJoined',
      'ParticipantsUpdated Chatting',
      'PropertiesUpdated Chatting',
    ]);
    assert.deepEqual(heard('sam'), []);
  });

  it('of a transfer: it is completed for one agent, and the other gets the history', () => {
    office.does('kristi', chat, 'Transfer', {agentId: 'anna'});
    office.pushes.splice(0);
    office.does('anna', chat, 'Accept');
    assert.deepEqual(heard('kristi'), [
      'NewMessages ParticipantLeft ParticipantJoined',
      'ParticipantsUpdated Chatting',
      'StatusChange Completed',
    ]);
    assert.deepEqual(heard('anna'), [
      'StatusChange Chatting',
      'NewMessages ParticipantJoined ParticipantJoined ParticipantLeft ParticipantJoined',
    ]);
  });

  it('of the end, and that the transcript is saved', () => {
    office.does('kristi', chat, 'Consult', {agentId: 'anna'});
    office.does('anna', chat, 'Accept');
    office.pushes.splice(0);
    office.store.leave(chat, chat.customer);
    for (const name of ['kristi', 'anna'] as const) {
      const pushes = office.pushed(name);
      assert.deepEqual(pushes.map(gist), [
        'NewMessages ParticipantLeft',
        'ParticipantsUpdated Chatting',
        'NewMessages TranscriptSaveDone',
        'StatusChange LeftChat',
      ]);
      assert(Array.isArray(pushes[2]?.messages));
      assert.equal(record(pushes[2].messages[0]).index, -1);
    }
  });
});

describe('the directory', () => {
  const office = new Office('kristi');
  const chat = office.start();
  office.does('kristi', chat, 'Accept');
  office.start({skill: 'Billing'});
  office.clock.turn(20_000);
  office.start({skill: 'Billing'});
  office.clock.turn(1_500);

  const read = (path: string): Message => {
    const {status, json} = office.get('kristi', path);
    assert.deepEqual([status, json.statusCode], [200, 0], path);
    return json;
  };
  const list = (value: unknown): Message[] => {
    assert(Array.isArray(value));
    return value.map(record);
  };
  const channelOf = (contact: Message): Message => {
    const [channel] = list(record(contact.availability).channels);
    assert(channel);
    return channel;
  };

  it('lists agents and groups as contacts, with their availability', () => {
    const {totalCount, contacts} = read('/contacts');
    const all = list(contacts);
    assert.equal(totalCount, all.length);
    assert.deepEqual(
      all.map(({id, name, type, path}) => [id, name, type, path]),
      [
        ['kristi', 'Kristi', 'User', '/contacts/kristi'],
        ['anna', 'Anna', 'User', '/contacts/anna'],
        ['sam', 'Sam', 'User', '/contacts/sam'],
        ['sales', 'Sales', 'Queue', '/contacts/sales'],
        ['billing', 'Billing', 'Queue', '/contacts/billing'],
      ],
    );
    const [kristi, anna, , sales, billing] = all;
    assert(kristi && anna && sales && billing);
    assert.deepEqual([kristi.uri, kristi.skills], ['http://gms/api/v2/contacts/kristi', ['Sales']]);
    assert.deepEqual(channelOf(kristi), {
      channel: 'chat',
      available: true,
      userActivity: 'HandlingInteraction',
      userState: {displayName: 'Ready', state: 'Ready'},
      chats: 1,
    });
    assert.deepEqual(channelOf(anna), {
      channel: 'chat',
      available: false,
      userActivity: 'Idle',
      userState: {displayName: 'Logged out', state: 'LoggedOut'},
      chats: 0,
    });
    assert.deepEqual(channelOf(billing), {
      channel: 'chat',
      available: false,
      readyAgents: 0,
      waitingChats: 2,
      longestWaitingTime: 21,
    });
    assert.deepEqual(read('/contacts/billing').contact, billing);
    assert.deepEqual(read('/contacts/anna').contact, anna);
  });

  it('lists queues with their lengths, the queue without a skill among them', () => {
    const queues = list(read('/queues?fields=*').queues);
    assert.deepEqual(
      queues.map(({id, readyAgents, waitingChats, longestWaitingTime}) => {
        return [id, readyAgents, waitingChats, longestWaitingTime];
      }),
      [
        ['all', 1, 0, 0],
        ['sales', 1, 0, 0],
        ['billing', 0, 2, 21],
      ],
    );
    assert.deepEqual(read('/queues/billing').queue, queues[2]);
  });

  it('lists users and skills, as addresses or as whole resources', () => {
    assert.deepEqual(read('/users').uris, [
      'http://gms/api/v2/users/kristi',
      'http://gms/api/v2/users/anna',
      'http://gms/api/v2/users/sam',
    ]);
    const [kristi] = list(read('/users?fields=*').users);
    assert.deepEqual(kristi, {
      id: 'kristi',
      userName: 'kristi',
      firstName: 'Kristi',
      lastName: '',
      emailAddress: '',
      roles: ['ROLE_AGENT'],
      enabled: true,
      uri: 'http://gms/api/v2/users/kristi',
      path: '/users/kristi',
    });
    for (const path of ['/me', '/users/kristi']) assert.deepEqual(read(path).user, kristi, path);
    assert.deepEqual(read('/skills').uris, [
      'http://gms/api/v2/skills/sales',
      'http://gms/api/v2/skills/billing',
    ]);
    const skills = list(read('/skills?fields=*').skills);
    assert.deepEqual(
      skills.map(({id, name}) => [id, name]),
      [
        ['sales', 'Sales'],
        ['billing', 'Billing'],
      ],
    );
    assert.deepEqual(read('/skills/billing').skill, skills[1]);
    assert.deepEqual(read('/users/sam/skills').skills, skills);
    assert.deepEqual(read('/users/kristi/skills').skills, skills.slice(0, 1));
  });
});
