import type {KeyValueStorage} from '../../src/base/key-value-storage.js';
import {createChat, publicState, type ChatState, type Outgoing} from '../../src/client.js';
import type {Api} from '../../src/chat/wire-of.js';
import {isAtServer, isOpen, outgoingOf} from '../../src/session/model/state.js';
import {ChatError, isDenial} from '../../src/wire/errors.js';
import type {Delivery, WireKeys} from '../../src/wire/types.js';
import {MemoryStorage} from '../support/fakes/memory-storage.js';
import type {Journal} from './journal.js';
import {Ledger} from './ledger.js';
import {SERVER, type Carried} from './network.js';
import {Page} from './page.js';
import type {Random} from './random.js';
import type {CustomerAction} from './schedule.js';
import {TabLocks} from './tab-locks.js';
import {copyOf, prerenderedStorage} from './tab-storage.js';
import type {Timeline} from './timeline.js';

const DETAILS = {firstName: 'Vasya', lastName: 'Pupkin', email: 'v@p.example', subject: 'Socks'};

type Session = ReturnType<typeof createChat>;

interface Prerendered {
  readonly page: Page;
  readonly session: Session;
  readonly resumed: Promise<boolean>;
}

interface Tab {
  readonly page: Page;
  readonly session: Session;
  readonly storage: MemoryStorage;
  /** It has asked for the chat, and did not get it. */
  isDone: boolean;
}

/** One chat of the visitor, from Start to its end, across all its pages. */
export interface Chapter {
  readonly ledger: Ledger;
  /** The keys of the chat, once known. */
  keys: WireKeys | undefined;
  /** The last state that was shown. */
  state: ChatState;
  /** The last position when the chat ended for the visitor; later entries need not be shown. */
  lastWords: number;
}

const newChapter = (): Chapter => ({
  ledger: new Ledger(),
  keys: undefined,
  state: {phase: 'idle'},
  lastWords: 0,
});

export interface VisitorConfig {
  readonly time: Timeline;
  readonly random: Random;
  readonly api: Api;
  readonly delivery: 'auto' | Delivery;
  readonly journal: Journal;
  /** Whether the browser reports that it is offline. */
  readonly isOffline: () => boolean;
  /** Called with each change of state. */
  readonly onChange: (chapter: Chapter, state: ChatState, previous: ChatState) => void;
  readonly onStart: () => void;
  /** Called when the visitor goes on in a copy of the tab. */
  readonly onMoved: () => void;
  /** Called when an invariant is violated. */
  readonly onBroken: (what: string) => void;
  /** Called when a page has gone. */
  readonly onLeft: (page: Page) => void;
  /** Called when the previous chat is over for the visitor. */
  readonly onChapterClosed: (chapter: Chapter) => void;
}

/** The visitor at the browser: has a page, or is between two pages, and uses the real client. */
export class Visitor {
  readonly #config: VisitorConfig;
  #storage = new MemoryStorage();
  readonly #locks = new TabLocks();
  readonly #skew: number;
  chapter: Chapter = newChapter();
  page: Page;
  #removed: object | undefined;
  /** The next page, which the browser has rendered ahead. */
  #prerendered: Prerendered | undefined;
  /** The page that last showed a chat. */
  #shownIn: Page | undefined;
  /** A copy of the tab. */
  #duplicate: Tab | undefined;
  /** Answers to messages that are not shown yet. */
  #passedOn: readonly Promise<void>[] = [];
  session: Session;

  constructor(config: VisitorConfig) {
    this.#config = config;
    this.#skew = config.random.pick([0, 0, -7_200_000, 86_400_000]);
    config.journal.write('customer', () => `delivery ${config.delivery}, clock ${this.#skew} ms off`);
    this.page = this.#newPage();
    this.session = this.#newSession(this.page, this.#storage);
  }

  get state(): ChatState {
    return this.session.state.value;
  }

  act(action: CustomerAction): void {
    if (!this.page.isRunning || this.isRemoved) return;
    switch (action.type) {
      case 'start':
        return this.start();
      case 'write':
        return this.write(action.text);
      case 'type':
        return this.session.typed(action.text);
      case 'retry':
        return this.#retry();
      case 'discard':
        return this.#discard();
      case 'reload messages':
        return this.session.reload();
      case 'end':
        return this.end();
    }
  }

  start(): void {
    if (!['idle', 'failed', 'ended'].includes(this.state.phase)) return;
    if (this.state.phase !== 'failed') this.#closeChapter();
    this.#config.onStart();
    this.#expect(this.session.start(DETAILS), 'start');
  }

