/** The composition root: where wire, session, clock, page lifecycle, locks and storage meet. */
import {systemClock, type Clock} from '../base/clock.js';
import {hasLocks, noLock, webLock, type Lock} from '../base/lock.js';
import {pageLifecycle, type PageLifecycle} from '../base/page-lifecycle.js';
import {ChatSession, type ChatSessionConfig} from '../session/chat-session.js';
import type {Chat} from '../session/chat.js';
import type {KeyValueStorage} from '../base/key-value-storage.js';
import {exclusiveStorage} from '../session/saved/exclusive-storage.js';
import {TicketHolder, ticketKey} from '../session/saved/ticket.js';
import {ChatError} from '../wire/errors.js';
import {serverUrl} from '../wire/server-url.js';
import {gmsV1} from '../wire/v1/gms-v1.js';

export interface ChatOptions extends Pick<ChatSessionConfig, 'gmsUser' | 'userData' | 'transformOutgoing'> {
  /** Base URL of GMS, up to and with `/genesys`; in a page it may be relative. */
  readonly server: string;
  /** GMS service name; `request-chat` by default. */
  readonly service?: string | undefined;
  /** `auto` by default: CometD, and polling when CometD cannot be had. */
  readonly delivery?: ChatSessionConfig['delivery'] | undefined;
  /** Extra request headers, for security gateways. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Keeps what it takes to `resume()` the chat, for this tab; nowhere by default. Of two chats of one page with the same
   * server and service, only one is kept.
   */
  readonly storage?: KeyValueStorage | undefined;
  /** Time and wake-ups, for tests. */
  readonly clock?: Clock | undefined;
  readonly lifecycle?: PageLifecycle | undefined;
}

/** As `ChatOptions`, for a chat that all pages of a site hold. */
export interface SharedChatOptions extends ChatOptions {
  /** The storage of the site: told that there is a chat, and nothing about it. */
  readonly siteStorage: KeyValueStorage | undefined;
}

/**
 * Makes a chat client. Nothing is asked of the server, and nothing stored, before `start`.
 * @throws ChatError `invalid` when `server` is not the URL of a server
 */
export function createChat(options: ChatOptions): Chat {
  return newSession(options, options.storage && hasLocks() ? webLock : noLock);
}

/**
 * The same for one chat in all pages of a site, over one line. Where pages cannot agree on one that leads, or cannot
 * talk to each other, each is on its own.
 * @throws ChatError `invalid` when `server` is not the URL of a server
 */
export async function createSharedChat(options: SharedChatOptions): Promise<Chat> {
  const {siteStorage, clock = systemClock, lifecycle = pageLifecycle} = options;
  const canBroadcast = 'BroadcastChannel' in globalThis;
  const subtle = siteStorage && globalThis.crypto.subtle;
  if (!(hasLocks() || siteStorage) || !(canBroadcast || subtle)) return createChat(options);
  const {SharedChat, SiteMarker, leaseLock, broadcast, listenToStorage, storageChannel} =
    await import('../session/tabs/index.js');
  // Who holds a shared chat is settled by who leads.
  const session = newSession(options, noLock);
  const name = nameOf(options).key;
  const lock = siteStorage && !hasLocks() ? leaseLock(siteStorage, clock) : webLock;
  const marker = new SiteMarker(siteStorage, name);
  const openChannel =
    siteStorage && subtle && !canBroadcast
      ? storageChannel({storage: siteStorage, listen: listenToStorage, subtle})
      : broadcast;
  return new SharedChat({session, name, lock, openChannel, randomId, lifecycle, marker});
}

function newSession(options: ChatOptions, lock: Lock): ChatSession {
  const {delivery = 'auto', storage, clock = systemClock, lifecycle = pageLifecycle} = options;
  const {server, service, key} = nameOf(options);
  const kept = storage && exclusiveStorage(storage, key, lifecycle);
  return new ChatSession({
    wire: (gmsUser) => gmsV1({server, service, gmsUser, headers: options.headers ?? {}, clock, lifecycle}),
    randomId,
    ticket: new TicketHolder(kept, key),
    leaveTicket: () => kept?.leave(),
    lock,
    clock,
    lifecycle,
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
}

function nameOf({server: given, service = 'request-chat'}: ChatOptions) {
  const server = serverUrl(given, globalThis.document?.baseURI);
  if (server) return {server, service, key: ticketKey(server, service)};
  throw new ChatError('invalid', `server must be the URL of GMS, up to and with /genesys: "${given}"`);
}

/** `crypto.randomUUID` is missing on plain http; this is not. */
function randomId(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
