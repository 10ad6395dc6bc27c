import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {systemClock} from '../../base/clock.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {textOf} from '../../base/text-of.js';
import {english} from '../../i18n/language.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import {emptyTranscript, timeOfLast, type Transcript} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import {RelativeTimeTick} from '../relative-time-tick.js';
import {define} from '../define.js';
import {SpokenLanguage} from '../spoken-language.js';
import {shared} from '../theme/shared.js';
import {tokens} from '../theme/tokens.js';
import {EarlierChats} from '../../context-services/earlier-chats.js';
import {earlierConversation} from './earlier-conversation.js';
import {historyStyles} from './history-styles.js';
import {iconButton, note} from './history-parts.js';
import {agentsIn} from '../../context-services/structured-text.js';
import type {Interaction} from '../../context-services/interaction.js';
import './gms-chat-earlier.js';

/** Chats that the list shows at first, and that "Show more" adds. */
const PAGE = 10;

/**
 * Lists a customer's earlier chats; each opens as a transcript. Sends no request without a customer id.
 *
 * @tagname gms-chat-history
 * @fires {CustomEvent<{error: ChatError}>} gms-chat-error - A request failed; `error.kind` says what can be done about it.
 * @csspart panel - The whole element.
 * @csspart header - The bar at its top.
 * @csspart transcript - The messages of the opened chat.
 * @csspart message - The bubble of one message.
 * @csspart notice - Somebody joined or left, or a pushed page.
 * @csspart timestamp - Date or time of a chat, a message or a notice.
 * @csspart button - Any button.
 */
export class GmsChatHistory extends LitElement {
  static override properties = {
    server: {},
    customerId: {attribute: 'customer-id'},
    locale: {},
    headers: {attribute: false},
    strings: {attribute: false},
    leave: {attribute: false},
  };
  static override styles = [tokens, shared, historyStyles];

  /** Base URL of Context Services, without `/customers`. */
  server = '';
  /** The customer: the id that Context Services generated, or the e-mail address. */
  customerId = '';
  /** Language as a BCP 47 tag. Default: the nearest `lang` attribute, else the browser's language. */
  locale = '';
  /** Extra request headers, for a gateway in front of Context Services. */
  headers: Readonly<Record<string, string>> = {};
  /** Texts that replace the built-in ones. */
  strings: Partial<Strings> = {};
  /** @internal Goes back to the view from which the list was opened. The list shows "Back" when this is set. */
  leave: (() => void) | undefined;
  /** Chats that the list shows at most. */
  #shown = PAGE;
  /** Id of the opened chat; empty while the list is shown. */
  #opened = '';

