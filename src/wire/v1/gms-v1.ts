/** The wire to Genesys Mobile Services, Chat API version 1: REST on `/1/service`, push on `/cometd`. */
import type {Clock} from '../../base/clock.js';
import {late} from '../../base/late.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import {cometFeed} from '../comet.js';
import {decodeBatch, decodePlace, decodePush, decodeServiceId, isAboutChat} from './decode.js';
import {ChatError} from '../errors.js';
import type {Fields} from '../form.js';
import {Http, type Post, type PostOptions} from '../http.js';
import {inOwnTask} from '../news.js';
import type {Credentials} from '../page-headers.js';
import {wireTexts} from '../page-values.js';
import {pollFeed} from '../poll.js';
import {rateLimit} from '../rate-limit.js';
import {call} from './rest.js';
import type {Batch, Delivery, StartDetails, StartOptions, Wire, WireKeys} from '../types.js';

export interface GmsConfig extends Credentials {
  /** Base URL of GMS, up to and including `/genesys`, without a trailing slash. */
  readonly server: string;
  /** Name of the service: `request-chat`, or one that the contact center has configured. */
  readonly service: string;
  /** Read when a chat is started. */
  readonly startOptions?: StartOptions;
  /** Asks for `Batch.details`. */
  readonly verbose?: boolean | undefined;
  /** Makes a random id of `bytes` bytes: the user of a chat, if the page names none. */
  readonly randomId: (bytes: number) => string;
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
}

/** Bytes of a random `gms_user`. */
const USER_BYTES = 32;

/** Time-out of the request that ends the chat, ms. Short, since the server also notices the end by itself. */
const TIME_TO_END = 5_000;

/** @param keys `service`, the id of the service session, and `user`, the value of `gms_user` if the page names none */
export function gmsV1(config: GmsConfig, keys: () => WireKeys): Wire {
  const {server, service: name, startOptions = {}, verbose, randomId, clock, lifecycle} = config;
  const newUser = randomId(USER_BYTES);
  const credentials = {
    get headers() {
      return config.headers;
    },
    // A page may set it while the chat is on.
    get gmsUser() {
      return config.gmsUser ?? keys()['user'] ?? newUser;
    },
  };
  // Only `firstPost` counts: requests that the customer did not trigger, and the first request of a start.
  const {note: onRequest, pause: onPause, waitFor} = rateLimit(clock);
  const http = new Http({clock, credentials, onRequest, onPause});
  const url = (path: string) => `${server}/1/service/${path}`;
  const service = () => keys()['service'] ?? '';
  const ask = (verb: string, fields: Fields, options?: PostOptions, post = http.post) =>
    call(post, url(`${encodeURIComponent(service())}/ixn/chat${verb}`), fields, options);
  const chat = async (
    verb: string,
    fields: Fields = {},
    options?: PostOptions,
    post?: Post,
  ): Promise<Batch> => {
    const reply = await ask(verb, fields, options, post);
    if (TOLD_BY_REPLY.includes(verb) && !isAboutChat(reply))
      throw new ChatError('broken', `${service()}${verb}: no reply about a chat`, {status: 200, maybe: true});
    return decodeBatch(reply);
  };
  // `firstPost`: after a reload, this or the handshake is the first request of the page.
  const refresh = (position: number) =>
    chat('/refresh', {transcriptPosition: String(position)}, {}, http.firstPost)
      .then(inOwnTask(clock))
      .catch(chatIsGone);
  let serviceReply: unknown;

  return {
    async prepare(data, signal) {
      const user = credentials.gmsUser;
      const fields = {...wireTexts('userData', data), ...(verbose && VERBOSE)};
      serviceReply = await call(http.firstPost, url(encodeURIComponent(name)), fields, {signal});
      const id = decodeServiceId(serviceReply);
      if (!id) throw new ChatError('broken', `${url(name)}: no _id in the reply`);
      // A page may have a number. What is no text cannot be read back from a ticket.
      return {keys: {service: id, ...wireTexts('gmsUser', {user})}, provisionalId: id};
    },
    async placeInQueue(signal) {
      return decodePlace(await call(http.post, url(`${encodeURIComponent(service())}/status`), {}, {signal}));
    },
    async startChat(details, _data, delivery, signal) {
      const fields = startFields(details, delivery);
      // Load this before the request: once the server has created the chat, a missing chunk must not fail the start.
      const extras = verbose || isSet(startOptions) ? await loadExtras() : undefined;
      const reply = await ask('', extras?.adapted(fields, startOptions) ?? fields, {signal});
      const batch = decodeBatch(reply);
      return extras && verbose ? {...batch, details: extras.detailsOf(serviceReply, reply)} : batch;
    },
    send: (text) => chat('/send', {message: text}),
    refresh,
    typing: (isTyping) => chat(isTyping ? '/startTyping' : '/stopTyping'),
    customNotice: (text) => chat('/customNotice', {message: text}),
    disconnect: (leaving = false) =>
      chat('/disconnect', {}, {keepalive: true, leaving, timeout: TIME_TO_END}),
    comet: (position, sink) =>
      cometFeed({
        clock,
        lifecycle,
        url: `${server}/cometd`,
        post: http.firstPost,
        waitFor,
        channel: '/_genesys',
        decode: (data) => decodePush(data, service()),
      })(position, sink),
    poll: pollFeed({clock, lifecycle, waitFor, refresh}),
    waitFor,
  };
}

/** Requests that have done nothing for the customer if their reply is empty: words would be neither seen nor known to be lost. */
const TOLD_BY_REPLY = ['/refresh', '/send'];

/** Asks the server for all that it knows of a chat. */
const VERBOSE = {_verbose: 'true'};

const loadExtras = late(() => import('./extras.js'));

/** Whether a page has set anything, right or wrong: the extras warn of what is wrong. */
const isSet = ({startFields, fieldNames}: StartOptions): boolean =>
  [startFields, fieldNames].some(
    (value) => value && (typeof value !== 'object' || Object.keys(value).length),
  );

/** Always verbose: in a chat that is polled, no other reply tells the id of the chat. */
function startFields(
  {firstName, lastName, email, subject, displayName}: StartDetails,
  delivery: Delivery,
): Fields {
  return {
    ...VERBOSE,
    ...(delivery === 'comet' && {notify_by: delivery}),
    ...wireTexts('details', {firstName, lastName, email, subject, userDisplayName: displayName || undefined}),
  };
}

/** The server may answer 400 after the end of a chat (`_chat_400_response_on_disconnected`), and 404 or 410 long after it. */
function chatIsGone(error: unknown): never {
  if (error instanceof ChatError && [400, 404, 410].includes(error.status ?? 0))
    throw new ChatError('gone', error.message, {status: error.status, cause: error});
  throw error;
}
