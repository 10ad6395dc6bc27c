import type {Operation, Visibility} from '../api/chat.js';

/** What stands beside the conversation: what is known of the customer, or what is said among colleagues. */
export type RailTab = 'customer' | 'colleagues';

/** What an element of the desk asks for, with what it needs; `<desk-app>` does it. */
interface DeskRequests {
  /** Log in as the demo agent of this user name. */
  'desk-login': {user: string};
  'desk-logout': null;
  /** Try a lost connection now. */
  'desk-reconnect': null;
  /** The agent has read what went wrong. */
  'desk-dismiss': null;
  /** Show this chat; `undefined` goes back to the list, on a narrow screen. */
  'desk-select': {chatId: string | undefined};
  /** Send an operation of the agents' API. */
  'desk-operation': {chatId: string; operation: Operation};
  /** Keep what is written and not yet sent. */
  'desk-draft': {chatId: string; visibility: Visibility; text: string};
  /** Ask who can be brought into a chat. */
  'desk-contacts': null;
  /** Load the earlier chats of this customer; the id is empty for a new one. */
  'desk-history': {customerId: string};
  /** Load the transcript of this earlier chat. */
  'desk-transcript': {interactionId: string};
  /** Show or hide what stands beside the conversation, on a screen too narrow for both. */
  'desk-toggle-rail': null;
  /** Show this of what stands beside the conversation. */
  'desk-rail': {tab: RailTab};
}

/** The event of one request, for whoever listens. */
export type DeskRequest<Name extends keyof DeskRequests> = CustomEvent<DeskRequests[Name]>;

/** Sends a request up, across the shadow roots on its way. */
export function request<Name extends keyof DeskRequests>(
  from: HTMLElement,
  name: Name,
  detail: DeskRequests[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
}
