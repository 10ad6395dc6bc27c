/** The conversation: connects the session and the window. Fetched while the customer fills in the form, or with a saved chat. */
import {outsideZone} from '../../base/outside-zone.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {english} from '../../i18n/english.js';
import {
  isUnderWay,
  outgoingOf,
  sessionIdOf,
  transcriptOf,
  type ChatState,
  type PublicState,
} from '../../session/model/state.js';
import {publicState} from '../../session/model/public-state.js';
import {timeOf} from '../../session/model/transcript.js';
import type {StartDetails} from '../../wire/types.js';
import {UnreadCounter} from './unread.js';
import '../window/talk.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import {Commands} from './commands.js';
import {Extras} from './extras.js';
import {agentsOf, entriesOf, freshIn, Telling} from './page-events.js';
import {openListed} from './pushed-pages.js';
import {ignoreRejection} from '../element/ignore-rejection.js';
import type {Request} from '../requests.js';
import type {TranscriptEvent} from '../element/events.js';
import type {Shell} from '../element/shell.js';
import type {Conversation, ConversationConfig, OwnStart} from './panel-parts.js';
import type {FileKind} from '../transcript/save-transcript.js';
import {stillHere} from '../transcript/still-here.js';
import {SessionKeeper} from './session-keeper.js';
import {Starter} from './starter.js';
import {isMuted, mute} from '../sound/sound-switch.js';
import {replaceUnknownValues} from './unknown-values.js';
import {ViewMemory} from './view-memory.js';
import {WrittenMessages} from './written-messages.js';

/** Outside Angular's zone, like the panel: the first requests and listeners. */
export const converse = (config: ConversationConfig): Conversation =>
  outsideZone(() => new OwnConversation(config));

class OwnConversation implements Conversation {
  readonly #config: ConversationConfig;
  readonly #shell: Shell;
  readonly #window: GmsChatWindow;
  readonly #unreadCounter: UnreadCounter;
  readonly #memory: ViewMemory;
  readonly #sessions: SessionKeeper;
  readonly #starter: Starter;
  readonly #commands: Commands;
  readonly #written: WrittenMessages;
  readonly #extras: Extras;
  readonly #telling: Telling;
  readonly #stopListening: () => void;
  readonly #warned = new Set<string>();
  #wasAway = false;
  #chat: ChatState = {phase: 'idle'};

