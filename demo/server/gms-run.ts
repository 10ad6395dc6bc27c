import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Answer} from './http/answer.js';
import {Refusal} from './http/answer.js';
import {runAutoAgent} from './auto-agent/auto-agent.js';
import {Bayeux} from './bayeux/bayeux.js';
import type {BayeuxEngine, BayeuxOptions} from './bayeux/engine.js';
import {readBody, readFields} from './http/body.js';
import type {Agent, AgentProfile} from './chats/changes.js';
import {CustomerFeed, type Deliver} from './chat-v1/feed.js';
import {AvailabilityServices, type AvailabilityOptions} from './chat-v1/availability.js';
import type {Alterations} from './chat-v2/alterations.js';
import {ChatV2} from './chat-v2/chat-v2.js';
import type {Deliver as DeliverV2} from './chat-v2/notifications.js';
import type {Chat} from './chats/chat.js';
import type {FileLimits} from './chats/files.js';
import {watchIdleness, type IdleLimits, type IdlenessWatch} from './chats/idleness.js';
import {authenticate, Desk} from './desk/desk.js';
import {deskChannel, feedDesks, otherDeskChannels} from './desk/feed.js';
import {refuseBody} from './desk/refusals.js';
import type {Archive} from './interactions/archive.js';
import {keepInteractions} from './interactions/keep-interactions.js';
import {RunningChats} from './interactions/running-chats.js';
import {recogniseCustomers} from './interactions/recognise-customers.js';
import {limitLifetimes, type Lifetimes} from './chats/lifetimes.js';
import {isBayeux, originOf, type RequestTarget} from './http/request-target.js';
import {customerChannel} from './chat-v1/chat-format.js';
import {failure} from './chat-v1/refusals.js';
import {gmsUserOf, Rest, type RestOptions} from './chat-v1/rest.js';
import {routeChats} from './chats/routing.js';
import {Store} from './chats/store.js';

export interface GmsRunOptions extends Omit<RestOptions, 'agentAvailable'>, AvailabilityOptions {
  readonly autoAgent: boolean;
  /** Milliseconds for which a `/meta/connect` is held. */
  readonly timeout: () => number;
  readonly maxInterval: number;
  /** Makes the Bayeux server of the customers. */
  readonly customersEngine: (options: BayeuxOptions) => BayeuxEngine;
  readonly lifetimes: Lifetimes;
  /** Keeps ended chats; it outlives this run. */
  readonly archive: Archive;
  /** Wraps the delivery of pushes to the customers' CometD sessions, to apply faults. */
  readonly pushThrough: (deliver: Deliver) => Deliver;
  /** The same for version 2. */
  readonly pushThroughV2: (deliver: DeliverV2) => DeliverV2;
  /** Names of the services of version 2. */
  readonly chatServices: readonly string[];
  readonly fileLimits: () => FileLimits;
  readonly alterations: Alterations;
  /** Called before a request is answered that publishes something. */
  readonly onPublishing: (req: IncomingMessage, res: ServerResponse) => void;
  /** A CometD session without `gms_user` is known by the cookie of its browser. */
  readonly cookieDemanded: boolean;
  readonly idleLimits: () => IdleLimits | undefined;
}

/** One run of GMS, from its start to its end. A restart that loses memory ends it and starts another. */
export interface GmsRun {
  /**
   * Answers a request for GMS or for the agents' API.
   * @returns the answer, or `undefined` when CometD sends the response itself
   * @throws Refusal
   */
  readonly answer: (
    req: IncomingMessage,
    res: ServerResponse,
    target: RequestTarget,
  ) => Promise<Answer | undefined>;
  readonly store: Store;
  readonly running: RunningChats;
  readonly customers: BayeuxEngine;
  readonly desks: BayeuxEngine;
  readonly idleness: IdlenessWatch;
  /** Breaks held requests, stops every timer and keeps the chats that still run. May be called twice. */
  readonly close: () => void;
}

/** The agents who can log in, by user name. Tom answers calls only. */
const agents: Readonly<Record<string, AgentProfile>> = {
  kristi: {nickname: 'Kristi'},
  anna: {nickname: 'Anna'},
  sam: {nickname: 'Sam'},
  tom: {nickname: 'Tom', features: []},
};

/** User names of the agents who have a skill, by skill. */
const groups = {
  Sales: ['kristi', 'sam'],
  Support: ['kristi', 'anna'],
  Billing: ['anna', 'sam'],
  French: ['kristi', 'anna'],
};

/** The password of every agent. This is a demo. */
const password = 'demo';

