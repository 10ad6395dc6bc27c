/** The half of `<gms-chat>` that is loaded on demand: connects the session and the window. */
import {late} from '../../base/late.js';
import {outsideZone} from '../../base/outside-zone.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {givenText} from '../../session/given.js';
import {
  isUnderWay,
  outgoingOf,
  publicState,
  sessionIdOf,
  type ChatState,
  type PublicState,
} from '../../session/model/state.js';
import {emptyTranscript, newEntries} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import type {Chat} from '../../session/chat.js';
import type {StartDetails} from '../../wire/types.js';
import {UnreadCounter} from './unread.js';
import '../window/gms-chat-window.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import {withoutHandled} from './handled-notices.js';
import {tellPage} from './page-events.js';
import {handOn} from './slots-and-parts.js';
import {openListed} from './pushed-pages.js';
import {ignoreRejection} from '../element/ignore-rejection.js';
import {onRequest, type Request} from '../requests.js';
import type {Mounted, Shell} from '../element/shell.js';
import type {FileKind} from '../transcript/save-transcript.js';
import {SessionKeeper} from './session-keeper.js';
import {Starter} from './starter.js';
import {isMuted, mute} from './sound-switch.js';
import {SpokenLanguage} from '../spoken-language.js';
import {replaceUnknownValues} from './unknown-values.js';
import {ViewMemory} from './view-memory.js';
import {WrittenMessages} from './written-messages.js';

const loadHistoryLink = late(() => import('./history-link.js'));
const loadSave = late(() => import('../transcript/save-transcript.js'));

/** Outside Angular's zone, whatever loads the chat: its listeners, observers and first requests. */
export const mount = (shell: Shell): Mounted => outsideZone(() => new Conversation(shell));

