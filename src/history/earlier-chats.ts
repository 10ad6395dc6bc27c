import type {Transcript} from '../session/transcript.js';
import {ChatError} from '../wire/errors.js';
import {createInteractions, type Interactions, type InteractionsOptions} from './interactions.js';
import type {Interaction} from './types.js';

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
    await this.#fetch(fetched, (list) => {
      if (list.phase === 'there' || this.list.phase !== 'there') this.list = list;
    });
  }

  /** What was said in a chat, as far as it is there. */
  transcript(id: string): Fetched<Transcript> {
    return this.#transcripts.get(id) ?? {phase: 'none'};
  }

  /** Asks for what was said in a chat; not again while the answer is on its way, or once it is there. */
  async want(chat: Interaction): Promise<void> {
    const {phase} = this.transcript(chat.id);
    if (phase === 'loading' || phase === 'there') return;
    this.#transcripts.set(chat.id, {phase: 'loading'});
    const fetched = async () => {
      if (this.#interactions) return this.#interactions.transcript(chat, this.#aborter.signal);
      throw new ChatError('invalid', 'Nothing is looked at.');
    };
    await this.#fetch(fetched, (transcript) => this.#transcripts.set(chat.id, transcript));
  }

  /** Asks for several, one after the other: a list is no reason to keep a server busy. */
  async wantEach(chats: readonly Interaction[]): Promise<void> {
    const {signal} = this.#aborter;
    for (const chat of chats) {
      if (signal.aborted) return;
      if (chat.hasTranscript && this.transcript(chat.id).phase === 'none') await this.want(chat);
    }
  }

  /** Breaks off what is under way, and forgets everything. */
  stop(): void {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    this.#interactions = this.#target = undefined;
    this.#transcripts.clear();
    this.list = {phase: 'none'};
  }

  async #fetch<T>(fetched: () => Promise<T>, become: (state: Fetched<T>) => void): Promise<void> {
    const {signal} = this.#aborter;
    // A late answer for what is no longer looked at changes nothing.
    const becomes = (state: Fetched<T>) => {
      if (signal.aborted) return;
      become(state);
      this.#changed();
    };
    try {
      becomes({phase: 'there', value: await fetched()});
    } catch (error) {
      if (!signal.aborted) this.#told(ChatError.from(error));
      becomes({phase: 'failed'});
    }
  }
}
