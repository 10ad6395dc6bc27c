import {pairsOf} from '../../base/pairs-of.js';
import {givenDetails} from '../../session/given.js';
import {isUnderWay, type ChatState} from '../../session/model/state.js';
import {emptyTranscript} from '../../session/model/transcript.js';
import {ChatError, faultOf} from '../../wire/errors.js';
import type {StartDetails, UserData} from '../../wire/types.js';
import type {SessionKeeper} from './session-keeper.js';
import type {Start} from '../element/events.js';
import type {Shell} from '../element/shell.js';
import type {OwnStart} from './panel-parts.js';
import {detailsFrom, faultsIn} from '../start/start-details.js';

export interface StarterConfig {
  readonly shell: Shell;
  readonly sessions: SessionKeeper;
  /** The chat on the screen. */
  readonly chat: () => ChatState;
  readonly show: (chat: ChatState) => void;
  /** Hears whether a chat is being started. */
  readonly isConnecting: (is: boolean) => void;
  /** Tells the page of an error, and returns it. */
  readonly tell: (error: ChatError) => ChatError;
}

/** Starts a chat for the customer or the page, or resumes the saved one. */
export class Starter {
  readonly #config: StarterConfig;
  #takingUp: Promise<void> | undefined;
  #starting: Promise<void> | undefined;
  /** The chat was ended before it had a session. */
  #isCalledOff = false;
  /** Details of the previous chat: the customer need not fill them in again. */
  #lastDetails: Partial<StartDetails> = {};

  constructor(config: StarterConfig) {
    this.#config = config;
  }

  /** Resolves when the saved chat was resumed. `undefined` when none is being resumed, so that callers need not wait a tick. */
  get takingUp(): Promise<void> | undefined {
    return this.#takingUp;
  }

  /** Resumes the saved chat, if there is one. Requests that come meanwhile wait for it. */
  takeUp(): void {
    const takeUp = async () => {
      try {
        await this.#config.sessions.takeUp();
      } finally {
        this.#takingUp = undefined;
      }
    };
    this.#takingUp = takeUp();
  }

  /** Details of the next start, from the previous chat, the attributes and `given`. For each field the last of these wins. */
  details(given: Partial<StartDetails> = {}): StartDetails {
    return detailsFrom(this.#lastDetails, this.#config.shell, given);
  }

  /** @throws ChatError when no chat began */
  async start(given?: Partial<StartDetails>, own?: OwnStart): Promise<void> {
    if (this.#starting) throw this.#config.tell(new ChatError('invalid', 'There is a chat already.'));
    const starting = this.#begin(given, own);
    this.#set(starting);
    try {
      await starting;
    } finally {
      if (this.#starting === starting) this.#set(undefined);
    }
  }

  #set(starting: Promise<void> | undefined): void {
    this.#starting = starting;
    this.#config.isConnecting(!!starting);
  }

  /** Waits for a start under way: a message sent right after `startChat()` belongs to the new chat, or to the one that is open already. */
  async started(): Promise<void> {
    await this.#starting?.catch((error: unknown) => {
      if (!isUnderWay(this.#config.chat())) throw error;
    });
  }

  /** The chat on the screen is over: a new start need not wait until the old one has been tidied up. */
  over(): void {
    this.#set(undefined);
  }

  /** The customer ends a chat that may not have a session yet. */
  callOff(): void {
    this.#isCalledOff = true;
  }

  /**
   * Leaves the chat on the screen for the start form. It has the names of that chat, unless the page keeps none or the
   * customer wants the chat forgotten.
   */
  restart(isForgotten = false): void {
    const {chat, sessions, shell, show} = this.#config;
    const before = chat();
    if (isForgotten || shell.resume === 'off') this.#lastDetails = {};
    else if (before.phase === 'ended') this.#lastDetails = {...before.details, subject: ''};
    sessions.forget();
    show({phase: 'idle'});
    if (shell.resume === 'tabs') this.takeUp();
  }

  /** @throws ChatError `invalid` */
  #startOf(given: unknown, own: OwnStart | undefined): Start {
    const {userData} = this.#config.shell;
    try {
      return {
        details: this.details({...givenDetails(given), ...own?.details}),
        userData: joined(userData, own?.userData),
      };
    } catch (error) {
      throw this.#config.tell(ChatError.from(error));
    }
  }

  async #begin(given?: Partial<StartDetails>, own?: OwnStart): Promise<void> {
    const {shell, sessions, chat, show, tell} = this.#config;
    this.#isCalledOff = false;
    if (this.#takingUp) await this.#takingUp;
    const start = this.#startOf(given, own);
    const {details} = start;
    const wrong = Object.entries(faultsIn(details))[0];
    if (wrong) throw tell(new ChatError('invalid', `${wrong[0]}: ${wrong[1]}`));
    if (isUnderWay(chat())) throw tell(new ChatError('invalid', 'There is a chat already.'));
    const {userData} = shell;
    if (!shell.emit('gms-chat-before-start', start, true))
      throw new ChatError('refused', 'The page did not let the chat start.');
    // A page may also set the property, in answer to the event.
    if (shell.userData !== userData) start.userData = joined(start.userData, shell.userData);
    try {
      const session = await sessions.toStart(chat());
      if (this.#isCalledOff) throw new ChatError('gone', 'The start was called off.');
      await session.start(start.details, start.userData);
    } catch (error) {
      const fault = ChatError.from(error);
      // `gone`: the customer called the start off, which is no error.
      if (fault.kind === 'gone') throw fault;
      // Without a valid `server`, or without its part of the code, there is no session to report the fault.
      if (chat().phase === 'idle')
        show({phase: 'failed', details: start.details, fault: faultOf(fault), transcript: emptyTranscript});
      throw tell(fault);
    }
  }
}

/** The data of both. What cannot be read stays as it is: it is refused when the chat is started, and the customer told. */
function joined(data: UserData, more: UserData = {}): UserData {
  const [before, after] = [data, more].map(readable);
  return !before ? data : !after ? more : Object.fromEntries([...before, ...after]);
}

function readable(data: UserData | null): ReturnType<typeof pairsOf> | undefined {
  try {
    return pairsOf(data ?? {});
  } catch {
    return undefined;
  }
}
