import type {Operation, UserDataOperation, Visibility} from '../api/chat.js';
import type {FileWish} from '../files/transfers.js';

/** The tabs of the rail beside the conversation: customer details, or the talk among colleagues. */
export type RailTab = 'customer' | 'colleagues';

/** Events by which elements of the desk ask `<desk-app>` to do something, with their details. */
interface DeskRequests {
  /** Log in as the demo agent with this user name. */
  'desk-login': {user: string};
  'desk-logout': null;
  /** Reconnect now, without waiting for the back-off. */
  'desk-reconnect': null;
  /** Dismiss the error message. */
  'desk-dismiss': null;
  /** Show this chat. `undefined` returns to the list on a narrow screen. */
  'desk-select': {chatId: string | undefined};
  /** Send an operation of the agents' API. */
  'desk-operation': {chatId: string; operation: Operation};
  /** Change the data attached to a chat. */
  'desk-user-data': {chatId: string; operation: UserDataOperation};
  /** Send or download files, or deal with one that failed. */
  'desk-files': FileWish;
  /** Keep the unsent text of the chat. */
  'desk-draft': {chatId: string; visibility: Visibility; text: string};
  /** Ask who can be brought into a chat. */
  'desk-contacts': null;
  /** Load the transcript of this earlier chat. */
  'desk-transcript': {interactionId: string};
  /** Show or hide the rail on a screen too narrow for the rail and the conversation. */
  'desk-toggle-rail': null;
  /** Show this tab of the rail. */
  'desk-rail': {tab: RailTab};
}

/** The event of one request, for listeners. */
export type DeskRequest<Name extends keyof DeskRequests> = CustomEvent<DeskRequests[Name]>;

/** Dispatches a request that bubbles out of the shadow roots. */
export function request<Name extends keyof DeskRequests>(
  from: HTMLElement,
  name: Name,
  detail: DeskRequests[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
}
