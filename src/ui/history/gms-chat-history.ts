import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {systemClock} from '../../base/clock.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {english} from '../../i18n/language.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import {emptyTranscript, timeOfLast, type Transcript} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import {Minute} from '../minute.js';
import {define} from '../define.js';
import {SpokenLanguage} from '../spoken-language.js';
import {shared} from '../theme/shared.js';
import {tokens} from '../theme/tokens.js';
import '../transcript/gms-chat-transcript.js';
import {EarlierChats} from '../../context-services/earlier-chats.js';
import {metaOf} from './gms-chat-earlier.js';
import {historyStyles} from './history-styles.js';
import {iconButton, note} from './history-parts.js';
import {agentsIn} from '../../context-services/structured-text.js';
import type {Interaction} from '../../context-services/interaction.js';
import './gms-chat-earlier.js';

/** Chats that are shown at once, and that more are shown by. */
const PAGE = 10;

/**
 * A customer's earlier chats: a list, each of which opens as it was. Nothing is asked for without a customer.
 *
 * @tagname gms-chat-history
 * @fires {CustomEvent<{error: ChatError}>} gms-chat-error - Something could not be fetched; `error.kind` says what one can do.
 * @csspart panel - The whole.
 * @csspart header - Its head.
 * @csspart transcript - A conversation.
 * @csspart message - The bubble of one message.
 * @csspart notice - Joined, left, a pushed page.
 * @csspart timestamp - When something was.
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

  /** Base URL of Context Services. */
  server = '';
  /** Whose chats: the id that Context Services has made, or the e-mail address. */
  customerId = '';
  /** BCP 47; that of the nearest `lang` by default, else the browser's. */
  locale = '';
  /** Extra request headers, for whoever guards Context Services. */
  headers: Readonly<Record<string, string>> = {};
  /** Replaces any text. */
  strings: Partial<Strings> = {};
  /** @internal Where the list itself was opened from: there is a way back. */
  leave: (() => void) | undefined;
  /** How many are in the list. */
  #shown = PAGE;
  /** Id of the chat that is being read. */
  #opened = '';

  readonly #earlier = new EarlierChats(
    () => this.requestUpdate(),
    (error) => this.#tell(error),
  );
  readonly #minute = new Minute(this, {
    clock: systemClock,
    lifecycle: pageLifecycle,
    watched: () => this.#transcript() !== undefined,
    anchor: () => timeOfLast(this.#transcript() ?? emptyTranscript),
  });
  #spoken: SpokenLanguage | undefined;
  #language = english;
  /** Where the focus goes once it is drawn: what had it is gone. */
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
    // A page may set anything, and a framework `null`.
    this.headers ??= {};
    this.strings ??= {};
    this.locale ??= '';
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

  /** Puts the focus on its title, from where one reads on. */
  override focus(): void {
    this.#goOn('h2');
  }

  /** Fetches the list again: when a chat has ended, say. What is shown stays until the new one is there. */
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
    const language = this.#language;
    const {strings} = language;
    const said = this.#earlier.transcript(chat.id);
    const transcript = said.phase === 'there' ? said.value : undefined;
    return html`
      <div class="head" part="header">
        ${iconButton('back', strings.back, () => this.#close(chat))}
        <div>
          <h2 tabindex="-1"><bdi>${chat.subject || strings.conversation}</bdi></h2>
          <p class="meta">${metaOf(chat, transcript ? agentsIn(transcript) : NOBODY, language)}</p>
        </div>
        ${
          transcript
            ? iconButton('save', strings.downloadTranscript, () => void this.#save(transcript))
            : nothing
        }
      </div>
      ${note(said, '', strings, () => this.#again(() => void this.#earlier.want(chat)))}
      ${
        transcript
          ? html`<gms-chat-transcript
              exportparts="transcript, message, notice, timestamp, button"
              .language=${language}
              .transcript=${transcript}
              .now=${this.#minute.now}
              .isOver=${true}
            ></gms-chat-transcript>`
          : nothing
      }
    `;
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

  /** The button goes, and the title stays. */
  #again(ask: () => void): void {
    ask();
    this.#goOn('h2');
  }

  /** Draws what has changed, and puts the focus where one goes on. */
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

  /** One step back, as far as there is one. */
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
      server: this.server ?? '',
      customerId: this.customerId ?? '',
      // A page may renew a token.
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
