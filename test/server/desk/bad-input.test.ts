import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Office} from '../office.js';
import {ask, Customer, DeskAgent, type Message} from '../parties.js';

/** Status and `statusCode`. */
type Refused = readonly [number, number];

const missing: Refused = [400, 1];
const invalid: Refused = [400, 2];
const forbidden: Refused = [403, 3];
const unknown: Refused = [404, 6];
const untimely: Refused = [409, 2];

const operationNames: readonly (readonly [unknown, Refused])[] = [
  [undefined, missing],
  [null, missing],
  ['', missing],
  [' ', missing],
  [7, invalid],
  [['Accept'], invalid],
  [{}, invalid],
  ['accept', invalid],
  ['Dance', invalid],
  ['__proto__', invalid],
];

const newer: readonly (readonly [string, Message, Refused])[] = [
  ['SendMessage', {}, missing],
  ['SendMessage', {text: ' '}, missing],
  ['SendMessage', {text: 7}, invalid],
  ['SendMessage', {text: {}}, invalid],
  ['SendMessage', {text: 'x', treatAs: 'Joke'}, invalid],
  ['SendMessage', {text: 'x', treatAs: true}, invalid],
  ['SendMessage', {text: 'x', messageType: 7}, invalid],
  ['SendMessage', {text: 'x', visibility: 'Nobody'}, invalid],
  ['SendMessage', {text: 'x', visibility: []}, invalid],
  ['SendStartTypingNotification', {visibility: 'Nobody'}, invalid],
  ['SendStopTypingNotification', {visibility: 7}, invalid],
  ['SendUrl', {}, missing],
  ['SendUrl', {url: 7}, invalid],
  ['SendUrl', {url: 'not a url'}, invalid],
  ['SendUrl', {url: 'https://example.com/', visibility: 'Nobody'}, invalid],
  ['SendCustomNotice', {noticeText: 7}, invalid],
  ['SendCustomNotice', {visibility: 'Nobody'}, invalid],
  ['SendCustomNoticeToAgents', {noticeText: {}}, invalid],
  ['RequestChatHistory', {eventId: 'first'}, invalid],
  ['RequestChatHistory', {eventId: ''}, invalid],
  ['RequestChatHistory', {eventId: -1}, invalid],
  ['RequestChatHistory', {eventId: 1.5}, invalid],
  ['RequestChatHistory', {eventId: [1]}, invalid],
  ['RequestChatHistory', {eventId: true}, invalid],
  ['AttachUserData', {}, missing],
  ['AttachUserData', {userData: null}, missing],
  ['AttachUserData', {userData: {}}, missing],
  ['AttachUserData', {userData: 'a'}, invalid],
  ['AttachUserData', {userData: [1]}, invalid],
  ['AttachUserData', {userData: {a: null}}, invalid],
  ['AttachUserData', {userData: {' ': 'x'}}, invalid],
  ['AttachUserData', {userData: {customer_id: 'x'}}, forbidden],
  ['UpdateUserData', {}, missing],
  ['UpdateUserData', {userData: {a: {}}}, invalid],
  ['UpdateUserData', {userData: {a: [], b: {}}}, invalid],
  ['UpdateUserData', {userData: {customer_id: 'x'}}, forbidden],
  ['DeleteUserData', {}, missing],
  ['DeleteUserData', {keys: []}, missing],
  ['DeleteUserData', {userData: {}}, missing],
  ['DeleteUserData', {keys: 'subject'}, invalid],
  ['DeleteUserData', {keys: {subject: ''}}, invalid],
  ['DeleteUserData', {keys: [7]}, invalid],
  ['DeleteUserData', {keys: ['nothing']}, unknown],
  ['DeleteUserData', {keys: ['__proto__', 'toString']}, unknown],
  ['DeleteUserData', {keys: ['customer_id']}, forbidden],
  ['Leave', {text: 7}, invalid],
  ['Leave', {text: 'Bye', treatAs: 'Joke'}, invalid],
  ['LeaveAndComplete', {text: []}, invalid],
  ['Transfer', {}, missing],
  ['Transfer', {agentId: 7}, invalid],
  ['Transfer', {queueName: 'anna'}, unknown],
  ['Transfer', {agentId: 'Sales'}, unknown],
  ['Transfer', {targetUri: 'https://gms.example.com/api/v2/users/%zz'}, unknown],
  ['Consult', {targetUri: ''}, missing],
  ['Consult', {targetPath: {}}, invalid],
  ['Consult', {agentId: 'sam'}, untimely],
  ['Consult', {agentId: 'kristi'}, untimely],
  ['Invite', {agentId: 'nobody'}, unknown],
  ['Invite', {agentId: '__proto__'}, unknown],
  ['Invite', {skill: 'Astrology'}, unknown],
];

