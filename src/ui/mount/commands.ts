import {noChat} from '../../session/accepted.js';
import type {Chat} from '../../session/chat.js';
import {givenText} from '../../session/given.js';
import {ChatError} from '../../wire/errors.js';
import type {Shell} from '../element/shell.js';
import {saveConversation} from '../transcript/save-late.js';
import type {FileKind} from '../transcript/save-transcript.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import type {SessionKeeper} from './session-keeper.js';
import type {Starter} from './starter.js';

export interface CommandsConfig {
  readonly shell: Pick<Shell, 'maxLength'>;
  readonly window: GmsChatWindow;
  readonly sessions: Pick<SessionKeeper, 'current'>;
  readonly starter: Pick<Starter, 'takingUp' | 'started' | 'callOff'>;
  /** Tells the page of an error, and returns it. */
  readonly tell: (error: ChatError) => ChatError;
}

/** The commands of the page and of the customer to the open chat, or to the chat that is being taken up. */
export class Commands {
  readonly #config: CommandsConfig;

  constructor(config: CommandsConfig) {
    this.#config = config;
  }

  /**
   * Resolves when the saved chat has been taken up; `undefined` if none is. Then nothing is awaited, so that an end is drawn
   * with the press that asks for it: the focus must not go to the composer in between.
   */
  get settled(): Promise<unknown> | undefined {
    return this.#config.starter.takingUp;
  }

  /** As `say`, also in a chat that is being started. */
  async send(text: string): Promise<void> {
    await this.#config.starter.started();
    await this.say(text);
  }

  async sendNotice(text: string): Promise<void> {
    await this.#config.starter.started();
    await this.inChat((session) => session.customNotice(text));
  }

  say(text: string): Promise<void> {
    return this.inChat((session) => {
      const {maxLength: most} = this.#config.shell;
      if (givenText('A message', text).length <= most) return session.send(text);
      throw new ChatError('invalid', `A message has at most ${most} characters.`);
    });
  }

  /** Runs `act` in the chat. If it fails, tells the page. */
  async inChat(act: (session: Chat) => Promise<void>): Promise<void> {
    if (this.settled) await this.settled;
    const {sessions, tell} = this.#config;
    try {
      if (!sessions.current) throw noChat();
      await act(sessions.current);
    } catch (error) {
      throw tell(ChatError.from(error));
    }
  }

  async end(): Promise<void> {
    if (this.settled) await this.settled;
    const {sessions, starter} = this.#config;
    starter.callOff();
    await sessions.current?.end();
  }

  async download(as: FileKind = 'text'): Promise<void> {
    if (this.settled) await this.settled;
    const {window, tell} = this.#config;
    try {
      await saveConversation(window, as);
    } catch (cause) {
      const error = ChatError.from(cause);
      if (error.kind !== 'invalid') window.problem = 'loadFailed';
      throw tell(error);
    }
  }
}
