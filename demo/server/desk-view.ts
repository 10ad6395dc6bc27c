import type {Chat, ChatEvent, EventKind, LegState, Party, PartyType} from './chat.js';

/** Chats and messages in the words of the agents' Web Services API. */

export type DeskOperation =
  | 'Accept'
  | 'Reject'
  | 'SendMessage'
  | 'SendStartTypingNotification'
  | 'SendStopTypingNotification'
  | 'SendUrl'
  | 'Leave'
  | 'Complete';

/** What an agent can do with a chat in each state. */
export const capabilities: Readonly<Record<LegState, readonly DeskOperation[]>> = {
  Invited: ['Accept', 'Reject'],
  Chatting: ['SendMessage', 'SendStartTypingNotification', 'SendStopTypingNotification', 'SendUrl', 'Leave'],
  LeftChat: ['Complete'],
  Completed: [],
  Revoked: [],
};

export function chatResource(chat: Chat, state: LegState, origin: string) {
  return {
    state,
    id: chat.id,
    uri: chatUri(chat, origin),
    participants: chat.parties.filter(({here}) => here).map(participant),
    capabilities: capabilities[state],
    userData: chat.userData,
  };
}

export function chatUri(chat: Chat, origin: string): string {
  return `${origin}/api/v2/chats/${chat.id}`;
}

export function message({index, kind, party, text, visibility, at}: ChatEvent) {
  return {
    index,
    type: messageTypes[kind],
    from: participant(party),
    ...(kind === 'PushUrl' ? {url: text} : {}),
    ...(kind === 'Text' || kind === 'Custom' ? {text} : {}),
    visibility,
    timestamp: new Date(at).toISOString().replace('T', ' ').replace('Z', '+0000'),
    // Milliseconds, whatever its name says: so it is in the documented samples.
    timestampSeconds: at,
  };
}

function participant({id, type, nickname}: Party) {
  return {type: participantTypes[type], nickname, participantId: id};
}

const participantTypes: Readonly<Record<PartyType, string>> = {
  CLIENT: 'Customer',
  AGENT: 'Agent',
  SUPERVISOR: 'Supervisor',
  EXTERNAL: 'External',
};

const messageTypes: Readonly<Record<EventKind, string>> = {
  Joined: 'ParticipantJoined',
  Left: 'ParticipantLeft',
  Text: 'Text',
  TypingStarted: 'TypingStarted',
  TypingStopped: 'TypingStopped',
  PushUrl: 'PushUrl',
  Custom: 'Notice',
};
