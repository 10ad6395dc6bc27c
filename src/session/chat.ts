import type {Observable, Variable} from '../base/observable.js';
import type {StartDetails} from '../wire/types.js';
import type {ChatState} from './model/state.js';
import type {View} from './saved/ticket.js';

/**
 * A chat without a screen: the one that holds the line (`ChatSession`) and its mirror in another tab (`SharedChat`) have
 * this one shape. Its `state` says everything; its methods ask for changes.
 */
export interface Chat {
  readonly state: Observable<ChatState>;
  /** What the screen wants back when the chat is taken up again; wiped with it. */
  readonly view: Variable<View | undefined>;
  /**
   * Starts a chat; resolves when it stands at the server.
   * @throws ChatError; `invalid` when there is a chat already
   */
  start(details: StartDetails): Promise<void>;
  /**
   * Takes up the chat that was left without an end.
   * @returns whether there is one
   */
  resume(): Promise<boolean>;
  /**
   * Sends a message, or queues it until the chat stands and the line is there.
   * @returns resolves when the server has accepted it
   * @throws ChatError when it was refused, or when the chat ended before it could be sent
   */
  send(text: string): Promise<void>;
  /** Tries a failed message again. */
  retry(id: string): void;
  /** Forgets a failed message. */
  discard(id: string): void;
  /** Asks the server for messages that are missing. */
  reload(): void;
  /** The composer holds `text` now: the agent is told, sparingly, that the customer types. */
  typed(text: string): void;
  /** Sends a notice for the agent's application, which the conversation does not show. */
  customNotice(text: string): Promise<void>;
  /**
   * Ends the chat at the server and lets the line go; resolves when nothing is left on the wire.
   * @param leaving the page is going away: the request must outlive it
   */
  end(leaving?: boolean): Promise<void>;
  /** Lets the line go and keeps the chat: `resume` takes it up again. Resolves when nothing is left on the wire. */
  release(): Promise<void>;
}
