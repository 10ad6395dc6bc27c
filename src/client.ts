/**
 * The headless client: the same chat as `<gms-chat>` without a screen. No DOM; runs in browsers and in Node.
 * This is where wire, session, clock, wake and storage meet.
 */
import {systemClock, type Clock} from './base/clock.js';
import {broadcast} from './base/channel.js';
import {leaseLock, noLock, webLock, type Lock} from './base/lock.js';
import {pageWake, type Wake} from './base/wake.js';
import {ChatSession, type ChatSessionConfig} from './session/chat-session.js';
import type {Chat} from './session/chat.js';
import {SharedChat} from './session/tabs.js';
import {SiteMarker, TicketHolder, ticketKey, type TicketStorage} from './session/ticket.js';
import {ChatError} from './wire/errors.js';
import {gmsV1} from './wire/gms-v1.js';

export type {Observable} from './base/observable.js';
export type {Chat} from './session/chat.js';
export type {ChatState, EndReason, Fault, LineStatus, PublicState, Typing} from './session/state.js';
export {publicState} from './session/state.js';
export type {Entry, Outgoing, OutgoingStatus, Transcript} from './session/transcript.js';
export {timeOf} from './session/transcript.js';
export {ChatError, type FaultKind} from './wire/errors.js';
export type {EntryKind, Party, StartDetails} from './wire/types.js';

export interface ChatOptions extends Pick<ChatSessionConfig, 'gmsUser' | 'userData' | 'transformOutgoing'> {
  /** Base URL of GMS, up to and with `/genesys`; in a page it may be relative. */
  readonly server: string;
  /** GMS service name; `request-chat` by default. */
  readonly service?: string | undefined;
  /** `auto` by default: CometD, and polling when CometD cannot be had. */
  readonly delivery?: ChatSessionConfig['delivery'] | undefined;
  /** Extra request headers, for security gateways. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Keeps what it takes to `resume()` the chat, for this tab; nowhere by default. */
  readonly storage?: TicketStorage | undefined;
  /**
   * Makes all pages of the site hold one chat, over one line. The storage of the site is told that there is a chat, and
   * nothing about it.
   */
  readonly shared?: {readonly siteStorage: TicketStorage | undefined} | undefined;
  /** Time and wake-ups, for tests. */
  readonly clock?: Clock | undefined;
  readonly wake?: Wake | undefined;
}

/**
 * Makes a chat client. Nothing is asked of the server, and nothing stored, before `start`.
 * @throws ChatError `invalid` when `server` is not the URL of a server
 */
export function createChat(options: ChatOptions): Chat {
  const {service = 'request-chat', delivery = 'auto', storage, shared} = options;
  const {clock = systemClock, wake = pageWake} = options;
  const server = baseUrl(options.server);
  const name = ticketKey(server, service);
  const siteStorage = shared?.siteStorage;
  const lock = storage || shared ? lockFor(siteStorage, clock) : noLock;
  // Where pages cannot agree on one that leads, or cannot talk to each other, each is on its own.
  const isShared = shared !== undefined && lock !== noLock && 'BroadcastChannel' in globalThis;
  const session = new ChatSession({
    wire: (gmsUser) => gmsV1({server, service, gmsUser, headers: options.headers ?? {}, clock, wake}),
    randomId,
    ticket: new TicketHolder(storage, name),
    // Who holds a shared chat is settled by who leads.
    lock: isShared ? noLock : lock,
    clock,
    wake,
    delivery,
    // Read when they are wanted: a page may renew a token between two chats.
    get gmsUser() {
      return options.gmsUser;
    },
    get userData() {
      return options.userData;
    },
    get transformOutgoing() {
      return options.transformOutgoing;
    },
  });
  if (!isShared) return session;
  const marker = new SiteMarker(siteStorage, name);
  return new SharedChat({session, name, lock, openChannel: broadcast, randomId, wake, marker});
}

function lockFor(siteStorage: TicketStorage | undefined, clock: Clock): Lock {
  // Missing on plain http, whatever the types say.
  if (globalThis.navigator?.locks) return webLock;
  return siteStorage ? leaseLock(siteStorage, clock) : noLock;
}

function baseUrl(server: string): string {
  try {
    const url = new URL(server, globalThis.document?.baseURI);
    if (server.trim() && /^https?:$/.test(url.protocol)) return url.origin + url.pathname.replace(/\/+$/, '');
  } catch {
    // Said below.
  }
  throw new ChatError('invalid', `server must be the URL of GMS, up to and with /genesys: "${server}"`);
}

/** `crypto.randomUUID` is missing on plain http; this is not. */
function randomId(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
