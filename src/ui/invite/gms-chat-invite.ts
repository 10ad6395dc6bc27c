import {systemClock} from '../../base/clock.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {TOLD} from '../../base/told.js';
import {lift} from '../../base/top-layer.js';
import {inviteWords} from '../../i18n/invite-words.js';
import {readTag} from '../../i18n/language-tag.js';
import {knownValue} from '../known-value.js';
import {langsAround} from '../langs-around.js';
import {AnswerMemory, type Once} from './answer-memory.js';
import {inviteStyles} from './invite-styles.js';
import {findChat, mayInvite, type InvitedChat} from './invited-chat.js';
import {waitFor, type When} from './moment.js';

/** The customer opened the chat, sent the invitation away, or did neither while it lasted. */
export type InviteAnswer = 'accepted' | 'declined' | 'expired';

/** The attributes of an invitation, by the names that templates of all frameworks can set. */
export interface InviteAttributes {
  readonly for: string;
  readonly when: When;
  readonly delay: number;
  readonly lasts: number;
  readonly per: Once;
  readonly locale: string;
}

export interface InviteEvents {
  'gms-chat-invite': CustomEvent<{answer: InviteAnswer}>;
}

const WHEN: readonly [When, When, When] = ['time', 'exit', 'idle'];
const ONCE: readonly [Once, Once, Once] = ['session', 'day', 'ever'];
/** Seconds before the invitation, where the page names none. */
const AFTER: Readonly<Record<When, number>> = {time: 20, exit: 0, idle: 30};
/** Time that the words stay in the live region, ms: see `window/announcer.ts`. */
const LINE_STAYS = 1_000;
/** Events of the chat that may make the invitation pointless. */
const NEWS = ['gms-chat-open', 'gms-chat-statechange'];

/** On a server there are no elements. */
const Base: typeof HTMLElement =
  typeof HTMLElement === 'function' ? HTMLElement : (class {} as typeof HTMLElement);

/**
 * Invites the customer to a `<gms-chat>` of the page, in the page's own words: its children. Never takes the focus, never comes
 * while a chat is on or the panel is open, and does not come again once it is over.
 *
 * Write it with `hidden`, so that its words are not in the page before the script is there: it removes that.
 *
 * @tagname gms-chat-invite
 * @attr {string} for - `id` of the chat. Default: the first `<gms-chat>` of the page.
 * @attr {'time' | 'exit' | 'idle'} when - After some time on the page; when the pointer leaves the page towards its top; or when nobody has done anything for some time. Default: `time`.
 * @attr {number} after - Seconds of visible time before that. Default: 20; with `exit` 0; with `idle` 30.
 * @attr {number} lasts - Seconds after which it goes away by itself, unless the pointer or the focus is in it. Default: it stays.
 * @attr {'session' | 'day' | 'ever'} once - It comes once in this session, in 24 hours, or once for all. Default: `session`.
 * @attr {number} delay - The same as `after`, for templates of frameworks: they would set the method `after()` that every element has.
 * @attr {'session' | 'day' | 'ever'} per - The same as `once`, for templates of frameworks: some take each name with "on" for an event.
 * @attr {string} locale - Language of the two buttons as a BCP 47 tag. Default: the nearest `lang`, else the browser's language.
 * @fires {CustomEvent<{answer: 'accepted' | 'declined' | 'expired'}>} gms-chat-invite - The invitation is over.
 * @slot - The words of the invitation.
 * @slot accept - Replaces the words of the button that opens the chat.
 * @slot decline - Replaces the words of the button that sends the invitation away.
 * @csspart invitation - The box.
 * @csspart button - Each of the two buttons.
 */
