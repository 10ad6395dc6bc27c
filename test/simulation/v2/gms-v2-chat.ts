import type {Clock} from '../../../src/base/clock.js';
import type {Entry} from '../../../src/session/model/transcript.js';
import {decodeReply} from '../../../src/wire/v2/decode.js';
import type {WireKeys} from '../../../src/wire/types.js';
import {wordsFor, type Alteration} from '../manner.js';
import type {Carried} from '../network.js';
import type {Accepted, ServerChat} from '../server.js';

/** An event as on the wire. */
export interface Event {
  readonly from: {readonly nickname: string; readonly participantId: number; readonly type: string};
  readonly index: number;
  readonly type: string;
  readonly text?: string | number;
  readonly utcTime: number;
  readonly userData?: Readonly<Record<string, string>>;
  readonly eventAttributes?: unknown;
}

const CUSTOMER = {nickname: 'Vasya Pupkin', participantId: 1, type: 'Client'};
const FIRST_ALIAS = 118;

/** One chat of version 2. */
export class GmsV2Chat implements ServerChat {
  readonly chatId: string;
  readonly secureKey: string;
  readonly userId: string;
  /** The Chat Server instance that answered last. */
  alias = FIRST_ALIAS;
  readonly isPushed: boolean;
  readonly alters: Alteration | undefined;
  readonly answersRefresh = true;
  readonly closesGaps = true;
  readonly tellsHoles = true;
  /** `undefined`: an event that is not for customers. It takes an index all the same. */
  readonly events: (Event | undefined)[] = [];
  readonly accepted: Accepted[] = [];
  isOver = false;
  isForgotten = false;
  agent: string | undefined;
  lastSign: number;
  /** The Bayeux session that gets the pushes. */
  session: string | undefined;
  readonly #clock: Clock;
  readonly #startedAt: number;

  constructor(clock: Clock, count: number, isPushed: boolean, alters?: Alteration) {
    this.#clock = clock;
    this.chatId = `0000AaTEST${String(count).padStart(6, '0')}`;
    this.secureKey = isPushed ? `QUJD+R0/${count}==` : `0a1b2c3d4e5f6071${String(count).padStart(4, '0')}`;
    this.userId = `00F1E2D3C4B5${String(count).padStart(4, '0')}`;
    this.isPushed = isPushed;
    this.alters = alters;
    this.#startedAt = this.lastSign = clock.now();
    this.add('ParticipantJoined', CUSTOMER);
  }

  /** Index of the last event. */
  get position(): number {
    return this.events.length;
  }

  add(type: string, from = CUSTOMER, more: Partial<Event> = {}): void {
    const utcTime = 1_700_000_000_000 + this.#clock.now() - this.#startedAt;
    this.events.push({from, index: this.position + 1, type, utcTime, ...more});
  }

  /** Adds an event that is not for customers: an index is left out. */
  hide(): void {
    this.events.push(undefined);
  }

  by(agent: string, type: string, text?: string): void {
    const participantId = agent === 'Kristi' ? 2 : 3;
    this.add(type, {nickname: agent, participantId, type: 'Agent'}, text === undefined ? {} : {text});
  }

  accept(text: string, message: Carried | undefined): void {
    if (message) this.accepted.push({...message, text, at: this.#clock.now()});
    this.add('Message', CUSTOMER, {text: wordsFor(text, this.alters)});
  }

  /** The events for the customer from an index on. */
  from(index: number): readonly Event[] {
    return this.events.slice(index - 1).filter((event) => event !== undefined);
  }

  /** @returns what is wrong with the position that a client asks from, if anything */
  wrongPosition(given: unknown): string | undefined {
    if (given === undefined) return undefined;
    const position = Number(given);
    const isRight = Number.isInteger(position) && position >= 1 && position <= this.position + 1;
    return isRight ? undefined : `position ${JSON.stringify(given)} of a chat with ${this.position} events`;
  }

  /** @returns what is wrong with the keys of a request, if anything */
  wrongKeys(given: Readonly<Record<string, unknown>>, isPublished: boolean): string | undefined {
    const {secureKey, chatId = this.chatId, userId = this.userId, alias = FIRST_ALIAS} = given;
    if (secureKey !== this.secureKey || isPublished !== this.isPushed)
      return `the key "${String(secureKey)}"`;
    if (chatId !== this.chatId || userId !== this.userId) return `the ids of another chat`;
    const isTold = Number(alias) >= FIRST_ALIAS && Number(alias) <= this.alias;
    return isTold ? undefined : `the alias "${String(alias)}"`;
  }

  drawn(keys: WireKeys = {}): readonly Entry[] {
    const since = Number(keys['since']) || undefined;
    const {entries} = decodeReply({statusCode: 0, messages: this.from(1)}, since);
    return entries.flatMap((entry) =>
      entry.kind === 'typing-started' || entry.kind === 'typing-stopped'
        ? []
        : [{...entry, position: entry.position ?? 0}],
    );
  }
}
