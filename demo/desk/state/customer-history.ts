import type {AgentApi} from '../api/api.js';
import type {Chat} from '../api/chat.js';
import {customerDetails} from '../data/customer-details.js';
import {reasonOf} from './reason.js';
import {decodePlainText, type Interaction, type TranscriptLine} from '../api/interactions.js';

/** The transcript of one earlier chat. */
export interface EarlierTranscript {
  /** `undefined` until the server has answered. */
  lines: readonly TranscriptLine[] | undefined;
  /** A sentence for the agent when the request failed, else empty. */
  problem: string;
}

/** The earlier chats of one customer. */
export interface CustomerHistory {
  /** Empty for a customer whom the server does not know. */
  customerId: string;
  /** Empty until the server has answered. */
  interactions: readonly Interaction[];
  /** The transcripts that were asked for, by the id of their interaction. */
  transcripts: ReadonlyMap<string, EarlierTranscript>;
}

/** The history of no customer. */
export const noHistory: CustomerHistory = {customerId: '', interactions: [], transcripts: new Map()};

/** Loads the earlier chats of one customer at a time, and their transcripts on demand. */
export class CustomerHistoryStore {
  readonly #api: Pick<AgentApi, 'interactions' | 'plainText'>;
  readonly #changed: (history: CustomerHistory) => void;
  #history = noHistory;
  /** Counts the calls of `show()`: an answer to an older one is ignored. */
  #shown = 0;
  /** The chat and the customer of the last call of `follow()`. */
  #followed = '';

  /** @param changed called when a request starts and when it is answered */
  constructor(
    api: Pick<AgentApi, 'interactions' | 'plainText'>,
    changed: (history: CustomerHistory) => void,
  ) {
    this.#api = api;
    this.#changed = changed;
  }

  /** Shows the history of the customer in this chat. Loads it again for another chat, or once the customer is known. */
  follow({id, userData}: Pick<Chat, 'id' | 'userData'>): void {
    const {customerId} = customerDetails(userData);
    const followed = `${id} ${customerId}`;
    if (followed === this.#followed) return;
    this.#followed = followed;
    void this.show(customerId);
  }

  /** Drops the last history and loads this one. */
  async show(customerId: string): Promise<void> {
    const shown = (this.#shown += 1);
    this.#set({...noHistory, customerId});
    if (!customerId) return;
    // The agent can chat without a history, so a failure is not reported.
    const interactions = await this.#api.interactions(customerId).catch(() => []);
    if (shown === this.#shown) this.#set({...this.#history, interactions});
  }

  /** Loads the transcript of an interaction of this history, unless it is there or on its way. */
  async read(interactionId: string): Promise<void> {
    const shown = this.#shown;
    const interaction = this.#history.interactions.find(({id}) => id === interactionId);
    const known = this.#history.transcripts.get(interactionId);
    if (!interaction || (known && !known.problem)) return;
    this.#put(interactionId, {lines: undefined, problem: ''});
    const transcript = await this.#load(interaction);
    if (shown === this.#shown) this.#put(interactionId, transcript);
  }

  async #load({id, start}: Interaction): Promise<EarlierTranscript> {
    try {
      return {lines: decodePlainText(await this.#api.plainText(id), start), problem: ''};
    } catch (error) {
      return {lines: undefined, problem: reasonOf(error)};
    }
  }

  #put(interactionId: string, transcript: EarlierTranscript): void {
    const transcripts = new Map(this.#history.transcripts).set(interactionId, transcript);
    this.#set({...this.#history, transcripts});
  }

  #set(history: CustomerHistory): void {
    this.#history = history;
    this.#changed(history);
  }
}
