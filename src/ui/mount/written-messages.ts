import type {Outgoing} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import type {SensitiveMessage} from '../composer/private-data.js';
import {sensitiveIn} from '../composer/private-check.js';
import type {Shell} from '../element/shell.js';
import type {Request} from '../requests.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';

interface WrittenMessagesConfig {
  readonly shell: Shell;
  readonly window: GmsChatWindow;
  /** Messages of the customer that the transcript does not hold yet. */
  readonly outgoing: () => readonly Outgoing[];
  /** Sends a text. Rejects when it did not become a message. */
  readonly say: (text: string) => Promise<void>;
  readonly remember: () => void;
  /** Tells the page of an error, and returns it. */
  readonly tell: (error: ChatError) => ChatError;
}

/** Messages from the composer on their way to the chat. A text that does not become a message returns to the composer. */
export class WrittenMessages {
  readonly #config: WrittenMessagesConfig;
  /** A message that could not be checked for private data: sent again, it goes without the check. */
  #unchecked = '';
  /** Texts that were put back into the composer. */
  #givenBack = '';

  constructor(config: WrittenMessagesConfig) {
    this.#config = config;
  }

  async send({do: how, text}: Extract<Request, {text: string}>): Promise<void> {
    const {shell, window, say} = this.#config;
    // They have left the composer with this message.
    if (!window.draft.startsWith(this.#givenBack)) this.#givenBack = '';
    try {
      const isToCheck = how === 'send' && shell.checkPrivateData;
      const sensitive = isToCheck ? await this.#sensitiveIn(text) : undefined;
      if (!sensitive) await say(text);
      // One question at a time.
      else if (window.sensitive) this.#giveBack(text);
      else window.sensitive = sensitive;
    } catch {
      this.#giveBack(text);
    }
  }

  /** @throws ChatError when the check cannot be loaded, and the customer does not know it yet */
  async #sensitiveIn(text: string): Promise<SensitiveMessage | undefined> {
    const {window, tell} = this.#config;
    try {
      return await sensitiveIn(text);
    } catch (cause) {
      const error = tell(ChatError.from(cause));
      if (text === this.#unchecked) return undefined;
      this.#unchecked = text;
      window.problem = 'notChecked';
      throw error;
    }
  }

  /** Puts a text back into the composer, after earlier ones and before what the customer has written since. */
  #giveBack(text: string): void {
    const {window, outgoing, remember} = this.#config;
    if (outgoing().some((message) => message.text === text)) return;
    const {draft} = window;
    const before = draft.startsWith(this.#givenBack) ? this.#givenBack : '';
    this.#givenBack = joined(before, text);
    window.draft = joined(this.#givenBack, draft.slice(before.length).trimStart());
    remember();
  }
}

const joined = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n');
