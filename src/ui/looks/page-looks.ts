/** Draws entries as the page's `renderMessage` wants them. Loaded only on pages that set it. */
import type {ReactiveControllerHost} from 'lit';
import type {Entry} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import type {Settings} from '../element/settings.js';
import type {Look, Looks} from '../looks.js';
import {isVisible} from '../names.js';
import {wordsOf} from './node-words.js';

type Page = HTMLElement & Pick<Settings, 'renderMessage'>;

interface Panel extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly chat: {readonly phase: string};
}

interface Made {
  readonly entry: Entry;
  readonly look: Look | null | undefined;
  /** Holds the page's node, among the children of the page's element. */
  readonly box?: HTMLElement;
  /** Carry the box through the shadow roots, from the outermost to that of the row. */
  readonly slots: readonly HTMLSlotElement[];
}

/** Start of the names of the slots. */
const SLOT = 'gms-chat-message-';

export interface PageLooks extends Looks {
  /** Takes all nodes of the page away. */
  readonly release: () => void;
}

/**
 * @param page the element whose children the nodes become
 * @param panel the window in its shadow root
 * @param tell tells the page that its function failed
 */
export function pageLooks(page: Page, panel: Panel, tell: (error: ChatError) => unknown): PageLooks {
  /** What the page has answered, by the position of the entry. Entries with a node are asked again once they were away. */
  const answers = new Map<number, Made>();
  /** All boxes that are in use. */
  const boxes = new Set<Node>();
  let asked: Settings['renderMessage'];
  let hasFailed = false;

  const takeAway = ({box, slots}: Made): void => {
    if (!box) return;
    boxes.delete(box);
    for (const element of [box, ...slots]) element.replaceWith();
  };
  const forget = (): void => {
    for (const made of answers.values()) takeAway(made);
    answers.clear();
  };

  /** A failure costs one entry its looks, and is told once a function. */
  const fail = (message: string, cause?: unknown): undefined => {
    if (hasFailed) return;
    hasFailed = true;
    console.warn(`<gms-chat renderMessage>: ${message}`, cause);
    tell(new ChatError('invalid', `renderMessage: ${message}`, {cause}));
  };

  const make = (entry: Entry, at: number): Made => {
    const plain = {entry, look: undefined, slots: []};
    try {
      const answer: unknown = asked?.(Object.freeze({...entry, at}));
      if (answer === undefined) return plain;
      if (answer === null) return {...plain, look: null};
      if (typeof answer === 'string') return {...plain, look: isVisible(answer) ? {text: answer} : null};
      if (isNode(answer)) return withNode(entry, answer);
      fail(`${typeof answer} is neither a Node nor a string, null or undefined.`);
    } catch (cause) {
      fail(String(cause), cause);
    }
    return plain;
  };

  const withNode = (entry: Entry, node: Node): Made => {
    const slot = `${SLOT}${entry.position}`;
    if (node.parentNode && boxes.has(node.parentNode))
      throw new Error('The node is that of another message.');
    if (node.contains(page)) throw new Error('The node contains the chat.');
    const text = wordsOf(node) || entry.text;
    const box = document.createElement('div');
    box.slot = slot;
    box.append(node);
    const slots = [slotFor(slot), slotFor(slot), slotFor(slot)];
    // Shown if a library takes the box away.
    slots[0]?.append(text);
    return {entry, look: {text, slot}, box, slots};
  };

  const known = (entry: Entry): Made | undefined => {
    if (asked !== page.renderMessage) {
      forget();
      asked = page.renderMessage;
      hasFailed = false;
    }
    const made = answers.get(entry.position);
    if (!made || isSame(made.entry, entry)) return made;
    takeAway(made);
    return undefined;
  };

  // Copies of the page's element, such as those that a library keeps of a page, have copies of the nodes.
  for (const child of page.querySelectorAll(`:scope > [slot^="${SLOT}"]`)) child.replaceWith();

  panel.addController({
    hostUpdated: () => {
      // The next chat has the same positions.
      if (panel.chat.phase === 'starting' || !panel.renderRoot.querySelector('gms-chat-transcript')) forget();
    },
  });

  return {
    of(entry, at) {
      // A line of the page's own.
      if (!Number.isInteger(entry.position)) return undefined;
      const made = known(entry) ?? make(entry, at);
      answers.set(entry.position, made);
      if (made.box) boxes.add(made.box);
      return made.look;
    },
    read: (entry, at) =>
      Number.isInteger(entry.position) ? (known(entry) ?? make(entry, at)).look : undefined,
    drawn(list, rows, elementOf) {
      const shown = new Map(rows.map(({key, look}) => [look?.slot, key]));
      for (const [position, made] of answers) {
        const {look, box, slots} = made;
        if (!box) continue;
        const key = shown.get(look?.slot);
        const row = key !== undefined && elementOf(key);
        if (row) show(box, slots, [page, panel, list, row]);
        else {
          takeAway(made);
          answers.delete(position);
        }
      }
    },
    release: forget,
  };
}

/** Puts the box, and each slot that carries it, into its parent. What is in its place is not moved: it would lose the focus. */
function show(box: HTMLElement, slots: readonly HTMLSlotElement[], parents: readonly HTMLElement[]): void {
  [box, ...slots].forEach((element, i) => {
    const parent = parents[i];
    if (parent && element.parentNode !== parent) parent.append(element);
  });
}

function slotFor(name: string): HTMLSlotElement {
  const slot = document.createElement('slot');
  slot.name = slot.slot = name;
  return slot;
}

/** Not by its class: a node of another frame has another one. */
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'nodeType' in value;

/** Entries of a chat in another tab are copies, and the next chat has the same positions. */
const isSame = (one: Entry, other: Entry): boolean =>
  one === other ||
  (one.text === other.text &&
    one.kind === other.kind &&
    one.nickname === other.nickname &&
    one.seconds === other.seconds);
