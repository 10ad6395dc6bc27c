/** The half of `<gms-chat>` that is loaded on intent: it joins the session and the window. */
import type {Chat} from '../session/chat.js';
import {outgoingOf, publicState, type ChatState, type PublicState} from '../session/state.js';
import {emptyTranscript, isTheirWord, newEntries} from '../session/transcript.js';
import type {View} from '../session/ticket.js';
import {ChatError} from '../wire/errors.js';
import type {StartDetails} from '../wire/types.js';
import {Attention} from './attention.js';
import {chatOf, targetOf} from './chat-of.js';
import './gms-chat-window.js';
import type {GmsChatWindow} from './gms-chat-window.js';
import {tellPage} from './page-events.js';
import {onRequest, type Request} from './requests.js';
import type {Mounted, Shell} from './shell.js';
import type {FileKind} from './save-transcript.js';
import {doubtfulIn} from './private-check.js';
import {handOn} from './slots-and-parts.js';
import {SpokenLanguage} from './spoken-language.js';
import {faultsIn} from './start-details.js';

export function mount(shell: Shell): Mounted {
  return new Conversation(shell);
}

class Conversation implements Mounted {
  readonly #shell: Shell;
  readonly #window: GmsChatWindow = document.createElement('gms-chat-window');
  readonly #attention: Attention;
  readonly #spoken: SpokenLanguage;
  #session: Chat | undefined;
  #unsubscribe = () => {};
  /** What the session was made for: with another server it is another session. */
  #madeFor = '';
  #view: View | undefined;
  /** Shows its own words where the page has put nothing. */
  readonly #intro: HTMLSlotElement;
  #chat: ChatState = {phase: 'idle'};

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#spoken = new SpokenLanguage(shell, () => this.update());
    this.#attention = new Attention(shell, () => this.#window.language.strings);
    this.#intro = handOn(this.#window);
    onRequest(this.#window, (request) => this.#asked(request));
    document.addEventListener('visibilitychange', this.#seen);
    this.update();
    // A chat that is taken up is what is seen first, and in its own language.
    const isTakenUp = shell.resume === 'off' ? undefined : this.#takeUp();
    const isReady = Promise.all([this.#spoken.arrived, isTakenUp]);
    void isReady.then(() => shell.draw(this.#window, this.#attention.badge));
  }

  get state(): PublicState {
    return publicState(this.#chat);
  }

  update(): void {
    const {layout, open, heading, maxLength} = this.#shell;
    const inline = layout === 'inline';
    Object.assign(this.#window, {
      inline,
      open: open || inline,
      heading,
      maxLength,
      language: this.#spoken.read(),
      details: this.#details(),
    } satisfies Partial<GmsChatWindow>);
    this.#sayIntro();
    this.#seen();
    this.#attention.nameLauncher();
    this.#remember();
  }

  focus(): void {
    this.#window.focus();
  }

  async start(given?: Partial<StartDetails>): Promise<void> {
    const details = this.#details(given);
    const wrong = Object.entries(faultsIn(details))[0];
    if (wrong) throw this.#told(new ChatError('invalid', `${wrong[0]}: ${wrong[1]}`));
    if (!this.#shell.emit('gms-chat-before-start', {details}))
      throw new ChatError('refused', 'The page did not let the chat start.');
    try {
      await this.#sessionToStart().start(details);
    } catch (error) {
      const fault = ChatError.from(error);
      // The customer called it off: that is no error.
      if (fault.kind !== 'gone') this.#told(fault);
      // A page that is set up wrongly has no session that could say so.
      if (this.#chat.phase === 'idle' && fault.kind === 'invalid') {
        const {kind, status} = fault;
        this.#show({phase: 'failed', details, fault: {kind, status}, transcript: emptyTranscript});
      }
      throw fault;
    }
  }

  async send(text: string): Promise<void> {
    const {maxLength} = this.#shell;
    try {
      if (text.length > maxLength)
        throw new ChatError('invalid', `A message has at most ${maxLength} characters.`);
      if (!this.#session) throw new ChatError('invalid', 'There is no chat to send to.');
      await this.#session.send(text);
    } catch (error) {
      throw this.#told(error);
    }
  }

  async end(): Promise<void> {
    await this.#session?.end();
  }

  async download(as: FileKind = 'text'): Promise<void> {
    const transcript = this.#chat.phase === 'idle' ? emptyTranscript : this.#chat.transcript;
    if (transcript.origin === Infinity)
      throw this.#told(new ChatError('invalid', 'There is no conversation yet.'));
    const {saveTranscript} = await import('./save-transcript.js');
    saveTranscript(transcript, this.#window.language, as);
  }

  async release(): Promise<void> {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#spoken.release();
    this.#unsubscribe();
    this.#window.remove();
    this.#attention.remove();
    await (this.#shell.resume === 'off' ? this.#session?.end(true) : this.#session?.release());
  }

  #asked(request: Request): void {
    const session = this.#session;
    switch (request.do) {
      case 'start':
        return quietly(this.start(request.details));
      case 'restart':
        this.#forget();
        this.#show({phase: 'idle'});
        return this.#shell.resume === 'tabs' ? void this.#takeUp() : undefined;
      case 'send':
        this.#remember();
        return quietly(this.#sendOrAsk(request.text).catch(() => this.#giveBack(request.text)));
      case 'send-checked':
        return quietly(this.send(request.text).catch(() => this.#giveBack(request.text)));
      case 'edit':
        return this.#remember();
      case 'typed':
        this.#remember();
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
      case 'minimize':
        this.#shell.open = false;
        return;
      case 'keep':
    }
  }

  async #sendOrAsk(text: string): Promise<void> {
    const doubtful = this.#shell.checkPrivateData ? await doubtfulIn(text) : undefined;
    if (doubtful) this.#window.doubtful = doubtful;
    else await this.send(text);
  }

  /** What was refused before it became a message is not lost, unless something else has been written since. */
  #giveBack(text: string): void {
    const isMessage = outgoingOf(this.#chat).some((message) => message.text === text);
    if (isMessage || this.#window.draft) return;
    this.#window.draft = text;
    this.#remember();
  }

  /** After a failed start the same session goes on, for it holds what was written meanwhile. */
  #sessionToStart(): Chat {
    const isSame = this.#madeFor === targetOf(this.#shell);
    if (this.#session && isSame && this.#chat.phase !== 'ended') return this.#session;
    const written = isSame ? [] : outgoingOf(this.#chat);
    this.#forget();
    const session = this.#newSession();
    // It goes to the other server as soon as a chat has begun there.
    const undo = session.state.subscribe(({phase}) => {
      if (phase !== 'starting') return;
      undo();
      for (const {text} of written) quietly(session.send(text));
    });
    return session;
  }

  #newSession(): Chat {
    const session = chatOf(this.#shell);
    this.#madeFor = targetOf(this.#shell);
    this.#session = session;
    const undo = [
      session.state.subscribe((chat) => this.#show(chat)),
      session.view.subscribe((view, before) => {
        if (view && view !== this.#view) this.#recall(view, before);
      }),
    ];
    this.#unsubscribe = () => {
      for (const each of undo) each();
    };
    return session;
  }

  #forget(): void {
    this.#unsubscribe();
    void this.#session?.release();
    this.#session = undefined;
  }

  async #takeUp(): Promise<void> {
    try {
      const hasChat = await this.#newSession().resume();
      if (!hasChat && this.#chat.phase === 'idle') this.#forget();
    } catch {
      // A page that is set up wrongly is told so when a chat is started.
    }
  }

  /** What the screen looked like when the chat was left, or what another tab has just made of it. */
  #recall({draft, open, unread}: View, before: View | undefined): void {
    this.#window.draft = draft;
    if (!before) this.#shell.open = open;
    if (!before || !unread) this.#setUnread(unread);
    this.update();
  }

  #show(chat: ChatState): void {
    const before = this.#chat;
    this.#chat = chat;
    this.#window.chat = chat;
    tellPage(this.#shell, before, chat);
    if (before.phase !== chat.phase) {
      this.#sayIntro();
      this.#remember();
    }
    if (before.phase === 'idle' || chat.phase === 'idle' || this.#isSeen()) return;
    const unseen = newEntries(before.transcript, chat.transcript).filter(isTheirWord);
    if (!this.#attention.unread) this.#window.newFrom = unseen[0]?.position ?? this.#window.newFrom;
    this.#setUnread(this.#attention.unread + unseen.length);
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
    if (this.#isSeen()) this.#setUnread(0);
    // What was new when it was opened is not new when it is opened again.
    else if (!this.#attention.unread) this.#window.newFrom = Infinity;
  };

  #setUnread(count: number): void {
    if (this.#attention.unread === count) return;
    this.#attention.unread = count;
    this.#remember();
  }

  /** What the screen is to look like when the chat is taken up again. */
  #remember(): void {
    const {draft, open} = this.#window;
    this.#view = {draft, open, unread: this.#attention.unread};
    if (this.#session && this.#chat.phase !== 'idle') this.#session.view.value = this.#view;
  }

  #details(given?: Partial<StartDetails>): StartDetails {
    const {firstName, lastName, email, subject, displayName} = this.#shell;
    const texts = Object.entries(given ?? {}).filter(([, value]) => typeof value === 'string');
    return {firstName, lastName, email, subject, displayName, ...Object.fromEntries(texts)};
  }

  #told(error: unknown): ChatError {
    const fault = ChatError.from(error);
    this.#shell.emit('gms-chat-error', {error: fault});
    return fault;
  }
}

/** What goes wrong is shown, and the page is told of it; nobody waits for this promise. */
function quietly(promise: Promise<void>): void {
  promise.catch(() => undefined);
}
