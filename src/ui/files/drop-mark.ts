/** Marks the panel while files are dragged above it. */

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .body {
    position: relative;
  }
  .body::after {
    content: attr(data-drop);
    position: absolute;
    inset: calc(8 * var(--_px));
    z-index: 2;
    display: grid;
    place-items: center;
    padding: calc(16 * var(--_px));
    border: 2px dashed var(--_accent-text);
    border-radius: calc(14 * var(--_px));
    background: var(--_veil);
    backdrop-filter: blur(2px);
    color: var(--_accent-text);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }
`);

/** @param words what to write over the conversation; empty takes the mark away */
export function markDrop(root: HTMLElement | DocumentFragment, words: string): void {
  const body = root.querySelector<HTMLElement>('.body');
  if (!(root instanceof ShadowRoot) || !body) return;
  const rest = root.adoptedStyleSheets.filter((one) => one !== sheet);
  if (words) body.dataset['drop'] = words;
  else delete body.dataset['drop'];
  root.adoptedStyleSheets = words ? [...rest, sheet] : rest;
}
