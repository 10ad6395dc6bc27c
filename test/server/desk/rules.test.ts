import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {eventsAfter, type Chat} from '../../../demo/server/chats/chat.js';
import {deskOperations} from '../../../demo/server/desk/rules.js';
import {names, Office, told, type Name} from '../office.js';
import type {Message} from '../parties.js';

interface Situation {
  /** The agent who performs the operation. */
  readonly actor: Name;
  /** The state that the agents' API shows. */
  readonly shown: string;
  readonly arrange: (office: Office, chat: Chat) => void;
}

const accept = (office: Office, chat: Chat): void => office.does('kristi', chat, 'Accept');

const ask =
  (operation: string) =>
  (office: Office, chat: Chat): void => {
    accept(office, chat);
    office.does('kristi', chat, operation, {agentId: 'anna'});
  };

const consult = (office: Office, chat: Chat): void => {
  ask('Consult')(office, chat);
  office.does('anna', chat, 'Accept');
};

const leave = (office: Office, chat: Chat): void => {
  accept(office, chat);
  office.store.leave(chat, chat.customer);
};

/** Every state of an agent in a chat, and every kind of request to an agent. */
const situations = {
  Invited: {actor: 'kristi', shown: 'Invited', arrange: () => undefined},
  'Invited to take': {actor: 'anna', shown: 'Invited', arrange: ask('Transfer')},
  'Invited to advise': {actor: 'anna', shown: 'Invited', arrange: ask('Consult')},
  'Invited to join': {actor: 'anna', shown: 'Invited', arrange: ask('Invite')},
  Chatting: {actor: 'kristi', shown: 'Chatting', arrange: accept},
  'Asking to take': {actor: 'kristi', shown: 'Chatting', arrange: ask('Transfer')},
  'Asking to advise': {actor: 'kristi', shown: 'Chatting', arrange: ask('Consult')},
  'Asking to join': {actor: 'kristi', shown: 'Chatting', arrange: ask('Invite')},
  Consulting: {actor: 'kristi', shown: 'Chatting', arrange: consult},
  Consulted: {actor: 'anna', shown: 'Chatting', arrange: consult},
  LeftChat: {actor: 'kristi', shown: 'LeftChat', arrange: leave},
  Completed: {
    actor: 'kristi',
    shown: '',
    arrange: (office, chat) => {
      leave(office, chat);
      office.does('kristi', chat, 'Complete');
    },
  },
  Revoked: {actor: 'kristi', shown: '', arrange: (office, chat) => office.does('kristi', chat, 'Reject')},
} satisfies Readonly<Record<string, Situation>>;

type Place = keyof typeof situations;

const places = Object.keys(situations).filter((name): name is Place => Object.hasOwn(situations, name));

type Row = Readonly<Partial<Record<Place, string>>>;

/** The states of Kristi, Anna and Sam. */
const alone = 'Chatting - -';
const asking = 'Asking Invited -';
const consulting = 'Consulting Consulted -';

/** Operations that do not change the agents' states, with the event that each adds to the chat. */
const tells = (kind: string, visible = true): Row => {
  const line = visible ? `${kind} Kristi` : `(${kind} Kristi)`;
  return {
    Chatting: `${alone}: ${line}`,
    'Asking to take': `${asking}: ${line}`,
    'Asking to advise': `${asking}: ${line}`,
    'Asking to join': `${asking}: ${line}`,
    Consulting: `${consulting}: ${line}`,
    Consulted: `${consulting}: (${kind} Anna)`,
  };
};

const changesData: Row = {
  Chatting: `${alone}: data`,
  'Asking to take': `${asking}: data`,
  'Asking to advise': `${asking}: data`,
  'Asking to join': `${asking}: data`,
  Consulting: `${consulting}: data`,
};

const leaves = (state: string): Row => ({
  Chatting: `${state} - -: Left Kristi, end`,
  'Asking to take': `${state} Invited -: Left Kristi`,
  'Asking to advise': `${state} Revoked -: Left Kristi, end`,
  'Asking to join': `${state} Revoked -: Left Kristi, end`,
  Consulting: `${state} LeftChat -: (Left Anna), Left Kristi, end`,
  Consulted: `Chatting ${state} -: (Left Anna)`,
});

