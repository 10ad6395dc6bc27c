import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Visibility} from '../api/chat.js';
import type {RailTab} from '../parts/request.js';
import {unread} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import {threePanes} from './breakpoints.js';

/** The parts of the desk on the screen. */
interface OnScreen {
  shown: Conversation | undefined;
  railTab: RailTab;
  /** The agent has opened the rail: on a narrow screen it is hidden otherwise. */
  railShown: boolean;
  /** The name of the agent in the chat. */
  own: string;
}

/** Knows which messages the agent can see, and marks them as seen. */
export class Reading implements ReactiveController {
  readonly #wide = matchMedia(threePanes);
  readonly #onScreen: () => OnScreen;
  readonly #markSeen: (chatId: string, visibility: Visibility) => void;

  constructor(
    host: ReactiveControllerHost,
    onScreen: () => OnScreen,
    markSeen: (chatId: string, visibility: Visibility) => void,
  ) {
    this.#onScreen = onScreen;
    this.#markSeen = markSeen;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.mark);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.mark);
  }

  /** The agent can see the messages of this visibility in this chat now. */
  readonly isWatched = (chatId: string, visibility: Visibility): boolean => {
    const {shown, railTab, railShown} = this.#onScreen();
    if (document.hidden || shown?.chat.id !== chatId) return false;
    if (visibility === 'All') return true;
    return railTab === 'colleagues' && (railShown || this.#wide.matches);
  };

  /** Marks the new messages on the screen as seen. Call it when the screen or the messages have changed. */
  readonly mark = (): void => {
    const {shown, own} = this.#onScreen();
    if (!shown) return;
    for (const visibility of ['All', 'Agents'] as const) {
      const isNew = unread(shown, own, visibility).length > 0;
      if (isNew && this.isWatched(shown.chat.id, visibility)) this.#markSeen(shown.chat.id, visibility);
    }
  };
}
