import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';

/** Silence after which a step is over, ms. */
const QUIET = 700;
/** The expected lines must have come within this time, ms. */
const LATEST = 20_000;

export interface Expected {
  /** Lines that are said, in this order; others may come between them. */
  readonly lines: readonly string[];
  /** Lines that may be said, also in the step that follows. */
  readonly mayCome?: readonly string[];
  /** Most words that may be said, without what may still come from the step before. */
  readonly words: number;
  /** Words that must not be said. */
  readonly not?: readonly string[];
}

/** Hears what Orca says in each step of a conversation, and writes a transcript of it. */
export class Ear {
  readonly #file: string;
  readonly #notes: string[] = [];
  /** Lines of the step before that may still come. */
  #late: readonly string[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Everything that was said, step by step. */
  get transcript(): string {
    return this.#notes.join('\n');
  }

  /** Does something, waits until Orca has said these lines and then nothing more, and judges what it has said. */
  async hears(
    step: string,
    act: () => unknown,
    {lines, words, mayCome = [], not = []}: Expected,
  ): Promise<readonly string[]> {
    const from = this.#all().length;
    await act();
    const said = await this.#untilQuiet(from, lines);
    this.#notes.push(`${step}: ${said.join(' / ') || '(nothing)'}`);
    const all = this.transcript;
    assert.equal(missing(lines, said), undefined, `${step}: a line was not said.\n${all}`);
    const own = said.filter((line) => !this.#late.includes(line));
    this.#late = mayCome.filter((line) => !said.includes(line));
    const count = own.join(' ').split(/\s+/).filter(Boolean).length;
    assert.ok(count <= words, `${step}: ${count} words instead of at most ${words}.\n${all}`);
    for (const word of not)
      assert.ok(!said.some((line) => line.includes(word)), `${step}: "${word}" was said.\n${all}`);
    return said;
  }

  async #untilQuiet(from: number, lines: readonly string[]): Promise<readonly string[]> {
    const start = Date.now();
    let said: readonly string[] = [];
    let since = start;
    for (;;) {
      const now = this.#all().slice(from);
      if (now.length !== said.length) since = Date.now();
      said = now;
      const isComplete = missing(lines, said) === undefined || Date.now() - start > LATEST;
      if (isComplete && Date.now() - since > QUIET) return said;
      await pause(30);
    }
  }

  #all(): readonly string[] {
    return readFileSync(this.#file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => {
        const entry: unknown = JSON.parse(line);
        const isSaid = typeof entry === 'object' && entry && 'text' in entry && 'kind' in entry;
        return isSaid && entry.kind === 'say' ? [String(entry.text).replace(/\s+/g, ' ').trim()] : [];
      });
  }
}

/** The first of the lines that does not come in its place. Orca may say several in one breath. */
function missing(lines: readonly string[], said: readonly string[]): string | undefined {
  const all = plain(said.join('\n'));
  let at = 0;
  return lines.find((line) => {
    const found = all.indexOf(plain(line), at);
    at = found + plain(line).length;
    return found < 0;
  });
}

/** Without the signs for directions, which nobody hears. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
