/** Shows the messages of agents as the Markdown that they are. Loaded only with the attribute `markdown`. */
import type {Look, LookOf} from '../looks.js';
import {inItsOrder} from '../names.js';
import {blocksOf, wordsOfBlocks, type Block} from './markdown-blocks.js';
import {elementOf} from './markdown-elements.js';

/** Signs without which a text says the same in Markdown. */
const SIGNS = /[*_`[<\\]|^ *(>|~~~|[-+•] |\d+[.)] )/m;

interface Made {
  readonly text: string;
  readonly look: Look | undefined;
}

/** @returns the looks of the messages of agents and supervisors; those of others are as always */
export function markdown(): LookOf {
  /** By position: in other tabs, entries are copies. */
  const known = new Map<number, Made>();
  return ({kind, party, text, position}) => {
    if (kind !== 'message' || (party !== 'agent' && party !== 'supervisor') || !SIGNS.test(text))
      return undefined;
    let made = known.get(position);
    if (made?.text !== text) known.set(position, (made = {text, look: lookOf(inItsOrder(text))}));
    return made.look;
  };
}

function lookOf(text: string): Look | undefined {
  const blocks = blocksOf(text);
  const words = wordsOfBlocks(blocks);
  if (words === text && isPlain(blocks)) return undefined;
  let drawn: WeakRef<HTMLElement> | undefined;
  const draw = () => {
    // One element as long as the row is on the page: a new one would lose the focus and what is selected.
    const element = drawn?.deref();
    if (element) return element;
    const made = elementOf(blocks);
    drawn = new WeakRef(made);
    return made;
  };
  return {text: words, draw};
}

/** No sign has a meaning. */
const isPlain = ([first, ...more]: readonly Block[]): boolean =>
  !more.length && first?.is === 'paragraph' && first.of.every(({is}) => is === 'text' || is === 'link');
