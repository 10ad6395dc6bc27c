/** The faults of single requests, and when and where they occur. */
import type {Random} from './random.js';

export type Fault =
  /** The connection fails before the server has the request. */
  | 'lost'
  /** The server has it, and its answer does not arrive. */
  | 'answer lost'
  /** The connection breaks after the head of the answer. */
  | 'cut'
  /** Something beneath `fetch` sends it twice. */
  | 'copied'
  /** Nothing comes back, not even a failure; the server has it, or has not. */
  | 'hangs'
  | 'swallowed'
  /** It is on its way for so long that the client has given it up when it arrives. */
  | 'late'
  | 'slow'
  /** The server refuses it for certain: 500 with an exception, 503. */
  | 'exception'
  | 'unavailable'
  /** Something in between answers instead of the server, which has it, or has not. */
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
  'exception',
  'unavailable',
  'gateway',
  'gateway after',
];

/** The requests that a spell affects. */
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

  faultFor(path: string): Fault | undefined {
    for (const {part, faults, chance} of this.#spells) {
      if (!isIn(part, path) || !this.#random.chance(chance)) continue;
      const fault = this.#random.pick(faults);
      // Copies few long polls: any server answers a copied one at once, and no browser copies all of them.
      if (fault === 'copied' && path.startsWith('/cometd') && !this.#random.chance(0.2)) continue;
      return fault;
    }
    return undefined;
  }
}

function isIn(part: Part, path: string): boolean {
  const isCometd = path.startsWith('/cometd');
  if (part === 'send') return path.endsWith('/send');
  return part === 'all' || (part === 'cometd') === isCometd;
}
