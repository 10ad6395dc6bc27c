import type {Transcript} from '../session/model/transcript.js';
import {ChatError} from '../wire/errors.js';
import {createInteractions, type Interactions, type InteractionsOptions} from './interactions.js';
import type {Interaction} from './interaction.js';

/** Something that has to be fetched. `none`: it was not asked for. */
export type Fetched<T> =
  {readonly phase: 'none' | 'loading' | 'failed'} | {readonly phase: 'there'; readonly value: T};

export interface Target extends InteractionsOptions {
  readonly customerId: string;
}

/** What is known of a customer's earlier chats, fetched as it is wanted. */
export class EarlierChats {
  /** Those that are over, the newest first. */
  list: Fetched<readonly Interaction[]> = {phase: 'none'};
  readonly #changed: () => void;
  readonly #told: (error: ChatError) => void;
  readonly #transcripts = new Map<string, Fetched<Transcript>>();
  #target: Target | undefined;
  #interactions: Interactions | undefined;
  #aborter = new AbortController();
  /** For what `wantEach` is under way, or has been given up. */
  #walks: AbortSignal | undefined;

  /**
   * @param changed hears that an answer has come, or that there is none
   * @param told hears of what failed, for the page
   */
  constructor(changed: () => void, told: (error: ChatError) => void) {
    this.#changed = changed;
    this.#told = told;
  }

  /** Forgets everything and asks for the chats of a customer; nothing without an id and a server. */
  lookAt(target: Target): void {
    this.stop();
    if (!target.customerId.trim() || !target.server.trim()) return;
    this.#target = target;
    this.list = {phase: 'loading'};
    void this.refresh();
  }

  /** Asks for the list once more; until it is there, the one before stays. */
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

  /** What was said in a chat, as far as it is there. */
  transcript(id: string): Fetched<Transcript> {
    return this.#transcripts.get(id) ?? {phase: 'none'};
  }

  /** Asks for what was said in a chat; not again while the answer is on its way, or once it is there. */
  async want(chat: Interaction): Promise<void> {
    const error = await this.#want(chat);
    if (error) this.#told(error);
  }

  /**
   * Asks for several, one after the other, for what they add to the list: that is no reason to keep a server busy. With
   * the first that cannot be had it is given up, and the page need not hear of it.
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
    // More may be in the list by now.
    if (unknown.length) this.#changed();
  }

  /** Breaks off what is under way, and forgets everything. */
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

  /** @returns why it could not be had, while that is of interest */
  async #fetch<T>(
    fetched: () => Promise<T>,
    become: (state: Fetched<T>) => void,
  ): Promise<ChatError | undefined> {
    const {signal} = this.#aborter;
    // A late answer for what is no longer looked at changes nothing.
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
