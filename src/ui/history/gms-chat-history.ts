import {html, nothing, type PropertyValues} from 'lit';
import {ChatElement} from '../chat-element.js';
import {systemClock} from '../../base/clock.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {late} from '../../base/late.js';
import {textOf} from '../../base/text-of.js';
import {english} from '../../i18n/english.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import {emptyTranscript, timeOfLast, type Transcript} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import type {HeadersOption} from '../../wire/types.js';
import {RelativeTimeTick} from '../relative-time-tick.js';
import {define} from '../define.js';
import {SpokenLanguage} from '../spoken-language.js';
import {tellError} from '../tell-error.js';
import {shared} from '../theme/shared.js';
import {tokens} from '../theme/tokens.js';
import {EarlierChats} from '../../context-services/earlier-chats.js';
import {earlierConversation} from './earlier-conversation.js';
import {historyStyles} from './history-styles.js';
import {agentsOf, iconButton, note} from './history-parts.js';
import type {Interaction} from '../../context-services/interaction.js';
import type {InteractionTypes} from '../../context-services/interactions.js';
import {firstThreads, threadsOf} from '../../context-services/threads.js';
import {knownValue} from '../known-value.js';
import './gms-chat-earlier-list.js';

const loadSave = late(() => import('../transcript/save-transcript.js'));

/** Chats that the list shows at least at first, and that "Show more" adds. Threads are not cut. */
const PAGE = 10;
const TYPES: readonly [InteractionTypes, InteractionTypes] = ['chats', 'all'];