  constructor(config: ConversationConfig) {
    const {shell, window, badge} = config;
    config.speak(english);
    this.#config = config;
    this.#shell = shell;
    this.#window = window;
    this.#unreadCounter = new UnreadCounter({shell, window, badge, onChange: () => this.#memory.remember()});
    this.#telling = new Telling(shell, () => {
      this.#memory.remember();
      this.#draw();
    });
    this.#memory = new ViewMemory(
      () => ({
        draft: this.#window.draft,
        open: this.#window.open,
        unread: this.#unreadCounter.unread,
        newFrom: this.#unreadCounter.newFrom,
        handled: this.#telling.handled,
        notices: this.#extras.notices,
      }),
      ({draft, open, unread, newFrom, handled, notices}, isFirst) => {
        this.#window.draft = draft;
        if (isFirst && newFrom) this.#window.newFrom = newFrom;
        if (isFirst && handled) this.#telling.handled = handled;
        this.#extras.notices = notices;
        if (isFirst && open) shell.reopen();
        if (isFirst && open === false) shell.open = false;
        if (isFirst || !unread) this.#unreadCounter.unread = unread;
        config.update();
      },
    );
    this.#sessions = new SessionKeeper(shell, this.#memory, (chat) => this.#show(chat), config.tell);
    this.#starter = new Starter({
      shell,
      sessions: this.#sessions,
      chat: () => this.#chat,
      show: (chat) => this.#show(chat),
      isConnecting: (is) => (window.isConnecting = is),
      tell: config.tell,
    });
    this.#commands = new Commands({
      ...{shell, window, tell: config.tell},
      sessions: this.#sessions,
      starter: this.#starter,
    });
    this.#written = new WrittenMessages({
      shell,
      window: this.#window,
      outgoing: () => outgoingOf(this.#chat),
      say: (text) => this.#commands.say(text),
      remember: () => this.#memory.remember(),
      tell: config.tell,
    });
    this.#extras = new Extras({
      ...{shell, window, tell: config.tell},
      chat: () => this.#sessions.current,
      state: () => this.#chat,
      draw: () => this.#draw(),
      remember: () => this.#memory.remember(),
    });
    this.#stopListening = pageLifecycle.subscribe(this.#onLifecycle);
    // Draws the parts of the window that came with this code.
    window.requestUpdate();
    this.update();
    if (shell.resume !== 'off') this.#starter.takeUp();
  }

  get takenUp(): Promise<void> | undefined {
    return this.#starter.takingUp?.then(() => this.#extras.arrived());
  }

  arrived(): Promise<void> {
    return this.#extras.arrived();
  }

  get state(): PublicState {
    return publicState(this.#chat);
  }

  get sessionId(): string | undefined {
    return sessionIdOf(this.#chat);
  }

  get agents(): readonly string[] {
    return agentsOf(this.#chat);
  }

  get transcript(): readonly TranscriptEvent[] {
    return entriesOf(this.#chat);
  }

  details(): StartDetails {
    return this.#starter.details();
  }

  update(): void {
    replaceUnknownValues(this.#shell, this.#warned);
    this.#window.sound = this.#shell.sound ? !isMuted() : undefined;
    this.#unreadCounter.look();
    this.#unreadCounter.nameLauncher();
    this.#memory.remember();
    this.#sessions.settingChanged(this.#chat);
    this.#extras.offer();
  }

  async start(given?: Partial<StartDetails>, own?: OwnStart): Promise<void> {
    await this.#starter.start(given, own);
    own?.done();
    if (own?.message) void this.#written.send({do: 'send', text: own.message});
  }

  send(text: string): Promise<void> {
    return this.#commands.send(text);
  }

  sendNotice(text: string): Promise<void> {
    return this.#commands.sendNotice(text);
  }

  async addNotice(text: string): Promise<void> {
    if (this.#commands.settled) await this.#commands.settled;
    await this.#extras.addNotice(text);
  }

  async insertText(text: string): Promise<void> {
    // The draft of a saved chat would take its place.
    if (this.#commands.settled) await this.#commands.settled;
    await this.#extras.insertText(text);
  }

  end(): Promise<void> {
    return this.#commands.end();
  }

  download(as?: FileKind): Promise<void> {
    return this.#commands.download(as);
  }

  forget(): void {
    this.#starter.restart(true);
    Object.assign(this.#window, {draft: '', sensitive: undefined, problem: undefined});
  }

  async release(): Promise<void> {
    this.#stopListening();
    this.#telling.flush();
    this.#unreadCounter.release();
    this.#extras.release();
    await this.#sessions.release();
  }

  asked(request: Request): void {
    const session = this.#sessions.current;
    switch (request.do) {
      case 'restart':
        this.#starter.restart();
        return this.#config.update();
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
      case 'still-here':
        return void stillHere(request, this.#shell, this.#window, () =>
          this.#commands.inChat((chat) => chat.stillHere()),
        );
      case 'end':
        return ignoreRejection(this.end());
      case 'download':
        return ignoreRejection(this.download(request.as));
      case 'sound':
        mute(!request.isOn);
        return this.update();
    }
  }

  #show(chat: ChatState): void {
    const before = this.#chat;
    this.#chat = chat;
    if (isNew(before, chat)) {
      this.#extras.notices = undefined;
      this.#unreadCounter.unread = 0;
      this.#window.newFrom = Infinity;
    }
    const fresh = freshIn(before, chat);
    this.#telling.tell(before, chat, fresh);
    this.#draw();
    if (before.phase !== chat.phase) {
      if (!isUnderWay(chat)) this.#starter.over();
      this.#config.sayIntro();
      this.#memory.remember();
      this.#sessions.settingChanged(chat);
    }
    openListed(fresh, this.#shell);
    const {looks} = this.#extras;
    const transcript = transcriptOf(chat);
    this.#unreadCounter.add(fresh, (entry) => looks?.of(entry, timeOf(entry, transcript)) !== null);
  }

  #draw(): void {
    this.#window.chat = this.#extras.withNotices(this.#telling.shown(this.#chat));
  }

  /** While this page was in the back/forward cache, another page of the tab may have started a chat. */
  readonly #onLifecycle = (): void => {
    this.#unreadCounter.look();
    const isBack = this.#wasAway && !pageLifecycle.away;
    this.#wasAway = pageLifecycle.away;
    if (pageLifecycle.closed) this.#sessions.leave();
    if (isBack && this.#shell.resume === 'session' && this.#chat.phase === 'idle') this.#starter.takeUp();
  };
}

/** The chat before is gone. */
const isNew = (before: ChatState, {phase}: ChatState): boolean =>
  phase === 'idle' || (phase === 'starting' && before.phase !== 'starting');
