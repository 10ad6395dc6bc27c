import type {IncomingMessage, ServerResponse} from 'node:http';
import {Refusal, send, type Answer} from './http/answer.js';
import {readBody} from './http/body.js';
import {Bayeux} from './bayeux/bayeux.js';
import {knownBrowserOf} from './bayeux/browser.js';
import type {BayeuxEngine, BayeuxOptions} from './bayeux/engine.js';
import type {ServiceKind} from './chats/chat.js';
import {systemClock, type Clock} from './chats/clock.js';
import {playGuest} from './chats/guests.js';
import {allowOrigins} from './http/cors.js';
import type {CatchUp} from './chat-v1/feed.js';
import {defaultFileLimits, type FileLimits} from './chats/files.js';
import {alterV2} from './faults/chat-v2-faults.js';
import {refuse} from './desk/refusals.js';
import {Faults} from './faults/faults.js';
import {answerFaults} from './faults/faults-endpoint.js';
import {pushThrough} from './faults/push-faults.js';
import {loseAnswer, meetFaults} from './faults/request-faults.js';
import {startGmsRun, type GmsRun} from './gms-run.js';
import {defaultLifetimes, type Lifetimes} from './chats/lifetimes.js';
import {Archive} from './interactions/archive.js';
import {ContextServices} from './interactions/context-services.js';
import {Interactions} from './interactions/interactions.js';
import {answerSurvey} from './interactions/survey.js';
import {
  isForDevServer,
  isForContextServices,
  originOf,
  requestTargetOf,
  type RequestTarget,
} from './http/request-target.js';
import {failure} from './chat-v1/refusals.js';
import {gmsUserOf} from './chat-v1/rest.js';
import type {Store} from './chats/store.js';

export interface DevServerOptions {
  /** A bot answers customers while no agent is ready. Default: false. */
  readonly autoAgent?: boolean;
  /** Additional services of version 1 by name, beside `request-chat` and `request-chat-poll`. */
  readonly services?: Readonly<Record<string, ServiceKind>>;
  /** Additional services of version 2 by name, beside `customer-support`. */
  readonly chatServices?: readonly string[];
  /** Additional office hours services, beside `business-hours` and `office-hours`. */
  readonly calendars?: readonly string[];
  /** The files that customers of version 2 may send. Default: as Chat Server's. */
  readonly files?: Partial<FileLimits>;
  /**
   * A CometD session without `gms_user` is known by the cookie `BAYEUX_BROWSER`; with `false`, by its id alone, for clients
   * that keep no cookies, such as Node. Default: true.
   */
  readonly cookieDemanded?: boolean;
  /** How a refresh with a position delivers missed events in push mode. Default: `push`. */
  readonly catchUp?: CatchUp;
  /** The form of the reply to a request that is not verbose, in push mode. Default: `receipt`. */
  readonly cometReply?: 'receipt' | 'state';
  /** Answers a refresh after the end with 400 instead of 200 and DISCONNECTED. Default: false. */
  readonly refuseRefreshAfterEnd?: boolean;
  /** Seconds that each place in the queue is expected to take. By default no expected wait is named. */
  readonly expectedWait?: number;
  /** Milliseconds for which a `/meta/connect` is held. Default: 60 000. */
  readonly timeout?: number;
  /** Milliseconds after which a Bayeux session without a `/meta/connect` is forgotten. Default: 10 000. */
  readonly maxInterval?: number;
  /** The Bayeux server of the customers. Default: the one of Node, in this process. */
  readonly customersEngine?: (options: BayeuxOptions) => BayeuxEngine;
  readonly lifetimes?: Partial<Lifetimes>;
  /** The SQLite file that keeps ended chats. By default they are lost when the process ends. */
  readonly data?: string | undefined;
  /** For tests. CometD's own timers always use the system's clock. */
  readonly clock?: Clock;
}

export interface DevServer {
  /**
   * Answers a request for GMS, for the agents' API, for Context Services, for `/survey` or for `/faults`.
   * @returns false when the request is for none of them; then it is untouched
   */
  readonly handle: (req: IncomingMessage, res: ServerResponse) => boolean;
  /** The current chats, parties and agents, for tests. A restart that loses them creates a new store. */
  readonly store: Store;
  /** The faults that are set. */
  readonly faults: Faults;
  /** Breaks held requests and stops every timer. May be called twice. */
  readonly close: () => void;
}

const standardServices = {'request-chat': 'basic', 'request-chat-poll': 'advanced'} as const;

/** Office hours services; the first is the usual name in the documentation. */
const standardCalendars = ['business-hours', 'office-hours'];

const standardChatServices = ['customer-support'];

/**
 * Creates the development server, which acts as GMS: Chat API versions 1 and 2 for customers, the Web Services API for
 * agents, Context Services for running and ended chats. Only ended chats are kept in a file, and only if one is named.
 * @throws Error when the file for ended chats cannot be used
 */
