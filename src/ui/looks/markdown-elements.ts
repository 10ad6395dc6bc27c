import type {Block} from './markdown-blocks.js';
import type {Inline} from './markdown-inline.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  p, pre, blockquote, ol, ul { margin: 0; white-space: pre-wrap; }
  p { unicode-bidi: plaintext; }
  * + :is(p, pre, blockquote, ol, ul) { margin-block-start: .5em; }
  li > :is(ol, ul) { margin-block-start: 0; }
  ol, ul { padding-inline-start: 1.5em; white-space: normal; }
  blockquote { padding-inline-start: .75em; border-inline-start: 3px solid; opacity: .85; white-space: normal; }
  code { font-family: ui-monospace, monospace; font-size: .9em; }
  :not(pre) > code, pre { padding: .1em .3em; border-radius: .3em; background: color-mix(in srgb, currentColor 12%, transparent); }
  pre { overflow-x: auto; padding: .4em .6em; white-space: pre; }
  a { color: inherit; text-underline-offset: 2px; }
  a:focus-visible { outline: 2px solid; }
`);

/** Blocks as elements, with styles of their own. Made by the DOM: no text becomes HTML. */
export function elementOf(blocks: readonly Block[]): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  root.append(...blocks.map(outerElement));
  return host;
}

/**
 * Each block has its own direction: people mix languages in one message. A block in a list or a quotation has no attribute:
 * it would hide its words from the outer one, whose signs would then stand at the wrong side.
 */
function outerElement(block: Block): HTMLElement {
  const element = blockElement(block);
  element.dir ||= 'auto';
  return element;
}

function blockElement(block: Block): HTMLElement {
  switch (block.is) {
    case 'paragraph':
      return made('p', block.of.map(inlineNode));
    case 'code': {
      const pre = made('pre', [made('code', [block.text])]);
      pre.dir = 'ltr';
      pre.tabIndex = 0;
      return pre;
    }
    case 'quote':
      return made('blockquote', block.blocks.map(blockElement));
    case 'list': {
      const items = block.items.map((item) => made('li', item.map(blockElement)));
      const list = made(block.start === undefined ? 'ul' : 'ol', items);
      if (list instanceof HTMLOListElement) list.start = block.start ?? 1;
      return list;
    }
  }
}

function inlineNode(node: Inline): Node | string {
  switch (node.is) {
    case 'text':
      return node.text;
    case 'code':
      return made('code', [node.text]);
    case 'link':
      return link(node.href, node.of.map(inlineNode));
    default:
      return made(node.is, node.of.map(inlineNode));
  }
}

function link(href: string, words: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement('a');
  element.href = href;
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
  element.append(...words);
  // An address reads from left to right, and says nothing about the text around it.
  if (/^[!-~]*[.:/][!-~]*$/.test(element.textContent ?? '')) element.dir = 'ltr';
  return element;
}

function made(tag: string, content: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}
