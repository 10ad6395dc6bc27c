import {html, nothing, type PropertyValues} from 'lit';
import {ChatElement} from '../chat-element.js';
import {systemClock} from '../../base/clock.js';
import {late} from '../../base/late.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {english, type Language} from '../../i18n/language.js';
import {canWrite, isUnderWay, type ChatState} from '../../session/model/state.js';
import {timeOfLast} from '../../session/model/transcript.js';
import type {StartDetails} from '../../wire/types.js';
import {announcements} from './announcements.js';
import {Announcer, voice} from './announcer.js';
import {body} from './body.js';
import type {FilesView} from '../files-view.js';
import {Frame} from './frame.js';
import {RelativeTimeTick} from '../relative-time-tick.js';
import {define} from '../define.js';
import type {SensitiveMessage} from '../composer/private-data.js';
import {loadEnd, question} from './question.js';
import {ask, onRequest, type Request} from '../requests.js';
import {NO_DETAILS} from '../start/start-details.js';
import {shared} from '../theme/shared.js';
import {tokens} from '../theme/tokens.js';
import {windowStyles} from './window-styles.js';
import {isWait} from '../start/wait-sentence.js';
import {canLeave, type Problem} from './gms-chat-banner.js';
import './gms-chat-header.js';

const loadContrast = late(() => import('../theme/contrast-of.js'));

/** Requests that remove the focused element, so that the focus must move. */
const MOVES_ON: readonly string[] = [
  'restart',
  'keep',
  'end',
  'edit',
  'send-checked',
  'retry',
  'discard',
  'go-on',
];

/** The window of the chat: draws the state of the chat, and passes on the requests of the customer. */
export class GmsChatWindow extends ChatElement {
  static override properties = {
    language: {attribute: false},
    chat: {attribute: false},
    heading: {attribute: false},
    details: {attribute: false},
    maxLength: {attribute: false},
    sound: {attribute: false},
    inline: {type: Boolean, reflect: true},
    open: {type: Boolean, reflect: true},
    draft: {attribute: false},
    newFrom: {attribute: false},
    sensitive: {attribute: false},
    problem: {attribute: false},
    files: {attribute: false},
    confirming: {state: true},
  };
  static override styles = [tokens, shared, windowStyles];

  language: Language = english;
  chat: ChatState = {phase: 'idle'};
  heading = '';
  /** Initial values of the start form. */
  details: StartDetails = NO_DETAILS;
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
  /** Set once the part for files has arrived and the chat can send some. */
  files: FilesView | undefined;
  private confirming = false;

  /** Places the panel on the screen. */
  readonly frame = new Frame(this, () => ask(this, {do: 'minimize'}));

  #hadFocus = false;
  #focusWanted = false;
  /** Time at which the customer began to wait for an agent, ms since 1970. */
  #waitsSince = 0;
  private readonly tick = new RelativeTimeTick(this, {
    clock: systemClock,
    lifecycle: pageLifecycle,
    watched: () => this.open,
    anchor: () => (this.chat.phase === 'idle' ? 0 : timeOfLast(this.chat.transcript)),
  });
  /** Speaks outside the panel while it is minimized: screen readers ignore live regions in hidden content. */
  readonly announcer = new Announcer(this, systemClock, () =>
    [...this.renderRoot.querySelectorAll('.voice')].at(this.open ? 0 : -1),
  );

  override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.frame.hasFocus;
    const before = changed.get('chat');
    if (changed.has('chat') && before?.phase !== this.chat.phase) {
      if (this.chat.phase === 'ended') this.confirming = false;
      // Loaded while the network is there: nobody needs it before a chat has begun.
      if ('transcript' in this.chat && (!before || before.phase === 'idle' || this.chat.phase === 'ended'))
        void loadEnd().catch(this.#report);
    }
    if (changed.has('chat') && !isWait(before)) this.#waitsSince = systemClock.now();
  }

