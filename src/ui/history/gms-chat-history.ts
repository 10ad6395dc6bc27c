import {html, nothing, type PropertyValues} from 'lit';
import {ChatElement} from '../chat-element.js';
import {systemClock} from '../../base/clock.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {late} from '../../base/late.js';
import {textOf} from '../../base/text-of.js';
import {onceTold} from '../../base/told.js';
import {english} from '../../i18n/english.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import {emptyTranscript, timeOfLast, type Transcript} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import type {HeadersOption} from '../../wire/types.js';
import {RelativeTimeTick} from '../relative-time-tick.js';
import {define} from '../define.js';
import {SpokenLanguage} from '../spoken-language.js';
import {tellError} from '../tell-error.js';
import {mendContrast} from '../theme/mend-contrast.js';
import {shared} from '../theme/shared.js';
import {tokens} from '../theme/tokens.js';
import {EarlierChats} from '../../context-services/earlier-chats.js';
import {earlierConversation} from './earlier-conversation.js';
import {HistoryFocus} from './history-focus.js';
import {historyStyles} from './history-styles.js';
import {earlierConversations} from './earlier-conversations.js';
import {wanted} from './history-parts.js';
import type {Interaction} from '../../context-services/interaction.js';
import type {InteractionTypes} from '../../context-services/interactions.js';
import {firstThreads, threadsOf} from '../../context-services/threads.js';
import {knownValue} from '../known-value.js';

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
  /** The chat that was opened last. It stays open when a new list comes without it. */
  #opened: Interaction | undefined;
  /** The opened chat is shown, not the list. */
  #isReading = false;
  /** The code that makes a file of the opened chat did not arrive. */
  #saveFailed = false;
  #hasLeft = false;

  readonly #tell = (error: ChatError): void => tellError(this, error);
  readonly #earlier = new EarlierChats(() => this.requestUpdate(), this.#tell);
  readonly #tick = new RelativeTimeTick(this, {
    clock: systemClock,
    lifecycle: pageLifecycle,
    watched: () => this.#isReading && this.#transcript() !== undefined,
    anchor: () => timeOfLast(this.#transcript() ?? emptyTranscript),
  });
  readonly #interactions = () => wanted(this.#earlier.list, this.types);
  readonly #openedChat = () => this.#interactions().find(({id}) => id === this.#opened?.id) ?? this.#opened;
  readonly #threads = () => threadsOf(this.#interactions());
  readonly #focus = new HistoryFocus(this);
  #spoken: SpokenLanguage<Strings> | undefined;
  #language = english;
  readonly #warned = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#spoken = new SpokenLanguage(this, english, () => this.requestUpdate());
    if (this.#hasLeft) this.#load();
    this.#hasLeft = false;
    // A move may have brought it to another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#spoken?.release();
    // A move within the page comes here, too: only an element that is still out a microtask later has left.
    queueMicrotask(() => {
      this.#hasLeft = !this.isConnected;
      if (this.#hasLeft) this.#earlier.stop();
    });
  }

  override firstUpdated(): void {
    mendContrast(this, (cause) => this.#tell(ChatError.from(cause)));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A page may set anything; frameworks set `null` for "nothing".
    this.headers ??= {};
    this.locale = textOf(this.locale) ?? '';
    this.types = knownValue('<gms-chat-history types', this.types, TYPES, this.#warned) ?? TYPES[0];
    this.toggleAttribute('within', !!this.leave);
    const isTokenNew = changed.has('headers') && this.#earlier.list.phase === 'failed';
    const isNew = changed.has('server') || changed.has('customerId') || isTokenNew;
    if (isNew && this.isConnected) this.#load();
    if (this.#spoken) this.#language = this.#spoken.read();
  }

  override render() {
    const language = this.#language;
    if (this.#earlier.list.phase === 'none') return nothing;
    const opened = this.#openedChat();
    const isReading = !!opened && this.#isReading;
    return html`<section
      class="panel"
      part="panel"
      aria-label=${language.strings.earlier}
      @keydown=${this.#keydown}
    >
      <div class="spoken" lang=${language.locale} dir=${language.direction}>
        ${
          opened && (isReading || this.#focus.holds('.opened'))
            ? html`<div class="view opened" ?leaving=${!isReading}>${this.#conversation(opened)}</div>`
            : nothing
        }
        ${
          !isReading || this.#focus.holds('.listed')
            ? html`<div class="view listed" ?leaving=${isReading}>${this.#list()}</div>`
            : nothing
        }
      </div>
    </section>`;
  }

  override updated(): void {
    void this.#earlier.loadDetails(firstThreads(this.#threads(), this.#shown).flat());
  }

  /** Focuses the title, from where a screen reader reads on. */
  override focus(): void {
    if (!this.#focus.focusTitle()) this.#goOn({});
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
    const threads = this.#threads();
    const shown = firstThreads(threads, this.#shown);
    return earlierConversations({
      threads: shown,
      hasMore: threads.length > shown.length,
      isMoreLeaving: this.#focus.holds('.more'),
      list: this.#earlier.list,
      language: this.#language,
      transcriptOf: (id) => this.#transcript(id),
      onLeave: this.leave,
      onOpen: this.#open,
      onMore: () => this.#showMore(),
      onRetry: () => this.#again(() => this.refresh()),
    });
  }

  #conversation(interaction: Interaction) {
    return earlierConversation({
      interaction,
      conversation: this.#earlier.conversation(interaction.id),
      language: this.#language,
      now: this.#tick.now,
      saveFailed: this.#saveFailed,
      onReport: (cause) => this.#tell(ChatError.from(cause)),
      onBack: this.#close,
      onSave: (transcript) => void this.#save(transcript),
      onRetry: () => this.#again(() => void this.#earlier.loadConversation(interaction)),
    });
  }

  readonly #open = (interaction: Interaction): void => {
    this.#opened = interaction;
    this.#isReading = true;
    this.#goOn({});
    void this.#earlier.loadConversation(interaction);
  };

  readonly #close = (): void => {
    this.#isReading = false;
    this.#goOn(this.#opened ?? {});
  };

  #showMore(): void {
    const threads = this.#threads();
    const next = threads[firstThreads(threads, this.#shown).length]?.[0];
    this.#shown += PAGE;
    if (next) this.#goOn(next);
  }

  /** Runs a retry. Its button goes, so the focus has gone to the title before. */
  #again(ask: () => void): void {
    this.#focus.toTitle();
    onceTold(ask);
  }

  /** Requests an update, and focuses the title or a chat after it. */
  #goOn(next: {readonly id?: string}): void {
    this.#saveFailed = false;
    this.#focus.next(next);
  }

  async #save(transcript: Transcript): Promise<void> {
    this.#saveFailed = false;
    try {
      const {saveTranscript} = await loadSave();
      saveTranscript(transcript, this.#language, 'text');
    } catch (cause) {
      // The customer may read another one by now.
      this.#saveFailed = this.#transcript() === transcript;
      this.#tell(ChatError.from(cause));
    }
    this.requestUpdate();
  }

  /** Escape goes one step back: from a chat to the list, from the list to the view before it. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    const back = this.#isReading && this.#openedChat() ? this.#close : this.leave;
    if (!back) return;
    event.stopPropagation();
    back();
  }

  #load(): void {
    const current = (): HeadersOption => this.headers ?? {};
    // The chats of the customer before go, and one of them may have the focus.
    if (this.#focus.holds('.view')) this.#goOn({});
    this.#isReading = false;
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

  #transcript(id = this.#opened?.id ?? ''): Transcript | undefined {
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
