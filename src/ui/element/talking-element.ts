import {SettingsElement} from './settings-element.js';
import type {Mounted} from './shell.js';

/** The methods of `<gms-chat>` that the other half answers. They wait for it. */
export abstract class TalkingElement extends SettingsElement {
  /** @internal Loads the other half at the first call. */
  protected abstract ready(): Promise<Mounted>;

  /**
   * Sends a message. Resolves when the server has accepted it.
   * @throws ChatError
   */
  async sendMessage(text: string): Promise<void> {
    await (await (await this.ready()).there()).send(text);
  }

  /**
   * Sends a notice to the agent's application. The conversation does not show it. Resolves when the server has accepted it.
   * @throws ChatError
   */
  async sendNotice(text: string): Promise<void> {
    await (await (await this.ready()).there()).sendNotice(text);
  }

  /**
   * Shows a line in the conversation, to this customer alone: a greeting while one waits. Nothing is sent. The line stays
   * after a reload, is in the downloaded file, and goes with the chat.
   * @throws ChatError `invalid` if there is no conversation, or nothing to see in the text
   */
  async addNotice(text: string): Promise<void> {
    await (await (await this.ready()).there()).addNotice(text);
  }

  /**
   * Puts a text at the caret of the field in which the customer writes, in place of what is selected. The customer can undo it
   * where the browser allows that, and the agent is told that somebody types. Before the chat it is what the field will hold.
   * The field takes the focus if the customer has just pressed something.
   * @throws ChatError `invalid` if it is not a text
   */
  async insertText(text: string): Promise<void> {
    await (await (await this.ready()).there()).insertText(text);
  }

  /** Ends the chat, and forgets it: the conversation, the names, what is in the start form, what is stored. Then the form is shown. */
  async reset(): Promise<void> {
    await (await this.ready()).reset();
  }

  /**
   * Downloads the conversation as a text file.
   * @throws ChatError `invalid` if there is no conversation yet
   */
  async downloadTranscript(): Promise<void> {
    await (await (await this.ready()).there()).download();
  }
}
