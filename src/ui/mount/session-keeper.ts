import {loadVersion} from '../../chat/wire-of.js';
import type {Chat} from '../../session/chat.js';
import {outgoingOf, type ChatState} from '../../session/model/state.js';
import {ChatError} from '../../wire/errors.js';
import {chatOf, targetOf} from './chat-of.js';
import {ignoreRejection} from '../element/ignore-rejection.js';
import {hasSavedChat} from '../element/saved-chat.js';
import type {Settings} from '../element/settings.js';
import type {ViewMemory} from './view-memory.js';

/** Holds the session of an element: makes it on demand from the settings, and releases it with the element. */
export class SessionKeeper {
  readonly #settings: Settings;
  readonly #memory: ViewMemory;
  readonly #show: (chat: ChatState) => void;
  /** Tells the page of a fault. */
  readonly #tell: (error: ChatError) => void;
  #current: Chat | undefined;
  #unsubscribe = () => {};
  /** Target of the current session: another target needs another session. */
  #madeFor = '';
  #isReleased = false;
  #used: Pick<Settings, 'headers' | 'gmsUser' | 'userData'>;

  constructor(
    settings: Settings,
    memory: ViewMemory,
    show: (chat: ChatState) => void,
    tell: (error: ChatError) => void,
  ) {
    this.#settings = settings;
    const {headers, gmsUser, userData} = settings;
    this.#used = {headers, gmsUser, userData};
    this.#tell = tell;
    // The customer is about to start a chat: that must not wait for the code of its wire.
    ignoreRejection(loadVersion(settings.api));
    this.#memory = memory;
    this.#show = show;
  }

  get isReleased(): boolean {
    return this.#isReleased;
  }

  get current(): Chat | undefined {
    return this.#current;
  }

  /**
   * Returns a session in which a chat can be started. After a failed start it is the same one: it holds the messages
   * written meanwhile.
   * @param chat what is shown now
   * @throws ChatError `invalid` when `server` is not the URL of a server, `gone` when the element was removed meanwhile
   */
  async toStart(chat: ChatState): Promise<Chat> {
    const gone = new ChatError('gone', 'The element was removed.');
    if (this.#isReleased) throw gone;
    const isSame = this.#madeFor === targetOf(this.#settings);
    if (this.#current && isSame && chat.phase !== 'ended') return this.#current;
    const written = isSame ? [] : outgoingOf(chat);
    this.forget();
    const session = await this.#make();
    if (this.#isReleased) {
      void session.release();
      throw gone;
    }
    // Send the unsent texts to the other server as soon as a chat starts there.
    const undo = session.state.subscribe(({phase}) => {
      if (phase !== 'starting') return;
      undo();
      for (const {text} of written) session.send(text).catch(() => undefined);
    });
    return session;
  }

  /** A page has set a setting, perhaps one that a running chat can use. */
  settingChanged(chat: ChatState): void {
    const {headers, gmsUser, userData} = this.#settings;
    const {headers: oldHeaders, gmsUser: oldUser, userData: oldData} = this.#used;
    this.#used = {headers, gmsUser, userData};
    // A chat that was not let in goes on at once when the page has new credentials.
    const isNew = headers !== oldHeaders || gmsUser !== oldUser;
    if (isNew && 'denial' in chat && chat.denial) this.#current?.reload();
    if (userData !== oldData)
      this.#current?.updateUserData(userData).catch((error: unknown) => this.#tell(ChatError.from(error)));
  }

  /** Resumes the saved chat, if there is one. */
  async takeUp(): Promise<void> {
    try {
      const session = await this.#make();
      // Do not resume in a removed element: the element that replaced it may need the saved chat.
      const hasChat = !this.#isReleased && (await session.resume());
      if (this.#isReleased) void session.release();
      else if (!hasChat && session.state.value.phase === 'idle') this.forget();
    } catch (cause) {
      const error = ChatError.from(cause);
      // A wrong setup is reported when a chat is started.
      if (error.kind !== 'invalid' && hasSavedChat(this.#settings)) this.#tell(error);
    }
  }

  /** Releases the session and stops listening to it. */
  forget(): void {
    this.#unsubscribe();
    void this.#current?.release();
    this.#current = undefined;
  }

  /** The page never returns: no agent must wait for a customer whose chat is in no storage. */
  leave(): void {
    if (this.#settings.resume === 'off') void this.#current?.end(true);
  }

  /** The element was taken out of the page. */
  async release(): Promise<void> {
    this.#isReleased = true;
    this.#unsubscribe();
    await (this.#settings.resume === 'off' ? this.#current?.end(true) : this.#current?.release());
  }

  async #make(): Promise<Chat> {
    this.#madeFor = targetOf(this.#settings);
    const session = await chatOf(this.#settings, this.#tell);
    this.#current = session;
    const undo = [session.state.subscribe(this.#show), this.#memory.attach(session)];
    this.#unsubscribe = () => undo.forEach((each) => each());
    return session;
  }
}
