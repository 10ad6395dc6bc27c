/** Pages that are hard on a chat: the styles of the tests, a translator, and forced colours. */
import {SHADOW_ROOTS} from './shadow-roots.js';

const STYLES: Readonly<Record<string, string>> = {
  'a root of 62.5 %': 'html {font-size: 62.5%}',
  'a reset of everything (* {…})': `*, *::before, *::after {box-sizing: content-box; margin: 0; padding: 0; border: 0;
    font: inherit; vertical-align: baseline; list-style: none; background: none; outline: 0; min-width: 0}`,
  'rules for everything, with !important': `* {line-height: 1 !important; letter-spacing: 3px !important; word-spacing: 9px;
    text-transform: uppercase; text-indent: 40px; font: italic 900 30px/1 cursive; color: red !important; opacity: 0.6;
    filter: blur(1px); max-width: 40ch; hyphens: auto}`,
  'rules for all buttons and inputs': `button, input, textarea, dialog, form, [popover] {width: 9px !important;
    background: lime !important; position: static !important}`,
};

/** Forced colours as a browser paints them: a page cannot switch the real ones on. */
const FORCED = `*, *::before, *::after {color: CanvasText !important; background-color: Canvas !important;
  border-color: CanvasText !important; outline-color: Highlight !important; box-shadow: none !important;
  text-shadow: none !important; fill: CanvasText !important; stroke: CanvasText !important}
  button, input, textarea, select {color: ButtonText !important; background-color: ButtonFace !important}
  a, a * {color: LinkText !important}`;

interface Hostility {
  readonly name: string;
  /** @returns ends it */
  readonly begin: (page: Window) => () => void;
}

export const HOSTILITIES: readonly Hostility[] = [
  ...Object.entries(STYLES).map(([name, style]) => ({
    name,
    begin: ({document}: Window) => styled(document.head, style),
  })),
  {name: 'a translator that wraps every text', begin: translate},
  {name: 'forced colours (an imitation)', begin: forceColours},
];

function styled(parent: Node, text: string): () => void {
  const style = (parent.ownerDocument ?? document).createElement('style');
  style.textContent = text;
  parent.appendChild(style);
  return () => style.remove();
}

/** A translator uses it still. */
const FONT: string = 'font';

/** Wraps texts in <font>, again and again, as Google Translate does. It skips shadow roots, too. */
function translate({document}: Window): () => void {
  const wrap = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (
        node.nodeType === 3 &&
        node.textContent?.trim() &&
        !node.parentElement?.closest('script, style, font')
      )
        texts.push(node as Text);
    for (const text of texts) {
      const [outer, inner] = [document.createElement(FONT), document.createElement(FONT)];
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  const observer = new MutationObserver(wrap);
  observer.observe(document.body, {childList: true, subtree: true});
  wrap();
  return () => {
    observer.disconnect();
    for (const font of document.querySelectorAll(FONT)) font.replaceWith(...font.childNodes);
  };
}

/** In the page and in each shadow root, also in those to come; rules for `forced-colors` are switched over. */
function forceColours(page: Window): () => void {
  const ends: (() => void)[] = [];
  const done = new Set<Node>();
  const force = () => {
    for (const root of [page.document, ...shadowRootsOf(page)]) {
      switchRules(root, 'active');
      if (done.has(root)) continue;
      done.add(root);
      ends.push(styled(root === page.document ? page.document.head : root, FORCED));
    }
  };
  // Elements adopt their styles after their root is made.
  const later = () => page.setTimeout(force, 50);
  page.addEventListener(SHADOW_ROOTS, later);
  force();
  return () => {
    page.removeEventListener(SHADOW_ROOTS, later);
    for (const end of ends) end();
    for (const root of done) if ('adoptedStyleSheets' in root) switchRules(root as ShadowRoot, 'none');
  };
}

function shadowRootsOf(page: Window): readonly ShadowRoot[] {
  const roots: unknown = Reflect.get(page, SHADOW_ROOTS);
  return Array.isArray(roots) ? (roots as ShadowRoot[]) : [];
}

/** Rules for forced colours hold, and those against them do not; or the other way round. */
function switchRules({adoptedStyleSheets}: DocumentOrShadowRoot, now: 'active' | 'none'): void {
  for (const {cssRules} of adoptedStyleSheets)
    for (const rule of cssRules) {
      const {media} = rule as CSSMediaRule;
      if (!media) continue;
      const [, wanted] = /forced-colors: (active|none)/.exec(media.mediaText) ?? WANTED.get(rule) ?? [];
      if (!wanted) continue;
      WANTED.set(rule, ['', wanted]);
      media.mediaText = wanted === now ? 'all' : 'not all';
    }
}

const WANTED = new Map<CSSRule, readonly [string, string]>();
