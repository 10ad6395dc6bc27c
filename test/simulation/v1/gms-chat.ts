import type {Clock} from '../../../src/base/clock.js';
import type {Entry} from '../../../src/session/model/transcript.js';
import {decodeBatch} from '../../../src/wire/v1/decode.js';
import {wordsFor, type Alteration, type Manner} from '../manner.js';
import type {Carried} from '../network.js';
import type {Accepted, ServerChat} from '../server.js';

/** An entry as on the wire: event type, nickname, text, seconds since the start, party. */
export type GmsEntry = readonly [
  type: string,
  nickname: string,
  text: string | number,
  seconds: string,
  party: string,
];

/** How the server answers in a chat. */
export type GmsChatManner = Pick<Manner, 'alters' | 'refresh' | 'shortReplies'>;

/** One chat of version 1. */
export class GmsChat implements ServerChat {
  readonly service: string;
  readonly user: string;
  readonly isPushed: boolean;
  readonly alters: Alteration | undefined;
  readonly answersRefresh: boolean;
  readonly closesGaps: boolean;
  readonly tellsHoles = false;
  readonly entries: GmsEntry[] = [];
  readonly accepted: Accepted[] = [];
  isOver = false;
  agent: string | undefined;
  lastSign: number;
  /** GMS has forgotten the chat. */
  isForgotten = false;
  readonly #time: Clock;
  readonly #startedAt: number;

  constructor(time: Clock, service: string, user: string, isPushed: boolean, manner: GmsChatManner) {
    const {alters, refresh, shortReplies} = manner;
    this.#time = time;
    this.alters = alters;
    this.answersRefresh = !isPushed || refresh !== 'ignored';
    this.closesGaps = this.answersRefresh && !(isPushed && shortReplies);
    this.service = service;
    this.user = user;
    this.isPushed = isPushed;
    this.#startedAt = this.lastSign = time.now();
    this.add('Notice.Joined', 'VasyaP', 'has joined the session', 'CLIENT');
  }

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

  drawn(): readonly Entry[] {
    return decodeBatch({transcriptToShow: this.entries})
      .entries.map((entry, i) => ({...entry, position: i + 1}))
      .filter(({kind}) => kind !== 'typing-started' && kind !== 'typing-stopped');
  }
}