  readonly #earlier = new EarlierChats(
    () => this.requestUpdate(),
    (error) => this.#tell(error),
  );
  readonly #tick = new RelativeTimeTick(this, {
    clock: systemClock,
    lifecycle: pageLifecycle,
    watched: () => this.#transcript() !== undefined,
    anchor: () => timeOfLast(this.#transcript() ?? emptyTranscript),
  });
  #spoken: SpokenLanguage | undefined;
  #language = english;
  /** Selector of the element to focus after the next update, because the focused one will be gone. */
  #focusNext = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#spoken = new SpokenLanguage(this, () => this.requestUpdate());
    if (this.hasUpdated) this.#lookAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#spoken?.release();
    this.#earlier.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A page may set anything; frameworks set `null` for "nothing".
    this.headers ??= {};
    this.strings ??= {};
    this.locale = textOf(this.locale) ?? '';
    this.toggleAttribute('within', !!this.leave);
    const isTokenNew = changed.has('headers') && this.#earlier.list.phase === 'failed';
    if (changed.has('server') || changed.has('customerId') || isTokenNew) this.#lookAgain();
    if (this.#spoken) this.#language = this.#spoken.read();
  }

  override render() {
    const language = this.#language;
    if (this.#earlier.list.phase === 'none') return nothing;
    const chat = this.#chats().find(({id}) => id === this.#opened);
    return html`<section
      class="panel"
      part="panel"
      aria-label=${language.strings.earlier}
      @keydown=${this.#keydown}
    >
      <div class="spoken" lang=${language.locale} dir=${language.direction}>
        ${chat ? this.#conversation(chat) : this.#list()}
      </div>
    </section>`;
  }

  override updated(): void {
    void this.#earlier.wantEach(this.#chats().slice(0, this.#shown));
    if (!this.#focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = '';
    target?.focus();
  }

  /** Focuses the title, from where a screen reader reads on. */
  override focus(): void {
    this.#goOn('h2');
  }

  /** Fetches the list again, for example after a chat has ended. Shows the old list until the new one is there. */
  refresh(): void {
    void this.#earlier.refresh();
    this.requestUpdate();
  }

  #list() {
    const {strings} = this.#language;
    const chats = this.#chats();
    return html`
      <div class="head" part="header">
        ${this.leave ? iconButton('back', strings.back, this.leave) : nothing}
        <div><h2 tabindex="-1">${strings.earlier}</h2></div>
      </div>
      <div class="scroll">
        ${note(this.#earlier.list, chats.length ? '' : strings.noEarlier, strings, () => this.#again(() => this.refresh()))}
        ${
          chats.length
            ? html`<ul>
                ${chats.slice(0, this.#shown).map((chat) => this.#item(chat))}
              </ul>`
            : nothing
        }
        ${
          chats.length > this.#shown
            ? html`<button class="more" part="button" type="button" @click=${this.#showMore}>
                ${strings.showMore}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #item(chat: Interaction) {
    const said = this.#earlier.transcript(chat.id);
    return html`<li>
      <gms-chat-earlier
        exportparts="button, timestamp"
        id="chat-${chat.id}"
        .language=${this.#language}
        .chat=${chat}
        .agents=${said.phase === 'there' ? agentsIn(said.value) : NOBODY}
        @click=${() => this.#open(chat)}
      ></gms-chat-earlier>
    </li>`;
  }

  #conversation(chat: Interaction) {
    return earlierConversation({
      chat,
      transcript: this.#earlier.transcript(chat.id),
      language: this.#language,
      now: this.#tick.now,
      onBack: () => this.#close(chat),
      onSave: (transcript) => void this.#save(transcript),
      onRetry: () => this.#again(() => void this.#earlier.want(chat)),
    });
  }

  #open(chat: Interaction): void {
    this.#opened = chat.id;
    this.#goOn('h2');
    void this.#earlier.want(chat);
  }

  #close({id}: Interaction): void {
    this.#opened = '';
    this.#goOn(`#chat-${CSS.escape(id)}`);
  }

  #showMore(): void {
    const next = this.#chats()[this.#shown];
    this.#shown += PAGE;
    if (next) this.#goOn(`#chat-${CSS.escape(next.id)}`);
  }

  /** Runs a retry. Its button disappears, so the focus goes to the title. */
  #again(ask: () => void): void {
    ask();
    this.#goOn('h2');
  }

  /** Requests an update and focuses the element that matches `selector` after it. */
  #goOn(selector: string): void {
    this.#focusNext = selector;
    this.requestUpdate();
  }

  async #save(transcript: Transcript): Promise<void> {
    try {
      const {saveTranscript} = await import('../transcript/save-transcript.js');
      saveTranscript(transcript, this.#language, 'text');
    } catch (cause) {
      this.#tell(new ChatError('unreachable', 'What makes the file could not be loaded.', {cause}));
    }
  }

  /** Escape goes one step back: from a chat to the list, from the list to the view before it. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    const chat = this.#chats().find(({id}) => id === this.#opened);
    if (!chat && !this.leave) return;
    event.stopPropagation();
    if (chat) this.#close(chat);
    else this.leave?.();
  }

  #lookAgain(): void {
    const current = (): Readonly<Record<string, string>> => this.headers ?? {};
    this.#opened = '';
    this.#shown = PAGE;
    this.#earlier.lookAt({
      server: textOf(this.server) ?? '',
      customerId: textOf(this.customerId) ?? '',
      // Read at each request: the page may have renewed a token.
      get headers() {
        return current();
      },
    });
  }

  #chats(): readonly Interaction[] {
    const {list} = this.#earlier;
    return list.phase === 'there' ? list.value : [];
  }

  #transcript(): Transcript | undefined {
    const said = this.#earlier.transcript(this.#opened);
    return said.phase === 'there' ? said.value : undefined;
  }

  #tell(error: ChatError): void {
    this.dispatchEvent(new CustomEvent('gms-chat-error', {detail: {error}, bubbles: true, composed: true}));
  }
}

const NOBODY: readonly string[] = [];

define('gms-chat-history', GmsChatHistory);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-history': GmsChatHistory;
  }
}
