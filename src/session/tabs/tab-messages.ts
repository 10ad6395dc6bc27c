/** The messages between the pages of a site that share one chat. */
import {ChatError, faultOf, type Fault} from '../../wire/errors.js';
import type {ChatState} from '../model/state.js';
import type {TabCommand} from './tab-commands.js';
import {FORMAT, has, isOpenChat, isRecord, isTranscript} from '../saved/format.js';
import {isView, type Ticket, type View} from '../saved/ticket.js';

/** A message between pages. */
export type TabMessage =
  /** From a page that has just joined: asks the leader for the state. */
  | {readonly is: 'hello'}
  /** From the leader: the state to show, and the ticket to take the chat up with when it goes. `by` is the leader's id. */
  | {
      readonly is: 'state';
      readonly by: string;
      readonly state: ChatState;
      readonly ticket: Ticket | undefined;
      readonly view: View | undefined;
    }
  | {readonly is: 'view'; readonly view: View}
  | {readonly is: 'command'; readonly id: string; readonly command: TabCommand}
  | {
      readonly is: 'done';
      readonly id: string;
      readonly fault?: TabFault;
    };

/** The part of a `ChatError` that can be copied to another page. */
export interface TabFault extends Fault {
  readonly message: string;
}

/** Turns anything thrown into a `TabFault`. */
export const tabFaultOf = (error: unknown): TabFault => ({
  ...faultOf(error),
  message: ChatError.from(error).message,
});

/** Adds what tells pages with another version of this package that the message is not for them. */
export const sealed = (message: TabMessage) => ({format: FORMAT, ...message});

/** Whether this version of the package has sent the message: during a deploy, tabs have the old one or the new one. */
export function isTabMessage(message: unknown): message is TabMessage {
  if (!isRecord(message) || message['format'] !== FORMAT) return false;
  const {is, state, ticket, view, command, fault} = message;
  switch (is) {
    case 'hello':
      return true;
    case 'state':
      return (
        has(message, 'string', 'by') &&
        isChatState(state) &&
        isNoneOr(isTicket, ticket) &&
        isNoneOr(isView, view)
      );
    case 'view':
      return isView(view);
    case 'command':
      return has(message, 'string', 'id') && isCommand(command);
    case 'done':
      return has(message, 'string', 'id') && isNoneOr(isFault, fault);
    default:
      return false;
  }
}

const isNoneOr = (isValue: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || isValue(value);

const isTicket = (value: unknown): boolean => isRecord(value) && isOpenChat(value['state']);

const isFault = (value: unknown): boolean => has(value, 'string', 'kind');

function isChatState(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const {phase, transcript, fault} = value;
  if (phase === 'idle') return true;
  if (phase === 'ending') return isOpenChat({...value, phase: 'talking'});
  if (!has(value, 'object', 'details') || !isTranscript(transcript)) return false;
  if (phase === 'ended') return has(value, 'string', 'reason');
  if (phase === 'failed') return isFault(fault);
  return phase === 'starting' || isOpenChat(value);
}

/** The members that each command must have. */
const TEXTS_OF: Readonly<Record<TabCommand['do'], readonly string[]>> = {
  start: [],
  send: ['id', 'text'],
  retry: ['id'],
  discard: ['id'],
  typed: ['text'],
  notice: ['text'],
  data: [],
  'still-here': [],
  reload: [],
  end: [],
};

function isCommand(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const known = Object.entries(TEXTS_OF).find(([name]) => name === value['do']);
  return (
    !!known &&
    has(value, 'string', ...known[1]) &&
    (known[0] !== 'start' || (has(value, 'object', 'details') && isNoneOr(isRecord, value['data']))) &&
    (known[0] !== 'data' || has(value, 'object', 'data'))
  );
}

/** Compares the shared parts of two views. Whether the panel is open, and the exact unread count, are each page's own. */
export function isSameForAll(a: View, b: View | undefined): boolean {
  const notices = a.notices?.length === b?.notices?.length;
  return b !== undefined && a.draft === b.draft && !a.unread === !b.unread && notices;
}