class Conversation implements Mounted {
  readonly #shell: Shell;
  readonly #window: GmsChatWindow = document.createElement('gms-chat-window');
  readonly #unreadCounter: UnreadCounter;
  readonly #spoken: SpokenLanguage;
  readonly #memory: ViewMemory;
  readonly #sessions: SessionKeeper;
  readonly #starter: Starter;
  readonly #written: WrittenMessages;
  /** Shows our intro when the page has none of its own. */
  readonly #intro: HTMLSlotElement;
  readonly #stopListening: () => void;
  readonly #warned = new Set<string>();
  #wasAway = false;
  #isLinkWanted = true;
  /** Positions of the notices that the page has handled. */
  #handled: readonly number[] = [];
  #chat: ChatState = {phase: 'idle'};
  /** As the page has set them last. */
  #credentials: Partial<Shell> = {};

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#spoken = new SpokenLanguage(shell, () => this.update());
    this.#unreadCounter = new UnreadCounter(shell, this.#window, () => this.#memory.remember());
    this.#intro = handOn(this.#window);
    this.#memory = new ViewMemory(
      () => ({
        draft: this.#window.draft,
        open: this.#window.open,
        unread: this.#unreadCounter.unread,
        handled: this.#handled,
      }),
      ({draft, open, unread, handled}, isFirst) => {
        this.#window.draft = draft;
        if (isFirst && handled) this.#handled = handled;
        if (isFirst && open) shell.reopen();
        if (isFirst && open === false) shell.open = false;
        if (isFirst || !unread) this.#unreadCounter.unread = unread;
        this.update();
      },
    );
    this.#sessions = new SessionKeeper(shell, this.#memory, (chat) => this.#show(chat));
    this.#starter = new Starter({
      shell,
      sessions: this.#sessions,
      chat: () => this.#chat,
      show: (chat) => this.#show(chat),
      tell: (error) => this.#told(error),
    });
    this.#written = new WrittenMessages({
      shell,
      window: this.#window,
      outgoing: () => outgoingOf(this.#chat),
      say: (text) => this.#say(text),
      remember: () => this.#memory.remember(),
      tell: (error) => this.#told(error),
    });
    onRequest(this.#window, (request) => this.#asked(request));
    this.#stopListening = pageLifecycle.subscribe(this.#onLifecycle);
    this.update();
    if (shell.resume !== 'off') this.#starter.takeUp();
    // Draw when the saved chat and the language are there, so that no start form or English text flashes up.
    void Promise.all([this.#starter.takingUp, this.#spoken.arrived]).then(() => {
      if (!this.#sessions.isReleased) shell.draw(this.#window, this.#unreadCounter.badge);
    });
  }

  get state(): PublicState {
    return publicState(this.#chat);
  }

  get sessionId(): string | undefined {
    return sessionIdOf(this.#chat);
  }

  update(): void {
    replaceUnknownValues(this.#shell, this.#warned);
    const {layout, open, heading, maxLength, sound, history, customerId} = this.#shell;
    const inline = layout === 'inline';
    Object.assign(this.#window, {
      inline,
      open: open || inline,
      heading,
      maxLength,
      sound: sound ? !isMuted() : undefined,
      language: this.#spoken.read(),
      details: this.#starter.details(),
    } satisfies Partial<GmsChatWindow>);
    // Now, not with the next render: the focus goes to the launcher next, and an open modal panel makes the launcher inert.
    this.#window.frame.apply();
    this.#sayIntro();
    this.#unreadCounter.look();
    this.#unreadCounter.nameLauncher();
    this.#memory.remember();
    this.#lookForCredentials();
    // Most pages have no history: load it only on demand. After a failure, the next opening tries again.
    if (history && customerId && this.#isLinkWanted)
      void loadHistoryLink().then(
        ({addHistoryLink}) => addHistoryLink(this.#shell, this.#window),
        (cause: unknown) => this.#told(ChatError.from(cause)),
      );
    this.#isLinkWanted = !open || !(history && customerId);
  }

  /** A chat that was not let in goes on at once when the page has new credentials. */
  #lookForCredentials(): void {
    const {headers, gmsUser} = this.#shell;
    const isNew = headers !== this.#credentials.headers || gmsUser !== this.#credentials.gmsUser;
    this.#credentials = {headers, gmsUser};
    if (isNew && 'denial' in this.#chat && this.#chat.denial) this.#sessions.current?.reload();
  }

  focus(): void {
    this.#window.focus();
  }

  start(given?: Partial<StartDetails>): Promise<void> {
    return this.#starter.start(given);
  }

  async send(text: string): Promise<void> {
    await this.#starter.started();
    await this.#say(text);
  }

  async sendNotice(text: string): Promise<void> {
    await this.#starter.started();
    await this.#inChat((session) => session.customNotice(text));
  }

  #say(text: string): Promise<void> {
    return this.#inChat((session) => {
      const {maxLength: most} = this.#shell;
      if (givenText('A message', text).length <= most) return session.send(text);
      throw new ChatError('invalid', `A message has at most ${most} characters.`);
    });
  }

  /** Runs `act` in the open chat, or in the chat that is being resumed. If it fails, tells the page. */
  async #inChat(act: (session: Chat) => Promise<void>): Promise<void> {
    if (this.#starter.takingUp) await this.#starter.takingUp;
    try {
      if (!this.#sessions.current) throw new ChatError('invalid', 'There is no chat to send to.');
      await act(this.#sessions.current);
    } catch (error) {
      throw this.#told(ChatError.from(error));
    }
  }

  async end(): Promise<void> {
    if (this.#starter.takingUp) await this.#starter.takingUp;
    this.#starter.callOff();
    await this.#sessions.current?.end();
  }

  async download(as: FileKind = 'text'): Promise<void> {
    if (this.#starter.takingUp) await this.#starter.takingUp;
    const {chat} = this.#window;
    const transcript = chat.phase === 'idle' ? emptyTranscript : chat.transcript;
    if (chat.phase === 'failed' || transcript.origin === Infinity)
      throw this.#told(new ChatError('invalid', 'There is no conversation yet.'));
    try {
      const {saveTranscript} = await loadSave();
      saveTranscript(transcript, this.#window.language, as);
    } catch (cause) {
      this.#window.problem = 'loadFailed';
      throw this.#told(ChatError.from(cause));
    }
  }

  async release(): Promise<void> {
    this.#stopListening();
    this.#spoken.release();
    this.#window.replaceWith();
    this.#unreadCounter.release();
    await this.#sessions.release();
  }

  #asked(request: Request): void {
    const session = this.#sessions.current;
    switch (request.do) {
      case 'start':
        return ignoreRejection(this.start(request.details));
      case 'restart':
        this.#starter.restart();
        return this.update();
      case 'send':
      case 'send-checked':
        this.#memory.remember();
        return ignoreRejection(this.#written.send(request));
      case 'edit':
        return this.#memory.remember();
      case 'typed':
        this.#memory.remember();
        return session?.typed(request.text);
      case 'retry':
      case 'discard':
        return session?.[request.do](request.id);
      case 'reload':
        return session?.reload();
      case 'end':
        return ignoreRejection(this.end());
      case 'download':
        return ignoreRejection(this.download(request.as));
      case 'sound':
        mute(!request.isOn);
        return this.update();
      case 'report':
      case 'broken':
        if (request.do === 'broken') this.#window.showFallback();
        return void this.#told(ChatError.from(request.cause));
      case 'minimize':
        this.#shell.open = false;
    }
  }

  #show(chat: ChatState): void {
    const before = this.#chat;
    this.#chat = chat;
    if (chat.phase === 'starting' || chat.phase === 'idle') this.#handled = [];
    const handled = tellPage(this.#shell, before, chat);
    if (handled.length) {
      this.#handled = [...this.#handled, ...handled];
      this.#memory.remember();
    }
    this.#window.chat = withoutHandled(chat, this.#handled);
    if (before.phase !== chat.phase) {
      if (!isUnderWay(chat)) this.#starter.over();
      this.#sayIntro();
      this.#memory.remember();
    }
    if (before.phase === 'idle' || chat.phase === 'idle') return;
    const fresh = newEntries(before.transcript, chat.transcript);
    openListed(fresh, this.#shell);
    this.#unreadCounter.add(fresh);
  }

  /** The intro promises an answer: hide it after a failed start. */
  #sayIntro(): void {
    const {locale, strings} = this.#window.language;
    this.#intro.lang = locale;
    this.#intro.textContent = this.#chat.phase === 'failed' ? '' : strings.intro;
  }

  /** While this page was in the back/forward cache, another page of the tab may have started a chat. */
  readonly #onLifecycle = (): void => {
    this.#unreadCounter.look();
    const isBack = this.#wasAway && !pageLifecycle.away;
    this.#wasAway = pageLifecycle.away;
    if (isBack && this.#shell.resume === 'session' && this.#chat.phase === 'idle') this.#starter.takeUp();
  };

  #told(error: ChatError): ChatError {
    this.#shell.emit('gms-chat-error', {error});
    return error;
  }
}
