/** The wire to Genesys Mobile Services, Chat API version 2: REST on `/2/chat`, or push on `/service/chatV2` of `/cometd`. */
import {late} from '../../base/late.js';
import {throwIfAborted} from '../../base/throw-if-aborted.js';
import {toJson} from '../../base/to-json.js';
import type {Clock} from '../../base/clock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import {ChatError} from '../errors.js';
import type {Fields} from '../form.js';
import {Http, type Post, type PostOptions} from '../http.js';
import {inOwnTask} from '../news.js';
import type {Credentials} from '../page-headers.js';
import {wireTexts} from '../page-values.js';
import {pollFeed} from '../poll.js';
import {rateLimit} from '../rate-limit.js';
import type {Batch, Delivery, StartOptions, UserData, Wire, WireKeys} from '../types.js';
import {batchOf, KEYS, withoutCount, type Reply} from './decode.js';
import {Link, NOTHING} from './link.js';
import {call, isPassing} from './rest.js';
import {nested, startFields} from './start-fields.js';

/** For the files of a chat: an import of theirs would make a chunk of it, and one more request for each chat. */
export {judged} from './rest.js';

export interface GmsV2Config extends Credentials {
  /** Base URL of GMS, up to and including `/genesys`, without a trailing slash. */
  readonly server: string;
  readonly service: string;
  /** URL of CometD, if it is not `{server}/cometd`. */
  readonly cometUrl?: string | undefined;
  /** `auto`: polling may take the place of push, if push does not work when the chat is started. */
  readonly delivery: 'auto' | Delivery;
  readonly startOptions?: StartOptions;
  /** Asks for `Batch.details`. */
  readonly verbose?: boolean | undefined;
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
}

/** Time-out of the request that ends the chat, ms. Short, since the server also notices the end by itself. */
const TIME_TO_END = 5_000;
/** Time-out of the question whether a server refuses cookies, ms. */
const TIME_TO_ASK = 5_000;
/** Notification mode is off by default, and then nothing is ever pushed: after this time without a push the chat is polled, ms. */
const PUSHED_WITHIN = 10_000;
/** A fault that passes is waited for at the start for this time, ms. */
const PATIENCE = 20_000;
const AGAIN_AFTER = 3_000;

/**
 * @param keys what the replies name (`KEYS`), `delivery`, `since`, when the chat began (see `decodeReply`), and `data`, the business
 *   data that the server has, as JSON
 */
