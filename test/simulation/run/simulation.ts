import type {Api} from '../../../src/chat/wire-of.js';
import {isOpen} from '../../../src/session/model/state.js';
import type {Delivery} from '../../../src/wire/types.js';
import {record} from '../../../src/wire/values.js';
import {standIn} from '../globals.js';
import {wrongAtEnd, wrongAtRest, wrongGapAtEnd} from '../invariants.js';
import {Journal} from '../journal.js';
import {anyManner, type Manner} from '../manner.js';
import {Network, type Carried} from '../network.js';
import {Outages} from '../outages.js';
import type {Random} from '../random.js';
import type {Action, Schedule} from '../schedule.js';
import type {RequestIn} from '../request-in.js';
import type {Server} from '../server.js';
import {Timeline} from '../timeline.js';
import {Gms} from '../v1/gms.js';
import {GmsV2} from '../v2/gms-v2.js';
import {anyV2Manner} from '../v2/manner-v2.js';
import {Visitor} from '../visitor.js';
import {Watch} from '../watch.js';
import {Weather} from '../weather.js';

/** Ms of rest after healing: longer than the longest back-off of the client, with time for its answers. */
const HEALS_WITHIN = 75_000;
/** Ms after a new entry: time for the client to notice missing entries, refresh, and show a gap. */
const SETTLES_WITHIN = 40_000;
/** Ms after the removal of the widget by which nothing may be left, under any fault. */
const LETS_GO_WITHIN = 45_000;

/** The wire that a run is about. */
export interface Wire {
  readonly api: Api;
  /** `auto`: any. `comet`: push is tried at least. */
  readonly delivery: 'auto' | Delivery;
}

const DELIVERIES = {
  auto: ['auto', 'auto', 'auto', 'comet', 'poll'],
  comet: ['auto', 'comet'],
  poll: ['poll'],
} as const;

/** One visitor, one GMS and the network between them: runs a schedule, heals all faults, and rests. */
export class Simulation {
  readonly #time = new Timeline();
  readonly #journal: Journal;
  readonly #random: Random;
  readonly #manner: Manner;
  readonly #weather: Weather;
  readonly #network: Network;
  readonly #gms: Server;
  readonly #visitor: Visitor;
  readonly #watch: Watch;
  readonly #outages: Outages;
  #broken: string | undefined;

