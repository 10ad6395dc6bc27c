import {noEntries} from '../../session/model/no-entries.js';
import {ChatError, faultOf} from '../../wire/errors.js';
import type {StartDetails} from '../../wire/types.js';
import {ignoreRejection} from '../element/ignore-rejection.js';
import {detailsFrom} from '../start/start-details.js';
import type {Conversation, ConversationConfig, ConversationModule, OwnStart} from './panel-parts.js';

/** Loads the code of the conversation. */
export type Load = () => Promise<ConversationModule>;

/** Brings the conversation into the panel: once, and by another try after a failure. */
export class Arrival {
  readonly #load: Load;
  readonly #config: ConversationConfig;
  #conversation: Conversation | undefined;
  #arriving: Promise<Conversation> | undefined;
  /** The last start, once the conversation is there: an end right after it calls it off. */
  #begun: Promise<{readonly conversation: Conversation; readonly started: Promise<void>}> | undefined;
  /** An end that is under way. */
  #ending: Promise<void> | undefined;
  /** The last failure that was told. */
  #told: unknown;
  #isReleased = false;

  constructor(load: Load, config: ConversationConfig) {
    this.#load = load;
    this.#config = config;
  }

  /** Undefined until its code is there. */
  get conversation(): Conversation | undefined {
    return this.#conversation;
  }

  /** Fetches the conversation ahead: nobody waits for it yet, so a failure is not told. */
  converse(): Promise<Conversation> {
    return (this.#arriving ??= this.#arrive().catch((error: unknown) => {
      this.#arriving = undefined;
      throw error;
    }));
  }

  /**
   * The conversation that somebody waits for. A failure is told, and said above the form. Requests that wait for it go on in
   * the order in which they came: also after a start that waits for more.
   */
  async there(): Promise<Conversation> {
    // Waits for the same fetch as the start: if it fails, that is one failure.
    const there = this.#wait();
    ignoreRejection(there);
    if (this.#begun) await this.#begun.catch(() => undefined);
    return there;
  }

  /**
   * @param given details for the form that tells of a failure
   * @param own what else must be there
   */
  async #wait(given?: Partial<StartDetails>, own?: Promise<unknown>): Promise<Conversation> {
    try {
      const [conversation] = await Promise.all([this.converse(), own]);
      return conversation;
    } catch (cause) {
      const {shell, window, sayIntro, tell} = this.#config;
      const error = ChatError.from(cause);
      const isNews = this.#told !== cause;
      this.#told = cause;
      // A removed element waits for nothing.
      if (isNews && !this.#isReleased) tell(error);
      // Several may wait: the form has what was given with the start.
      if (!isNews && !given) throw error;
      const details = detailsFrom({}, shell, given ?? {});
      window.chat = {phase: 'failed', details, fault: faultOf(error), transcript: noEntries};
      sayIntro();
      throw error;
    }
  }

  /**
   * Starts a chat, once the conversation is there.
   * @param own resolves when the page's own controls can be read
   * @param read reads them
   */
  async start(
    given: Partial<StartDetails> | undefined,
    own: Promise<unknown>,
    read: () => OwnStart | undefined,
  ): Promise<void> {
    const {window} = this.#config;
    window.isConnecting = true;
    const begin = async () => {
      const conversation = await this.#wait(given, own);
      return {conversation, started: conversation.start(given, read())};
    };
    this.#begun = begin();
    const {started} = await this.#begun.catch((error: unknown) => {
      window.isConnecting = false;
      throw error;
    });
    await started;
  }

  end(): Promise<void> {
    return (this.#ending = this.#end());
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    // The page may take the element away right after it has asked for the end.
    if (this.#ending) await this.#ending;
    await this.#conversation?.release();
  }

  async #end(): Promise<void> {
    try {
      const begun = await this.#begun?.catch(() => undefined);
      const conversation = begun?.conversation ?? (await this.#arriving?.catch(() => undefined));
      await conversation?.end();
    } finally {
      this.#ending = undefined;
    }
  }

  async #arrive(): Promise<Conversation> {
    const {converse} = await this.#load();
    if (this.#isReleased) throw new ChatError('gone', 'The element was removed.');
    const conversation = (this.#conversation = converse(this.#config));
    await conversation.arrived();
    return conversation;
  }
}