export function startGmsRun(options: GmsRunOptions): GmsRun {
  const {autoAgent, timeout, maxInterval, clock} = options;
  const store = new Store(clock, agents, groups);
  const running = new RunningChats(store);
  const stopKeeping = keepInteractions(store, options.archive, running, clock);
  const stopRecognising = recogniseCustomers(store, options.archive);
  const idleness = watchIdleness(store, clock, options.idleLimits);

  const chatV2 = new ChatV2(store, clock, {
    services: options.chatServices,
    fileLimits: options.fileLimits,
    alterations: options.alterations,
    deliver: options.pushThroughV2((session, {channel, data}) => customers.deliverTo(session, channel, data)),
  });
  const customers: BayeuxEngine = options.customersEngine({
    channel: customerChannel,
    publishing: {
      channels: chatV2.channels,
      cookieDemanded: options.cookieDemanded,
      onAnswer: options.onPublishing,
      onPublish: (published) => chatV2.take(published),
      onOpen: (session, browser) => chatV2.sessionOpened(session, browser),
      onGone: (session) => chatV2.sessionGone(session),
    },
    callbackPolling: true,
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
    furtherChannels: otherDeskChannels,
    // A browser adds the credentials of an agent to a script of any site.
    callbackPolling: false,
    timeout,
    maxInterval,
    onSign: (id) => agentAlive(store, id),
  });

  const feed = new CustomerFeed(
    store,
    options.pushThrough((gmsUser, push) => customers.deliver(gmsUser, push)),
  );
  const rest = new Rest(store, feed, {
    ...options,
    agentAvailable: (userData) => autoAgent || store.roster.ready(store.roster.skillFor(userData)).length > 0,
  });
  const availability = new AvailabilityServices(options);
  const desk = new Desk(store, clock);

  const presence = {
    customer: (chat: Chat) =>
      chat.api === 1
        ? customers.isConnected(chat.gmsUser ?? '')
        : customers.isOpen(chatV2.sessionOf(chat) ?? ''),
    agent: (id: string) => desks.isConnected(id),
  };
  const undo = [
    stopKeeping,
    stopRecognising,
    feed.close,
    chatV2.close,
    idleness.stop,
    feedDesks(store, (id, notification) => desks.deliver(id, notification)),
    limitLifetimes(store, clock, presence, options.lifetimes),
    routeChats(store, clock),
    ...(autoAgent ? [runAutoAgent(store, clock)] : []),
  ];

  const agentOf = (req: IncomingMessage): Agent => {
    const agent = authenticate(store, password, req.headers);
    store.roster.alive(agent, originOf(req));
    return agent;
  };

  const answer: GmsRun['answer'] = async (req, res, {path: [root = '', ...path], query}) => {
    if (root === 'genesys') {
      if (isBayeux(path, 'cometd')) {
        await customers.handle({req, res, query, user: gmsUserOf(req.headers)});
        return undefined;
      }
      const [version, kind = '', name = ''] = path;
      if (req.method === 'GET' && path.length <= 3) {
        const isCalendar = version === '1' && kind === 'service' && !Object.hasOwn(options.services, name);
        if (isCalendar) return availability.answer(name, query);
        if (version === '2' && kind === 'ewt') return availability.wait(query.get('vqs') ?? '');
      }
      if (path[0] === '2') return chatV2.answer(path.slice(1), req, query);
      if (path[0] !== '1' || path[1] !== 'service') throw failure(404, 'No such resource.');
      if (req.method !== 'POST') throw methodNotAllowed('POST');
      const fields = await readFields(req, query);
      const address = req.socket.remoteAddress ?? '';
      return rest.answer({path: path.slice(2), fields, headers: req.headers, address});
    }
    const agent = agentOf(req);
    // The documentation of the chat channel's operations omits the prefix `/api/v2`.
    const resource = root === 'api' ? path.slice(1) : [root, ...path];
    if (isBayeux(resource, 'notifications')) {
      await desks.handle({req, res, query, user: agent.id});
      return undefined;
    }
    const files = desk.answerFiles(agent, resource, req);
    if (files) return files;
    const {method = 'GET'} = req;
    return desk.answer(agent, {method, path: resource, query, body: await readBody(req).catch(refuseBody)});
  };

  return {
    answer,
    store,
    running,
    customers,
    desks,
    idleness,
    close() {
      for (const step of undo.splice(0)) step();
      customers.close();
      desks.close();
    },
  };
}

function agentAlive(store: Store, id: string): void {
  const agent = store.roster.agent(id);
  if (agent) store.roster.alive(agent);
}

/** Reads the `ext` of a `/meta/disconnect`, which may be `{"transcriptPosition": "4"}`. */
function resumePosition(ext: unknown): number | undefined {
  if (typeof ext !== 'object' || ext === null || !('transcriptPosition' in ext)) return undefined;
  const position = Number(ext.transcriptPosition);
  return Number.isSafeInteger(position) && position >= 0 ? position : undefined;
}

function methodNotAllowed(method: string): Refusal {
  return new Refusal({...failure(405, `This resource takes ${method}.`).answer, headers: {Allow: method}});
}
