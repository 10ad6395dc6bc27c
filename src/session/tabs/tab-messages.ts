/** The messages between the pages of a site that share one chat. */
import type {Fault} from '../../wire/errors.js';
import type {ChatState} from '../model/state.js';
import type {TabCommand} from './tab-commands.js';
import type {Ticket, View} from '../saved/ticket.js';

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

/** Trusts the rest of the message: all pages are of one site and run one version of this package. */
export function isTabMessage(message: unknown): message is TabMessage {
  return typeof message === 'object' && message !== null && 'is' in message;
}

/** Compares the shared parts of two views. Whether the panel is open, and the exact unread count, are each page's own. */
export function isSameForAll(a: View, b: View | undefined): boolean {
  return b !== undefined && a.draft === b.draft && !a.unread === !b.unread;
}
