/** The interfaces between the light half of `<gms-chat>`, which every page loads, and the half that is loaded on demand. */
import type {PublicState} from '../../session/model/state.js';
import type {Availability, StartDetails} from '../../wire/types.js';
import type {GmsChatEvents, TranscriptEvent} from './events.js';
import type {Settings} from './settings.js';

/** The light half, as the lazy half sees it. The methods are internal: the published types do not have them. */
export interface Shell extends HTMLElement, Settings {
  /**
   * @internal
   * @returns false when a listener cancelled it
   */
  emit<K extends keyof GmsChatEvents>(
    name: K,
    detail: GmsChatEvents[K]['detail'],
    cancelable?: boolean,
  ): boolean;
  /** @internal Adds the panel to the element, and `badge` to the launcher. */
  draw(panel: HTMLElement, badge: HTMLElement): void;
  show(): void;
  /** @internal Opens the panel as the customer left it. */
  reopen(): void;
  /** @internal Sets the name of the launcher. `lang` is the language of the name; `''` is that of the page. */
  nameLauncher(name: string, lang: string): void;
}

/** The conversation, as the page reads it and writes into it by the methods of the element. */
export interface PageConversation {
  readonly state: PublicState;
  readonly sessionId: string | undefined;
  readonly agents: readonly string[];
  readonly transcript: readonly TranscriptEvent[];
  send(text: string): Promise<void>;
  sendNotice(text: string): Promise<void>;
  addNotice(text: string): Promise<void>;
  insertText(text: string): Promise<void>;
  download(): Promise<void>;
}

/** The lazy half, as the light half sees it. */
export interface Mounted {
  readonly availability: Availability | undefined;
  /** Undefined until its code is there. */
  readonly conversation: PageConversation | undefined;
  /** The conversation that a request of the page waits for. Rejects when it cannot be had: then that is told already. */
  there(): Promise<PageConversation>;
  /** A setting has changed. */
  update(): void;
  /** Moves the focus into the panel, after the customer pressed the launcher. */
  focus(): void;
  start(details?: Partial<StartDetails>): Promise<void>;
  /** Does what a button of the page asks for: `--show`, `--hide`, `--start` or `--end`. */
  obey(command: string): void;
  end(): Promise<void>;
  /** Ends and forgets the chat. */
  reset(): Promise<void>;
  /** The element was taken out of the page. */
  release(): Promise<void>;
}

/** Exports of the module that is loaded later. */
export interface MountModule {
  readonly mount: (shell: Shell) => Mounted;
}