  override render() {
    const {language, chat, inline, confirming, sensitive, details, draft, maxLength, newFrom, files} = this;
    const waitsSince = this.#waitsSince;
    const {now} = this.tick;
    const heading = this.heading || language.strings.heading;
    return html`
      ${this.frame.draw(
        heading,
        html`<div class="spoken" lang=${language.locale} dir=${language.direction}>
          <div class="content" ?inert=${confirming || !!sensitive}>
            <gms-chat-header
              exportparts="header, button"
              .language=${language}
              .heading=${heading}
              .agents=${'agents' in chat ? chat.agents : []}
              .canEnd=${canWrite(chat)}
              .sound=${isUnderWay(chat) ? this.sound : undefined}
              .canMinimize=${!inline}
              ><slot name="header"></slot
            ></gms-chat-header>
            <gms-chat-banner
              exportparts="button"
              .language=${language}
              .problem=${this.problem && language.strings[this.problem]}
              .isDown=${'line' in chat && chat.line === 'down'}
              .isDenied=${'denial' in chat && !!chat.denial}
              .canLeave=${canLeave(chat)}
              .hasGap=${'gap' in chat && chat.gap}
              .canReload=${!('reason' in chat && chat.reason === 'lost')}
              >${canLeave(chat) ? html`<slot name="fallback"></slot>` : nothing}</gms-chat-banner
            >
            <div class="body">
              ${body(chat, {language, details, draft, maxLength, newFrom, now, waitsSince, files})}<slot
                name="earlier"
              ></slot>
            </div>
          </div>
          ${question(language, confirming, sensitive)} ${voice}
        </div>`,
      )}
      <div lang=${language.locale}>${voice}</div>
    `;
  }

  protected override failed(cause: unknown): void {
    this.showFallback();
    super.failed(cause);
  }

  /** Shows the fallback above the rest: a part could not be drawn. Without Lit, since the window itself may be that part. */
  showFallback(): void {
    const content = this.renderRoot.querySelector('.content') ?? this.renderRoot;
    if (content.querySelector('.broken')) return;
    const words = document.createElement('p');
    words.className = 'broken';
    words.role = 'alert';
    words.textContent = this.language.strings.faultBroken;
    const slot = document.createElement('slot');
    slot.name = 'fallback';
    content.prepend(words, slot);
  }

  override firstUpdated(): void {
    onRequest(this.renderRoot, (request) => this.#asked(request));
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open && !CSS.supports('color', 'color(from red xyz-d65 x y z)'))
      // Without it, text on the brand colour is white.
      void loadContrast().then(({showContrast}) => showContrast(this), this.#report);
    const before = changed.get('chat');
    if (before)
      for (const line of announcements(before, this.chat, this.language, this.files))
        this.announcer.say(line);
    this.#placeFocus();
  }

  /** Focuses the element where the customer goes on. Call it only in response to a customer's action. */
  override focus(): void {
    this.#focusWanted = true;
    this.requestUpdate();
  }

  #placeFocus(): void {
    // The focused element is gone, without a customer's action: the focus must not fall back to the page.
    const isLost = this.#hadFocus && !this.frame.hasFocus;
    // The customer pressed Start: focus the composer or, after a failed start, the button "Start chat".
    if (isLost && (this.chat.phase === 'starting' || this.chat.phase === 'failed')) this.#focusWanted = true;
    const target = this.#focusWanted
      ? this.renderRoot.querySelector<HTMLElement>(
          'gms-chat-check, gms-chat-confirm, gms-chat-composer, gms-chat-form, gms-chat-ended',
        )
      : null;
    if (target && this.open) {
      this.#focusWanted = false;
      this.frame.enter();
      // A new element cannot take the focus before it has drawn itself.
      queueMicrotask(() => target.focus());
    } else if (isLost) {
      this.renderRoot.querySelector<HTMLElement>('.panel')?.focus({preventScroll: true});
    }
  }

  /** Without its element, the question is not asked: the customer wants to end the chat. */
  #askEnd(isLoaded = false): void {
    if (customElements.get('gms-chat-confirm')) this.confirming = isUnderWay(this.chat);
    else if (isLoaded) this.#asked({do: 'end'});
    else
      void loadEnd()
        .catch(this.#report)
        .then(() => this.#askEnd(true));
  }

  readonly #report = (cause: unknown): void => ask(this, {do: 'report', cause});

  /** Updates the state of the window, then passes every request on, except `ask-end`, which only the window needs. */
  #asked(request: Request): void {
    if (!['typed', 'report', 'broken'].includes(request.do)) this.problem = undefined;
    if (request.do === 'ask-end') return this.#askEnd();
    if (request.do === 'typed' || request.do === 'edit') this.draft = request.text;
    if (request.do === 'send') {
      this.draft = '';
      this.newFrom = Infinity;
    }
    if (request.do === 'keep' || request.do === 'end') this.confirming = false;
    if (request.do === 'edit' || request.do === 'send-checked') this.sensitive = undefined;
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