const older: readonly (readonly [string, Message, Refused])[] = [
  ['SendMessage', {}, missing],
  ['SendMessage', {message: 7}, invalid],
  ['SendNotification', {}, missing],
  ['SendNotification', {notification: 'Sleeping'}, invalid],
  ['SendNotification', {notification: 7}, invalid],
  ['SendNotification', {notifcation: 'Sleeping'}, invalid],
  ['Transfer', {}, missing],
  ['Transfer', {agentId: []}, invalid],
  ['Transfer', {skill: 'Astrology'}, unknown],
  ['RequestChatHistory', {eventId: 'first'}, invalid],
  ['RequestChatHistory', {eventId: {}}, invalid],
  ['InitiateConsultation', {}, missing],
  ['InitiateConsultation', {agentId: 7}, invalid],
  ['InitiateConsultation', {agentId: 'nobody'}, unknown],
  ['CompleteTransfer', {}, untimely],
  ['CompleteConference', {}, untimely],
  ['Accept', {}, untimely],
  ['Reject', {}, untimely],
];

function chatting() {
  const office = new Office('kristi', 'anna');
  const chat = office.start({subject: 'test', customer_id: '1'});
  office.does('kristi', chat, 'Accept');
  office.pushes.splice(0);
  return {office, chat};
}

/** Asserts the refusal, and that nothing has changed. */
function assertRefused(
  {office, chat}: ReturnType<typeof chatting>,
  perform: () => {status: number; json: Message},
  expected: Refused,
): void {
  const look = () => structuredClone([chat.events, chat.userData, office.states(chat), office.pushes]);
  const before = look();
  const {status, json} = perform();
  assert.deepEqual([status, json.statusCode], expected);
  assert.match(String(json.statusMessage), /^\S.*\.$/);
  assert.deepEqual(Object.keys(json), ['statusCode', 'statusMessage']);
  assert.deepEqual(look(), before);
}

describe('an operation of an agent is refused, and changes nothing,', () => {
  for (const [operationName, expected] of operationNames) {
    it(`with the name ${JSON.stringify(operationName)}, at both addresses`, () => {
      const {office, chat} = chatting();
      const parameters = {operationName};
      assertRefused({office, chat}, () => office.perform('kristi', chat, '', parameters), expected);
      assertRefused({office, chat}, () => office.performOnChannel('kristi', chat, '', parameters), expected);
    });
  }

  for (const [operation, parameters, expected] of newer) {
    it(`as ${operation} ${JSON.stringify(parameters)}`, () => {
      const {office, chat} = chatting();
      assertRefused({office, chat}, () => office.perform('kristi', chat, operation, parameters), expected);
    });
  }

  for (const [operation, parameters, expected] of older) {
    it(`as ${operation} ${JSON.stringify(parameters)} on the chat channel`, () => {
      const {office, chat} = chatting();
      assertRefused(
        {office, chat},
        () => office.performOnChannel('kristi', chat, operation, parameters),
        expected,
      );
    });
  }

  it('as Accept under a name that is not text', () => {
    const office = new Office('kristi');
    const chat = office.start();
    for (const nickname of [7, {}, ['Kristi']]) {
      assertRefused({office, chat}, () => office.perform('kristi', chat, 'Accept', {nickname}), invalid);
    }
  });
});

describe('the parameters of a request', () => {
  const queries: readonly (readonly [string, Refused])[] = [
    ['/me/chats?fields=', invalid],
    ['/me/chats?fields=mood', invalid],
    ['/me/chats?fields=id,,state', invalid],
    ['/me/chats/ID?fields=mood', invalid],
    ['/me?fields=mood', invalid],
    ['/users?fields=mood', invalid],
    ['/users/anna?fields=', invalid],
    ['/users/anna/skills?fields=mood', invalid],
    ['/skills?fields=mood', invalid],
    ['/queues?fields=mood', invalid],
    ['/contacts?fields=mood', invalid],
    ['/me/chats/ID/messages?startIndex=', invalid],
    ['/me/chats/ID/messages?startIndex=first', invalid],
    ['/me/chats/ID/messages?startIndex=-1', invalid],
    ['/me/chats/ID/messages?startIndex=1.5', invalid],
    ['/me/chats/ID/messages?count=', invalid],
    ['/me/chats/ID/messages?count=all', invalid],
    ['/me/chats/ID/messages?count=9999999999', invalid],
    ['/me/chats/none', unknown],
    ['/me/chats/none/messages', unknown],
  ];
  for (const [path, expected] of queries) {
    it(`are refused in GET ${path}`, () => {
      const {office, chat} = chatting();
      assertRefused({office, chat}, () => office.get('kristi', path.replace('ID', chat.id)), expected);
    });
  }

  it('of an operation are read from a JSON body, and from nothing else', async (t) => {
    const {origin} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    await new Customer(origin).poll();
    const authorization = `Basic ${btoa('kristi:demo')}`;
    const url = `${origin}/api/v2/me/chats/${await agent.onlyChat()}`;
    const form = new URLSearchParams({operationName: 'Accept'});
    const multipart = new FormData();
    multipart.set('operationName', 'Accept');
    for (const [address, body] of [
      [url, form],
      [url, multipart],
      [`${url}?operationName=Accept`, '{}'],
      [`${url}?operationName=Accept`, ''],
      [url, '["Accept"]'],
      [url, '{"operationName":"Accept"'],
    ] as const) {
      const {status, json} = await ask(address, {method: 'POST', headers: {authorization}, body});
      assert.deepEqual([status, json.statusCode], missing);
    }
    const body = JSON.stringify({operationName: 'Accept'});
    assert.equal((await ask(url, {method: 'POST', headers: {authorization}, body})).json.statusCode, 0);
  });
});
