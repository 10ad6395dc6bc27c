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
import {wireOf, type Api} from './wire-of.js';

export interface ChatOptions
  extends Pick<ChatSessionConfig, 'userData' | 'transformOutgoing' | 'typingPreview'>, StartOptions {
  /** Base URL of GMS, up to and with `/genesys`; in a page it may be relative. */
  readonly server: string;
  /** Version of the Chat API that the server speaks; 1 by default. */
  readonly api?: Api | undefined;
  /** GMS service name; by default `request-chat`, with version 2 `customer-support`. */
  readonly service?: string | undefined;
  /** URL of CometD, if a gateway has it elsewhere than at `{server}/cometd`. Version 2 only. */
  readonly cometUrl?: string | undefined;
  /** Value of the `gms_user` header. By default each chat gets a random one; with version 2 there is none. */
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
  /** A fake clock, page lifecycle and lock of a saved chat, for tests. */
  readonly clock?: Clock | undefined;
  readonly lock?: Pick<Lock, 'tryNow'> | undefined;
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
  const {lock, storage, siteStorage, clock = systemClock, lifecycle = pageLifecycle} = options;
  if (lock) return lock;
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
  const {api, server, service, cometUrl, key} = nameOf(options);
  const kept = storage && exclusiveStorage(storage, key, lifecycle);
  return new ChatSession({
    wire: wireOf(api, {
      ...{server, service, delivery, cometUrl, randomId, clock, lifecycle},
      ...{startOptions: options, verbose: options.verbose},
      // Getters, read when used: a page may change these options while a chat is on, or between two.
      get gmsUser() {
        return options.gmsUser;
      },
      get headers() {
        return options.headers;
      },
    }),
    randomId,
    ticket: new TicketHolder(kept, key),
    leaveTicket: () => kept?.leave(),
    lock,
    clock,
    lifecycle,
    delivery,
    get typingPreview() {
      return options.typingPreview;
    },
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
export function nameOf(options: ChatOptions) {
  const {api = 1, server: given, service = SERVICES[api], delivery = 'auto', cometUrl: comet} = options;
  const base = globalThis.document?.baseURI;
  const server = serverUrl(given, base) ?? '';
  const cometUrl = comet ? serverUrl(comet, base) : undefined;
  checked('api', api, SERVICES[api] !== undefined);
  checked('cometUrl', comet, !comet || !!cometUrl);
  checked('server', given, !!server);
  checked('service', service, typeof service === 'string' && !!service.trim());
  checked('delivery', delivery, ['auto', 'comet', 'poll'].includes(delivery));
  // Chats of two versions are never each other's.
  return {api, server, service, cometUrl, key: ticketKey(api === 1 ? server : `${server}/${api}`, service)};
}

/** The usual name of the service, by version. */
const SERVICES: Readonly<Record<Api, string>> = {1: 'request-chat', 2: 'customer-support'};

const RULES = {
  api: '1 or 2',
  cometUrl: 'a URL without a query and without credentials',
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
