/** Markdown within a line: bold, italic, code and links. One pass, in time that grows with the text. */
import {pageHref, withLinks} from '../transcript/links.js';

export type Inline =
  | {readonly is: 'text'; readonly text: string}
  | {readonly is: 'code'; readonly text: string}
  | {readonly is: 'strong' | 'em'; readonly of: readonly Inline[]}
  | {readonly is: 'link'; readonly href: string; readonly of: readonly Inline[]};

/** A run of stars or underscores, or a bracket, that may open something. Until then it is text. */
interface Opener {
  readonly sign: string;
  count: number;
  /** Place of its text in the list of nodes. */
  readonly at: number;
}

const ESCAPED = /[!-/:-@[-`{-~]/;
const SPACE = /^\s?$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** Most signs that wait for their other half, and most in one run: as deep as people nest, and no deeper than the stack. */
const MOST = 50;
const LONGEST = 10;
/** The target of a link, with a title that is not used. Brackets in it come in pairs. `(?!\s)`: blanks are counted once. */
const TARGET = /\(\s*(?!\s)(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))(?:\s+"[^"\n]*")?\s*\)/y;

export function inlineOf(text: string): readonly Inline[] {
  return new Scan(text).run();
}

/** The words alone. */
export function wordsOfInline(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('of' in node ? wordsOfInline(node.of) : node.text)).join('');
}

class Scan {
  readonly #text: string;
  #nodes: Inline[] = [];
  readonly #openers: Opener[] = [];
  /** How many openers there are of each sign: a search that finds none would cost the whole list each time. */
  readonly #open: Record<string, number> = {};
  /** Lengths of runs of backticks that nothing closes. */
  readonly #unclosed = new Set<number>();
  /** The addresses in the text: no sign in one of them counts. */
  readonly #addresses: readonly {readonly from: number; readonly to: number; readonly href: string}[];
  #address = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    let from = 0;
    this.#addresses = withLinks(text).flatMap(({text: piece, href}) => {
      const start = from;
      from += piece.length;
      return href === undefined ? [] : [{from: start, to: from, href}];
    });
  }

  run(): readonly Inline[] {
    while (this.#at < this.#text.length) this.#step();
    return joined(this.#nodes);
  }

  #step(): void {
    const sign = this.#text.charAt(this.#at);
    while ((this.#addresses[this.#address]?.from ?? Infinity) < this.#at) this.#address += 1;
    const address = this.#addresses[this.#address];
    if (address?.from === this.#at) this.#link(address.to, address.href);
    else if (sign === '<' && address?.from === this.#at + 1 && this.#text.charAt(address.to) === '>')
      this.#at += 1;
    else if (sign === '>' && this.#isAfterAddress()) this.#at += 1;
    else if (sign === '\\' && ESCAPED.test(this.#text.charAt(this.#at + 1))) {
      this.#say(this.#text.charAt(this.#at + 1));
      this.#at += 2;
    } else if (sign === '`') this.#code();
    else if (sign === '*' || sign === '_') this.#emphasis(sign);
    else if (sign === '[' || (sign === '!' && this.#text.charAt(this.#at + 1) === '[')) {
      const opening = sign === '[' ? '[' : '![';
      this.#push('[', 1, opening);
      this.#at += opening.length;
    } else if (sign === ']') this.#close();
    else this.#plain();
  }

  /** All up to the next sign. */
  #plain(): void {
    const next = this.#addresses[this.#address]?.from ?? Infinity;
    const from = this.#at;
    do this.#at += 1;
    while (
      this.#at < Math.min(this.#text.length, next) &&
      !/[\\`*_[\]!<>]/.test(this.#text.charAt(this.#at))
    );
    this.#say(this.#text.slice(from, this.#at));
  }

  #say(text: string): void {
    this.#nodes.push({is: 'text', text});
  }

  #link(to: number, href: string): void {
    this.#nodes.push({is: 'link', href, of: [{is: 'text', text: this.#text.slice(this.#at, to)}]});
    this.#at = to;
  }

  /** In `<https://example.com>` neither bracket is shown. */
  #isAfterAddress(): boolean {
    const before = this.#addresses[this.#address - 1] ?? this.#addresses[this.#address];
    return before?.to === this.#at && this.#text.charAt(before.from - 1) === '<';
  }

  #code(): void {
    const [run = ''] = /^`+/.exec(this.#text.slice(this.#at, this.#at + 100)) ?? [];
    const start = this.#at + run.length;
    const end = this.#unclosed.has(run.length) ? -1 : closing(this.#text, run, start);
    if (end < 0) {
      this.#unclosed.add(run.length);
      this.#say(run);
      this.#at = start;
      return;
    }
    const text = this.#text.slice(start, end);
    // One blank on each side lets code begin with a backtick.
    this.#nodes.push({is: 'code', text: /^ .*[^ ].* $/s.test(text) ? text.slice(1, -1) : text});
    this.#at = end + run.length;
  }

  /** Whether a run opens or closes depends on its neighbours, as in CommonMark: `2 * 3` and `snake_case` are no emphasis. */
  #emphasis(sign: string): void {
    let end = this.#at;
    while (this.#text.charAt(end) === sign) end += 1;
    const [before, after] = [this.#text.charAt(this.#at - 1), this.#text.charAt(end)];
    const opens = !SPACE.test(after) && (!PUNCTUATION.test(after) || isEdge(before));
    const closes = !SPACE.test(before) && (!PUNCTUATION.test(before) || isEdge(after));
    const isInWord = sign === '_' && opens && closes;
    let count = end - this.#at;
    if (closes && !(isInWord && !PUNCTUATION.test(after)))
      while (count > 0 && this.#open[sign]) count -= this.#wrap(sign, count);
    if (count > 0 && count <= LONGEST && opens && !(isInWord && !PUNCTUATION.test(before)))
      this.#push(sign, count, sign.repeat(count));
    else if (count > 0) this.#say(sign.repeat(count));
    this.#at = end;
  }

  /** Closes the last run of this sign. @returns how many signs it took */
  #wrap(sign: string, count: number): number {
    const opener = this.#drop(({sign: one}) => one === sign);
    if (!opener) return count;
    const took = Math.min(count, opener.count, 2);
    const inner = joined(this.#nodes.splice(opener.at + 1));
    this.#nodes.pop();
    opener.count -= took;
    if (opener.count) this.#push(sign, opener.count, sign.repeat(opener.count));
    this.#nodes.push({is: took === 2 ? 'strong' : 'em', of: inner});
    return took;
  }

  /** A bracket closes a link if a safe target follows. Otherwise all stays text. */
  #close(): void {
    TARGET.lastIndex = this.#at + 1;
    const target = this.#open['['] ? TARGET.exec(this.#text) : null;
    const href = target && pageHref(target[1] ?? target[2] ?? '');
    const opener = this.#open['['] ? this.#drop(({sign}) => sign === '[') : undefined;
    if (!target || !href || !opener) {
      this.#say(']');
      this.#at += 1;
      return;
    }
    const inner = joined(this.#nodes.splice(opener.at + 1)).flatMap((node) => withoutLinks(node));
    this.#nodes.pop();
    this.#nodes.push({is: 'link', href, of: inner.length ? honest(inner, href) : [{is: 'text', text: href}]});
    this.#at = TARGET.lastIndex;
    // There are no links in links.
    while (this.#open['[']) this.#drop(({sign}) => sign === '[');
  }

  #push(sign: string, count: number, text: string): void {
    // The first one stays text.
    if (this.#openers.length === MOST) this.#forget(this.#openers.shift());
    this.#openers.push({sign, count, at: this.#nodes.length});
    this.#open[sign] = (this.#open[sign] ?? 0) + 1;
    this.#say(text);
  }

  /** Takes the last opener that is wanted, and those after it: they stay text. */
  #drop(isWanted: (opener: Opener) => boolean): Opener | undefined {
    for (;;) {
      const opener = this.#openers.pop();
      if (!opener) return undefined;
      this.#forget(opener);
      if (isWanted(opener)) return opener;
    }
  }

  #forget(opener: Opener | undefined): void {
    if (opener) this.#open[opener.sign] = (this.#open[opener.sign] ?? 1) - 1;
  }
}

const isEdge = (sign: string): boolean => SPACE.test(sign) || PUNCTUATION.test(sign);

/** Place of the next run of exactly these backticks; -1 if there is none. */
function closing(text: string, run: string, from: number): number {
  for (let at = text.indexOf(run, from); at >= 0;) {
    let end = at;
    while (text.charAt(end) === '`') end += 1;
    if (end - at === run.length) return at;
    at = text.indexOf(run, end);
  }
  return -1;
}

const withoutLinks = (node: Inline): readonly Inline[] =>
  node.is === 'link' ? node.of.flatMap(withoutLinks) : [node];

/** A link whose words are an address shows where it really goes. */
function honest(words: readonly Inline[], href: string): readonly Inline[] {
  const isAddress = withLinks(wordsOfInline(words)).some((piece) => piece.href !== undefined);
  return isAddress ? [{is: 'text', text: href}] : words;
}

function joined(nodes: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.is === 'text' && last?.is === 'text')
      all[all.length - 1] = {is: 'text', text: last.text + node.text};
    else all.push(node);
  }
  return all;
}
