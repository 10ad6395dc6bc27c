/** The composition root: connects wire, session, clock, page lifecycle, locks and storage. */
import {systemClock, type Clock} from '../base/clock.js';
import {hasLocks, noLock, webLock, type Lock} from '../base/lock.js';
import {late} from '../base/late.js';
import {pageLifecycle, type PageLifecycle} from '../base/page-lifecycle.js';
import {ChatSession, type ChatSessionConfig} from '../session/chat-session.js';
import type {Chat} from '../session/chat.js';
import type {KeyValueStorage} from '../base/key-value-storage.js';
import {exclusiveStorage} from '../session/saved/exclusive-storage.js';
import {TicketHolder, ticketKey} from '../session/saved/ticket.js';
import {ChatError} from '../wire/errors.js';
import {PrerenderedChat} from '../session/prerendered-chat.js';
import {pageOptions} from './page-options.js';
import {serverUrl} from '../wire/server-url.js';
import type {HeadersOption, StartOptions} from '../wire/types.js';
import {gmsV1} from '../wire/v1/gms-v1.js';

export interface ChatOptions extends Pick<ChatSessionConfig, 'userData' | 'transformOutgoing'>, StartOptions {
  /** Base URL of GMS, up to and with `/genesys`; in a page it may be relative. */
  readonly server: string;
  /** GMS service name; `request-chat` by default. */
  readonly service?: string | undefined;
  /** Value of the `gms_user` header. By default each chat gets a random one. */
  readonly gmsUser?: string | undefined;
  /** `auto` by default: CometD, and polling when CometD cannot be had. */
  readonly delivery?: ChatSessionConfig['delivery'] | undefined;
  /** Extra request headers, for security gateways, or a function that makes them. Read at each request. */
  readonly headers?: HeadersOption | undefined;
  /** Keeps what the server tells of the chat and its machinery (`_verbose`) as `state.chat.details`. Off by default. */
  readonly verbose?: boolean | undefined;
  /**
   * Storage of the tab for the data that `resume()` needs; nothing is stored by default. When one page has two chats with
   * the same server and service, only one of them is stored; the other is kept in memory.
   */
  readonly storage?: KeyValueStorage | undefined;
  /**
   * Storage of the site. On plain http, where there are no Web Locks, it keeps a duplicated tab from taking the chat up as
   * well. It holds nothing about the chat but a random id.
   */
  readonly siteStorage?: KeyValueStorage | undefined;
  /** A fake clock and page lifecycle, for tests. */
  readonly clock?: Clock | undefined;
  readonly lifecycle?: PageLifecycle | undefined;
}

const loadTabs = late(() => import('../session/tabs/index.js'));

/** Options of a chat that all pages of a site share. */
export interface SharedChatOptions extends ChatOptions {
  /** Storage of the site. Records that a chat exists, and the random ids of messages that wait: nothing else about it. */
  readonly siteStorage: KeyValueStorage | undefined;
}

/**
 * Makes a chat client. Before `start`, no request is sent and nothing is stored.
 * @throws ChatError `invalid` when `server` is not the URL of a server, or an option is of a wrong type
 */
export function createChat(given: ChatOptions): Chat {
  const options = pageOptions(given);
  return onceVisited(newSession(options, lockOf(options)), options);
}

/**
 * Makes a chat client that shares one chat, and one connection, with all pages of a site. If the browser lets the pages
 * neither elect a leader nor talk to each other, each page has a chat of its own.
 * @throws ChatError `invalid` when `server` is not the URL of a server, or an option is of a wrong type
 */
export async function createSharedChat(given: SharedChatOptions): Promise<Chat> {
  const options = pageOptions(given);
  const {siteStorage, clock = systemClock, lifecycle = pageLifecycle} = options;
  const {SharedChat, SiteMarker, siteLock, siteChannel} = await loadTabs().catch((error: unknown) => {
    throw ChatError.from(error);
  });
  const lock = await siteLock({storage: siteStorage, clock, lifecycle});
  const openChannel = siteChannel(siteStorage);
  if (!lock || !openChannel) return createChat(options);
  // No lock for the session itself: only the leader runs it.
  const session = newSession(options, noLock);
  const name = nameOf(options).key;
  const marker = new SiteMarker(siteStorage, name);
  return onceVisited(
    new SharedChat({session, name, lock, openChannel, randomId, clock, lifecycle, marker}),
    options,
  );
}

const onceVisited = (chat: Chat, {lifecycle = pageLifecycle}: ChatOptions): Chat =>
  lifecycle.prerendering ? new PrerenderedChat(chat, lifecycle) : chat;

/** Only pages on plain http load the lease. */
function lockOf(options: ChatOptions): Pick<Lock, 'tryNow'> {
  const {storage, siteStorage, clock = systemClock, lifecycle = pageLifecycle} = options;
  if (!storage) return noLock;
  if (hasLocks()) return webLock;
  if (!siteStorage) return noLock;
  let lease: Promise<Pick<Lock, 'tryNow'>> | undefined;
  return {
    tryNow: async (name, lost) => {
      lease ??= loadTabs()
        .then(({siteLock}) => siteLock({storage: siteStorage, clock, lifecycle}))
        .then(
          (lock) => lock ?? noLock,
          () => noLock,
        );
      return (await lease).tryNow(name, lost);
    },
  };
}

function newSession(options: ChatOptions, lock: Pick<Lock, 'tryNow'>): ChatSession {
  const {delivery = 'auto', storage, clock = systemClock, lifecycle = pageLifecycle} = options;
  const {server, service, key} = nameOf(options);
  const kept = storage && exclusiveStorage(storage, key, lifecycle);
  return new ChatSession({
    wire: (keys) =>
      gmsV1(
        {
          ...{server, service, randomId, clock, lifecycle, startOptions: options, verbose: options.verbose},
          // Getters, read when used: a page may change these options while a chat is on, or between two.
          get gmsUser() {
            return options.gmsUser;
          },
          get headers() {
            return options.headers;
          },
        },
        keys,
      ),
    randomId,
    ticket: new TicketHolder(kept, key),
    leaveTicket: () => kept?.leave(),
    lock,
    clock,
    lifecycle,
    delivery,
    get userData() {
      return options.userData;
    },
    get transformOutgoing() {
      const {transformOutgoing} = options;
      return checked(
        'transformOutgoing',
        transformOutgoing,
        transformOutgoing == null || typeof transformOutgoing === 'function',
      );
    },
  });
}

/** @throws ChatError `invalid`, which names the option */
function nameOf({server: given, service = 'request-chat', delivery = 'auto'}: ChatOptions) {
  const server = serverUrl(given, globalThis.document?.baseURI) ?? '';
  checked('server', given, !!server);
  checked('service', service, typeof service === 'string' && !!service.trim());
  checked('delivery', delivery, ['auto', 'comet', 'poll'].includes(delivery));
  return {server, service, key: ticketKey(server, service)};
}

const RULES = {
  server: 'the URL of GMS, up to and with /genesys, without a query and without credentials',
  service: 'the name of a service',
  delivery: 'auto, comet or poll',
  transformOutgoing: 'a function',
};

function checked<T>(name: keyof typeof RULES, value: T, isRight: boolean): T {
  if (isRight) return value;
  throw new ChatError('invalid', `${name} must be ${RULES[name]}.`);
}

/** Made with `getRandomValues`, since `crypto.randomUUID` is missing on plain http. */
function randomId(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
