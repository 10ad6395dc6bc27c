/** The interfaces between the panel, which is loaded first, and the conversation. */
import type {Language} from '../../i18n/language.js';
import type {ChatError} from '../../wire/errors.js';
import type {StartDetails} from '../../wire/types.js';
import type {Mounted, PageConversation, Shell} from '../element/shell.js';
import type {Request} from '../requests.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';

/** The panel, as the conversation sees it. */
export interface ConversationConfig {
  readonly shell: Shell;
  readonly window: GmsChatWindow;
  /** The badge on the launcher. */
  readonly badge: HTMLElementTagNameMap['gms-chat-unread'];
  /** Takes all words of English: the start form has only some. */
  readonly speak: (english: Language) => void;
  /** Reads all settings again. */
  readonly update: () => void;
  /** The phase of the chat has changed: the intro may be out of place. */
  readonly sayIntro: () => void;
  /** Tells the page of an error, and returns it. */
  readonly tell: (error: ChatError) => ChatError;
}

/** The values that the page's own controls add to a start. */
export interface OwnStart {
  readonly details: Partial<StartDetails>;
  readonly userData: Readonly<Record<string, unknown>>;
  /** The first message; empty if there is none. */
  readonly message: string;
  /** Called when the chat has started. */
  readonly done: () => void;
}

/** The page's own controls, as the panel sees them. */
export interface OwnFields {
  /** Saved values of the fields of the form that are not the page's. */
  readonly typed: Partial<StartDetails>;
  /** Whether a control stands in for the field of the form. */
  replaces(name: string): boolean;
  /**
   * Reads the controls.
   * @param isPressed the customer is there: what is wrong is said at the control
   * @throws ChatError `invalid` when a control is not filled in as the page wants it
   */
  start(given: Partial<StartDetails>, isPressed: boolean): OwnStart;
  /** Empties the controls, and forgets what was saved. */
  forget(): void;
  release(): void;
}

/** The conversation, as the panel sees it. */
export interface Conversation extends PageConversation, Pick<Mounted, 'update' | 'end' | 'release'> {
  start(details?: Partial<StartDetails>, own?: OwnStart): Promise<void>;
  /** Resolves when a saved chat has been taken up; `undefined` when none is being taken up. */
  readonly takenUp: Promise<void> | undefined;
  /** Resolves when the parts are there, or have failed, that change how entries look. */
  arrived(): Promise<void>;
  /** Initial values of the start form. */
  details(): StartDetails;
  /** Forgets the chat that is over. */
  forget(): void;
  asked(request: Request): void;
}

/** Exports of the module that is loaded with the conversation. */
export interface ConversationModule {
  readonly converse: (config: ConversationConfig) => Conversation;
}