export class GmsChatInvite extends Base {
  readonly #root = this.attachShadow({mode: 'open'});
  /** The live region is there before its words: screen readers say only what comes into one. */
  readonly #voice = make('p', {role: 'status'});
  readonly #accept = make('slot', {name: 'accept'});
  readonly #decline = make('slot', {name: 'decline'});
  readonly #words = make('slot', {id: 'words'});
  readonly #box = make('section', {part: 'invitation', 'aria-labelledby': 'words', hidden: ''});
  readonly #warned = new Set<string>();
  readonly #timers = new Set<() => void>();
  #chat: InvitedChat | undefined;
  #stay = new AbortController();
  #stopWaiting = () => {};
  #remembered: AnswerMemory | undefined;
  /** Had the focus before the invitation got it. */
  #before: HTMLElement | undefined;
  #isHere = false;
  #isShown = false;
  #isAnswered = false;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(inviteStyles);
    this.#root.adoptedStyleSheets = [sheet];
    const buttons = make('div');
    for (const [slot, press] of [
      [this.#accept, () => this.#open()],
      [this.#decline, () => this.#over('declined')],
    ] as const) {
      const button = make('button', {type: 'button', part: 'button'});
      button.append(slot);
      button.addEventListener('click', press);
      buttons.append(button);
    }
    const box = this.#box;
    box.append(this.#words, buttons);
    box.addEventListener('keydown', ({key, isComposing}) => {
      if (key === 'Escape' && !isComposing) this.#over('declined');
    });
    box.addEventListener('focusin', ({relatedTarget}) => {
      if (relatedTarget instanceof HTMLElement && !this.contains(relatedTarget)) this.#before = relatedTarget;
    });
    box.addEventListener('focusout', ({relatedTarget}) => {
      const goesOn = relatedTarget instanceof Node && box.contains(relatedTarget);
      if (goesOn || !(this.#isAnswered || this.#isPointless)) return;
      this.#later(TOLD, () => (this.#isAnswered ? this.#hide() : this.#look()));
    });
    this.#root.append(this.#voice, box);
  }

  connectedCallback(): void {
    if (this.#isHere) {
      // A move takes the box out of the top layer.
      if (this.#isShown) lift(this.#box, true);
      return;
    }
    this.#isHere = true;
    this.#stay = new AbortController();
    this.hidden = false;
    if (this.#memory.isOver(systemClock.now())) return;
    const when = this.#choice('when', WHEN);
    const after = this.#seconds('delay') ?? this.#seconds('after') ?? AFTER[when];
    this.#stopWaiting = waitFor({when, after: after * 1_000}, systemClock, pageLifecycle, () => this.#show());
  }

  /** A move within the page comes here, too: only an invitation that is still out a microtask later has left. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#isHere = false;
      this.#stay.abort();
      this.#stopWaiting();
      this.#hide();
    });
  }

  #show(): void {
    if (this.#isShown) return;
    // Not before: the page may have put the chat there meanwhile, or another one.
    this.#chat = findChat(this, this.htmlFor);
    if (!mayInvite(this.#chat) || this.#memory.isOver(systemClock.now())) return;
    this.#isShown = true;
    for (const type of NEWS)
      this.#chat?.addEventListener(type, () => this.#look(), {signal: this.#stay.signal});
    this.#isAnswered = false;
    this.#stopWaiting();
    const tags = [this.getAttribute('locale'), ...langsAround(this), navigator.language].map(readTag);
    const {accept, decline, lang} = inviteWords(tags.filter((tag) => tag !== undefined));
    this.#accept.textContent = accept;
    this.#decline.textContent = decline;
    this.#accept.lang = this.#decline.lang = lang;
    this.#box.hidden = false;
    lift(this.#box, true);
    this.#voice.textContent = textOf(this.#words);
    this.#later(LINE_STAYS, () => (this.#voice.textContent = ''));
    const lasts = this.#seconds('lasts');
    if (lasts) this.#goAfter(lasts * 1_000);
  }

  /** Goes after `ms`, or as long again later while somebody is at it. */
  #goAfter(ms: number): void {
    this.#later(ms, () => {
      if (this.#hasFocus || this.#box.matches(':hover')) this.#goAfter(ms);
      else this.#over('expired');
    });
  }

  /** Opens the chat. A button that has the focus stays until the panel has it. */
  #open(): void {
    this.#answer('accepted');
    this.#chat?.show();
    if (!this.#hasFocus) this.#hide();
  }

  /** Goes, and gives the focus back. */
  #over(answer: InviteAnswer): void {
    this.#answer(answer);
    const launcher = this.#chat?.shadowRoot?.querySelector('button');
    for (const target of [this.#before, launcher]) if (this.#hasFocus) target?.focus({preventScroll: true});
    // Else it goes once a screen reader knows where the focus has gone: see `FocusHandOver`.
    if (!this.#timers.size) this.#hide();
  }

  #answer(answer: InviteAnswer): void {
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    if (this.#isAnswered) return;
    this.#isAnswered = true;
    this.#memory.keep(systemClock.now());
    this.dispatchEvent(new CustomEvent('gms-chat-invite', {detail: {answer}, bubbles: true, composed: true}));
  }

  #hide(): void {
    this.#isShown = false;
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    this.#voice.textContent = '';
    lift(this.#box, false);
    this.#box.hidden = true;
  }

  /** The customer or the page has opened the chat without the invitation. */
  get #isPointless(): boolean {
    return this.#isShown && !mayInvite(this.#chat);
  }

  #look(): void {
    if (!this.#isPointless || this.#hasFocus) return;
    this.#memory.keep(systemClock.now());
    this.#hide();
  }

  get #hasFocus(): boolean {
    return !!this.#root.activeElement || this.contains(document.activeElement);
  }

  get #memory(): AnswerMemory {
    return (this.#remembered ??= new AnswerMemory(
      this.id,
      this.#choice(this.hasAttribute('per') ? 'per' : 'once', ONCE),
    ));
  }

  /** `id` of the chat. */
  get htmlFor(): string {
    return this.getAttribute('for') ?? '';
  }

  set htmlFor(id: string) {
    this.setAttribute('for', id);
  }

  #choice<Value extends string>(name: string, allowed: readonly [Value, ...Value[]]): Value {
    const value = this.getAttribute(name);
    return knownValue(`<gms-chat-invite ${name}`, value, allowed, this.#warned) ?? allowed[0];
  }

  /** A number of seconds that makes sense; anything else counts as not given. */
  #seconds(name: string): number | undefined {
    const text = this.getAttribute(name)?.trim();
    const value = Number(text);
    return text && value >= 0 && value <= 86_400 ? value : undefined;
  }

  #later(ms: number, task: () => void): void {
    const cancel = systemClock.after(ms, () => {
      this.#timers.delete(cancel);
      task();
    });
    this.#timers.add(cancel);
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The text of what a page has put into a slot. */
function textOf(slot: HTMLSlotElement): string {
  const texts = slot.assignedNodes({flatten: true}).map(({textContent}) => textContent ?? '');
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-invite': GmsChatInvite;
  }
  interface GlobalEventHandlersEventMap {
    'gms-chat-invite': InviteEvents['gms-chat-invite'];
  }
}
