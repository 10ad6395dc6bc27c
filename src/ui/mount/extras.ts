import {late} from '../../base/late.js';
import type {Chat} from '../../session/chat.js';
import type {ChatState} from '../../session/model/state.js';
import type {OwnNotice} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import type {Shell} from '../element/shell.js';
import type {LookOf, Looks} from '../looks.js';
import type {PageLooks} from '../looks/page-looks.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';

const loadFiles = late(() => import('./files-link.js'));
const loadMarkdown = late(() => import('../looks/markdown.js'));
const loadForPages = late(() => import('../looks/for-pages.js'));

export interface ExtrasConfig {
  readonly shell: Shell;
  readonly window: GmsChatWindow;
  /** The session of the chat on the screen. */
  readonly chat: () => Chat | undefined;
  /** Tells the page of an error, and returns it. */
  readonly tell: (error: ChatError) => ChatError;
  readonly state: () => ChatState;
  /** Draws the chat again. */
  readonly draw: () => void;
  /** Saves what is on the screen. */
  readonly remember: () => void;
}

/** Parts of the conversation that few pages want. Each is fetched once a setting asks for it. After a failure, the next change tries again. */
export class Extras {
  readonly #config: ExtrasConfig;
  /** Parts that are there, or on their way. */
  readonly #asked = new Map<string, Promise<unknown>>();
  #pageLooks: PageLooks | undefined;
  #markdown: LookOf | undefined;
  /** Settings that the entries are drawn by. */
  #drawnBy: readonly unknown[] = [];
  #notices: readonly OwnNotice[] | undefined;
  #withNotices: (chat: ChatState, notices: readonly OwnNotice[]) => ChatState = (chat) => chat;

  constructor(config: ExtrasConfig) {
    this.#config = config;
  }

  /** Resolves when no part is on its way that changes how entries look: until then none should be drawn. */
  async arrived(): Promise<void> {
    for (const name of ['looks', 'markdown', 'notices']) await this.#asked.get(name);
  }

  get looks(): Looks | undefined {
    return this.#config.window.looks;
  }

  /** A setting may have changed. */
  offer(): void {
    const {shell, window, tell} = this.#config;
    const {attachments, api, renderMessage, markdown} = shell;
    if (attachments && api === 2) this.#want('files', loadFiles, ({linkFiles}) => linkFiles(this.#config));
    if (renderMessage)
      this.#want('looks', loadForPages, ({pageLooks}) => {
        this.#pageLooks = pageLooks(shell, window, tell);
        this.#look();
      });
    if (markdown)
      this.#want('markdown', loadMarkdown, (part) => {
        this.#markdown = part.markdown();
        this.#look();
      });
    const [renders, marks] = this.#drawnBy;
    this.#drawnBy = [renderMessage, markdown];
    if (renders !== renderMessage || marks !== markdown) this.#look();
  }

  /** Lines that the page has added to this chat. */
  get notices(): readonly OwnNotice[] | undefined {
    return this.#notices;
  }

  set notices(notices: readonly OwnNotice[] | undefined) {
    this.#notices = notices;
    if (!notices) return;
    // Another tab may have added one to those that are drawn.
    this.#config.draw();
    this.#want('notices', loadForPages, ({withNotices}) => {
      this.#withNotices = withNotices;
      this.#config.draw();
    });
  }

  /** The chat, with the lines of the page. */
  withNotices(chat: ChatState): ChatState {
    return this.#notices ? this.#withNotices(chat, this.#notices) : chat;
  }

  /** @throws ChatError `invalid` */
  async addNotice(given: string): Promise<void> {
    const {tell, draw, remember, state} = this.#config;
    try {
      const {withNotices, added} = await loadForPages();
      this.#notices = added(this.#notices, given, state());
      this.#withNotices = withNotices;
      draw();
      remember();
    } catch (error) {
      throw tell(ChatError.from(error));
    }
  }

  /** @throws ChatError `invalid` */
  async insertText(given: string): Promise<void> {
    try {
      const {insertText} = await loadForPages();
      insertText(this.#config.window, given);
      this.#config.remember();
    } catch (error) {
      throw this.#config.tell(ChatError.from(error));
    }
  }

  release(): void {
    this.#pageLooks?.release();
  }

  /** A new object: the entries are drawn again. What the page says comes before Markdown. */
  #look(): void {
    const page = this.#pageLooks;
    const marked: LookOf = (...entry) =>
      this.#config.shell.markdown ? this.#markdown?.(...entry) : undefined;
    const either =
      (first: LookOf | undefined): LookOf =>
      (...entry) => {
        const look = first?.(...entry);
        return look === undefined ? marked(...entry) : look;
      };
    if (page || this.#markdown)
      this.#config.window.looks = {
        of: either(page?.of),
        read: either(page?.read),
        drawn: (...rows) => page?.drawn(...rows),
      };
  }

  #want<T>(name: string, load: () => Promise<T>, use: (part: T) => void): void {
    if (this.#asked.has(name)) return;
    const loaded = load().then(use, (cause: unknown) => {
      this.#asked.delete(name);
      this.#config.tell(ChatError.from(cause));
    });
    this.#asked.set(name, loaded);
  }
}
