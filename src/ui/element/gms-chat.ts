/**
 * The first half of `<gms-chat>`. Every page loads this folder before the chat is opened: every byte counts, and nothing
 * here imports Lit.
 */
import {openChat} from '../../i18n/catalog/launcher.js';
import type {PublicState} from '../../session/model/state.js';
import {ChatError} from '../../wire/errors.js';
import type {Availability, StartDetails} from '../../wire/types.js';
import {hasSavedChat, lookInPageStorage, onceVisited, RECHECK_ON} from './saved-chat.js';
import type {GmsChatEvents, TranscriptEvent} from './events.js';
import {focusedBeside, hideLauncher, makeLauncher, nameFrom, raise} from './launcher.js';
import {hearCommands} from './page-commands.js';
import {ignoreRejection} from './ignore-rejection.js';
import {TalkingElement} from './talking-element.js';
import type {Mounted, MountModule, Shell} from './shell.js';

/** One list for all readings: a page may compare them. */
const NONE: readonly never[] = Object.freeze([]);

/**
 * A chat with an agent of a contact center. Draws the launcher, and loads the rest when the customer is about to open it.
 * Its children are the fallback: they are shown until the script has loaded, and when a chat cannot be started.
 * @tagname gms-chat
 * @fires {CustomEvent<null>} gms-chat-open - The panel was opened.
 * @fires {CustomEvent<null>} gms-chat-minimize - The panel was minimised. The chat goes on.
 * @fires {CustomEvent<{state: PublicState, previous: PublicState}>} gms-chat-statechange - `state` has changed.
 * @fires {CustomEvent<Start>} gms-chat-before-start - A chat is about to start. `preventDefault()` keeps it from starting, and changes of the detail hold for this start.
 * @fires {CustomEvent<{sessionId: string | undefined}>} gms-chat-started - The server has created the chat. If it has not told the id of the chat yet, this is the id of the service session, or `undefined`.
 * @fires {CustomEvent<{sessionId: string}>} gms-chat-session - The id of the chat is known, in each tab, and again after a reload.
 * @fires {CustomEvent<{event: TranscriptEvent}>} gms-chat-message - The transcript has a new entry: a message, joined, left, a pushed page, a file, a notice. `preventDefault()` keeps a custom notice out of the conversation, also after a reload. `kind` is `unknown` for a notice that the chat does not know.
 * @fires {CustomEvent<{names: readonly string[]}>} gms-chat-typing - Nicknames of the others who are writing have changed; empty when nobody is.
 * @fires {CustomEvent<{count: number}>} gms-chat-unread - The number of unseen messages of agents has changed.
 * @fires {CustomEvent<{reason: EndReason, sessionId: string | undefined}>} gms-chat-ended - The chat is over: by the `customer` or an `agent`, `lost` if GMS no longer knows it, with version 2 also `idle` (the customer was silent for too long) and `server`.
 * @fires {CustomEvent<{availability: Availability}>} gms-chat-availability - The contact center has told whether it is open, or how long one waits.
 * @fires {CustomEvent<{error: ChatError}>} gms-chat-error - Something failed. `error.kind` says what the page can do, `error.status` is the HTTP status. While a chat is on, each cause is told once. With `refused`, set new `headers`, and the chat goes on.
 * @fires {CustomEvent<LogEntry>} gms-chat-log - The chat, its connection or a message has another state, something is sent again, or something failed: without texts and names.
 * @slot - The fallback.
 * @slot launcher - Replaces the launcher's picture.
 * @slot header - Above the title.
 * @slot intro - Above the fields of the start form. Named controls belong to the form.
 * @slot form-extra - Below the fields of the start form. Named controls belong to the form.
 * @slot closed - Below "We are closed", in place of the start form. Without it, the fallback.
 * @slot composer - Beside the field in which the customer writes, before the button "Send".
 * @slot ended - Below "The chat has ended".
 * @csspart launcher - The round button.
 * @csspart panel - The window of the chat.
 * @csspart header - The top of the panel, with the title and the buttons.
 * @csspart form - The start form.
 * @csspart field - One field of the form, with its label.
 * @csspart transcript - The conversation.
 * @csspart message - The bubble of one message.
 * @csspart notice - An entry that is not a message: joined, left, a pushed page.
 * @csspart timestamp - The time of an entry.
 * @csspart composer - The text box with its button "Send".
 * @csspart button - Any button.
 * @csspart report - The button "Copy report" beside a failure.
 */
