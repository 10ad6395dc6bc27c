import {publicState, type ChatState} from '../../src/client.js';
import {isOpen} from '../../src/session/state.js';
import {Gms} from './gms.js';
import type {GmsChat} from './gms-chat.js';
import {standIn} from './globals.js';
import {illegalMove, wrongAtEnd, wrongAtRest, wrongEntry, wronglyFailed} from './invariants.js';
import {Journal} from './journal.js';
import {anyManner, type Manner} from './manner.js';
import {Network, type Carried, type Incoming} from './network.js';
import type {Page} from './page.js';
import type {Random} from './random.js';
import {RequestRate} from './request-rate.js';
import type {Action, Schedule} from './schedule.js';
import {Timeline} from './timeline.js';
import {Visitor, type Chapter} from './visitor.js';
import {Weather} from './weather.js';

/** After everything is healed, ms: longer than the longest wait of the client, and time for its answers. */
const REST = 75_000;
/** Whatever the network does, nothing is left so long, ms, after the widget was removed. */
const LETS_GO_WITHIN = 45_000;
/** An outage is to be shown after so many ms where news are pushed, and where they are asked for. */
const SHOWN_WITHIN = {live: 3_000, other: 8_000};

/** One visitor, one GMS and the network between them, through one schedule, a healing and a rest. */
export class Simulation {
  readonly #time = new Timeline();
  readonly #journal: Journal;
  readonly #random: Random;
  readonly #manner: Manner;
  readonly #weather: Weather;
  readonly #network: Network;
  readonly #gms: Gms;
  readonly #visitor: Visitor;
  readonly #rate = new RequestRate();
  /** When the server gave the last of its transcripts that the visitor has received. */
  #lastRead = -Infinity;
  /** The network is away; a later outage takes the place of an earlier one. */
  #outage: symbol | undefined;
  #isNoticedOffline = false;
  /** The last answer was that to the visitor's end. */
  #isEndTold = false;
  #broken: string | undefined;

