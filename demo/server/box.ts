import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {json, Refusal, send, type Answer} from './answer.js';
import {runAutoAgent} from './auto-agent.js';
import {Bayeux} from './bayeux.js';
import {readBody, readFields} from './body.js';
import type {Agent} from './changes.js';
import type {ServiceKind} from './chat.js';
import {systemClock, type Clock} from './clock.js';
import {allowOrigins} from './cors.js';
import {CustomerFeed, type CatchUp} from './customer-feed.js';
import {authenticate, Desk} from './desk.js';
import {deskChannel, feedDesks} from './desk-feed.js';
import {defaultLifetimes, limitLifetimes, type Lifetimes} from './lifetimes.js';
import {isBayeux, isOfBox, placeOf, type Place} from './place.js';
import {customerChannel} from './reply.js';
import {failure, gmsUserOf, Rest} from './rest.js';
import {routeChats} from './routing.js';
import {Store} from './store.js';

export interface BoxOptions {
  /** Answers customers whom no agent is there for. Default: false. */
  readonly autoAgent?: boolean;
  /** Service names beside `request-chat` and `request-chat-poll`, and what they do. */
  readonly services?: Readonly<Record<string, ServiceKind>>;
  /** How a refresh with a position brings what was missed in push mode. Default: `push`. */
  readonly catchUp?: CatchUp;
  /** What a request that is not verbose is answered with in push mode. Default: `receipt`. */
  readonly cometReply?: 'receipt' | 'state';
  /** Answers a refresh after the end with 400 instead of 200 and DISCONNECTED. Default: false. */
  readonly refuseRefreshAfterEnd?: boolean;
  /** Milliseconds for which a `/meta/connect` is held. Default: 30 000. */
  readonly timeout?: number;
  /** Milliseconds after which a Bayeux session without a `/meta/connect` is forgotten. Default: 10 000. */
  readonly maxInterval?: number;
  readonly lifetimes?: Partial<Lifetimes>;
  /** For tests. CometD's own waiting keeps to the machine's time. */
  readonly clock?: Clock;
}

export interface Box {
  /**
   * Answers a request for GMS or for the agents' API.
   * @returns false when it is for neither, and nothing has been done with it
   */
  readonly handle: (req: IncomingMessage, res: ServerResponse) => boolean;
  /** What there is, for tests: chats, parties, agents. */
  readonly store: Store;
  /** Breaks the requests that are being held and stops every timer. It may be called twice. */
  readonly close: () => void;
}

/** The agents who can log in: user name and nickname. */
const agents = {kristi: 'Kristi', anna: 'Anna', sam: 'Sam'};

/** Of every agent. This is a demo. */
const password = 'demo';

const standardServices = {'request-chat': 'basic', 'request-chat-poll': 'advanced'} as const;