  write(text: string): void {
    const {ledger} = this.chapter;
    const before = ledger.written.size;
    const sent = this.session.send(text);
    const id = [...ledger.written.keys()][before];
    this.#expect(sent, 'send');
    if (id !== undefined) return ledger.get(id).isAnsweredBy(sent);
    // Refused, or passed on a moment later by a page that was prerendered.
    this.#passedOn = [...this.#passedOn, sent];
    sent.catch(() => (this.#passedOn = this.#passedOn.filter((one) => one !== sent)));
  }

  /** Retries or discards the first failed message. */
  #retry(): void {
    const failed = this.#failed();
    if (failed) this.chapter.ledger.get(failed.id).retries += 1;
    if (failed) this.session.retry(failed.id);
  }

  #discard(): void {
    const failed = this.#failed();
    if (failed) this.chapter.ledger.get(failed.id).isDiscarded = true;
    if (failed) this.session.discard(failed.id);
  }

  end(): void {
    this.#expect(this.session.end(), 'end');
  }

  /** Leaves the page; `arrive` opens the next one. */
  unload(crashed: boolean): void {
    this.page.unload(crashed);
    this.#config.onLeft(this.page);
    this.#prerendered?.page.unload(true);
    this.#prerendered = undefined;
  }

  /** The browser renders the next page ahead, with a copy of the storage. Its widget asks for a saved chat at once. */
  prerender(): void {
    if (!this.page.isRunning || this.#prerendered) return;
    const page = this.#newPage();
    page.lifecycle.prerendering = true;
    const onTouched = (what: string) => this.#config.onBroken(`a prerendered page ${what}`);
    const session = this.#newSession(page, prerenderedStorage(page, this.#storage, onTouched));
    session.state.subscribe(() => {
      if (page.lifecycle.prerendering) onTouched('shows a chat');
    });
    this.#prerendered = {page, session, resumed: session.resume()};
  }

  get canVisit(): boolean {
    return this.page.isRunning && this.#prerendered !== undefined;
  }

  /** The visitor follows the link to the prerendered page. */
  visit(): void {
    const next = this.#prerendered;
    if (!next || !this.canVisit) return;
    if (next.page.timers) this.#config.onBroken(`a prerendered page has ${next.page.timers} timers`);
    this.#prerendered = undefined;
    this.unload(false);
    this.page = next.page;
    this.#takeUp(next);
    this.page.lifecycle.visit();
  }

  /** The customer duplicates the tab: the copy has the same storage, and its widget looks for a saved chat. */
  duplicate(): void {
    if (!this.page.isRunning || this.isRemoved || this.#duplicate) return;
    const page = this.#newPage();
    const storage = copyOf(this.#storage);
    const session = this.#newSession(page, storage);
    const tab: Tab = {page, session, storage, isDone: false};
    this.#duplicate = tab;
    void session.resume().then(() => (tab.isDone = true));
  }

  closeDuplicate(): void {
    const duplicate = this.#duplicate;
    this.#duplicate = undefined;
    if (!duplicate) return;
    if (duplicate.isDone && duplicate.page.timers)
      this.#config.onBroken(`a duplicated tab has ${duplicate.page.timers} timers`);
    duplicate.page.unload(false);
  }

  /** The first tab has let the chat go, so its copy may have it: the customer goes on there, and closes the first. */
  #moveTo({page, session, storage}: Tab, state: ChatState): void {
    this.#duplicate = undefined;
    const isThere = this.#shownIn?.isGone === false;
    const isFirstOpen = isOpen(this.chapter.state);
    if (isFirstOpen && this.page.isRunning && !this.isRemoved)
      this.#config.onBroken('two tabs have the chat');
    // A page that has gone could not keep the lock.
    if (!isFirstOpen && isThere) this.#config.onBroken('a chat that was over came back in a copy of its tab');
    if (!this.page.isGone) this.unload(true);
    this.#config.onMoved();
    this.#storage = storage;
    this.page = page;
    this.session = session;
    this.#passedOn = [];
    const entries = state.phase === 'idle' ? [] : state.transcript.entries;
    const known = new Set([
      ...outgoingOf(state).map(({id}) => id),
      ...entries.flatMap(({outgoingId}) => outgoingId ?? []),
    ]);
    for (const entry of this.chapter.ledger.written.values()) {
      if (entry.promise === 'pending') entry.promise = 'gone';
      // Written after the copy was made.
      if (!known.has(entry.id)) entry.isForsaken = true;
    }
  }

  arrive(): void {
    if (!this.page.isGone) return;
    this.page = this.#newPage();
    this.#takeUp();
  }

  /** Removes the widget from the page: the connection closes, and the chat stays. */
  remove(): boolean {
    if (!this.page.isRunning || this.isRemoved) return false;
    this.#removed = this.session;
    this.#expect(this.session.release(), 'release');
    return true;
  }

  /** Inserts the widget again, as a new element or the same. */
  addAgain(): void {
    if (this.page.isRunning && this.isRemoved) this.#takeUp();
  }

  get isRemoved(): boolean {
    return this.#removed === this.session;
  }

  #takeUp(prerendered?: Prerendered): void {
    const written = [...this.chapter.ledger.written.values()];
    for (const entry of written) if (entry.promise === 'pending') entry.promise = 'gone';
    const wasOpen = isOpen(this.chapter.state);
    this.#passedOn = [];
    this.session = prerendered?.session ?? this.#newSession(this.page, this.#storage);
    const resumed = prerendered?.resumed ?? this.session.resume();
    void resumed.then((isResumed) => {
      if (wasOpen && !isResumed) this.#config.onBroken('a chat that stood did not come back');
      if (!wasOpen && isResumed) this.#config.onBroken('a chat that was over came back');
      if (isResumed) return;
      for (const entry of written) entry.isForsaken = true;
      this.#closeChapter();
    });
  }

  /** The message that this request carries. */
  requestFor(text: string): Carried | undefined {
    const sending = outgoingOf(this.isRemoved ? {phase: 'idle'} : this.state).filter(
      (one) => one.status === 'sending',
    );
    const [message] = sending;
    if (!message || sending.length > 1 || message.text !== text) {
      this.#config.onBroken(`a request to send "${text}" while ${sending.length} messages are being sent`);
      return undefined;
    }
    const isInDoubt = outgoingOf(this.state).some(({status}) => status === 'maybe');
    if (isInDoubt && isOpen(this.state) && !this.state.gap) {
      this.#config.onBroken(`"${text}" overtakes a message of which nothing is known`);
    }
    const entry = this.chapter.ledger.get(message.id);
    entry.requests += 1;
    // The request before it met a login page, and the transcript has shown that the message is missing.
    if (message.fault && isDenial(message.fault)) entry.retries += 1;
    if (entry.requests > 1 + entry.retries) {
      this.#config.onBroken(
        `message "${text}" was requested ${entry.requests} times, after ${entry.retries} retries`,
      );
    }
    return {id: message.id, request: entry.requests};
  }

