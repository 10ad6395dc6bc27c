import type {Transcript} from '../session/model/transcript.js';
import {ChatError} from '../wire/errors.js';
import {createInteractions, type Interactions, type InteractionsOptions} from './interactions.js';
import type {Interaction} from './interaction.js';

/** A value that is fetched on demand. `none`: not requested yet. */
export type Fetched<T> =
  {readonly phase: 'none' | 'loading' | 'failed'} | {readonly phase: 'there'; readonly value: T};

export interface Target extends InteractionsOptions {
  readonly customerId: string;
}

/** Fetches a customer's earlier chats and their transcripts on demand, and keeps them. */
export class EarlierChats {
  /** The chats that are over, newest first. */
  list: Fetched<readonly Interaction[]> = {phase: 'none'};
  readonly #changed: () => void;
  readonly #told: (error: ChatError) => void;
  readonly #transcripts = new Map<string, Fetched<Transcript>>();
  #target: Target | undefined;
  #interactions: Interactions | undefined;
  #aborter = new AbortController();
  /** The signal of the `wantEach` that runs or has failed: it does not run a second time until `stop`. */
  #walks: AbortSignal | undefined;

  /**
   * @param changed called when a fetch has succeeded or failed
   * @param told called with the error of a failed fetch, for the page
   */
  constructor(changed: () => void, told: (error: ChatError) => void) {
    this.#changed = changed;
    this.#told = told;
  }

  /** Forgets everything and fetches the chats of a customer. Without an id or a server nothing is fetched. */
  lookAt(target: Target): void {
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
    const fetched = async () => {
      this.#interactions ??= createInteractions(target);
      const chats = await this.#interactions.ofCustomer(target.customerId, this.#aborter.signal);
      return chats.filter(({isOver}) => isOver);
    };
    const error = await this.#fetch(fetched, (list) => {
      if (list.phase === 'there' || this.list.phase !== 'there') this.list = list;
    });
    if (error) this.#told(error);
  }

  /** The transcript of a chat, as far as it has been fetched. */
  transcript(id: string): Fetched<Transcript> {
    return this.#transcripts.get(id) ?? {phase: 'none'};
  }

  /** Fetches the transcript of a chat, unless it has been fetched or is being fetched. */
  async want(chat: Interaction): Promise<void> {
    const error = await this.#want(chat);
    if (error) this.#told(error);
  }

  /**
   * Fetches several transcripts for the details that the list shows. One at a time, so as not to load the server for mere
   * details. Stops at the first failure, without an error for the page.
   */
  async wantEach(chats: readonly Interaction[]): Promise<void> {
    const {signal} = this.#aborter;
    if (this.#walks === signal) return;
    this.#walks = signal;
    const unknown = chats.filter(
      ({id, hasTranscript}) => hasTranscript && this.transcript(id).phase === 'none',
    );
    for (const chat of unknown) {
      const error = await this.#want(chat);
      if (error || signal.aborted) return;
    }
    this.#walks = undefined;
    // The list may have grown meanwhile: lets the screen call this again for the rest.
    if (unknown.length) this.#changed();
  }

  /** Aborts all requests and forgets everything. */
  stop(): void {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    this.#interactions = this.#target = undefined;
    this.#transcripts.clear();
    this.list = {phase: 'none'};
  }

  async #want(chat: Interaction): Promise<ChatError | undefined> {
    const {phase} = this.transcript(chat.id);
    if (phase === 'loading' || phase === 'there') return undefined;
    this.#transcripts.set(chat.id, {phase: 'loading'});
    const fetched = async () => {
      if (this.#interactions) return this.#interactions.transcript(chat, this.#aborter.signal);
      throw new ChatError('invalid', 'Nothing is looked at.');
    };
    return this.#fetch(fetched, (transcript) => this.#transcripts.set(chat.id, transcript));
  }

  /** @returns the error of a failed fetch; `undefined` after success or `stop` */
  async #fetch<T>(
    fetched: () => Promise<T>,
    become: (state: Fetched<T>) => void,
  ): Promise<ChatError | undefined> {
    const {signal} = this.#aborter;
    // A late answer after `stop` changes nothing.
    const becomes = (state: Fetched<T>) => {
      if (signal.aborted) return;
      become(state);
      this.#changed();
    };
    try {
      becomes({phase: 'there', value: await fetched()});
      return undefined;
    } catch (error) {
      becomes({phase: 'failed'});
      return signal.aborted ? undefined : ChatError.from(error);
    }
  }
}
