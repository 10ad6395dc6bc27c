/** Whether anybody answers. Loaded only on pages that set `hours` or `wait-queue`, when the panel is opened. */
import type {ReactiveController} from 'lit';
import {availabilityOf} from '../../chat/availability-of.js';
import {activeElement, isWithin} from '../../base/active-element.js';
import {systemClock} from '../../base/clock.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {onceTold} from '../../base/told.js';
import {hoursWordsFor} from '../../i18n/hours-words.js';
import {toJson} from '../../base/to-json.js';
import {ChatError} from '../../wire/errors.js';
import type {Availability} from '../../wire/types.js';
import type {Shell} from '../element/shell.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import './gms-chat-availability.js';
import {isForm} from '../window/body.js';

/** Time from one question to the next while the form is seen, ms. */
const PAUSE = 30_000;
/** Time for an answer, ms. */
const LATEST = 10_000;
const UNKNOWN: Availability = {open: undefined};
/**
 * The last watch of each element. One whose panel was never drawn does not hear that the element was removed, and must not go on
 * beside the next one.
 */
const last = new WeakMap<Shell, Watch>();

/** Watches as long as the window is in the page. Resolves after the first answer, or the first failure. */
export const watch = async (shell: Shell, window: GmsChatWindow): Promise<void> => {
  if (shell.isConnected) await new Watch(shell, window).known;
};

/** Asks while the form is seen, and shows the answer above the form or in its place. */
class Watch implements ReactiveController {
  readonly known: Promise<void>;
  readonly #aside = document.createElement('gms-chat-availability');
  readonly #shell: Shell;
  readonly #window: GmsChatWindow;
  #availability = UNKNOWN;
  /** What is asked for: an answer about anything else is forgotten. */
  #target = '';
  #asking: AbortController | undefined;
  #askedAt = -Infinity;
  #cancel: (() => void) | undefined;
  /** The last error of each question: it is told once, until there is an answer. */
  readonly #told = new Map<string, string>();
  #unsubscribe: (() => void) | undefined;
  #settle: () => void = () => undefined;

  constructor(shell: Shell, window: GmsChatWindow) {
    this.#shell = shell;
    this.#window = window;
    last.set(shell, this);
    this.known = new Promise((resolve) => (this.#settle = resolve));
    const slot = document.createElement('slot');
    slot.name = 'closed';
    this.#aside.append(slot);
    this.#show();
    window.addController(this);
    this.#look();
  }

  hostConnected(): void {
    this.#unsubscribe ??= pageLifecycle.subscribe(() => this.#look());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#stop();
  }

  /** A setting, the panel or the phase of the chat may have changed. */
  hostUpdated(): void {
    this.#speak();
    this.#look();
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#asking?.abort();
    this.#asking = undefined;
  }

  get #isSeen(): boolean {
    const {open, chat} = this.#window;
    const isHere = this.#shell.isConnected && last.get(this.#shell) === this;
    return isHere && open && isForm(chat) && !pageLifecycle.hidden && !pageLifecycle.away;
  }

  /** Asks now, or when the last answer is old. */
  #look(): void {
    const {server, api, hours, waitQueue} = this.#shell;
    const target = hours || waitQueue ? [server, api, hours, waitQueue].join(' ') : '';
    if (target !== this.#target) {
      this.#target = target;
      this.#told.clear();
      this.#stop();
      this.#askedAt = -Infinity;
      this.#now(UNKNOWN);
    }
    if (!target || !this.#isSeen) return this.#stop();
    if (this.#asking || this.#cancel) return;
    // Not longer after the clock of the machine was set back.
    const wait = Math.min(PAUSE, this.#askedAt + PAUSE - systemClock.now());
    if (wait > 0) this.#cancel = systemClock.after(wait, () => this.#ask());
    else this.#ask();
  }

  #ask(): void {
    this.#cancel = undefined;
    if (!this.#isSeen) return;
    this.#askedAt = systemClock.now();
    const asking = (this.#asking = new AbortController());
    void this.#answers(asking.signal).then((found) => {
      if (this.#asking !== asking) return;
      this.#asking = undefined;
      if (!this.#isSeen) return;
      this.#now(found);
      this.#settle();
      this.#look();
    });
  }

  async #answers(signal: AbortSignal): Promise<Availability> {
    const [hours, wait] = await Promise.all([this.#hours(signal), this.#wait(signal)]);
    return {...hours, ...(wait !== undefined && hours.open !== false && {wait})};
  }

  /** No answer changes nothing, but the time at which it should have opened has come. */
  async #hours(signal: AbortSignal): Promise<Availability> {
    const {hours} = this.#shell;
    if (!hours) return UNKNOWN;
    const {open, opens} = this.#availability;
    const now = systemClock.now();
    const before = opens && opens.getTime() <= now ? UNKNOWN : {open, ...(opens && {opens})};
    return this.#try<Availability>('hours', signal, before, async (client, options) => {
      const {isOpen} = await client.hours(hours, options);
      if (isOpen) return {open: true};
      // When it opens is good to know, and no more.
      const at = await client.opening(hours, now, options).catch(() => undefined);
      return {open: false, ...(at !== undefined && {opens: new Date(at)})};
    });
  }

  async #wait(signal: AbortSignal): Promise<number | undefined> {
    const {waitQueue, api} = this.#shell;
    if (!waitQueue) return undefined;
    return this.#try('wait', signal, undefined, (client, options) => client.wait(api, waitQueue, options));
  }

  async #try<T>(
    question: string,
    signal: AbortSignal,
    otherwise: T,
    ask: (
      client: ReturnType<typeof availabilityOf>,
      options: {readonly signal: AbortSignal; readonly timeout: number},
    ) => Promise<T>,
  ): Promise<T> {
    try {
      const found = await ask(availabilityOf(this.#shell.server, this.#shell, systemClock), {
        signal,
        timeout: LATEST,
      });
      this.#told.delete(question);
      return found;
    } catch (cause) {
      const error = ChatError.from(cause);
      if (!signal.aborted && this.#isSeen && this.#told.get(question) !== error.message) {
        this.#told.set(question, error.message);
        this.#shell.emit('gms-chat-error', {error});
      }
      return otherwise;
    }
  }