/**
 * Lists a customer's earlier chats; each opens as a transcript. Threads stand together. Asks nothing without a customer id.
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
export class GmsChatHistory extends ChatElement {
  static override properties = {
    server: {},
    customerId: {attribute: 'customer-id'},
    locale: {},
    types: {},
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
  /** `chats`: only chats that are over. `all`: also emails, calls and every other kind of interaction. */
  types: InteractionTypes = 'chats';
  /** Extra request headers, for a gateway in front of Context Services, or a function that makes them. */
  headers: HeadersOption = {};
  /** Texts that replace the built-in ones. */
  strings: Partial<Strings> = {};
  /** @internal Goes back to the view from which the list was opened. The list shows "Back" when this is set. */
  leave: (() => void) | undefined;
  /** Chats that the list shows at least, if there are as many. */
  #shown = PAGE;
  /** Id of the opened chat; empty while the list is shown. */
  #opened = '';
  /** The code that makes a file of the opened chat did not arrive. */
  #saveFailed = false;

  readonly #tell = (error: ChatError): void => tellError(this, error);
  readonly #earlier = new EarlierChats(() => this.requestUpdate(), this.#tell);
  readonly #tick = new RelativeTimeTick(this, {
    clock: systemClock,
    lifecycle: pageLifecycle,
    watched: () => this.#transcript() !== undefined,
    anchor: () => timeOfLast(this.#transcript() ?? emptyTranscript),
  });
  readonly #threads = () => threadsOf(this.#interactions());
  #spoken: SpokenLanguage<Strings> | undefined;
  #language = english;
  readonly #warned = new Set<string>();
  /** The title or the chat in the list to focus after the next update, because the focused element will be gone. */
  #focusNext: 'title' | {readonly id: string} | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#spoken = new SpokenLanguage(this, english, () => this.requestUpdate());
    if (this.hasUpdated) this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#spoken?.release();
    this.#earlier.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A page may set anything; frameworks set `null` for "nothing".
    this.headers ??= {};
    this.locale = textOf(this.locale) ?? '';
    this.types = knownValue('<gms-chat-history types', this.types, TYPES, this.#warned) ?? TYPES[0];
    this.toggleAttribute('within', !!this.leave);
    const isTokenNew = changed.has('headers') && this.#earlier.list.phase === 'failed';
    if (changed.has('server') || changed.has('customerId') || isTokenNew) this.#load();
    if (this.#spoken) this.#language = this.#spoken.read();
  }

  override render() {
    const language = this.#language;
    if (this.#earlier.list.phase === 'none') return nothing;
    const opened = this.#interactions().find(({id}) => id === this.#opened);
    return html`<section
      class="panel"
      part="panel"
      aria-label=${language.strings.earlier}
      @keydown=${this.#keydown}
    >
      <div class="spoken" lang=${language.locale} dir=${language.direction}>
        ${opened ? this.#conversation(opened) : this.#list()}
      </div>
    </section>`;
  }

  override updated(): void {
    void this.#earlier.loadDetails(firstThreads(this.#threads(), this.#shown).flat());
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next === 'title') this.renderRoot.querySelector('h2')?.focus();
    else if (next) void this.renderRoot.querySelector('gms-chat-earlier-list')?.focusOn(next.id);
  }

  /** Focuses the title, from where a screen reader reads on. */
  override focus(): void {
    this.#goOn('title');
  }

  /** Fetches the list again, for example after a chat has ended. Shows the old list until the new one is there. */
  refresh(): void {
    void this.#earlier.refresh();
    this.requestUpdate();
  }

  protected override failed(cause: unknown): void {
    this.#tell(ChatError.from(cause));
  }

  #list() {
    const {strings} = this.#language;
    const threads = this.#threads();
    const shown = firstThreads(threads, this.#shown);
    const nothingThere = threads.length ? '' : strings.noEarlier;
    return html`
      <div class="head" part="header">
        ${this.leave ? iconButton('back', strings.back, this.leave) : nothing}
        <div><h2 tabindex="-1">${strings.earlier}</h2></div>
      </div>
      <div class="scroll">
        ${note(this.#earlier.list, nothingThere, strings, () => this.#again(() => this.refresh()))}
        ${
          threads.length
            ? html`<gms-chat-earlier-list
                exportparts="button, timestamp"
                .language=${this.#language}
                .threads=${shown}
                .agents=${agentsOf(shown.flat(), (id) => this.#transcript(id))}
                .open=${this.#open}
              ></gms-chat-earlier-list>`
            : nothing
        }
        ${
          threads.length > shown.length
            ? html`<button class="more" part="button" type="button" @click=${this.#showMore}>
                ${strings.showMore}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #conversation(interaction: Interaction) {
    return earlierConversation({
      interaction,
      conversation: this.#earlier.conversation(interaction.id),
      language: this.#language,
      now: this.#tick.now,
      saveFailed: this.#saveFailed,
      onReport: (cause) => this.#tell(ChatError.from(cause)),
      onBack: () => this.#close(interaction),
      onSave: (transcript) => void this.#save(transcript),
      onRetry: () => this.#again(() => void this.#earlier.loadConversation(interaction)),
    });
  }

  readonly #open = (interaction: Interaction): void => {
    this.#opened = interaction.id;
    this.#goOn('title');
    void this.#earlier.loadConversation(interaction);
  };

  #close({id}: Interaction): void {
    this.#opened = '';
    this.#goOn({id});
  }

  #showMore(): void {
    const threads = this.#threads();
    const next = threads[firstThreads(threads, this.#shown).length]?.[0];
    this.#shown += PAGE;
    if (next) this.#goOn(next);
  }

  /** Runs a retry. Its button disappears, so the focus goes to the title. */
  #again(ask: () => void): void {
    ask();
    this.#goOn('title');
  }

  /** Requests an update, and focuses the title or a chat after it. */
  #goOn(next: 'title' | {readonly id: string}): void {
    this.#saveFailed = false;
    this.#focusNext = next;
    this.requestUpdate();
  }

  async #save(transcript: Transcript): Promise<void> {
    this.#saveFailed = false;
    try {
      const {saveTranscript} = await loadSave();
      saveTranscript(transcript, this.#language, 'text');
    } catch (cause) {
      this.#saveFailed = true;
      this.#tell(ChatError.from(cause));
    }
    this.requestUpdate();
  }

  /** Escape goes one step back: from a chat to the list, from the list to the view before it. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    const opened = this.#interactions().find(({id}) => id === this.#opened);
    if (!opened && !this.leave) return;
    event.stopPropagation();
    if (opened) this.#close(opened);
    else this.leave?.();
  }

  #load(): void {
    const current = (): HeadersOption => this.headers ?? {};
    this.#opened = '';
    this.#shown = PAGE;
    this.#earlier.load({
      types: 'all',
      server: textOf(this.server) ?? '',
      customerId: textOf(this.customerId) ?? '',
      // Read at each request: the page may have renewed a token.
      get headers() {
        return current();
      },
    });
  }

  /** The interactions of the wanted types. A chat that is still going on belongs to the chat window. */
  #interactions(): readonly Interaction[] {
    const {list} = this.#earlier;
    const all = list.phase === 'there' ? list.value : [];
    return all.filter(({kind, isOver}) => (kind === 'chat' ? isOver : this.types === 'all'));
  }

  #transcript(id = this.#opened): Transcript | undefined {
    const fetched = this.#earlier.conversation(id);
    return fetched.phase === 'there' && fetched.value.kind === 'transcript'
      ? fetched.value.transcript
      : undefined;
  }
}

define('gms-chat-history', GmsChatHistory);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-history': GmsChatHistory;
  }
}