export function createDevServer(options: DevServerOptions = {}): DevServer {
  const {clock = systemClock, timeout = 60_000} = options;
  const underWay = new Set<ServerResponse>();
  const archive = new Archive(options.data);
  const contextServices = new ContextServices(new Interactions(archive, () => run.running));

  /** The end of the scene `closed`, ms since 1970. */
  let opensAt = 0;
  const faults = new Faults(clock, {
    forgetSessions: () => run.customers.reset(),
    restart(memory) {
      for (const res of underWay) res.socket?.destroy();
      if (memory === 'lost') {
        run.close();
        run = start();
      } else {
        run.customers.reset();
        run.desks.reset();
      }
    },
    closeFor: (minutes) => (opensAt = clock.now() + minutes * 60_000),
    play: (guest, act) => playGuest(run.store, guest, act),
    watchIdleness: () => run.idleness.again(),
    stopWorkflow() {
      for (const chat of [...run.store.chats()]) if (!chat.end) run.store.drop(chat, 'workflow stopped');
    },
  });

  const alterations = alterV2(faults);
  const start = (): GmsRun =>
    startGmsRun({
      autoAgent: options.autoAgent ?? false,
      services: {...standardServices, ...options.services},
      catchUp: () => faults.get('catchUp')?.how ?? options.catchUp ?? 'push',
      cometReply: () => faults.get('cometReply')?.shape ?? options.cometReply ?? 'receipt',
      refuseRefreshAfterEnd: () =>
        faults.get('refuseAfterEnd') !== undefined || (options.refuseRefreshAfterEnd ?? false),
      expectedWait: options.expectedWait,
      queue: () => faults.get('queue'),
      timeout: () => Math.min(timeout, (faults.get('holdTime')?.seconds ?? Infinity) * 1000),
      maxInterval: options.maxInterval ?? 10_000,
      customersEngine: options.customersEngine ?? ((own) => new Bayeux(own)),
      lifetimes: {...defaultLifetimes, ...options.lifetimes},
      clock,
      archive,
      pushThrough: (deliver) => pushThrough(faults, deliver),
      pushThroughV2: (deliver) => pushThrough(faults, deliver),
      chatServices: [...standardChatServices, ...(options.chatServices ?? [])],
      fileLimits: () => fileLimits(faults, options.files),
      alterations,
      onPublishing(req, res) {
        if (faults.strikes('publishAckLost')) loseAnswer(req, res);
      },
      cookieDemanded: options.cookieDemanded ?? true,
      idleLimits: () => faults.get('idle'),
      calendars: [...standardCalendars, ...(options.calendars ?? [])],
      opensAt: () => (faults.get('closed') && opensAt > clock.now() ? opensAt : undefined),
      wait: () => faults.get('expectedWait')?.seconds ?? options.expectedWait ?? 0,
    });
  let run = start();

  return {
    handle(req, res) {
      const target = requestTargetOf(req.url ?? '');
      if (!isForDevServer(target)) return false;
      const [root, ...path] = target.path;
      const withoutCredentials = root === 'genesys' && faults.get('corsWithoutCredentials');
      if (allowOrigins(req, res, !withoutCredentials)) return true;
      if (root === 'faults') {
        reply(res, faultsAnswer(faults, req, path));
        return true;
      }
      if (isForContextServices(target)) {
        reply(res, contextAnswer(contextServices, req, target));
        return true;
      }
      if (root === 'survey') {
        reply(res, answerSurvey(run.store, archive, req));
        return true;
      }
      underWay.add(res);
      res.once('close', () => underWay.delete(res));
      const failed = root === 'genesys' ? failure(500, failureText) : refuse('internal', failureText);
      const serve = (): void => reply(res, run.answer(req, res, target), failed.answer);
      const forgetSessions = (): void =>
        run.customers.forget(gmsUserOf(req.headers) ?? knownBrowserOf(req) ?? '');
      if (root === 'genesys') meetFaults(faults, {req, res, path, forgetSessions, serve});
      else serve();
      return true;
    },
    get store() {
      return run.store;
    },
    faults,
    close() {
      faults.close();
      run.close();
      archive.close();
    },
  };
}

function fileLimits(faults: Faults, given: Partial<FileLimits> = {}): FileLimits {
  const few = faults.get('fewFiles');
  return {
    ...defaultFileLimits,
    ...given,
    ...(faults.get('filesNeedAgent') && {needAgent: true}),
    ...(few && {files: few.files, fileSize: few.bytes}),
  };
}

async function faultsAnswer(faults: Faults, req: IncomingMessage, path: readonly string[]): Promise<Answer> {
  return answerFaults(faults, {method: req.method ?? 'GET', path, body: await readBody(req)});
}

function contextAnswer(services: ContextServices, req: IncomingMessage, target: RequestTarget) {
  const request = {method: req.method ?? 'GET', path: target.path, origin: originOf(req)};
  return Promise.resolve().then(() => services.answer(request));
}

const failureText = 'The server has failed.';

/** @param failed the reply to an unexpected error */
function reply(
  res: ServerResponse,
  answer: Promise<Answer | undefined>,
  failed: Answer = failure(500, failureText).answer,
): void {
  answer.then(
    (ready) => ready && send(res, ready),
    (reason: unknown) => {
      if (!(reason instanceof Refusal)) console.error('Development server:', reason);
      send(res, reason instanceof Refusal ? reason.answer : failed);
    },
  );
}