/** GMS in a box: Chat API version 1 with CometD for customers, the Web Services API for agents. All in memory. */
export function createBox(options: BoxOptions = {}): Box {
  const {autoAgent = false, timeout = 30_000, maxInterval = 10_000, clock = systemClock} = options;
  const store = new Store(clock, agents);

  const customers = new Bayeux({
    channel: customerChannel,
    timeout,
    maxInterval,
    onSign: (gmsUser) => store.userAlive(gmsUser),
    onDisconnect: (gmsUser, ext) => {
      const position = resumePosition(ext);
      if (position !== undefined) store.userLeftAt(gmsUser, position);
    },
  });
  const desks = new Bayeux({
    channel: deskChannel,
    timeout,
    maxInterval,
    onSign: (id) => agentAlive(store, id),
  });

  const feed = new CustomerFeed(store, (gmsUser, push) => customers.deliver(gmsUser, push));
  const rest = new Rest(store, feed, {
    services: {...standardServices, ...options.services},
    catchUp: options.catchUp ?? 'push',
    cometReply: options.cometReply ?? 'receipt',
    refuseRefreshAfterEnd: options.refuseRefreshAfterEnd ?? false,
    agentAvailable: () => autoAgent || store.roster.ready().length > 0,
  });
  const desk = new Desk(store);

  const presence = {
    customer: (gmsUser: string) => customers.isConnected(gmsUser),
    agent: (id: string) => desks.isConnected(id),
  };
  const undo = [
    feed.close,
    feedDesks(store, (id, notification) => desks.deliver(id, notification)),
    limitLifetimes(store, clock, presence, {...defaultLifetimes, ...options.lifetimes}),
    routeChats(store, clock),
    ...(autoAgent ? [runAutoAgent(store, clock)] : []),
  ];

  const agentOf = (req: IncomingMessage): Agent => {
    const agent = authenticate(store, password, req.headers);
    store.roster.alive(agent, originOf(req));
    return agent;
  };

  /** @returns the answer, or nothing when CometD gives it itself, sooner or later */
  const answer = async (
    req: IncomingMessage,
    res: ServerResponse,
    {path: [root, ...path], query}: Place,
  ): Promise<Answer | undefined> => {
    if (root === 'genesys') {
      if (isBayeux(path, 'cometd')) {
        await customers.handle(req, res, gmsUserOf(req.headers));
        return undefined;
      }
      if (path[0] !== '1' || path[1] !== 'service') throw failure(404, 'No such resource.');
      if (req.method !== 'POST') throw methodNotAllowed('POST');
      const fields = await readFields(req, query);
      const address = req.socket.remoteAddress ?? '';
      return rest.answer({path: path.slice(2), fields, headers: req.headers, address});
    }
    const agent = agentOf(req);
    if (isBayeux(path.slice(1), 'notifications')) {
      await desks.handle(req, res, agent.id);
      return undefined;
    }
    const {method = 'GET'} = req;
    return desk.answer(agent, {method, path: path.slice(1), query, body: await readBody(req)});
  };

  return {
    handle(req, res) {
      const place = placeOf(req.url ?? '');
      if (!isOfBox(place)) return false;
      if (allowOrigins(req, res)) return true;
      answer(req, res, place).then(
        (ready) => ready && send(res, ready),
        (reason: unknown) => send(res, reason instanceof Refusal ? reason.answer : internalError(reason)),
      );
      return true;
    },
    store,
    close() {
      for (const step of undo.splice(0)) step();
      customers.close();
      desks.close();
    },
  };
}

export interface RunningBox {
  /** Such as `http://127.0.0.1:8080`, without a slash at the end. */
  readonly origin: string;
  readonly box: Box;
  /** Resolves when the port is free again. */
  readonly close: () => Promise<void>;
}

/**
 * Runs a box on a port of its own.
 * @param port 0 for any that is free
 */
export async function startBox({
  port = 0,
  host = '127.0.0.1',
  ...options
}: StartOptions = {}): Promise<RunningBox> {
  const box = createBox(options);
  const server = createServer((req, res) => {
    if (!box.handle(req, res)) send(res, json({message: 'GMS in a box: see /genesys and /api/v2.'}, 404));
  });
  // A browser repeats a POST that met a connection closed for idleness: close it later than the pause between polls.
  server.keepAliveTimeout = 65_000;
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    box.close();
    throw error;
  }
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address())}`,
    box,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        box.close();
        server.closeAllConnections();
      }),
  };
}

export interface StartOptions extends BoxOptions {
  readonly port?: number;
  readonly host?: string;
}

function agentAlive(store: Store, id: string): void {
  const agent = store.roster.agent(id);
  if (agent) store.roster.alive(agent);
}

/** `ext` of a `/meta/disconnect` may be `{"transcriptPosition": "4"}`. */
function resumePosition(ext: unknown): number | undefined {
  if (typeof ext !== 'object' || ext === null || !('transcriptPosition' in ext)) return undefined;
  const position = Number(ext.transcriptPosition);
  return Number.isSafeInteger(position) && position >= 0 ? position : undefined;
}

function originOf(req: IncomingMessage): string {
  const scheme = 'encrypted' in req.socket ? 'https' : 'http';
  return `${scheme}://${req.headers.host ?? 'localhost'}`;
}

function methodNotAllowed(method: string): Refusal {
  return new Refusal({...failure(405, `This resource takes ${method}.`).answer, headers: {Allow: method}});
}

function internalError(reason: unknown): Answer {
  console.error('GMS in a box:', reason);
  return failure(500, 'The box has failed.').answer;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
