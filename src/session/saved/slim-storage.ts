/**
 * A storage of the page's own as the storage of a chat. The chat writes its items as into any storage; they stay in memory.
 * The page gets one slim item, made of them: the keys of the chat and the position in it.
 */
import {systemClock, type Clock} from '../../base/clock.js';
import type {KeyValueStorage, PageStorage} from '../../base/key-value-storage.js';
import {pageLifecycle, type PageLifecycle} from '../../base/page-lifecycle.js';
import {isPromise, within} from '../../base/within.js';
import {ChatError} from '../../wire/errors.js';
import {fullItems, inDoubt, slimItem, type SlimParts} from './slim-ticket.js';

/** Time that the storage of the page has for an answer, ms. */
const ANSWERS_WITHIN = 5_000;

export interface SlimStorageOptions {
  /** Name of the item. Default: `gms-chat`. */
  readonly name?: string | undefined;
  /** Hears of the first fault of the storage: it threw, rejected, or did not answer within 5 s. The chat goes on without it. */
  readonly onError?: ((error: ChatError) => void) | undefined;
  /** For tests. */
  readonly clock?: Clock | undefined;
  readonly lifecycle?: Pick<PageLifecycle, 'away'> | undefined;
}

/** An element that is moved, or put back, finds what it has written, which is more than the page's storage has. */
const known = new WeakMap<PageStorage, Map<string, SlimStorage>>();

/**
 * Reads the page's storage, and gives a storage for `createChat`.
 * @returns never rejects: without an answer, nothing is kept over a reload
 */
export async function slimStorage(
  storage: PageStorage,
  options: SlimStorageOptions = {},
): Promise<KeyValueStorage> {
  const {name = 'gms-chat'} = options;
  const opened = opener(storage).get(name) ?? new SlimStorage(storage, name, options);
  opener(storage).set(name, opened);
  opened.onError = options.onError;
  await opened.read();
  return opened;
}

/** A page may set anything as its storage: its fault is told once, too. */
const odd = new Map<unknown, Map<string, SlimStorage>>();

function opener(storage: PageStorage): Map<string, SlimStorage> {
  const all = storage && typeof storage === 'object' ? known : odd;
  const opened = all.get(storage) ?? new Map<string, SlimStorage>();
  all.set(storage, opened);
  return opened;
}

class SlimStorage implements KeyValueStorage {
  onError: SlimStorageOptions['onError'];
  readonly #page: PageStorage;
  readonly #name: string;
  readonly #clock: Clock;
  readonly #lifecycle: Pick<PageLifecycle, 'away'>;
  readonly #items = new Map<string, string>();
  #parts: SlimParts = {};
  /** The item that this page has written, or is about to write. */
  #written: string | null = null;
  /** The last one that the page's storage got from here; another page may have written another one since. */
  #given: string | undefined;
  #isBusy = false;
  /** The last thing to do: it makes all before it unnecessary. */
  #next: (() => unknown) | undefined;
  #hasFailed = false;

  constructor(page: PageStorage, name: string, options: SlimStorageOptions) {
    const {clock = systemClock, lifecycle = pageLifecycle} = options;
    this.#page = page;
    this.#name = name;
    this.#clock = clock;
    this.#lifecycle = lifecycle;
  }

  /** Looks for a chat of an earlier page, unless there is one of this page. */
  async read(): Promise<void> {
    // An item on its way to the page's storage is newer than the one that it has.
    if (this.#parts.ticket || this.#isBusy) return;
    try {
      const asked = Promise.resolve().then(() => this.#page.getItem(this.#name));
      const item = await this.#answer(asked);
      if (this.#parts.ticket) return;
      this.#items.clear();
      for (const [name, text] of fullItems(item)) this.#items.set(name, text);
    } catch (cause) {
      this.#failed(cause);
    }
  }

  getItem(name: string): string | null {
    return this.#items.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    this.#items.set(name, text);
    const {item, parts} = slimItem(this.#parts, name, text);
    this.#parts = parts;
    // The page is left: what it did not send, the next page may send.
    if (this.#lifecycle.away) this.#items.set(name, inDoubt(text));
    if (item === undefined || item === this.#written) return;
    this.#written = item;
    this.#do(() => this.#page.setItem(this.#name, (this.#given = item)));
  }

  removeItem(name: string): void {
    this.#items.delete(name);
    if (name !== this.#parts.key) return;
    const isWritten = this.#written !== null;
    this.#parts = {};
    this.#written = null;
    if (isWritten) this.#do(() => this.#removeMine());
  }

  /** Another page may have written the item since: it has the chat, or another one. */
  #removeMine(): unknown {
    const remove = (item: unknown) => (item === this.#given ? this.#page.removeItem(this.#name) : undefined);
    const item = this.#page.getItem(this.#name);
    return isPromise(item) ? Promise.resolve(item).then(remove) : remove(item);
  }

  /** At once where the storage answers at once, since the page may be on its way out. Otherwise one after another. */
  #do(task: () => unknown): void {
    if (this.#isBusy) {
      this.#next = task;
      return;
    }
    try {
      const done = task();
      if (!isPromise(done)) return;
      this.#isBusy = true;
      void this.#answer(done)
        .catch((cause: unknown) => this.#failed(cause))
        .then(() => this.#goOn());
    } catch (cause) {
      this.#failed(cause);
    }
  }

  #goOn(): void {
    const next = this.#next;
    this.#isBusy = false;
    this.#next = undefined;
    if (next) this.#do(next);
  }

  #answer<T>(asked: PromiseLike<T>): Promise<T> {
    return within(
      this.#clock,
      ANSWERS_WITHIN,
      Promise.resolve(asked),
      () => new Error('It does not answer.'),
    );
  }

  #failed(cause: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    const message = `The storage of the page failed, so the chat may not outlive this page. ${String(cause)}`;
    this.onError?.(new ChatError('invalid', message, {cause}));
  }
}
