import {openChat} from '../../i18n/catalog/launcher.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import type {PublicState} from '../../session/model/state.js';
import {ChatError} from '../../wire/errors.js';
import type {StartDetails} from '../../wire/types.js';
import {hasSavedChat, onceVisited, RECHECK_ON} from './saved-chat.js';
import type {GmsChatEvents} from './events.js';
import {makeLauncher, raise} from './launcher.js';
import {ignoreRejection} from './ignore-rejection.js';
import {ATTRIBUTES, DEFAULTS, settingOf, type Settings} from './settings.js';
import type {Mounted, MountModule, Shell} from './shell.js';
import {launcherStyles} from './launcher-styles.js';

/** The first half of `<gms-chat>`. Every page loads this folder before the chat is opened, so every byte counts, and nothing here imports Lit. */

/** A server has no HTMLElement, and an import must not throw there. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * A chat with an agent of a contact center. This half is light: it draws the launcher, and loads the rest on intent.
 * Its children are the fallback: shown while the script is not there, and when the chat is unavailable.
 * @tagname gms-chat
 * @fires {CustomEvent<null>} gms-chat-open - The panel was opened.
 * @fires {CustomEvent<null>} gms-chat-minimize - The panel was minimised; the chat goes on.
 * @fires {CustomEvent<{state: PublicState, previous: PublicState}>} gms-chat-statechange - `state` has changed.
 * @fires {CustomEvent<{details: StartDetails}>} gms-chat-before-start - A chat is about to start. Cancelable.
 * @fires {CustomEvent<{sessionId: string}>} gms-chat-started - The chat stands at the server.
 * @fires {CustomEvent<{event: TranscriptEvent}>} gms-chat-message - An entry of the transcript, of any kind but typing.
 * @fires {CustomEvent<{count: number}>} gms-chat-unread - How many messages of agents were not seen has changed.
 * @fires {CustomEvent<{reason: EndReason}>} gms-chat-ended - The chat is over.
 * @fires {CustomEvent<{error: ChatError}>} gms-chat-error - Something failed; `error.kind` says what one can do.
 * @slot - The fallback.
 * @slot launcher - Replaces the launcher's picture.
 * @slot header - Above the title.
 * @slot intro - Above the fields of the start form.
 * @slot form-extra - Below the fields of the start form.
 * @slot ended - Below "The chat has ended".
 * @csspart launcher - The round button.
 * @csspart panel - The window.
 * @csspart header - Its head.
 * @csspart form - The start form.
 * @csspart field - One field of it, with its label.
 * @csspart transcript - The conversation.
 * @csspart message - The bubble of one message.
 * @csspart notice - Joined, left, a pushed page.
 * @csspart timestamp - When something was said.
 * @csspart composer - Where one writes.
 * @csspart button - Any button.
 */
export class GmsChat extends Base implements Shell {
  static readonly observedAttributes = [...ATTRIBUTES.keys()];
  /** Fetches the other half; the door sets it, and that of a script tag leaves the half for chunks that come later. */
  static load: () => Promise<MountModule>;
  static half: MountModule | undefined;

  /** Base URL of GMS, up to and with `/genesys`. */
  declare server: string;
  /** GMS service name. One that must first become available is waited for. */
  declare service: string;
  /** `comet`, `poll`, or `auto`: CometD, and polling when CometD cannot be had. */
  declare delivery: Settings['delivery'];
  /** Value of the `gms_user` header; a random one for each chat by default; `''` sends none. Not reflected. */
  declare gmsUser: string | undefined;
  /** Pre-fills the form. */ declare firstName: string;
  /** Pre-fills the form. */ declare lastName: string;
  /** Pre-fills the form. */ declare email: string;
  /** Pre-fills the form. */ declare subject: string;
  /** Nickname that the agent sees; made of the names by default. */
  declare displayName: string;
  /** `floating` above the page, or `inline` as a part of it. Reflects. */
  declare layout: Settings['layout'];
  /** Whether the panel is open. Reflects; set it to open or minimise. */
  declare open: boolean;
  /** Title of the panel. */
  declare heading: string;
  /** BCP 47; that of the nearest `lang` by default, else the browser's. */
  declare locale: string;
  /** Characters in one message. */
  declare maxLength: number;
  /** Offer a sound for new messages. */
  declare sound: boolean;
  /** Ask before a card number or an IBAN is sent. */
  declare checkPrivateData: boolean;
  /** Origins, with spaces between them, that a pushed page may open by itself. */
  declare pushOrigins: string;
  /** `session`: the chat survives a reload in this tab; `tabs`: all tabs of the site hold one chat; `off`: neither. */
  declare resume: Settings['resume'];
  /** Base URL of Context Services, and whose chats it has: offers "Earlier conversations". */
  declare history: string;
  /** Whose chats those are. */ declare customerId: string;
  /** Business data, sent along with the request for the service. */
  declare userData: Readonly<Record<string, string>>;
  /** Extra request headers, for security gateways. */
  declare headers: Readonly<Record<string, string>>;
  /** Replaces any text. */
  declare strings: Partial<Strings>;
  /** Sees each message before it leaves, and may change it; `null` refuses it. */
  declare transformOutgoing: ((text: string) => string | null) | undefined;