  constructor(random: Random, {api, delivery: wanted}: Wire, isJournalKept: boolean) {
    const time = this.#time;
    this.#random = random.fork();
    const journal = (this.#journal = new Journal(() => time.now(), isJournalKept));
    this.#manner = anyManner(random.fork());
    journal.write('gms', () => JSON.stringify(this.#manner));
    const delivery = random.pick(DELIVERIES[wanted]);
    this.#gms =
      api === 1
        ? new Gms(time, random.fork(), this.#manner, journal)
        : this.#newGmsV2(random.fork(), delivery);
    const watch = (this.#watch = new Watch(time, this.#gms, (what) => this.#break(what)));
    this.#weather = new Weather(random.fork());
    this.#network = new Network({
      time,
      random: random.fork(),
      weather: this.#weather,
      journal,
      server: (request) => watch.arrived(request),
      onRequest: (request) => this.#requested(request),
      onAnswer: (answer) => {
        const {message, reply} = answer;
        if (message && Array.isArray(reply) && reply.every(isUnknownSession)) this.#visitor.refused(message);
        watch.answered(answer);
      },
    });
    this.#network.refusesCredentials = this.#manner.refusesCredentials;
    this.#outages = new Outages(time, this.#network, watch, () => this.#visitor);
    this.#visitor = new Visitor({
      time,
      random: random.fork(),
      journal,
      api,
      delivery,
      onStart: () => watch.rate.start(),
      onMoved: () => watch.rate.visit(),
      isOffline: () => this.#outages.isNoticed,
      onChange: (chapter, state, previous) => watch.changed(chapter, state, previous),
      onBroken: watch.breaks,
      onLeft: (page) => this.#network.cutOf(page),
      onChapterClosed: (chapter) => watch.closed(chapter),
    });
  }

  #newGmsV2(random: Random, delivery: 'auto' | Delivery): GmsV2 {
    const manner = anyV2Manner(random.fork());
    // A client that does not poll could never start a chat.
    const isPushOff = manner.isPushOff && delivery !== 'comet';
    const onMistake = (what: string) => this.#break(what);
    this.#journal.write('gms', () => JSON.stringify({...manner, isPushOff}));
    return new GmsV2(
      ...([this.#time, random, {...this.#manner, ...manner, isPushOff}, this.#journal, onMistake] as const),
    );
  }

  get journal(): readonly string[] {
    return this.#journal.lines;
  }

  get requests(): number {
    return this.#watch.rate.total;
  }

  get messages(): number {
    return [...this.#gms.chats.values()].reduce((sum, {accepted}) => sum + accepted.length, 0);
  }

  /** @returns the violated invariant, if any */
  async run({steps, healsAt, isCalm}: Schedule): Promise<string | undefined> {
    this.#watch.isCalm = isCalm;
    const undo = standIn({
      page: () => this.#visitor.page,
      fetch: (...request) => this.#network.fetch(this.#visitor.page, ...request),
      random: this.#random.fork(),
      journal: this.#journal,
      onThrown: (error) => this.#break(`thrown: ${textOf(error)}`),
    });
    try {
      for (const {at, action} of steps) this.#time.after(at, () => this.#do(action));
      await this.#time.pass(healsAt);
      this.#heal();
      await this.#time.pass(HEALS_WITHIN);
      await this.#prove();
    } catch (error) {
      this.#break(textOf(error));
    } finally {
      this.#visitor.unload(true);
      undo();
    }
    return this.#broken;
  }

  #do(action: Action): void {
    this.#journal.write('step', () => JSON.stringify(action));
    const visitor = this.#visitor;
    const gms = this.#gms;
    const {page} = visitor;
    switch (action.type) {
      case 'hide':
        return page.hide();
      case 'show':
        return page.show();
      case 'leave':
        page.freeze();
        return this.#network.cutOf(page);
      case 'freeze':
        return page.suspend();
      case 'drop page':
        return this.#dropPage();
      case 'come back':
        this.#watch.rate.visit();
        return page.thaw();
      case 'prerender':
        return visitor.prerender();
      case 'visit':
        if (visitor.canVisit) this.#watch.rate.visit();
        return visitor.visit();
      case 'duplicate':
        return visitor.duplicate();
      case 'close duplicate':
        return visitor.closeDuplicate();
      case 'reload':
      case 'crash':
        return this.#reload(action.type === 'crash');
      case 'remove':
        return this.#remove();
      case 'add again':
        if (visitor.isRemoved) this.#watch.rate.visit();
        return visitor.addAgain();
      case 'offline':
        return this.#outages.offline(action.ms, action.isNoticed);
      case 'dead network':
        return this.#outages.dead(action.ms);
      case 'weather':
        return this.#later(action.ms, this.#weather.begin(action.spell));
      case 'restart':
        gms.restart(action.keepsChats);
        this.#network.isServerDown = true;
        this.#network.cutAll();
        return this.#later(action.ms, () => (this.#network.isServerDown = false));
      case 'sessions forgotten':
        return gms.bayeux.forgetAll();
      case 'sessions short-lived':
        gms.bayeux.forgetAllEvery(action.life);
        return this.#later(action.ms, () => gms.bayeux.stopForgetting());
      case 'cometd away':
        gms.isCometdAway = true;
        return this.#later(action.ms, () => (gms.isCometdAway = false));
      case 'nobody known':
        gms.bayeux.knowsNobody = true;
        return this.#later(action.ms, () => (gms.bayeux.knowsNobody = false));
      case 'server trouble': {
        const end = gms.begin(action.trouble);
        return end && this.#later(action.ms, end);
      }
      case 'push faults':
        gms.pushFaults = action;
        return this.#later(action.ms, () => gms.clearPushFaults());
      case 'start':
      case 'write':
      case 'type':
      case 'retry':
      case 'discard':
      case 'reload messages':
      case 'end':
        return visitor.act(action);
      default:
        gms.act(action);
    }
  }

  #heal(): void {
    this.#journal.write('step', () => 'everything is mended');
    this.#weather.clear();
    this.#gms.clearFaults();
    this.#outages.end();
    this.#network.isServerDown = false;
    this.#arrive();
    const {page} = this.#visitor;
    page.thaw();
    this.#visitor.addAgain();
    page.show();
  }

  /** Checks after healing: an open chat is complete, a new one can be started, and an end leaves nothing behind. */
  async #prove(): Promise<void> {
    const visitor = this.#visitor;
    const watch = this.#watch;
    if (visitor.state.phase === 'ended' || visitor.state.phase === 'failed') watch.check(this.#leftOver());
    if (!isOpen(visitor.state)) {
      visitor.start();
      await this.#time.pass(this.#manner.availableAfter + 15_000);
    }
    const chat = watch.chatOf(visitor.chapter);
    if (!isOpen(visitor.state) || !chat) return this.#break(`a new chat is ${visitor.state.phase}`);
    const isOver = () => chat.isOver || chat.isForgotten;
    if (chat.answersRefresh && !this.#gms.hasLostPushes && !isOver())
      watch.check(wrongAtRest(visitor.state, visitor.chapter, chat));

    // The client notices a lost push only when a later entry comes.
    if (this.#gms.open === chat) this.#gms.speak('last words');
    visitor.write('one more');
    visitor.write('one more');
    await this.#time.pass(SETTLES_WITHIN);
    if (visitor.chapter.state.phase !== 'ended' || !isOver())
      watch.check(wrongAtRest(visitor.state, visitor.chapter, chat));

    visitor.end();
    // The lock of the chat is kept a little longer than duplicates ask for it.
    await this.#time.pass(4_000);
    watch.check(this.#leftOver());
    const {total} = watch.rate;
    await this.#time.pass(30_000);
    if (watch.rate.total > total) this.#break('there are requests after the end');
    if (!isOver()) this.#break('the chat has ended, and GMS was not told');
    watch.check(wrongAtEnd(visitor.state, visitor.chapter, chat));
    watch.check(wrongGapAtEnd(visitor.state, chat));
    watch.check(this.#leftOver());
  }

  /** Describes anything that is left after an end. */
  #leftOver(sessions = this.#gms.bayeux.sessions): string | undefined {
    const {page} = this.#visitor;
    const left = [
      [page.timers, 'timers'],
      [this.#network.openOf(page), 'requests'],
      [page.lifecycle.listeners, 'listeners'],
      [sessions, 'Bayeux sessions'],
    ] as const;
    const found = left.filter(([count]) => count).map(([count, what]) => `${count} ${what}`);
    return found.length ? `left after the end: ${found.join(', ')}` : undefined;
  }

  #requested({verb, text}: RequestIn): Carried | undefined {
    this.#watch.asked(verb);
    return verb === 'send' || verb === 'sendMessage' ? this.#visitor.requestFor(text) : undefined;
  }

  #reload(isCrash: boolean): void {
    const visitor = this.#visitor;
    if (!visitor.page.isRunning) return;
    visitor.unload(isCrash);
    this.#later(this.#random.between(100, 3_000), () => this.#arrive());
  }

  /** The browser drops a frozen page, and loads it again when the customer comes back to its tab. */
  #dropPage(): void {
    const visitor = this.#visitor;
    if (visitor.page.isRunning || visitor.page.isGone) return;
    visitor.unload(true);
    this.#later(this.#random.between(100, 3_000), () => this.#arrive());
  }

  #arrive(): void {
    this.#watch.rate.visit();
    this.#visitor.arrive();
  }

  #remove(): void {
    const {session} = this.#visitor;
    if (!this.#visitor.remove()) return;
    this.#later(LETS_GO_WITHIN, () => {
      const {isRemoved, page} = this.#visitor;
      const isStillRemoved = isRemoved && session === this.#visitor.session && page.isRunning;
      // The client could not tell a server that was out of reach.
      if (isStillRemoved) this.#watch.check(this.#leftOver(0));
    });
  }

  #later(ms: number, task: () => void): void {
    this.#time.after(ms, task);
  }

  #break(what: string): void {
    this.#broken ??= what;
    this.#journal.write('BROKEN', () => what);
    this.#journal.close();
    this.#time.stop();
  }
}

/** The server did not take what was published: it does not know the session. */
const isUnknownSession = (reply: unknown): boolean => String(record(reply)['error']).startsWith('402');

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