  /** The request for this message was refused for certain: it goes out again by itself. */
  refused({id}: Carried): void {
    this.chapter.ledger.get(id).retries += 1;
  }

  #failed(): Outgoing | undefined {
    return outgoingOf(this.state).find(({status}) => status === 'failed');
  }

  #closeChapter(): void {
    this.#config.onChapterClosed(this.chapter);
    this.chapter = newChapter();
  }

  #newPage(): Page {
    const page = new Page(this.#config.time, this.#skew);
    page.lifecycle.offline = this.#config.isOffline();
    return page;
  }

  #newSession(page: Page, storage: KeyValueStorage): Session {
    const session = createChat({
      server: SERVER,
      api: this.#config.api,
      delivery: this.#config.delivery,
      storage,
      clock: page,
      lifecycle: page.lifecycle,
      lock: this.#locks.of(page),
    });
    session.state.subscribe((state, previous) => {
      if (state.phase === 'idle' && this.#duplicate?.session === session) return;
      if (this.#duplicate?.session === session) this.#moveTo(this.#duplicate, state);
      if (page.isGone || this.#removed === session) return;
      if (state.phase !== 'idle') this.#shownIn = page;
      this.#changed(state, previous);
    });
    return session;
  }

  #changed(state: ChatState, previous: ChatState): void {
    const {journal, onChange} = this.#config;
    for (const {id, text} of outgoingOf(state)) {
      if (this.chapter.ledger.written.has(id)) continue;
      const entry = this.chapter.ledger.wrote(id, text);
      const [sent, ...others] = this.#passedOn;
      this.#passedOn = others;
      if (sent) entry.isAnsweredBy(sent);
    }
    if (isAtServer(state)) this.chapter.keys = state.chat.keys;
    this.chapter.state = state;
    const [now, before] = [summary(state), summary(previous)];
    if (now !== before) journal.write('shown', () => now);
    onChange(this.chapter, state, previous);
  }

  /** Checks that a method rejects only with a typed error. */
  #expect(promise: Promise<void>, name: string): void {
    promise.catch((error: unknown) => {
      if (!(error instanceof ChatError)) this.#config.onBroken(`${name}() was refused with ${String(error)}`);
    });
  }
}

function summary(state: ChatState): string {
  const outgoing = outgoingOf(state).map(({text, status}) => `${status} "${text}"`);
  const gap = 'gap' in state && state.gap ? ', with a gap' : '';
  const line = 'line' in state ? ` (${state.line})` : '';
  return [publicState(state) + line + gap, ...outgoing].join(', ');
}