export function gmsV2(config: GmsV2Config, keys: () => WireKeys): Wire {
  const {server, service, startOptions = {}, verbose, clock, lifecycle} = config;
  const {note: onRequest, pause: onPause, waitFor} = rateLimit(clock);
  const credentials: Credentials = {
    get headers() {
      return config.headers;
    },
    get gmsUser() {
      return config.gmsUser ?? '';
    },
  };
  const http = new Http({clock, credentials, onRequest, onPause});
  const name = encodeURIComponent(service);
  const url = `${server}/2/chat/${name}`;
  /** The keys of a chat that is being started: pushes may come before the session has them. */
  let first: WireKeys = {};
  const current = () => (keys()['secureKey'] ? keys() : first);
  const since = () => Number(current()['since']) || undefined;
  const isPushed = () => keys()['delivery'] === 'comet';
  const newKeys = ({keys: named, firstTime}: Reply, delivery: Delivery): WireKeys | undefined => {
    const old = current();
    // The reply to a start may tell no event.
    const made = {...named, since: old['since'] || String(firstTime ?? '')};
    const isSame = Object.entries(made).every(([key, value]) => old[key] === value);
    return isSame || !Object.keys(named).length ? undefined : (first = {...old, ...made, delivery});
  };
  const link = new Link({
    ...{clock, lifecycle, waitFor, since},
    keys: current,
    newKeys: (reply) => newKeys(reply, 'comet'),
    url: config.cometUrl || `${server}/cometd`,
    post: http.firstPost,
    channel: `/service/chatV2/${name}`,
  });
  const told = (reply: Reply, from?: number): Batch => {
    const made = newKeys(reply, 'poll');
    return {...batchOf(reply, from), ...(made && {keys: made})};
  };
  const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));

  const ask = async (
    verb: string,
    fields: Fields = {},
    from?: number,
    options?: PostOptions,
    post: Post = http.post,
  ): Promise<Batch> => {
    const own = Object.fromEntries(KEYS.slice(1).map((key) => [key, keys()[key] ?? '']));
    const position = from === undefined ? undefined : {transcriptPosition: String(from)};
    const path = `${url}/${encodeURIComponent(keys()['chatId'] ?? '')}/${verb}`;
    return told(await call(post, path, {...own, ...fields, ...position}, options, since()), from);
  };
  // `firstPost`: after a reload, this or the handshake is the first request of the page.
  const readOnce = (from: number, options?: PostOptions) =>
    ask('refresh', {}, from, options, http.firstPost).then(inOwnTask(clock)).catch(chatIsGone);
  const read = async (position: number): Promise<Batch> => {
    try {
      return await readOnce(position + 1);
    } catch (error) {
      if (!isDoubtfulEnd(error)) throw error;
      await pause(AGAIN_AFTER);
      return readOnce(position + 1).catch(sureEnd);
    }
  };
  /** The reply to a notice. It brings no events. */
  const noticed = (batch: Batch): Batch => (batch.ended ? batch : withoutCount(batch));
  const endPolled = async (leaving: boolean, position: number): Promise<Batch> => {
    const options = {keepalive: true, leaving, timeout: TIME_TO_END};
    const end = await ask('disconnect', {}, undefined, options);
    // Polling has not brought the last words yet, and some servers do not answer any more.
    const last = leaving
      ? undefined
      : await readOnce(position + 1, {timeout: TIME_TO_END}).catch(() => undefined);
    return {...(last ?? withoutCount(end)), ended: end.ended || !!last?.ended};
  };

  /** Ends a chat whose start was called off before its answer came, which alone has the key. */
  const endLate = async ({keys: {chatId, ...own}}: Reply): Promise<void> => {
    if (chatId)
      await call(http.post, `${url}/${encodeURIComponent(chatId)}/disconnect`, own, {keepalive: true});
  };
  const startPolled = async (fields: Fields, data: Fields, signal?: AbortSignal): Promise<Batch> => {
    throwIfAborted(signal);
    const create = () => call(http.post, url, {...fields, ...nested(data)});
    const created = create()
      // A start is not repeated: it may have made a chat. A server that refuses cookies, though, has answered nobody.
      .catch(async (error: unknown) => {
        if (!(await http.refusesCookies(url, {signal, timeout: TIME_TO_ASK}))) throw error;
        throwIfAborted(signal);
        return create();
      });
    created.then((reply) => (signal?.aborted ? endLate(reply) : undefined)).catch(() => undefined);
    const reply = await Promise.race([created, calledOff(signal)]).catch(notV2);
    const {chatId, secureKey} = reply.keys;
    if (!chatId || !secureKey) return notV2(new ChatError('broken', `${url}: no chatId in the reply`));
    first = {};
    return started(told(reply), 'poll', data);
  };
  const startPushed = async (fields: Fields, data: Fields, signal?: AbortSignal): Promise<Batch> => {
    const request = {...fields, userData: data};
    const isStart = ({keys: named}: Batch) => !!named?.['secureKey'];
    const batch = await link.ask('requestChat', request, isStart, PUSHED_WITHIN, signal);
    return started(batch, 'comet', data);
  };
  const sentData = (): Fields => wireTexts('data', JSON.parse(current()['data'] ?? '{}'));
  const started = (batch: Batch, delivery: Delivery, data: Fields): Batch => {
    const {userId, secureKey, alias: chatServerLoadBalancerAlias} = batch.keys ?? {};
    const details = {userId, secureKey, chatServerLoadBalancerAlias, urls: {}};
    const named = {...batch.keys, data: toJson(data)};
    return {...batch, delivery, keys: named, ...(verbose && {details})};
  };
  /** A fault of Chat Server that passes: asks again for a while. */
  const patiently = async (start: () => Promise<Batch>, signal?: AbortSignal): Promise<Batch> => {
    for (const end = clock.now() + PATIENCE; ;) {
      try {
        return await start();
      } catch (error) {
        if (!isPassing(error) || clock.now() + AGAIN_AFTER > end) throw error;
        await pause(AGAIN_AFTER);
        throwIfAborted(signal);
      }
    }
  };

  return {
    prepare: () => Promise.resolve({keys: {}}),
    async startChat(details, userData, delivery, signal) {
      const data = wireTexts('userData', userData);
      const fields = await withOptions(startFields(details), startOptions);
      const polled = () => patiently(() => startPolled(fields, data, signal), signal);
      if (delivery === 'poll') return polled();
      try {
        return await patiently(() => startPushed(fields, data, signal), signal);
      } catch (error) {
        const {kind, status} = ChatError.from(error);
        const isUnheard = kind === 'unreachable' || (kind === 'refused' && status === 200);
        if (signal?.aborted || !isUnheard) throw error;
        if (config.delivery !== 'auto') {
          console.warn(
            `gms-chat: ${url}: no push came. Its notification mode may be off: use delivery="auto".`,
          );
          throw error;
        }
        link.leave();
        return polled();
      }
    },
    send: (text, position, echo = {last: position, isOnly: false}) =>
      isPushed()
        ? link.send(text, echo)
        : ask('send', {message: text, messageType: 'text'}, position + 1).catch(inDoubt(read, position)),
    refresh: (position) => (isPushed() ? link.missed(position) : read(position)),
    async typing(isTyping, preview) {
      const verb = isTyping ? 'startTyping' : 'stopTyping';
      const fields = preview ? {message: preview} : {};
      return isPushed() ? link.tell(verb, fields) : noticed(await ask(verb, fields));
    },
    async customNotice(text) {
      const fields = {message: text};
      return isPushed() ? link.tell('customNotice', fields) : noticed(await ask('customNotice', fields));
    },
    async updateData(userData: UserData) {
      const sent = sentData();
      const all = {...sent, ...wireTexts('userData', userData)};
      const data = Object.fromEntries(Object.entries(all).filter(([name, value]) => sent[name] !== value));
      if (!Object.keys(data).length) return NOTHING;
      const batch = isPushed()
        ? await link.tell('updateData', {userData: data})
        : noticed(await ask('updateData', nested(data)));
      return {...batch, keys: {...current(), ...batch.keys, data: toJson(all)}};
    },
    disconnect: (leaving = false, position = 0) =>
      keys()['delivery'] === 'poll' ? endPolled(leaving, position) : link.disconnect(leaving, position),
    comet: (position, sink) => (keys()['delivery'] === 'poll' ? SILENT : link.feed(position, sink)),
    // The key of a pushed chat must not be used here: a wrong key removes the customer from the chat.
    poll: (position, sink) =>
      isPushed() ? SILENT : pollFeed({clock, lifecycle, waitFor, refresh: read})(position, sink),
    waitFor,
  };

  /** 404 says here that the service is unknown, or the whole version. */
  function notV2(thrown: unknown): never {
    const error = ChatError.from(thrown);
    const {status, maybe, code} = error;
    const isUnknown = status === 404 || (error.kind === 'broken' && code === undefined);
    if (!isUnknown) throw error;
    console.warn(
      `gms-chat: ${url} does not answer as version 2 of the Chat API does. Check "server", "service" and "api": ` +
        'api="1" is for servers with version 1 only.',
    );
    const kind = status === 404 ? 'unavailable' : 'broken';
    throw new ChatError(kind, error.message, {status, maybe, cause: error});
  }
}

