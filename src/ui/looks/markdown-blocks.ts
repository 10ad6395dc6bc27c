/** The blocks of a message in Markdown: paragraphs, lists, quotes and code. */
import {inlineOf, wordsOfInline, type Inline} from './markdown-inline.js';

export type Block =
  | {readonly is: 'paragraph'; readonly of: readonly Inline[]}
  | {readonly is: 'code'; readonly text: string}
  | {readonly is: 'quote'; readonly blocks: readonly Block[]}
  /** `start` is the first number; `undefined` for a list without numbers. */
  | {readonly is: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Block[])[]};

/** Quotes and lists that are deeper are text. */
const DEEPEST = 6;

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-*+•]|\d{1,9}[.)])( +|$)/;
const BLANK = /^\s*$/;

export function blocksOf(text: string): readonly Block[] {
  return blocksIn(text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'), 0);
}

function blocksIn(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const [block, next] = blockAt(lines, at, depth);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

type Found = readonly [block: Block | undefined, next: number];

function blockAt(lines: readonly string[], at: number, depth: number): Found {
  const line = lines[at] ?? '';
  if (BLANK.test(line)) return [undefined, at + 1];
  const fence = FENCE.exec(line)?.[1];
  if (fence) return code(lines, at, fence);
  if (depth < DEEPEST && QUOTE.test(line)) return quote(lines, at, depth);
  if (depth < DEEPEST && ITEM.test(line)) return list(lines, at, depth);
  let next = at + 1;
  while (next < lines.length && !isOther(lines[next] ?? '', depth)) next += 1;
  return [{is: 'paragraph', of: inlineOf(lines.slice(at, next).join('\n').trim())}, next];
}

const isOther = (line: string, depth: number): boolean =>
  BLANK.test(line) || FENCE.test(line) || (depth < DEEPEST && (QUOTE.test(line) || ITEM.test(line)));

/** A fence that nothing closes holds the rest. */
function code(lines: readonly string[], at: number, fence: string): Found {
  let end = at + 1;
  while (end < lines.length && !isClosing(lines[end] ?? '', fence)) end += 1;
  return [{is: 'code', text: lines.slice(at + 1, end).join('\n')}, end + 1];
}

const isClosing = (line: string, fence: string): boolean => {
  const run = line.trim();
  return run.startsWith(fence) && run === fence.charAt(0).repeat(run.length);
};

function quote(lines: readonly string[], at: number, depth: number): Found {
  let end = at;
  while (QUOTE.test(lines[end] ?? '')) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  return [{is: 'quote', blocks: blocksIn(inner, depth + 1)}, end];
}

function list(lines: readonly string[], at: number, depth: number): Found {
  const items: (readonly Block[])[] = [];
  const kind = kindOf(lines[at] ?? '');
  let next = at;
  while (kindOf(lines[next] ?? '') === kind) {
    const [all = ''] = ITEM.exec(lines[next] ?? '') ?? [];
    let end = next + 1;
    while (end < lines.length && isWithin(lines, end)) end += 1;
    const rest = lines
      .slice(next + 1, end)
      .map((line) => line.replace(/^ {2,}/, (gap) => gap.slice(Math.min(all.length, gap.length))));
    items.push(blocksIn([(lines[next] ?? '').slice(all.length), ...rest], depth + 1));
    // One blank line between items does not end the list.
    next = BLANK.test(lines[end] ?? 'x') && kindOf(lines[end + 1] ?? '') === kind ? end + 1 : end;
  }
  const start = kind === '#' ? Number.parseInt((lines[at] ?? '').trim(), 10) : undefined;
  return [{is: 'list', start, items}, next];
}

/** Whether a line goes on with the item before: it is indented, or blank and followed by such a line. */
function isWithin(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return /^ {2,}\S/.test(line) || (BLANK.test(line) && /^ {2,}\S/.test(lines[at + 1] ?? ''));
}

/** The sign of a list; `#` for one with numbers; empty for another line. */
function kindOf(line: string): string {
  const sign = ITEM.exec(line)?.[2] ?? '';
  return /^\d/.test(sign) ? '#' : sign;
}

/** The message without its signs, as it is heard and saved. A link is followed by its address, if that is not its words. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(wordsOfBlock).join('\n');
}

function wordsOfBlock(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return block.of.map(wordsWithAddress).join('');
    case 'code':
      return block.text;
    case 'quote':
      return wordsOfBlocks(block.blocks).replace(/^/gm, '> ');
    case 'list':
      return block.items
        .map((item, i) => {
          const sign = block.start === undefined ? '• ' : `${block.start + i}. `;
          return sign + wordsOfBlocks(item).replace(/\n/g, '\n  ');
        })
        .join('\n');
  }
}

function wordsWithAddress(node: Inline): string {
  if (!('of' in node)) return node.text;
  const words = node.of.map(wordsWithAddress).join('');
  if (node.is !== 'link') return words;
  const address = wordsOfInline(node.of);
  return node.href.includes(address) ? words : `${words} (${node.href})`;
}
