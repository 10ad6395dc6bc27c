import {pageLifecycle, visited} from '../base/page-lifecycle.js';
import {ChatError} from '../wire/errors.js';
import {createInteractions, type Interactions, type InteractionsOptions} from './interactions.js';
import type {Interaction} from './interaction.js';
import type {KeptTranscript} from './structured-text.js';

/** A value that is fetched on demand. `none`: not requested yet. */
export type Fetched<T> =
  {readonly phase: 'none' | 'loading' | 'failed'} | {readonly phase: 'there'; readonly value: T};

/** The content of an interaction: a transcript, or plain text. */
export type Conversation =
  | {readonly kind: 'transcript'; readonly transcript: KeptTranscript}
  /** `isFallback`: there is a transcript that cannot be read. */
  | {readonly kind: 'text'; readonly text: string; readonly isFallback: boolean};

export interface Target extends InteractionsOptions {
  readonly customerId: string;
}

/** Fetches a customer's interactions and their content on demand, and keeps them. */
export class EarlierChats {
  /** The interactions, newest first. */
  list: Fetched<readonly Interaction[]> = {phase: 'none'};
  readonly #onChange: () => void;
  readonly #onError: (error: ChatError) => void;
  readonly #conversations = new Map<string, Fetched<Conversation>>();
  /** Fetches of `loadDetails`, each made once. They never reject. */
  readonly #details = new Map<string, Promise<ChatError | undefined>>();
  #target: Target | undefined;
  #interactions: Interactions | undefined;
  /** The number of the last `refresh`, and of the one whose list is shown. */
  #last = 0;
  #shown = 0;
  #aborter = new AbortController();
  /** The signal of the `loadDetails` that runs or has failed: it does not run a second time until `stop`. */
  #detailsRun: AbortSignal | undefined;

  /**
   * @param onChange called when a fetch has succeeded or failed
   * @param onError called with the error of a failed fetch, for the page
   */
  constructor(onChange: () => void, onError: (error: ChatError) => void) {
    this.#onChange = onChange;
    this.#onError = onError;
  }

  /** Forgets everything and fetches the list of a customer. Without an id or a server nothing is fetched. */
  load(target: Target): void {
    this.stop();
    if (!target.customerId.trim() || !target.server.trim()) return;
    this.#target = target;
    this.list = {phase: 'loading'};
    void this.refresh();
  }

  /** Fetches the list again and keeps the old one until the new one arrives. */
  async refresh(): Promise<void> {
    const target = this.#target;
    if (!target) return;
    if (this.list.phase === 'failed') this.list = {phase: 'loading'};
    const fetched = async (signal: AbortSignal) => {
      // A prerendered page may never be visited: it asks nothing before.
      if (pageLifecycle.prerendering) await visited(pageLifecycle);
      this.#interactions ??= createInteractions(target);
      return this.#interactions.ofCustomer(target.customerId, signal);
    };
    const refresh = (this.#last += 1);
    const error = await this.#fetch(fetched, (list) => {
      // A newer list is there.
      if (refresh < this.#shown) return;
      if (list.phase === 'there') this.#shown = refresh;
      if (list.phase === 'there' || this.list.phase !== 'there') this.list = list;
    });
    if (error) this.#onError(error);
  }

  /** The content of an interaction, as far as it has been fetched. */
  conversation(id: string): Fetched<Conversation> {
    return this.#conversations.get(id) ?? {phase: 'none'};
  }

  /**
   * Fetches the content of an interaction, unless it has been fetched or is being fetched. A transcript that cannot be read
   * is told to the page, and the plain text takes its place.
   */
  async loadConversation(interaction: Interaction): Promise<void> {
    const {signal} = this.#aborter;
    await this.#details.get(interaction.id);
    if (signal.aborted) return;
    const error = await this.#load(interaction, () => this.#conversation(interaction, signal), 'failed');
    if (error) this.#onError(error);
  }

