/** Random numbers that repeat: the same seed gives the same numbers. Each name has a sequence of its own. */
export class Dice {
  readonly #seed: number;
  readonly #rows = new Map<string, () => number>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** @returns a number from 0 (included) to 1 (excluded) */
  throw(name: string): number {
    let row = this.#rows.get(name);
    if (!row) {
      row = mulberry32(this.#seed ^ hash(name));
      this.#rows.set(name, row);
    }
    return row();
  }
}

function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}
