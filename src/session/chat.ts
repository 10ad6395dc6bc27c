import type {Observable, Variable} from '../base/observable.js';
import type {StartDetails, UserData} from '../wire/types.js';
import type {ChatState} from './model/state.js';
import type {View} from './saved/ticket.js';

/**
 * A chat without a user interface. `ChatSession` holds the line, `SharedChat` mirrors it in other tabs; both implement
 * this. Read `state`; call the methods to change it.
 */
export interface Chat {
  readonly state: Observable<ChatState>;
  /** State of the user interface, to restore when the chat is resumed. Wiped with the saved chat. */
  readonly view: Variable<View | undefined>;
  /**
   * Starts a chat. Resolves when the server has started it.
   * @param userData business data of this start; by default the option of the same name
   * @throws ChatError; `invalid` when there is a chat already
   */
  start(details: StartDetails, userData?: UserData): Promise<void>;
  /**
   * Resumes the saved chat.
   * @returns whether there is one. Always true for a shared chat: its state tells that later
   */
  resume(): Promise<boolean>;
  /**
   * Sends a message, or queues it until the chat has started and the line works. Resolves when the server has accepted it.
   * @throws ChatError when the message was refused, or when the chat ended before it was sent
   */
  send(text: string): Promise<void>;
  /** Sends a failed message again. */
  retry(id: string): void;
  /** Removes a failed message. */
  discard(id: string): void;
  /** Asks the server for missing messages. */
  reload(): void;
  /** Call this when the composer changes: it now contains `text`. The agent gets a few typing notices. */
  typed(text: string): void;
  /**
   * Tells the server that the customer is there, by a typing notice. Most servers then end no silent chat; see
   * `docs/faults.md`.
   * @throws ChatError when there is no open chat, or when the server did not accept it; it is not sent again
   */
  stillHere(): Promise<void>;
  /**
   * Sends a notice to the agent's application. The conversation does not show it.
   * @throws ChatError when there is no open chat, or when the server did not accept it; it is not sent again
   */
  customNotice(text: string): Promise<void>;
  /**
   * Attaches what is new in the business data to the open chat, where the API can do that. Otherwise it does nothing.
   * @throws ChatError when the data is not readable, or when the server did not accept it; it is not sent again
   */
  updateUserData(data: UserData): Promise<void>;
  /**
   * Ends the chat at the server and closes the line. Resolves when none of its requests is left.
   * @param leaving the page is being unloaded: the request must outlive it
   */
  end(leaving?: boolean): Promise<void>;
  /** Closes the line and keeps the chat for `resume`. Resolves when none of its requests is left. */
  release(): Promise<void>;
}
