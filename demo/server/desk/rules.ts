import type {LegState} from '../chats/chat.js';

const withCustomer = ['Chatting', 'Asking', 'Consulting'] as const;
const inChat = [...withCustomer, 'Consulted'] as const;

/** The operations of agents, each with the states in which it is possible. */
const rules = {
  Accept: ['Invited'],
  Reject: ['Invited'],
  SendMessage: inChat,
  SendStartTypingNotification: inChat,
  SendStopTypingNotification: inChat,
  SendUrl: inChat,
  SendCustomNotice: inChat,
  SendCustomNoticeToAgents: inChat,
  RequestChatHistory: inChat,
  AttachUserData: withCustomer,
  UpdateUserData: withCustomer,
  DeleteUserData: withCustomer,
  Leave: inChat,
  LeaveAndComplete: inChat,
  // While `Consulting`, a transfer to the adviser or an invitation completes the consultation.
  Transfer: ['Chatting', 'Consulting'],
  Invite: ['Chatting', 'Consulting'],
  Consult: ['Chatting'],
  CompleteTransfer: ['Consulting'],
  CompleteConference: ['Consulting'],
  RemoveParticipantFromConference: ['Asking', 'Consulting'],
  Complete: ['LeftChat'],
} as const satisfies Readonly<Record<string, readonly LegState[]>>;

/** An operation of `POST /me/chats/{id}`. */
export type DeskOperation = keyof typeof rules;

export const deskOperations: readonly DeskOperation[] = Object.keys(rules).filter(isDeskOperation);

export function isDeskOperation(name: string): name is DeskOperation {
  return Object.hasOwn(rules, name);
}

export function isAllowed(operation: DeskOperation, state: LegState): boolean {
  const states: readonly LegState[] = rules[operation];
  return states.includes(state);
}

/**
 * True for an operation that needs another part in the chat than the agent has, whatever happens meanwhile: an adviser has
 * no say in the chat, and only those who take part may read its history.
 */
export function isForbidden(operation: DeskOperation, state: LegState): boolean {
  if (isAllowed(operation, state)) return false;
  if (operation === 'RequestChatHistory') return true;
  return state === 'Consulted' && withCustomer.some((other) => isAllowed(operation, other));
}

/** A file is sent to the files of the chat, not as an operation. The customer sees it, so an adviser may send none. */
export function maySendFiles(state: LegState): boolean {
  return withCustomer.some((allowed) => allowed === state);
}

export function capabilities(state: LegState): (DeskOperation | 'SendFile')[] {
  const possible = deskOperations.filter((operation) => isAllowed(operation, state));
  return maySendFiles(state) ? [...possible, 'SendFile'] : possible;
}
