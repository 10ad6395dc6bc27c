import {html, type PropertyValues} from 'lit';
import {ChatElement} from '../chat-element.js';
import {systemClock} from '../../base/clock.js';
import {firstEnglish, type FirstLanguage} from '../../i18n/language.js';
import {canWrite, isUnderWay, isWait, type ChatState} from '../../session/model/state.js';
import type {StartDetails} from '../../wire/types.js';
import {body, isForm, type Keeps, type Live, type Talk} from './body.js';
import type {FilesView} from '../files-view.js';
import type {Looks} from '../looks.js';
import {Frame} from './frame.js';
import {mendContrast} from '../theme/mend-contrast.js';
import {define} from '../define.js';
import type {SensitiveMessage} from '../composer/private-data.js';
import {ask, onRequest, type Request} from '../requests.js';
import {LONG_WAIT} from '../start/long-wait.js';
import {NO_DETAILS, USUAL_FORM, type FormView} from '../start/start-details.js';
import {shared} from '../theme/shared.js';
import {tokens} from '../theme/tokens.js';
import {showBrokenFallback} from './broken-fallback.js';
import {voice} from './voice.js';
import {WindowFocus} from './window-focus.js';
import {windowStyles} from './window-styles.js';
import {offerOf, type Offer, type Problem} from './offer.js';
import './gms-chat-header.js';

/** Requests that remove the focused element, so that the focus must move. */
const MOVES_ON: readonly string[] = ['restart', 'forget', 'keep', 'end', 'edit', 'send-checked', 'go-on'];

/** The window of the chat: draws the state of the chat, and passes on the requests of the customer. */
export class GmsChatWindow extends ChatElement {
  static override properties = {
    language: {attribute: false},
    chat: {attribute: false},
    heading: {attribute: false},
    details: {attribute: false},
    form: {attribute: false},
    maxLength: {attribute: false},
    sound: {attribute: false},
    inline: {type: Boolean, reflect: true},
    open: {type: Boolean, reflect: true},
    draft: {attribute: false},
    newFrom: {attribute: false},
    sensitive: {attribute: false},
    problem: {attribute: false},
    isConnecting: {attribute: false},
    files: {attribute: false},
    looks: {attribute: false},
    confirming: {state: true},
  };
  static override styles = [tokens, shared, windowStyles];

  /** Draws a chat that has begun. */
  static talk: Talk | undefined;

  language: FirstLanguage = firstEnglish;
  chat: ChatState = {phase: 'idle'};
  heading = '';
  /** Initial values of the start form. */
  details: StartDetails = NO_DETAILS;
  form: FormView = USUAL_FORM;
  /** Most characters in one message. */
  maxLength = 4000;
  /** Whether the sound for new messages is on; `undefined` if the page does not offer it. */
  sound: boolean | undefined;
  /** In the flow of the page, not above it: cannot be minimized. */
  inline = false;
  /** The panel is shown, so relative times must be kept up to date. */
  open = false;
  /** The unsent text in the composer. */
  draft = '';
  /** Position of the first unread entry; `Infinity` if there is none. */
  newFrom = Infinity;
  /** A message with private data that the customer must confirm, mask or edit. */
  sensitive: SensitiveMessage | undefined;
  /** A sentence for an action of the customer that failed: the name of a string. */
  problem: Problem | undefined;
  /** A chat is being started, and has not begun. */
  isConnecting = false;
  /** Set once the part for files has arrived and the chat can send some. */
  files: FilesView | undefined;
  /** Set where entries may look in other ways. */
  looks: Looks | undefined;
  private confirming = false;

  /** Places the panel on the screen. */
  readonly frame = new Frame(this, () => ask(this, {do: 'minimize'}));

  /** The chat whose messages are drawn: an older one while the focus is on a button that the newest no longer has. */
  #drawn: ChatState = {phase: 'idle'};
  /** The last message that the customer was asked about. */
  #lastSensitive: SensitiveMessage | undefined;
  #lastOffer: Offer = {canLeave: false, hasGap: false, canReload: false, canReport: false};
  /** Time at which the customer began to wait for an agent, ms since 1970. */
  #waitsSince = 0;
  /** Time and voice of the conversation, once it is there. */
  #live: Live | undefined;
  readonly #focus = new WindowFocus(this, this.frame, () => this.#live?.hold());