  /**
   * Fetches several transcripts for the details that the list shows. One at a time, so as not to load the server for mere
   * details, and without an error for the page. Passes over a transcript that is missing or cannot be read, and stops at any
   * other failure.
   */
  async loadDetails(interactions: readonly Interaction[]): Promise<void> {
    const {signal} = this.#aborter;
    if (this.#detailsRun === signal) return;
    this.#detailsRun = signal;
    const unknown = interactions.filter(
      ({id, kind, hasTranscript}) =>
        kind === 'chat' && hasTranscript && this.conversation(id).phase === 'none' && !this.#details.has(id),
    );
    for (const chat of unknown) {
      const loaded = this.#load(chat, () => this.#transcript(chat, signal), 'none');
      this.#details.set(chat.id, loaded);
      const error = await loaded;
      if (signal.aborted || (error && !isUnreadable(error) && error.status !== 404)) return;
    }
    this.#detailsRun = undefined;
    // The list may have grown meanwhile: lets the screen call this again for the rest.
    if (unknown.length) this.#onChange();
  }

  /** Aborts all requests and forgets everything. */
  stop(): void {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    this.#interactions = this.#target = undefined;
    this.#conversations.clear();
    this.#details.clear();
    this.list = {phase: 'none'};
  }

  /** @param phase after a failure */
  async #load(
    {id}: Interaction,
    fetched: () => Promise<Conversation>,
    phase: 'failed' | 'none',
  ): Promise<ChatError | undefined> {
    if (['loading', 'there'].includes(this.conversation(id).phase)) return undefined;
    this.#conversations.set(id, {phase: 'loading'});
    return this.#fetch(fetched, (conversation) =>
      this.#conversations.set(id, conversation.phase === 'failed' ? {phase} : conversation),
    );
  }

  async #conversation(interaction: Interaction, signal: AbortSignal): Promise<Conversation> {
    const {kind, text, hasTranscript} = interaction;
    if (kind !== 'chat' || (!hasTranscript && text)) return this.#plainText(interaction, signal, false);
    try {
      return await this.#transcript(interaction, signal);
    } catch (cause) {
      const error = ChatError.from(cause);
      if (!isUnreadable(error)) throw error;
      // If the plain text fails too, report the error of the transcript.
      const plain = await this.#plainText(interaction, signal, true).catch(() => {
        throw error;
      });
      if (!signal.aborted) this.#onError(error);
      return plain;
    }
  }

  async #transcript(interaction: Interaction, signal: AbortSignal): Promise<Conversation> {
    return {kind: 'transcript', transcript: await this.#client().transcript(interaction, signal)};
  }

  async #plainText({id, text}: Interaction, signal: AbortSignal, isFallback: boolean): Promise<Conversation> {
    const plain = text?.kind === 'text' ? text.text : await this.#client().plainText(id, signal);
    return {kind: 'text', text: plain, isFallback};
  }

  #client(): Interactions {
    if (this.#interactions) return this.#interactions;
    throw new ChatError('invalid', 'No customer is loaded.');
  }

  /** @returns the error of a failed fetch; `undefined` after success or `stop` */
  async #fetch<T>(
    fetched: (signal: AbortSignal) => Promise<T>,
    become: (state: Fetched<T>) => void,
  ): Promise<ChatError | undefined> {
    const {signal} = this.#aborter;
    // A late answer after `stop` changes nothing.
    const becomes = (state: Fetched<T>) => {
      if (signal.aborted) return;
      become(state);
      this.#onChange();
    };
    try {
      becomes({phase: 'there', value: await fetched(signal)});
      return undefined;
    } catch (error) {
      becomes({phase: 'failed'});
      return signal.aborted ? undefined : ChatError.from(error);
    }
  }
}

/** The server answered, but the answer cannot be read. */
const isUnreadable = ({kind, status}: ChatError): boolean => kind === 'broken' && status === undefined;
