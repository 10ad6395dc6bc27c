/** The faults of single requests, and when and where they occur. */
import type {Random} from './random.js';

export type Fault =
  /** The connection fails before the server has the request. */
  | 'lost'
  /** The server gets the request, and its answer does not arrive. */
  | 'answer lost'
  /** The connection breaks after the head of the answer. */
  | 'cut'
  /** The network stack or a proxy sends the request twice. */
  | 'copied'
  /** Neither an answer nor a failure comes back. The server may or may not have got the request. */
  | 'hangs'
  | 'swallowed'
  /** The request takes so long that the client has aborted it when it arrives. */
  | 'late'
  | 'slow'
  /** The server answers a long poll at once. */
  | 'unheld'
  /** The server refuses the request for certain: 500 with an exception, or 503. */
  | 'exception'
  | 'unavailable'
  /** A proxy answers instead of the server, which may or may not have got the request. */
  | 'gateway'
  | 'gateway after';

export const FAULTS: readonly Fault[] = [
  'lost',
  'answer lost',
  'cut',
  'copied',
  'hangs',
  'swallowed',
  'late',
  'slow',
  'unheld',
  'exception',
  'unavailable',
  'gateway',
  'gateway after',
];

/** The requests that a spell of bad weather affects. */
export type Part = 'all' | 'rest' | 'cometd' | 'send';

/** Gives some requests these faults for a while. */
export interface Spell {
  readonly part: Part;
  readonly faults: readonly Fault[];
  /** Probability that a request has a fault. */
  readonly chance: number;
}

export class Weather {
  readonly #random: Random;
  readonly #spells = new Set<Spell>();

  constructor(random: Random) {
    this.#random = random;
  }

  begin(spell: Spell): () => void {
    this.#spells.add(spell);
    return () => this.#spells.delete(spell);
  }

  clear(): void {
    this.#spells.clear();
  }

  faultFor(path: string, verb: string): Fault | undefined {
    for (const {part, faults, chance} of this.#spells) {
      if (!isIn(part, path, verb) || !this.#random.chance(chance)) continue;
      const fault = this.#random.pick(faults);
      // Copies few long polls: any server answers a copied one at once, and no browser copies all of them.
      if (fault === 'copied' && verb.startsWith('/meta/') && !this.#random.chance(0.2)) continue;
      return fault;
    }
    return undefined;
  }
}

function isIn(part: Part, path: string, verb: string): boolean {
  const isCometd = path.startsWith('/cometd');
  if (part === 'send') return verb === 'send' || verb === 'sendMessage';
  return part === 'all' || (part === 'cometd') === isCometd;
}
