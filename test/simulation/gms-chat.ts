import {wordsFor, type Alteration} from './manner.js';
import type {Carried} from './network.js';
import type {Clock} from '../../src/base/clock.js';

/** An entry as on the wire: event type, nickname, text, seconds since the start, party. */
export type GmsEntry = readonly [
  type: string,
  nickname: string,
  text: string | number,
  seconds: string,
  party: string,
];

/** One chat as GMS keeps it: the truth that the client is checked against. */
export class GmsChat {
  readonly service: string;
  readonly user: string;
  readonly isPushed: boolean;
  readonly alters: Alteration | undefined;
  readonly entries: GmsEntry[] = [];
  /** The accepted messages of the visitor, once for each acceptance. */
  readonly accepted: (Carried & {readonly text: string; readonly at: number})[] = [];
  isOver = false;
  agent: string | undefined;
  lastSign: number;
  /** GMS has forgotten the chat. */
  isForgotten = false;
  readonly #time: Clock;
  readonly #startedAt: number;

  constructor(time: Clock, service: string, user: string, isPushed: boolean, alters?: Alteration) {
    this.#time = time;
    this.alters = alters;
    this.service = service;
    this.user = user;
    this.isPushed = isPushed;
    this.#startedAt = this.lastSign = time.now();
    this.add('Notice.Joined', 'VasyaP', 'has joined the session', 'CLIENT');
  }

  /** Position of the last entry; the first entry has 1. */
  get position(): number {
    return this.entries.length;
  }

  add(type: string, nickname: string, text: string | number, party: string): void {
    const seconds = Math.floor((this.#time.now() - this.#startedAt) / 1000);
    this.entries.push([type, nickname, text, String(seconds), party]);
  }

  /** Accepts a message of the visitor. */
  accept(text: string, message: Carried | undefined): void {
    if (message) this.accepted.push({...message, text, at: this.#time.now()});
    this.add('Message.Text', 'VasyaP', wordsFor(text, this.alters), 'CLIENT');
  }

  after(position: number): readonly GmsEntry[] {
    return this.entries.slice(position);
  }
}