/** Rejects when the signal is aborted. */
const calledOff = (signal?: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const error = new ChatError('unreachable', 'The start was called off.', {maybe: true});
    signal?.addEventListener('abort', () => reject(error));
  });

const SILENT = () => Promise.resolve();

const loadStartOptions = late(() => import('../start-options.js'));

/** Only pages with options of the start load what checks them. */
async function withOptions(fields: Fields, options: StartOptions): Promise<Fields> {
  if (![options.startFields, options.fieldNames].some((value) => value && Object.keys(value).length))
    return fields;
  const {adapted} = await loadStartOptions();
  return adapted(fields, options);
}

/** statusCode 2 without an end: the chat may be over all the same. */
const isDoubtfulEnd = (error: unknown): boolean =>
  error instanceof ChatError && error.kind === 'refused' && error.status === 200 && error.isReported;

function sureEnd(error: unknown): never {
  if (isDoubtfulEnd(error)) throw new ChatError('gone', String(error), {status: 200, cause: error});
  throw error;
}

/** A message that was refused without an end: asks whether the chat is over. */
function inDoubt(read: (position: number) => Promise<Batch>, position: number) {
  return async (error: unknown): Promise<never> => {
    if (isDoubtfulEnd(error))
      await read(position).catch((fault: unknown) => {
        if (ChatError.from(fault).kind === 'gone') throw fault;
      });
    throw error;
  };
}

/** The service or the chat is unknown: the server has forgotten it. */
function chatIsGone(error: unknown): never {
  if (error instanceof ChatError && (error.status === 404 || error.status === 410))
    throw new ChatError('gone', error.message, {status: error.status, cause: error});
  throw error;
}
