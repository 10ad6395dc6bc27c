/** The half of `<gms-chat>` that is loaded on intent: it joins the session and the window. */
import {pageWake} from '../base/page-lifecycle.js';
import {isUnderWay, outgoingOf, publicState, type ChatState, type PublicState} from '../session/state.js';
import {emptyTranscript, isTheirWord, newEntries} from '../session/transcript.js';
import {ChatError, faultOf} from '../wire/errors.js';
import type {StartDetails} from '../wire/types.js';
import {Attention} from './attention.js';
import './gms-chat-window.js';
import type {GmsChatWindow} from './gms-chat-window.js';
import {tellPage} from './page-events.js';
import {openListed} from './pushed-pages.js';
import {quietly} from './quietly.js';
import {onRequest, type Request} from './requests.js';
import type {Mounted, Shell} from './shell.js';
import type {FileKind} from './save-transcript.js';
import {SessionKeeper} from './session-keeper.js';
import {doubtfulIn} from './private-check.js';
import {handOn} from './slots-and-parts.js';
import {isMuted, mute} from './sound-switch.js';
import {SpokenLanguage} from './spoken-language.js';
import {detailsFrom, faultsIn} from './start-details.js';
import {ViewMemory} from './view-memory.js';

export function mount(shell: Shell): Mounted {
  return new Conversation(shell);
}