  readonly #root = this.attachShadow({mode: 'open'});
  readonly #values: Record<string, unknown> = {...DEFAULTS};
  readonly #button = makeLauncher();
  readonly #fallback = document.createElement('slot');
  #stay: AbortController | undefined;
  #mounting: Promise<Mounted> | undefined;
  #mounted: Mounted | undefined;

  static {
    for (const name of Object.keys(DEFAULTS)) {
      Object.defineProperty(this.prototype, name, {
        get(this: GmsChat): unknown {
          return this.#values[name];
        },
        set(this: GmsChat, value: unknown) {
          this.#set(name, value);
        },
        enumerable: true,
        configurable: true,
      });
    }
  }

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyles);
    this.#root.adoptedStyleSheets = [sheet];
    const button = this.#button;
    button.addEventListener('click', () => this.show());
    // Load early: a pointer or the focus on the button announces a press.
    for (const intent of ['pointerenter', 'focus']) {
      button.addEventListener(intent, () => ignoreRejection(GmsChat.load()), {once: true});
    }
    this.#root.append(button);
    this.nameLauncher(openChat, 'en');
  }

  connectedCallback(): void {
    this.#takeEarlyProperties();
    const {signal} = (this.#stay = new AbortController());
    raise(this.#button, this, signal);
    for (const news of RECHECK_ON) window.addEventListener(news, this.#lookForChat, {signal});
    if (this.open || this.layout === 'inline') ignoreRejection(this.#ready());
    else this.#lookForChat();
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

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const name = ATTRIBUTES.get(attribute);
    if (name) this.#set(name, value);
  }

  /** The state of the chat. */
  get state(): PublicState {
    return this.#mounted?.state ?? 'idle';
  }

  /** Opens the panel. */
  show(): void {
    this.open = true;
    if (!this.isConnected) return;
    // Only a press by the customer moves the focus, not a call by the page.
    const wasPressed = navigator.userActivation?.isActive;
    ignoreRejection(this.#ready().then((mounted) => wasPressed && mounted.focus()));
  }

  /** Minimises the panel. The chat goes on. */
  hide(): void {
    this.open = false;
  }

  /**
   * Starts a chat with what is set, or with `details` instead; resolves when it stands at the server.
   * @throws ChatError
   */
  async startChat(details?: Partial<StartDetails>): Promise<void> {
    await (await this.#ready()).start(details);
  }

  /**
   * Sends a message; resolves when the server has accepted it.
   * @throws ChatError
   */
  async sendMessage(text: string): Promise<void> {
    await (await this.#ready()).send(text);
  }

  /** Ends the chat at the server; resolves when nothing is left on the wire. */
  async endChat(): Promise<void> {
    if (this.#mounting) await (await this.#mounting).end();
  }

  /**
   * Lets the customer keep the conversation as a text file.
   * @throws ChatError `invalid` when there is none yet
   */
  async downloadTranscript(): Promise<void> {
    await (await this.#ready()).download();
  }

  /** @internal */
  emit<K extends keyof GmsChatEvents>(name: K, detail: GmsChatEvents[K]['detail']): boolean {
    const cancelable = name === 'gms-chat-before-start';
    return this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable}));
  }

  /** @internal */
  draw(panel: HTMLElement, badge: HTMLElement): void {
    this.#root.append(panel);
    this.#button.hidden = this.open;
    this.#button.append(badge);
  }

  /** @internal */
  nameLauncher(name: string, lang: string): void {
    this.#button.ariaLabel = name;
    this.#button.lang = lang;
  }

  #set(name: string, value: unknown): void {
    const setting = settingOf(name, value);
    if (this.#values[name] === setting) return;
    this.#values[name] = setting;
    if (name === 'layout') this.setAttribute(name, this.layout);
    if (name === 'open') this.#toggled();
    const given = this.strings.openChat?.(0);
    if (name === 'strings' && !this.#mounted) this.nameLauncher(given ?? openChat, given ? '' : 'en');
    this.#mounted?.update();
    // Frameworks may set `server` after inserting the element: check again.
    if (!this.#mounting) this.#lookForChat();
  }

  #toggled(): void {
    // Not `:focus-within`: it does not match when the focus is in the top layer.
    const hadFocus = this.#root.activeElement ?? this.querySelector(':focus');
    this.toggleAttribute('open', this.open);
    this.#button.hidden = this.open && !!this.#mounted;
    if (!this.isConnected) return;
    if (this.open) ignoreRejection(this.#ready());
    this.#mounted?.update();
    if (!this.open && hadFocus) this.#button.focus({preventScroll: true});
    onceVisited(() => this.emit(this.open ? 'gms-chat-open' : 'gms-chat-minimize', null));
  }

  /** Loads the other half at the first call. */
  #ready(): Promise<Mounted> {
    return (this.#mounting ??= this.#load());
  }

  async #load(): Promise<Mounted> {
    this.#button.setAttribute('aria-busy', 'true');
    try {
      await new Promise<void>(onceVisited);
      const {mount} = await GmsChat.load();
      // The window has a slot for the fallback too, and the first of two slots would get the content.
      this.#fallback.remove();
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

  /** A property that a framework set before the element was defined hides the accessor: delete it and set it again. */
  #takeEarlyProperties(): void {
    for (const name of Object.keys(DEFAULTS)) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      this.#set(name, value);
    }
  }

  readonly #lookForChat = (): void =>
    onceVisited(() => {
      if (this.isConnected && hasSavedChat(this)) ignoreRejection(this.#ready());
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat': GmsChat;
  }
}