/** The outcome of each operation where it is possible: the states of Kristi, Anna and Sam, then the events in the chat. */
const outcomes: Readonly<Record<string, Row>> = {
  Accept: {
    Invited: 'Chatting - -: Joined Kristi',
    'Invited to take': 'Completed Chatting -: Left Kristi, Joined Anna',
    'Invited to advise': 'Consulting Consulted -: (Joined Anna)',
    'Invited to join': 'Chatting Chatting -: Joined Anna',
  },
  Reject: {
    Invited: 'Revoked Invited -',
    'Invited to take': 'Chatting Revoked -',
    'Invited to advise': 'Chatting Revoked -',
    'Invited to join': 'Chatting Revoked -',
  },
  SendMessage: tells('Text'),
  SendStartTypingNotification: tells('TypingStarted'),
  SendStopTypingNotification: tells('TypingStopped'),
  SendUrl: tells('PushUrl'),
  SendCustomNotice: tells('Custom'),
  SendCustomNoticeToAgents: tells('Custom', false),
  RequestChatHistory: {
    Chatting: alone,
    'Asking to take': asking,
    'Asking to advise': asking,
    'Asking to join': asking,
    Consulting: consulting,
    Consulted: consulting,
  },
  AttachUserData: changesData,
  UpdateUserData: changesData,
  DeleteUserData: changesData,
  Leave: leaves('LeftChat'),
  LeaveAndComplete: leaves('Completed'),
  Transfer: {
    Chatting: 'Asking - Invited',
    Consulting: 'Completed Chatting -: Left Kristi, Joined Anna',
  },
  Invite: {Chatting: 'Asking - Invited', Consulting: 'Chatting Chatting -: Joined Anna'},
  Consult: {Chatting: 'Asking - Invited'},
  CompleteTransfer: {Consulting: 'Completed Chatting -: Left Kristi, Joined Anna'},
  CompleteConference: {Consulting: 'Chatting Chatting -: Joined Anna'},
  RemoveParticipantFromConference: {
    'Asking to take': 'Chatting Revoked -',
    'Asking to advise': 'Chatting Revoked -',
    'Asking to join': 'Chatting Revoked -',
    Consulting: 'Chatting LeftChat -: (Left Anna)',
  },
  Complete: {LeftChat: 'Completed - -'},
};

/** The operations of the older form, with the newer operation that each equals. */
const channel: Readonly<Record<string, {readonly like: string; readonly parameters?: Message}>> = {
  Accept: {like: 'Accept'},
  Reject: {like: 'Reject'},
  SendMessage: {like: 'SendMessage', parameters: {message: 'hi'}},
  SendNotification: {like: 'SendStartTypingNotification', parameters: {notification: 'TypingStarted'}},
  Transfer: {like: 'Transfer'},
  RequestChatHistory: {like: 'RequestChatHistory'},
  InitiateConsultation: {like: 'Consult'},
  InitiateConsulation: {like: 'Consult'},
  CompleteTransfer: {like: 'CompleteTransfer'},
  CompleteConference: {like: 'CompleteConference'},
};

function parametersOf(operation: string, place: Place): Message {
  const target = {agentId: place === 'Consulting' ? 'anna' : 'sam'};
  const parameters: Readonly<Record<string, Message>> = {
    SendMessage: {text: 'hi'},
    SendUrl: {url: 'https://example.com/'},
    SendCustomNotice: {noticeText: 'look'},
    SendCustomNoticeToAgents: {noticeText: 'look'},
    AttachUserData: {userData: {order: '4711'}},
    UpdateUserData: {userData: {subject: 'other'}},
    DeleteUserData: {keys: ['subject']},
    Transfer: target,
    Invite: target,
    Consult: target,
    InitiateConsultation: target,
    InitiateConsulation: target,
  };
  return parameters[operation] ?? {};
}

function arrange({arrange: setUp}: Situation): {office: Office; chat: Chat} {
  const office = new Office('kristi', 'anna', 'sam');
  const chat = office.start({subject: 'test'});
  setUp(office, chat);
  office.pushes.splice(0);
  return {office, chat};
}

/** Everything that agents and the customer can observe, and the timers. */
function everything(office: Office, chat: Chat): unknown {
  return structuredClone({
    states: office.states(chat),
    seen: names.map((name) => [
      office.get(name, `/me/chats/${chat.id}`),
      office.get(name, `/me/chats/${chat.id}/messages`),
    ]),
    customer: eventsAfter(chat, 0).length,
    pushes: office.pushes,
    timers: office.clock.waiting,
  });
}

/** The outcome of an operation, in the form of the table. */
function outcome(place: Place, perform: (office: Office, chat: Chat, actor: Name) => Message): string {
  const situation: Situation = situations[place];
  const {office, chat} = arrange(situation);
  const {userData, events} = chat;
  const before = events.length;
  assert.deepEqual(perform(office, chat, situation.actor), {statusCode: 0});
  const news = [
    ...(chat.userData === userData ? [] : ['data']),
    ...told(events.slice(before)),
    ...(chat.end && place !== 'LeftChat' ? ['end'] : []),
  ];
  return [office.states(chat), news.join(', ')].filter(Boolean).join(': ');
}