  constructor(random: Random, isJournalKept: boolean) {
    const time = this.#time;
    this.#random = random.fork();
    this.#journal = new Journal(() => time.now(), isJournalKept);
    const journal = this.#journal;
    this.#manner = anyManner(random.fork());
    journal.write('gms', () => JSON.stringify(this.#manner));
    this.#gms = new Gms(time, random.fork(), this.#manner, journal);
    this.#weather = new Weather(random.fork());
    this.#network = new Network({
      time,
      random: random.fork(),
      weather: this.#weather,
      journal,
      server: (request) => this.#gms.receive(this.#counted(request)),
      onRequest: (request) => this.#requested(request),
      onAnswer: ({path, givenAt}) => {
        if (path.endsWith('/refresh')) this.#lastRead = Math.max(this.#lastRead, givenAt);
        this.#isEndTold = path.endsWith('/disconnect');
      },
    });
    this.#network.refusesCredentials = this.#manner.refusesCredentials;
    this.#visitor = new Visitor({
      time,
      random: random.fork(),
      journal,
      isOffline: () => this.#isNoticedOffline,
      onChange: (chapter, state, previous) => this.#changed(chapter, state, previous),
      onBroken: (what) => this.#break(what),
      onLeft: (page) => this.#network.cutOf(page),
      onChapterClosed: (chapter) => this.#check(wrongAtEnd(chapter.state, chapter, this.#chatOf(chapter))),
    });
  }

  get journal(): readonly string[] {
    return this.#journal.lines;
  }

  get requests(): number {
    return this.#rate.total;
  }

  get messages(): number {
    return [...this.#gms.chats.values()].reduce((sum, {accepted}) => sum + accepted.length, 0);
  }

  /** @returns what did not hold */
  async run({steps, healsAt}: Schedule): Promise<string | undefined> {
    const undo = standIn({
      page: () => this.#visitor.page,
      fetch: (...request) => this.#network.fetch(this.#visitor.page, ...request),
      random: this.#random.fork(),
      journal: this.#journal,
      onThrown: (error) => this.#break(`thrown: ${error instanceof Error ? error.stack : String(error)}`),
    });
    try {
      for (const {at, action} of steps) this.#time.after(at, () => this.#do(action));
      await this.#time.pass(healsAt);
      this.#heal();
      await this.#time.pass(REST);
      await this.#prove();
    } catch (error) {
      this.#break(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } finally {
      this.#visitor.unload(true);
      undo();
    }
    return this.#broken;
  }

  /** Everything is well: a chat that stands is whole, a new one can be had, and an end leaves nothing behind. */
  async #prove(): Promise<void> {
    const visitor = this.#visitor;
    if (visitor.state.phase === 'ended' || visitor.state.phase === 'failed') this.#check(this.#leftOver());
    if (!isOpen(visitor.state)) {
      visitor.start();
      await this.#time.pass(this.#manner.availableAfter + 15_000);
    }
    const chat = this.#chatOf(visitor.chapter);
    if (!isOpen(visitor.state) || !chat) return this.#break(`a new chat is ${visitor.state.phase}`);
    const isAsked = !chat.isPushed || this.#manner.refresh !== 'ignored';
    if (isAsked && !this.#gms.hasLostPushes && !chat.isOver && !chat.isForgotten) {
      this.#check(wrongAtRest(visitor.state, visitor.chapter, chat, this.#manner));
    }
    // What was lost shows in what comes after it.
    if (this.#gms.open === chat) this.#gms.say(chat, ['Message.Text', 'Kristi', 'last words']);
    visitor.write('one more');
    visitor.write('one more');
    await this.#time.pass(REST);
    const isKnownToBeOver = visitor.chapter.state.phase === 'ended' && (chat.isOver || chat.isForgotten);
    if (!isKnownToBeOver) {
      this.#check(wrongAtRest(visitor.state, visitor.chapter, chat, this.#manner));
    }
    visitor.end();
    await this.#time.pass(3_000);
    this.#check(this.#leftOver());
    const {total} = this.#rate;
    await this.#time.pass(30_000);
    if (this.#rate.total > total) this.#break('there are requests after the end');
    if (!chat.isOver && !chat.isForgotten) this.#break('the chat has ended, and GMS was not told');
    this.#check(wrongAtEnd(visitor.state, visitor.chapter, chat));
    this.#check(this.#leftOver());
  }

  /** What is left after an end, where nothing may be. */
  #leftOver(): string | undefined {
    const {page} = this.#visitor;
    const left = [
      [page.timers, 'timers'],
      [this.#network.openOf(page), 'requests'],
      [page.wake.listeners, 'listeners'],
      [this.#gms.bayeux.sessions, 'Bayeux sessions'],
    ] as const;
    const found = left.filter(([count]) => count).map(([count, what]) => `${count} ${what}`);
    return found.length ? `left after the end: ${found.join(', ')}` : undefined;
  }

  #changed(chapter: Chapter, state: ChatState, previous: ChatState): void {
    const chat = this.#chatOf(chapter);
    this.#check(illegalMove(state, previous));
    if (state.phase === 'ended' && previous.phase !== 'ended') {
      // Where the server was not told, it was not asked either.
      const isKnown = state.reason !== 'customer' || this.#isEndTold;
      chapter.lastWords = (isKnown && chat?.position) || 0;
    }
    this.#check(wrongEntry(state, previous, chat));
    this.#check(wronglyFailed(state, previous, chapter, chat, this.#lastRead));
  }

  #requested({path, body}: {readonly path: string; readonly body: string}): Carried | undefined {
    const verb = path.startsWith('/cometd') ? (/\/meta\/\w+/.exec(body)?.[0] ?? '') : path.split('/').at(-1);
    this.#check(this.#rate.note(this.#time.now(), verb ?? ''));
    if (verb !== 'send') return undefined;
    return this.#visitor.requestFor(new URLSearchParams(body).get('message') ?? '');
  }

  #counted(request: Incoming): Incoming {
    return {
      ...request,
      answer: (status, reply) => {
        // More than one message in a reply: the others are pushes.
        if (Array.isArray(reply) && reply.length > 1) this.#rate.news();
        request.answer(status, reply);
      },
    };
  }

  #chatOf({service}: Chapter): GmsChat | undefined {
    return this.#gms.chats.get(service ?? '');
  }

  #do(action: Action): void {
    this.#journal.write('step', () => JSON.stringify(action));
    const visitor = this.#visitor;
    const gms = this.#gms;
    const {page} = visitor;
    const chat = gms.open;
    switch (action.type) {
      case 'hide':
        return page.hide();
      case 'show':
        return this.#show(page);
      case 'leave':
        page.freeze();
        return this.#network.cutOf(page);
      case 'remove':
        return this.#remove();
      case 'add again':
        if (visitor.isRemoved) this.#rate.visit();
        return visitor.addAgain();
      case 'come back':
        this.#rate.visit();
        return page.thaw();
      case 'reload':
      case 'crash':
        return this.#reload(action.type === 'crash');
      case 'offline':
        return this.#offline(action.ms, action.isNoticed);
      case 'dead network':
        return this.#dead(action.ms);
      case 'weather':
        return this.#later(action.ms, this.#weather.begin(action.spell));
      case 'restart':
        gms.restart(action.keepsChats);
        this.#network.isServerDown = true;
        this.#network.cutAll();
        return this.#later(action.ms, () => (this.#network.isServerDown = false));
      case 'sessions forgotten':
        return gms.bayeux.forgetAll();
      case 'cometd away':
        gms.isCometdAway = true;
        return this.#later(action.ms, () => (gms.isCometdAway = false));
      case 'nobody known':
        gms.bayeux.knowsNobody = true;
        return this.#later(action.ms, () => (gms.bayeux.knowsNobody = false));
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
        if (page.isRunning && !visitor.isRemoved) visitor.act(action);
        return;
      default:
        if (chat) gms.act(chat, action);
    }
  }

  #reload(isCrash: boolean): void {
    const visitor = this.#visitor;
    if (!visitor.page.isRunning) return;
    visitor.unload(isCrash);
    this.#later(this.#random.between(100, 3_000), () => this.#arrive());
  }

  #show(page: Page): void {
    if (page.wake.hidden) this.#rate.woken(this.#time.now());
    page.show();
  }

  #arrive(): void {
    this.#rate.visit();
    this.#visitor.arrive();
  }

  #remove(): void {
    const {session} = this.#visitor;
    this.#visitor.remove();
    this.#later(LETS_GO_WITHIN, () => {
      const {isRemoved, page} = this.#visitor;
      if (isRemoved && session === this.#visitor.session && page.isRunning) this.#check(this.#leftOver());
    });
  }

  #offline(ms: number, isNoticed: boolean): void {
    const {page, state} = this.#visitor;
    const outage = Symbol('outage');
    this.#outage = outage;
    this.#network.condition = 'cut';
    this.#isNoticedOffline ||= isNoticed;
    if (isNoticed) this.#tellPage();
    const within = 'line' in state && state.line === 'live' ? SHOWN_WITHIN.live : SHOWN_WITHIN.other;
    const changes = page.changes;
    this.#later(within, () => {
      if (this.#outage === outage) this.#checkOutage(page, changes);
    });
    this.#later(ms, () => {
      if (this.#outage === outage) this.#backOnline();
    });
  }

  #dead(ms: number): void {
    const outage = Symbol('outage');
    this.#outage = outage;
    this.#network.condition = 'dead';
    this.#later(ms, () => {
      if (this.#outage === outage) this.#backOnline();
    });
  }

  #backOnline(): void {
    this.#outage = undefined;
    this.#network.condition = 'well';
    if (!this.#isNoticedOffline) return;
    this.#isNoticedOffline = false;
    this.#tellPage();
  }

  /** The browser notices that there is a network, or none. */
  #tellPage(): void {
    const {page} = this.#visitor;
    page.wake.offline = this.#isNoticedOffline;
    if (!page.isRunning) return;
    if (!page.wake.offline) this.#rate.woken(this.#time.now());
    page.wake.ring();
  }

  /** The network has been away for a while, and the page was looked at all the time: the customer must have been told. */
  #checkOutage(page: Page, changes: number): void {
    const {state} = this.#visitor;
    if (page !== this.#visitor.page || page.changes !== changes || page.wake.hidden || !page.isRunning)
      return;
    if (!isOpen(state)) return;
    if (publicState(state) !== 'reconnecting')
      this.#break(`the network is away, and the line is ${state.line}`);
  }

  #heal(): void {
    this.#journal.write('step', () => 'everything is mended');
    this.#weather.clear();
    this.#gms.clearFaults();
    this.#backOnline();
    this.#network.isServerDown = false;
    this.#arrive();
    this.#visitor.page.thaw();
    this.#visitor.addAgain();
    this.#show(this.#visitor.page);
  }

  #later(ms: number, task: () => void): void {
    this.#time.after(ms, task);
  }

  #check(wrong: string | undefined): void {
    if (wrong) this.#break(wrong);
  }

  #break(what: string): void {
    this.#broken ??= what;
    this.#journal.write('BROKEN', () => what);
    this.#journal.close();
    this.#time.stop();
  }
}
