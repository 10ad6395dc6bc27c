import type {Clock} from '../../base/clock.js';
import type {Observable} from '../../base/observable.js';
import type {Batch, Wire} from '../../wire/types.js';
import type {ChatEvent} from '../model/reduce.js';
import {canBeCompleted} from '../model/end.js';
import {transcriptOf, type ChatState} from '../model/state.js';
import {wholeUntil} from '../model/transcript.js';

export interface EndingConfig {
  readonly wire: Wire;
  readonly clock: Clock;
  readonly state: Observable<ChatState>;
  readonly dispatch: (event: ChatEvent) => void;
}

/** The running chat, as its ending needs it. */
export interface RunningChat {
  /** The server was asked to start the chat. */
  readonly isAsked: boolean;
  /** Called once by `stop`. */
  readonly undo: (() => void)[];
  receive(batch: Batch): void;
  /** Stops all requests and timers but those of the line. */
  stop(): void;
  /** As `stop`, and closes the line. */
  close(): Promise<void>;
}

/** How long to wait for the last messages when the server reported the end before them, ms. */
const LAST_WORDS_WITHIN = 2_000;

/** Ends a chat: tells the server, fetches the last messages, closes the line. */
export class Ending {
  readonly #config: EndingConfig;
  readonly #chat: RunningChat;
  #end: Promise<void> | undefined;
  /** Set before `#end`: `finish` may be called while `#tellEnd` runs its first lines. */
  #isBeingEnded = false;

  constructor(config: EndingConfig, chat: RunningChat) {
    this.#config = config;
    this.#chat = chat;
  }

  /** Ends the chat at the server, then closes it here. A second call waits for the first. */
  end(leaving: boolean): Promise<void> {
    return (this.#end ??= this.#tellEnd(leaving));
  }

  /** The chat has ended: asks once for missing messages, then closes the line. */
  async finish(): Promise<void> {
    this.#chat.stop();
    const {value} = this.#config.state;
    if (canBeCompleted(value)) {
      const isComplete = this.complete();
      // A reply or a push may report the end a little before other pushes bring the last messages.
      if (value.reason !== 'customer') await this.#lastWords();
      await Promise.all([this.#chat.close(), isComplete]);
    } else if (!this.#isBeingEnded) {
      // Skipped while `end()` is running: it closes the line itself.
      await this.#chat.close();
    }
  }

  /** Asks for missing messages after the end. Most servers still answer for a while. */
  async complete(): Promise<void> {
    const {wire, clock, state, dispatch} = this.#config;
    const {value} = state;
    if (!this.#chat.isAsked || value.phase !== 'ended') return;
    try {
      const batch = await wire.refresh(wholeUntil(value.transcript));
      dispatch({type: 'completed', batch, now: clock.now()});
    } catch {
      // The gap stays visible, with a button to ask again.
    }
  }

  /** Tells the server that the customer leaves. Never rejects. */
  async disconnect(leaving = false): Promise<void> {
    if (!this.#chat.isAsked) return;
    try {
      const {wire, state} = this.#config;
      const position = wholeUntil(transcriptOf(state.value));
      this.#chat.receive(await wire.disconnect(leaving, position));
    } catch {
      // The chat is over already, or the server is out of reach: it drops a silent customer after 45 s.
    }
  }

  async #tellEnd(leaving: boolean): Promise<void> {
    const {state, dispatch} = this.#config;
    this.#isBeingEnded = true;
    // A chat that has not started is over at once; any other one is over when the server was told.
    if (state.value.phase === 'starting') dispatch({type: 'ended', reason: 'customer'});
    dispatch({type: 'ending'});
    await this.disconnect(leaving);
    dispatch({type: 'ended', reason: 'customer'});
    await this.#chat.close();
  }

  /** Resolves when no message is missing, after `LAST_WORDS_WITHIN`, or when the chat is stopped. */
  #lastWords(): Promise<void> {
    const {state, clock} = this.#config;
    const stop = () => this.#chat.stop();
    return new Promise((resolve) => {
      const isWhole = () => !('gap' in state.value && state.value.gap);
      this.#chat.undo.push(
        resolve,
        state.subscribe(() => isWhole() && stop()),
        clock.after(LAST_WORDS_WITHIN, stop),
      );
    });
  }
}