class Conversation implements Mounted {
  readonly #shell: Shell;
  readonly #window: GmsChatWindow = document.createElement('gms-chat-window');
  readonly #attention: Attention;
  readonly #spoken: SpokenLanguage;
  readonly #memory: ViewMemory;
  readonly #sessions: SessionKeeper;
  /** Shows its own words where the page has put nothing. */
  readonly #intro: HTMLSlotElement;
  readonly #unwake: () => void;
  #wasAway = false;
  #chat: ChatState = {phase: 'idle'};
  /** What is asked for before a chat that waited is there waits for it. */
  #takingUp: Promise<void> | undefined;
  #starting: Promise<void> | undefined;
  /** By an end that came before there was a session to end. */
  #isCalledOff = false;
  /** Who talked last: they need not say again who they are. */
  #lastDetails: Partial<StartDetails> = {};

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#spoken = new SpokenLanguage(shell, () => this.update());
    this.#attention = new Attention(
      shell,
      () => this.#window.language,
      () => this.#memory.remember(),
    );
    this.#intro = handOn(this.#window);
    this.#memory = new ViewMemory(
      () => ({draft: this.#window.draft, open: this.#window.open, unread: this.#attention.unread}),
      ({draft, open, unread}, isFirst) => {
        this.#window.draft = draft;
        if (isFirst && open !== undefined) shell.open = open;
        if (isFirst || !unread) this.#attention.unread = unread;
        this.update();
      },
    );
    this.#sessions = new SessionKeeper(shell, this.#memory, (chat) => this.#show(chat));
    onRequest(this.#window, (request) => this.#asked(request));
    this.#unwake = pageWake.subscribe(this.#woken);
    this.update();
    if (shell.resume !== 'off') this.#takeUp();
    // A chat that is taken up is what is seen first, and in its own language.
    void Promise.all([this.#takingUp, this.#spoken.arrived]).then(() => {
      if (!this.#sessions.isReleased) shell.draw(this.#window, this.#attention.badge);
    });
  }

  get state(): PublicState {
    return publicState(this.#chat);
  }

  update(): void {
    const {layout, open, heading, maxLength, sound, history, customerId} = this.#shell;
    const inline = layout === 'inline';
    Object.assign(this.#window, {
      inline,
      open: open || inline,
      heading,
      maxLength,
      sound: sound ? !isMuted() : undefined,
      language: this.#spoken.read(),
      details: this.#details(),
    } satisfies Partial<GmsChatWindow>);
    // At once: the focus goes to the launcher next, which a modal panel makes inert.
    this.#window.frame.apply();
    this.#sayIntro();
    this.#seen();
    this.#attention.nameLauncher();
    this.#memory.remember();
    // Most pages have none.
    if (history && customerId)
      quietly(import('./look-back.js').then(({lookBack}) => lookBack(this.#shell, this.#window)));
  }

  focus(): void {
    this.#window.focus();
  }

  async start(given?: Partial<StartDetails>): Promise<void> {
    if (this.#starting) throw this.#told(new ChatError('invalid', 'There is a chat already.'));
    const starting = (this.#starting = this.#begin(given));
    return starting.finally(() => {
      if (this.#starting === starting) this.#starting = undefined;
    });
  }

  async #begin(given?: Partial<StartDetails>): Promise<void> {
    this.#isCalledOff = false;
    if (this.#takingUp) await this.#takingUp;
    const details = this.#details(given);
    const wrong = Object.entries(faultsIn(details))[0];
    if (wrong) throw this.#told(new ChatError('invalid', `${wrong[0]}: ${wrong[1]}`));
    if (isUnderWay(this.#chat)) throw this.#told(new ChatError('invalid', 'There is a chat already.'));
    if (!this.#shell.emit('gms-chat-before-start', {details}))
      throw new ChatError('refused', 'The page did not let the chat start.');
    try {
      const session = await this.#sessions.toStart(this.#chat);
      if (this.#isCalledOff) throw new ChatError('gone', 'The start was called off.');
      await session.start(details);
    } catch (error) {
      // The customer called it off: that is no error.
      const fault = ChatError.from(error);
      if (fault.kind !== 'gone') this.#told(fault);
      // A page that is set up wrongly has no session that could say so.
      if (this.#chat.phase === 'idle' && fault.kind === 'invalid') {
        this.#show({phase: 'failed', details, fault: faultOf(fault), transcript: emptyTranscript});
      }
      throw fault;
    }
  }

  async send(text: string): Promise<void> {
    // Said right after a chat was asked for, it is for that one, or for the one that was there already.
    await this.#starting?.catch((error: unknown) => {
      if (!isUnderWay(this.#chat)) throw error;
    });
    await this.#say(text);
  }

  async #say(text: string): Promise<void> {
    const {maxLength} = this.#shell;
    if (this.#takingUp) await this.#takingUp;
    try {
      if (text.length > maxLength)
        throw new ChatError('invalid', `A message has at most ${maxLength} characters.`);
      if (!this.#sessions.current) throw new ChatError('invalid', 'There is no chat to send to.');
      await this.#sessions.current.send(text);
    } catch (error) {
      throw this.#told(ChatError.from(error));
    }
  }

  async end(): Promise<void> {
    if (this.#takingUp) await this.#takingUp;
    this.#isCalledOff = true;
    await this.#sessions.current?.end();
  }

  async download(as: FileKind = 'text'): Promise<void> {
    if (this.#takingUp) await this.#takingUp;
    const transcript = this.#chat.phase === 'idle' ? emptyTranscript : this.#chat.transcript;
    if (this.#chat.phase === 'failed' || transcript.origin === Infinity)
      throw this.#told(new ChatError('invalid', 'There is no conversation yet.'));
    try {
      const {saveTranscript} = await import('./save-transcript.js');
      saveTranscript(transcript, this.#window.language, as);
    } catch (cause) {
      throw this.#told(new ChatError('unreachable', 'What makes the file could not be loaded.', {cause}));
    }
  }

  async release(): Promise<void> {
    this.#unwake();
    this.#spoken.release();
    this.#window.remove();
    this.#attention.remove();
    await this.#sessions.release();
  }

  #asked(request: Request): void {
    const session = this.#sessions.current;
    switch (request.do) {
      case 'start':
        return quietly(this.start(request.details));
      case 'restart':
        if (this.#chat.phase === 'ended') this.#lastDetails = {...this.#chat.details, subject: ''};
        this.#sessions.forget();
        this.update();
        this.#show({phase: 'idle'});
        return this.#shell.resume === 'tabs' ? this.#takeUp() : undefined;
      case 'send':
      case 'send-checked':
        this.#memory.remember();
        return quietly(this.#write(request).catch(() => this.#giveBack(request.text)));
      case 'edit':
        return this.#memory.remember();
      case 'typed':
        this.#memory.remember();
        return session?.typed(request.text);
      case 'retry':
        return session?.retry(request.id);
      case 'discard':
        return session?.discard(request.id);
      case 'reload':
        return session?.reload();
      case 'end':
        return quietly(this.end());
      case 'download':
        return quietly(this.download(request.as));
      case 'sound':
        mute(!request.isOn);
        return this.update();
      case 'minimize':
        this.#shell.open = false;
    }
  }

  async #write({do: how, text}: Extract<Request, {text: string}>): Promise<void> {
    const isDoubted = how === 'send' && this.#shell.checkPrivateData;
    const doubtful = isDoubted ? await doubtfulIn(text) : undefined;
    if (doubtful) this.#window.doubtful = doubtful;
    else await this.#say(text);
  }

  /** What was refused before it became a message is not lost, unless something else has been written since. */
  #giveBack(text: string): void {
    const isMessage = outgoingOf(this.#chat).some((message) => message.text === text);
    if (isMessage || this.#window.draft) return;
    this.#window.draft = text;
    this.#memory.remember();
  }

  #takeUp(): void {
    this.#takingUp = this.#sessions.takeUp().finally(() => (this.#takingUp = undefined));
  }

  #show(chat: ChatState): void {
    const before = this.#chat;
    this.#chat = chat;
    this.#window.chat = chat;
    tellPage(this.#shell, before, chat);
    if (before.phase !== chat.phase) {
      // It can be tried again, whatever is still to be tidied up.
      if (!isUnderWay(chat)) this.#starting = undefined;
      this.#sayIntro();
      this.#memory.remember();
    }
    if (before.phase === 'idle' || chat.phase === 'idle') return;
    const fresh = newEntries(before.transcript, chat.transcript);
    openListed(fresh, this.#shell);
    if (this.#isSeen()) return;
    const unseen = fresh.filter(isTheirWord);
    if (!this.#attention.unread) this.#window.newFrom = unseen[0]?.position ?? this.#window.newFrom;
    this.#attention.unread += unseen.length;
    if (unseen.length && this.#shell.sound && !isMuted()) this.#attention.ring();
  }

  /** Its promise would be an odd neighbour of a start that has failed. */
  #sayIntro(): void {
    const {locale, strings} = this.#window.language;
    this.#intro.lang = locale;
    this.#intro.textContent = this.#chat.phase === 'failed' ? '' : strings.intro;
  }

  #isSeen(): boolean {
    return this.#window.open && !document.hidden;
  }

  readonly #seen = (): void => {
    if (this.#isSeen()) this.#attention.unread = 0;
    // What was new when it was opened is not new when it is opened again.
    else if (!this.#attention.unread) this.#window.newFrom = Infinity;
  };

  /** While this page lay in the back/forward cache, another of the tab may have begun a chat. */
  readonly #woken = (): void => {
    this.#seen();
    const isBack = this.#wasAway && !pageWake.away;
    this.#wasAway = pageWake.away;
    if (isBack && this.#shell.resume === 'session' && this.#chat.phase === 'idle') this.#takeUp();
  };

  #details(given: Partial<StartDetails> = {}): StartDetails {
    return detailsFrom(this.#lastDetails, this.#shell, given);
  }

  #told(error: ChatError): ChatError {
    this.#shell.emit('gms-chat-error', {error});
    return error;
  }
}