  #now(found: Availability): void {
    // The same answer reads otherwise after midnight: "tomorrow" is "today".
    if (toJson(found) === toJson(this.#availability)) return this.#aside.requestUpdate();
    this.#availability = Object.freeze(found);
    this.#aside.availability = found;
    this.#fallback();
    void this.#handOver(found.open === false);
    this.#show();
    this.#shell.emit('gms-chat-availability', {availability: found});
  }

  /** Shows the page's fallback below "We are closed" if the page has nothing else for it. */
  #fallback(): void {
    const shell = this.#shell;
    const window = this.#window;
    const isUsed = this.#availability.open === false && !shell.querySelector(':scope > [slot="closed"]');
    const slot = window.querySelector<HTMLSlotElement>(':scope > slot:not([name]), :scope > slot[name=""]');
    if (slot) slot.slot = isUsed ? 'closed' : 'fallback';
  }

  /** What has the focus stays until a screen reader knows where it has gone. */
  async #handOver(isClosed: boolean): Promise<void> {
    const aside = this.#aside;
    const window = this.#window;
    // The first answer comes before the panel is drawn.
    const form = () => (window.isConnected ? window.renderRoot.querySelector('gms-chat-form') : null);
    const turn = () => {
      const isStillSo = (this.#availability.open === false) === isClosed;
      if (!isStillSo || aside.isAlone === isClosed) return;
      aside.isAlone = isClosed;
      this.#show();
    };
    if (!isWithin(form(), activeElement())) return turn();
    if (isClosed) {
      await aside.updateComplete;
      aside.focus();
      onceTold(turn);
    } else {
      turn();
      await window.updateComplete;
      await form()?.updateComplete;
      form()?.focus();
    }
  }

  /** The form draws itself anew. */
  #show(): void {
    this.#window.form = {...this.#window.form, aside: this.#aside};
  }

  #speak(): void {
    const {strings} = this.#shell;
    const {language} = this.#window;
    if (this.#aside.language === language) return;
    this.#aside.language = language;
    this.#aside.words = hoursWordsFor(language, strings);
  }
}
