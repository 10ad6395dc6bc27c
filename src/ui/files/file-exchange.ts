/** The customer's files: a chunk of its own, loaded only on pages that set `attachments`. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {fileWordsFor} from '../../i18n/file-words.js';
import type {FileStrings} from '../../i18n/catalog/file-strings.js';
import type {Language} from '../../i18n/language.js';
import type {ChatFiles, Upload} from '../../session/files/chat-files.js';
import {canWrite, isAgentHere, type ChatState} from '../../session/model/state.js';
import {ChatError, type Fault} from '../../wire/errors.js';
import type {Settings} from '../element/settings.js';
import {AskedLimits} from './asked-limits.js';
import {Downloads} from './downloads.js';
import {watchDrops, type Dropped} from './dropped.js';
import {markDrop} from './drop-mark.js';
import {shownName} from './file-name.js';
import {closedSentence} from './file-sentences.js';
import {fileParts} from './file-parts.js';
import type {FilesView, ShownUpload} from '../files-view.js';
import {onRequest, type Request} from '../requests.js';

/** The window, as files need it. */
export interface FilesWindow extends ReactiveControllerHost, HTMLElement {
  readonly chat: ChatState;
  readonly language: Pick<Language, 'words'>;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Says a line to a screen reader. */
  say(announcement: {readonly line: string; readonly isUrgent: boolean}): void;
  files: FilesView | undefined;
}

export interface FileExchangeConfig {
  readonly window: FilesWindow;
  readonly settings: Pick<Settings, 'attachments' | 'strings'>;
  /** The chat on the screen: another object is another chat. */
  readonly chat: () => object | undefined;
  /** Opens the files of the chat on the screen; `undefined` where its API has none. */
  readonly open: () => Promise<ChatFiles | undefined>;
  /** Tells the page of a fault. */
  readonly tell: (error: ChatError) => unknown;
}

/** Sends and fetches files for the window, as long as the page wants that and the chat can. */
export class FileExchange implements ReactiveController {
  readonly #config: FileExchangeConfig;
  readonly #window: FilesWindow;
  #stay: AbortController | undefined;
  /** The chat whose files are open or being opened, and its files. */
  #chat: object | undefined;
  #files: ChatFiles | undefined;
  #unsubscribe = (): void => {};

  #words: FileStrings | undefined;
  /** The language and the page's texts that `#words` are made of. */
  #wordsOf: readonly unknown[] = [];
  #limits: AskedLimits | undefined;
  #downloads: Downloads | undefined;
  #uploads: readonly Upload[] = [];
  /** Folders that were dropped. */
  #folders: readonly ShownUpload[] = [];
  #folderCount = 0;
  /** Uploads that the customer has removed. */
  readonly #removed = new Set<string>();

