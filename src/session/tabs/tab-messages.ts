/** What the pages of a site that hold one chat say to each other. */
import type {Fault} from '../../wire/errors.js';
import type {ChatState} from '../model/state.js';
import type {TabCommand} from './tab-commands.js';
import type {Ticket, View} from '../saved/ticket.js';

/** What pages say to each other. */
export type TabMessage =
  /** Who leads? I have just come. */
  | {readonly is: 'hello'}
  /** From the page that leads: what all show, and what they need should it go. `by` tells a new leader from an old one. */
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

/** A `ChatError`, as far as it can be told. */
export interface TabFault extends Fault {
  readonly message: string;
}

/** Pages of one site, with one version of this package: they are taken at their word. */
export function isTabMessage(message: unknown): message is TabMessage {
  return typeof message === 'object' && message !== null && 'is' in message;
}

/** Whether the panel is open is each page's own business, and so is how many messages nobody has seen in it. */
export function isSameForAll(a: View, b: View | undefined): boolean {
  return b !== undefined && a.draft === b.draft && !a.unread === !b.unread;
}