  override willUpdate(changed: PropertyValues<this>): void {
    this.#live ??= GmsChatWindow.talk?.live(this);
    // Nothing is left to end or to send.
    this.confirming &&= isUnderWay(this.chat);
    if (!isUnderWay(this.chat)) this.#edit(this.sensitive?.text);
    if (this.sensitive && changed.has('sensitive')) {
      this.#lastSensitive = this.sensitive;
      this.#focus.want();
    }
    const before = changed.get('chat');
    if (changed.has('chat') && before?.phase !== this.chat.phase) {
      // Loaded while the network is there: nobody needs it before a chat has begun.
      if ('transcript' in this.chat && (!before || before.phase === 'idle' || this.chat.phase === 'ended'))
        void GmsChatWindow.talk?.loadEnd().catch(this.#report);
    }
    if (changed.has('chat') && !isWait(before)) this.#waitsSince = systemClock.now();
    if (!GmsChatWindow.talk?.isHeld(this.#drawn, this.chat, this.#keeps)) this.#drawn = this.chat;
  }

  override render() {
    const {language, chat, inline, confirming, sensitive, details, draft, maxLength, newFrom, files, looks} =
      this;
    const now = this.#now;
    const isAsking = confirming || !!sensitive;
    const heading = this.heading || language.strings.heading;
    return html`
      ${this.frame.draw(
        heading,
        language,
        html`<div class="content" ?inert=${isAsking && !this.#focus.isUnderWay}>
            <gms-chat-header
              exportparts="header, button"
              .language=${language}
              .heading=${heading}
              .agents=${'agents' in chat ? chat.agents : []}
              .canEnd=${canWrite(chat) || this.#keeps('gms-chat-header', '.end')}
              .sound=${isUnderWay(chat) ? this.sound : undefined}
              .canMinimize=${!inline}
              ><slot name="header"></slot
            ></gms-chat-header>
            <div>${GmsChatWindow.talk?.banner(chat, language, this.#offer(), this.problem)}</div>
            <div class="body">
              ${body(
                chat,
                {
                  isConnecting: this.isConnecting,
                  language,
                  details,
                  form: this.form,
                  draft,
                  maxLength,
                  newFrom,
                  now,
                  isLong: this.#isLong,
                  files,
                  looks,
                  drawn: this.#drawn,
                  keeps: this.#keeps,
                },
                GmsChatWindow.talk,
              )}<slot name="earlier"></slot>
            </div>
          </div>
          ${this.#question()} ${voice}`,
        isForm(chat) && !this.form.aside?.isAlone ? 'intro' : undefined,
      )}
      <div lang=${language.locale}>${voice}</div>
    `;
  }

  protected override failed(cause: unknown): void {
    this.showFallback();
    super.failed(cause);
  }

  /** Shows the fallback: a part could not be drawn. */
  showFallback(): void {
    showBrokenFallback(this.renderRoot, this.language.strings.faultBroken);
  }

  get #now(): number {
    return this.#live?.tick.now ?? systemClock.now();
  }

  get #isLong(): boolean {
    const isLong = this.#now - this.#waitsSince >= LONG_WAIT;
    return isLong && isWait(this.chat) && !offerOf(this.chat).canLeave;
  }

  readonly #keeps: Keeps = (part, inner) => this.#focus.keeps(part, inner);

  /** The buttons of the banner. */
  #offer(): Offer {
    const offer = offerOf(this.chat);
    const {canLeave, hasGap, canReport} = this.#lastOffer;
    const isLess =
      (canLeave && !offer.canLeave) || (hasGap && !offer.hasGap) || (canReport && !offer.canReport);
    return (this.#lastOffer = isLess && this.#keeps('gms-chat-banner') ? this.#lastOffer : offer);
  }

  #question() {
    const {language, confirming, sensitive} = this;
    const isOver = !confirming && !sensitive;
    const isConfirming = confirming || (isOver && this.#keeps('gms-chat-confirm'));
    const toCheck = isOver && this.#keeps('gms-chat-check') ? this.#lastSensitive : sensitive;
    return GmsChatWindow.talk?.question(language, isConfirming, toCheck, isOver);
  }

  override firstUpdated(): void {
    onRequest(this.renderRoot, (request) => this.#asked(request));
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) mendContrast(this, this.#report);
    const isMoved = this.#focus.place();
    const before = changed.get('chat');
    const {chat, language, files, looks} = this;
    const isQuiet = !this.open || (before?.phase === 'idle' && !this.frame.hadFocus);
    this.#live?.announce({before, chat, language, files, looks, isLong: this.#isLong, isQuiet, isMoved});
  }

  /** Says a line to a screen reader, while there is a conversation. */
  say(announcement: Parameters<Live['say']>[0]): void {
    this.#live?.say(announcement);
  }

  /** Focuses the element where the customer goes on. Call it only in response to a customer's action. */
  override focus(): void {
    this.#focus.want();
    this.requestUpdate();
  }

  /** Without its element, the question is not asked: the customer wants to end the chat. */
  #askEnd(isLoaded = false): void {
    if (customElements.get('gms-chat-confirm')) {
      this.confirming = isUnderWay(this.chat);
      if (this.confirming) this.#focus.want();
    } else if (isLoaded) this.#asked({do: 'end'});
    else
      void GmsChatWindow.talk
        ?.loadEnd()
        .catch(this.#report)
        .then(() => this.#askEnd(true));
  }

  /** Puts the text that is asked about back, before what the customer has written since. */
  #edit(text = ''): void {
    this.draft = [text, this.draft].filter(Boolean).join('\n');
    this.sensitive = undefined;
  }

  readonly #report = (cause: unknown): void => ask(this, {do: 'report', cause});

  /** Updates the state of the window, then passes every request on, except `ask-end` and `say`, which only the window needs. */
  #asked(request: Request): void {
    if (request.do === 'say') return this.say({line: request.line, isUrgent: true});
    if (!['typed', 'report', 'broken', 'copy-report'].includes(request.do)) this.problem = undefined;
    if (request.do === 'ask-end') return this.#askEnd();
    if (request.do === 'typed') this.draft = request.text;
    if (request.do === 'edit') this.#edit(request.text);
    if (request.do === 'send') {
      this.draft = '';
      this.newFrom = Infinity;
    }
    if (request.do === 'keep' || request.do === 'end') this.confirming = false;
    if (request.do === 'send-checked') this.sensitive = undefined;
    ask(this, request);
    if (MOVES_ON.includes(request.do)) this.focus();
  }
}

define('gms-chat-window', GmsChatWindow);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-window': GmsChatWindow;
  }
}
