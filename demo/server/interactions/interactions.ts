import type {Archive, KeptInteraction} from './archive.js';
import {addressOf, type ChatRecord, type Content} from './interaction.js';
import type {RunningChats} from './running-chats.js';

/** An interaction without its URLs, and its content. */
export interface Found {
  readonly interaction: KeptInteraction;
  readonly content: (what: Content) => string;
}

/** The interactions of running chats, made when they are asked for, and those of ended chats, from the archive. */
export class Interactions {
  readonly #archive: Archive;
  readonly #running: () => RunningChats;

  /** @param running returns the chats of the present run of GMS: a restart replaces them */
  constructor(archive: Archive, running: () => RunningChats) {
    this.#archive = archive;
    this.#running = running;
  }

  interaction(id: string): Found | undefined {
    const record = this.#running().find(id);
    if (record) return this.#now(record);
    const kept = this.#archive.interaction(id);
    return kept && this.#kept(kept);
  }

  /**
   * The interactions of a customer, newest first.
   * @param customer the generated id, or the address
   */
  ofCustomer(customer: string): Found[] {
    const id = this.#archive.customer(customer) ?? customer;
    const isTheirs = (record: ChatRecord): boolean =>
      this.#archive.customerOf(record) === id || record.email === addressOf(customer);
    return this.#all(isTheirs, this.#archive.ofCustomer(id));
  }

  /** The interactions of a service session, newest first. */
  ofService(id: string): Found[] {
    return this.#all(({interaction}) => interaction.external_id === id, this.#archive.ofService(id));
  }

  #all(isWanted: (record: ChatRecord) => boolean, kept: readonly KeptInteraction[]): Found[] {
    const running = this.#running().all().filter(isWanted);
    const found = [...running.map((record) => this.#now(record)), ...kept.map((one) => this.#kept(one))];
    const start = ({interaction}: Found): string => String(interaction.start_date);
    return found.sort((a, b) => (start(a) < start(b) ? 1 : start(a) > start(b) ? -1 : 0));
  }

  #now(record: ChatRecord): Found {
    return {interaction: this.#archive.complete(record), content: record.content};
  }

  #kept(interaction: KeptInteraction): Found {
    const id = interaction.interaction_id;
    return {interaction, content: (what) => this.#archive.content(id, what) ?? ''};
  }
}