  constructor(config: FileExchangeConfig) {
    this.#config = config;
    this.#window = config.window;
    onRequest(this.#window, (request) => this.#asked(request));
    this.#window.addController(this);
  }

  hostConnected(): void {
    const {signal} = (this.#stay = new AbortController());
    const isOpen = () => !!this.#files && canWrite(this.#window.chat);
    watchDrops(
      this.#window,
      {
        isOpen,
        take: (dropped) => this.#add(dropped),
        mark: (isOver) => this.#mark(isOver),
      },
      signal,
    );
  }

  /** A move within the document comes here, too: only a window that is still out a microtask later has left. */
  hostDisconnected(): void {
    this.#stay?.abort();
    queueMicrotask(() => {
      if (!this.#window.isConnected) this.#close();
    });
  }

  /** The chat, a setting or the language may have changed. Before the update, so that it draws the files as well. */
  hostUpdate(): void {
    const {settings, chat} = this.#config;
    const {phase} = this.#window.chat;
    const isWanted = settings.attachments && !['idle', 'starting', 'failed'].includes(phase);
    const current = isWanted ? chat() : undefined;
    if (current !== this.#chat) this.#open(current);
    this.#translate();
    this.#limits?.lookAt(this.#window.chat);
    this.#draw();
  }

  #open(chat: object | undefined): void {
    this.#close();
    this.#chat = chat;
    if (!chat) return;
    this.#config.open().then(
      (files) => {
        if (this.#chat !== chat) return files?.close();
        this.#files = files;
        if (files) this.#serve(files);
        this.#unsubscribe = files?.uploads.subscribe((uploads) => this.#changed(uploads)) ?? (() => {});
        this.#window.requestUpdate();
      },
      (cause: unknown) => this.#tell(cause),
    );
  }

  #serve(files: ChatFiles): void {
    const config = {
      files,
      onChange: () => this.#window.requestUpdate(),
      onFault: (cause: unknown) => this.#tell(cause),
    };
    this.#limits = new AskedLimits(config);
    this.#downloads = new Downloads(config);
  }

  #close(): void {
    this.#limits?.stop();
    this.#downloads?.stop();
    this.#unsubscribe();
    this.#unsubscribe = () => {};
    this.#files?.close();
    this.#chat = this.#files = this.#limits = this.#downloads = undefined;
    this.#uploads = [];
    this.#folders = [];
    // The next chat numbers its uploads anew.
    this.#removed.clear();
    this.#mark(false);
  }

  /** Fetches the words when they are first wanted, and again when the language or the page's texts have changed. */
  #translate(): void {
    const [{strings}, {language}] = [this.#config.settings, this.#window];
    const [name, texts] = this.#wordsOf;
    if (!this.#files || (name === language.words && texts === strings)) return;
    const wanted = (this.#wordsOf = [language.words, strings]);
    // Without the words of the language, files speak the one before: at first English.
    const otherwise = (cause: unknown) => {
      this.#tell(cause);
      return this.#words ?? fileWordsFor({}, strings);
    };
    void fileWordsFor(language, strings)
      .catch(otherwise)
      .then((words) => {
        if (this.#wordsOf !== wanted) return;
        const sentAFile = (name: string, file: string) => words.sentAFile(name, shownName(file));
        this.#words = {...words, sentAFile};
        this.#window.requestUpdate();
      });
  }

  #asked(request: Request): void {
    switch (request.do) {
      case 'ask-limits':
        void this.#limits?.ask();
        return this.#window.requestUpdate();
      case 'add-files':
        return this.#add(request);
      case 'retry-file':
        return this.#files?.retry(request.id);
      case 'remove-file':
        this.#removed.add(request.id);
        this.#folders = this.#folders.filter(({id}) => id !== request.id);
        this.#files?.remove(request.id);
        return this.#window.requestUpdate();
      case 'fetch-file':
        return void this.#downloads?.start(request.id, request.name);
    }
  }

  #add({files, folders}: Dropped): void {
    const refused = folders.map((name): ShownUpload => ({
      id: `folder-${(this.#folderCount += 1)}`,
      ...{name, size: 0, sent: 0, status: 'failed', problem: {why: 'folder'}},
    }));
    this.#folders = [...this.#folders, ...refused];
    if (files.length) this.#files?.add(files);
    this.#window.requestUpdate();
  }

  /** Says each file that was sent once; one that failed is an alert on the screen. Tells the page of faults. */
  #changed(uploads: readonly Upload[]): void {
    const before = this.#uploads;
    this.#uploads = uploads;
    for (const {id, name, status} of before) {
      const now = uploads.find((upload) => upload.id === id);
      const isSent = now ? now.status === 'sent' : !this.#removed.has(id);
      if (status !== 'sent' && isSent) this.#sayOfSent(name);
    }
    for (const {id, status, problem} of uploads) {
      const isNew = before.find((upload) => upload.id === id)?.status !== status;
      if (status === 'failed' && isNew && problem?.fault) this.#tell(problem.fault);
    }
    this.#window.requestUpdate();
  }

  #sayOfSent(name: string): void {
    const line = this.#words?.fileSent(shownName(name));
    if (line) this.#window.say({line, isUrgent: false});
  }

  #mark(isOver: boolean): void {
    const view = this.#window.files;
    markDrop(this.#window.renderRoot, isOver && view && !closedSentence(view) ? view.words.dropFiles : '');
  }

  /** Draws only what has changed: each new view updates the whole window. */
  #draw(): void {
    const [limits, downloads] = [this.#limits, this.#downloads];
    const view: FilesView | undefined = limits &&
      downloads &&
      this.#words && {
        parts: fileParts,
        words: this.#words,
        uploads: this.#folders.length ? [...this.#uploads, ...this.#folders] : this.#uploads,
        limits: limits.now,
        isAsking: limits.isAsking,
        isAgentHere: isAgentHere(this.#window.chat),
        downloads: downloads.all,
      };
    if (!isAlike(view, this.#window.files)) this.#window.files = view;
  }

  #tell(cause: unknown): void {
    const error = isFault(cause)
      ? new ChatError(cause.kind, 'A file was not sent.', cause)
      : ChatError.from(cause);
    this.#config.tell(error);
  }
}

const isFault = (cause: unknown): cause is Fault =>
  typeof cause === 'object' && !!cause && 'kind' in cause && !(cause instanceof Error);

function isAlike(a: FilesView | undefined, b: FilesView | undefined): boolean {
  if (!a || !b) return a === b;
  return Object.entries(a).every(([name, value]) => Reflect.get(b, name) === value);
}