/** Refused with code 3, not with 409: the operation needs another part in the chat than the agent has. */
const forbidden: Readonly<Partial<Record<Place, readonly string[]>>> = {
  Invited: ['RequestChatHistory'],
  'Invited to take': ['RequestChatHistory'],
  'Invited to advise': ['RequestChatHistory'],
  'Invited to join': ['RequestChatHistory'],
  Consulted: [
    'AttachUserData',
    'UpdateUserData',
    'DeleteUserData',
    'Transfer',
    'Invite',
    'Consult',
    'CompleteTransfer',
    'CompleteConference',
    'RemoveParticipantFromConference',
  ],
  LeftChat: ['RequestChatHistory'],
};

function refused(
  place: Place,
  operation: string,
  perform: (office: Office, chat: Chat, actor: Name) => {status: number; json: Message},
): void {
  const situation: Situation = situations[place];
  const {office, chat} = arrange(situation);
  const before = everything(office, chat);
  const {status, json} = perform(office, chat, situation.actor);
  const untimely = forbidden[place]?.includes(operation) ? [403, 3] : [409, 2];
  assert.deepEqual([status, json.statusCode], situation.shown ? untimely : [404, 6]);
  assert.equal(typeof json.statusMessage, 'string');
  assert.deepEqual(everything(office, chat), before);
}

describe('the rules of the desk', () => {
  it('cover exactly the operations in the tables of this test', () => {
    assert.deepEqual(deskOperations.toSorted(), Object.keys(outcomes).toSorted());
  });

  for (const place of places) {
    const situation: Situation = situations[place];
    it(`list the possible operations to an agent who is ${place}`, () => {
      const {office, chat} = arrange(situation);
      const {status, json} = office.get(situation.actor, `/me/chats/${chat.id}`);
      if (!situation.shown) {
        assert.deepEqual([status, json.statusCode], [404, 6]);
        return;
      }
      const shown = office.shown(situation.actor, chat);
      const possible = deskOperations.filter((operation) => outcomes[operation]?.[place]);
      const files = tells('FileUploaded')[place] && place !== 'Consulted' ? ['SendFile'] : [];
      assert.deepEqual([shown.state, shown.capabilities], [situation.shown, [...possible, ...files]]);
    });
  }

  for (const [operation, row] of Object.entries(outcomes)) {
    for (const place of places) {
      const parameters = parametersOf(operation, place);
      const expected = row[place];
      if (expected === undefined) {
        it(`refuse ${operation} to an agent who is ${place}, and change nothing`, () => {
          refused(place, operation, (office, chat, actor) =>
            office.perform(actor, chat, operation, parameters),
          );
        });
      } else {
        it(`let an agent who is ${place} ${operation}: ${expected}`, () => {
          const came = outcome(place, (office, chat, actor) => {
            return office.perform(actor, chat, operation, parameters).json;
          });
          assert.equal(came, expected);
        });
      }
    }
  }
});

describe('the chat channel', () => {
  for (const [operation, {like, parameters = {}}] of Object.entries(channel)) {
    for (const place of places) {
      const all = {...parametersOf(operation, place), ...parameters};
      const expected = outcomes[like]?.[place];
      it(`has ${operation} for an agent who is ${place} as ${like}`, () => {
        if (expected === undefined)
          refused(place, like, (office, chat, actor) => office.performOnChannel(actor, chat, operation, all));
        else {
          const came = outcome(place, (office, chat, actor) => {
            return office.performOnChannel(actor, chat, operation, all).json;
          });
          assert.equal(came, expected);
        }
      });
    }
  }

  for (const place of places) {
    const expected = outcomes.LeaveAndComplete?.[place] ?? outcomes.Complete?.[place];
    it(`lets StopProcessing leave and complete, or only complete, for an agent who is ${place}`, () => {
      const stop = (office: Office, chat: Chat, actor: Name) =>
        office.performOnChannel(actor, chat, 'StopProcessing');
      if (expected === undefined) refused(place, 'LeaveAndComplete', stop);
      else
        assert.equal(
          outcome(place, (...all) => stop(...all).json),
          expected,
        );
    });
  }

  it('has no other operation', () => {
    const {office, chat} = arrange(situations.Chatting);
    for (const operation of ['Invite', 'SendUrl', 'Leave', 'Dance', '__proto__']) {
      const {status, json} = office.performOnChannel('kristi', chat, operation);
      assert.deepEqual([status, json.statusCode], [400, 2], operation);
    }
  });
});
