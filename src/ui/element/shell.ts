/** The seam between the light half of `<gms-chat>`, which every page pays for, and the half that is loaded on intent. */
import type {PublicState} from '../../session/model/state.js';
import type {StartDetails} from '../../wire/types.js';
import type {GmsChatEvents} from './events.js';
import type {Settings} from './settings.js';

/** The light half, as the other one sees it. What is more than its settings is no page's: the published types are without. */
export interface Shell extends HTMLElement, Settings {
  /**
   * @internal
   * @returns false when a listener cancelled it
   */
  emit<K extends keyof GmsChatEvents>(name: K, detail: GmsChatEvents[K]['detail']): boolean;
  /** @internal Takes the panel in, and `badge` into the launcher. */
  draw(panel: HTMLElement, badge: HTMLElement): void;
  /** @internal Calls the launcher so; `lang` is the language of that, if it is not the page's. */
  nameLauncher(name: string, lang: string): void;
}

/** The loaded half, as the light one sees it. */
export interface Mounted {
  readonly state: PublicState;
  /** A setting has changed. */
  update(): void;
  /** The customer opened it by a press: the focus goes in. */
  focus(): void;
  start(details?: Partial<StartDetails>): Promise<void>;
  send(text: string): Promise<void>;
  end(): Promise<void>;
  download(): Promise<void>;
  /** The element was taken out of the page. */
  release(): Promise<void>;
}

/** Exports of the module that is loaded later. */
export interface MountModule {
  readonly mount: (shell: Shell) => Mounted;
}