export class GmsChat extends TalkingElement implements Shell {
  /** Loads the other half. Set by the door. */
  static load: () => Promise<MountModule>;
  /** Fetches the conversation beside the other half, which then asks for it. Set by the door. */
  static loadConversation: () => Promise<unknown>;

  readonly #root = this.attachShadow({mode: 'open'});
  readonly #button = makeLauncher(this.#root);
  readonly #fallback = document.createElement('slot');
  #stay: AbortController | undefined;
  #mounting: Promise<Mounted> | undefined;
  #mounted: Mounted | undefined;
  /** URL of the page when the element came into it. */
  #url = '';
  /** The element that opened the panel: the focus goes back there. */
  #opener: unknown;
  /** Whether the chat itself put its `open` attribute: after a press, `show()` or a reload. */
  #ownsOpen = false;

  constructor() {
    super();
    const button = this.#button;
    button.addEventListener('click', () => this.show());
    button.addEventListener('blur', () => this.#hideLauncher());
    // Load early: a pointer or the focus on the button announces a press.
    for (const intent of ['pointerenter', 'focus']) {
      button.addEventListener(intent, () => ignoreRejection(GmsChat.load()), {once: true});
    }
    this.nameLauncher(openChat, 'en');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#stay = new AbortController());
    raise(this.#button, this, signal);
    hearCommands(this, (command) => ignoreRejection(this.ready().then((half) => half.obey(command))), signal);
    for (const news of RECHECK_ON) window.addEventListener(news, this.#lookForChat, {signal});
    // A move may have brought it to another language.
    this.#mounted?.update();
    if (this.open || this.layout === 'inline') ignoreRejection(this.ready());
    else this.#lookForChat(true);
    // The link was pressed before this script was there. A move within a page is no press.
    if (location.hash === `#${this.id}` && location.href !== this.#url) this.show();
    this.#url = location.href;
  }

  /** A move within the document also calls this: only an element that is still out a microtask later has left. */
  disconnectedCallback(): void {
    this.#stay?.abort();
    const leave = async (mounted: Mounted) => {
      if (this.isConnected || this.#mounted !== mounted) return;
      this.#mounting = this.#mounted = undefined;
      await mounted.release();
    };
    if (this.#mounting) ignoreRejection(this.#mounting.then(leave));
  }

  /** State of the chat, read-only: `idle` until a chat is started. */
  get state(): PublicState {
    return this.#mounted?.conversation?.state ?? 'idle';
  }

  /** Id of the chat at the contact center, once it is known: the `interaction_id` of Context Services. */
  get sessionId(): string | undefined {
    return this.#mounted?.conversation?.sessionId;
  }

  /** Nicknames of everybody in the chat, except the customer. */
  get agents(): readonly string[] {
    return this.#mounted?.conversation?.agents ?? NONE;
  }

  /** Entries of the conversation, in order, as `gms-chat-message` tells them; also after a reload and the end. */
  get transcript(): readonly TranscriptEvent[] {
    return this.#mounted?.conversation?.transcript ?? NONE;
  }

  /** Whether the contact center is open, and how long one waits, as far as `hours` and `wait-queue` have told. */
  get availability(): Availability {
    return this.#mounted?.availability ?? {open: undefined};
  }

  /** Opens the panel, and loads the chat if it is not loaded yet. */
  show(): void {
    if (!this.open) this.#opener = focusedBeside(this);
    this.reopen();
    if (!this.isConnected) return;
    // Only a press by the customer moves the focus, not a call by the page.
    const wasPressed = navigator.userActivation?.isActive;
    ignoreRejection(this.ready().then((mounted) => wasPressed && mounted.focus()));
  }

  /** @internal Opens the panel as the customer left it. */
  reopen(): void {
    this.#ownsOpen ||= !this.open;
    this.open = true;
  }

  /** Minimises the panel. The chat goes on. */
  hide(): void {
    this.open = false;
  }

  /**
   * Starts a chat. Each field of `details` replaces the property of the same name. A subject is required.
   * Resolves when the server has created the chat.
   * @throws ChatError
   */
  async startChat(details?: Partial<StartDetails>): Promise<void> {
    await (await this.#readyToTalk()).start(details);
  }

  /** Ends the chat at the server. Resolves when the last request is done. */
  async endChat(): Promise<void> {
    if (this.#mounting || this.storage || hasSavedChat(this)) await (await this.ready()).end();
  }

  /** @internal */
  emit<K extends keyof GmsChatEvents>(
    name: K,
    detail: GmsChatEvents[K]['detail'],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable}));
  }

  /** @internal */
  draw(panel: HTMLElement, badge: HTMLElement): void {
    this.#root.append(panel);
    this.#button.append(badge);
    this.#hideLauncher(true);
  }

  /** @internal */
  nameLauncher(name: string, lang: string): void {
    this.#button.ariaLabel = name;
    this.#button.lang = lang;
  }

  /** @internal */
  protected override settingChanged(name: string): void {
    if (name === 'layout' || name === 'launcher') this.setAttribute(name, this[name]);
    if (name === 'open') this.#toggled();
    if (!this.#mounted) this.nameLauncher(...nameFrom(this.strings));
    this.#mounted?.update();
    // Frameworks may set `server` after inserting the element: check again.
    if (!this.#mounting) this.#lookForChat(name === 'storage' || name === 'service');
  }

  /** A library that morphs the page removes attributes that its HTML lacks: an `open` of our own stays. */
  override attributeChangedCallback(attribute: string, before: string | null, value: string | null): void {
    if (attribute === 'open' && value === null && this.open && this.#ownsOpen)
      this.toggleAttribute(attribute, true);
    else super.attributeChangedCallback(attribute, before, value);
  }

  #toggled(): void {
    // Not `:focus-within`: it does not match when the focus is in the top layer.
    const hadFocus = this.#root.activeElement ?? this.querySelector(':focus');
    this.#ownsOpen &&= this.open;
    this.toggleAttribute('open', this.open);
    this.#hideLauncher();
    if (!this.isConnected) return;
    if (this.open) ignoreRejection(this.ready());
    this.#mounted?.update();
    if (!this.open && hadFocus) {
      const opener = this.#opener;
      if (opener instanceof HTMLElement) opener.focus({preventScroll: true});
      // It may be gone by now, or be this element: the launcher is in it.
      if (opener === this || focusedBeside(this) !== opener) this.#button.focus({preventScroll: true});
    }
    onceVisited(() => this.emit(this.open ? 'gms-chat-open' : 'gms-chat-minimize', null));
  }

  #hideLauncher(isDrawn = !!this.#mounted): void {
    hideLauncher(this.#button, this.#root, this.open && isDrawn);
  }

  /** @internal */
  protected override ready(): Promise<Mounted> {
    return (this.#mounting ??= this.#load());
  }

  /** The same, when the conversation is wanted as well: both are fetched at once. */
  #readyToTalk(): Promise<Mounted> {
    const ready = this.ready();
    // A failure is told by the half that asks for it.
    ignoreRejection(GmsChat.loadConversation());
    return ready;
  }

  async #load(): Promise<Mounted> {
    this.#button.setAttribute('aria-busy', 'true');
    try {
      await new Promise<void>(onceVisited);
      const {mount} = await GmsChat.load();
      // The window has a slot for the fallback too, and the first of two slots would get the content.
      this.#fallback.replaceWith();
      return (this.#mounted = mount(this));
    } catch (cause) {
      this.#mounting = undefined;
      this.#root.append(this.#fallback);
      const error = new ChatError('unreachable', 'The chat could not be loaded.', {cause});
      this.emit('gms-chat-error', {error});
      throw error;
    } finally {
      this.#button.removeAttribute('aria-busy');
    }
  }

  /** @param isNews the storage of the page may have another answer than before */
  readonly #lookForChat = (isNews: unknown): void =>
    onceVisited(() => {
      if (!this.isConnected) return;
      const load = () => ignoreRejection(this.#readyToTalk());
      if (hasSavedChat(this)) load();
      else if (isNews) lookInPageStorage(this, load);
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat': GmsChat;
  }
}
