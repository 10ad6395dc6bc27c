/** Elements within a line. Any other breaks it. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd label mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** Elements whose content is for browsers that cannot draw them. */
const FRAMES = new Set(['iframe', 'video', 'audio', 'object', 'canvas']);
/** Elements without words. */
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

/**
 * The words of a node that is not on the page yet, as they are heard and saved: the name that it has for screen readers, the
 * alternative text of pictures, a line for each block.
 */
export function wordsOf(node: Node): string {
  return written(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function written(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return inner(node);
  const {localName: tag} = node;
  if (SILENT.has(tag) || node.hasAttribute('hidden') || node.getAttribute('aria-hidden') === 'true')
    return '';
  const words = nameOf(node) ?? inner(node);
  return INLINE.has(tag) ? words : `\n${words}\n`;
}

function inner(node: Node): string {
  let words = '';
  for (const child of node.childNodes) words += written(child);
  return words;
}

/** What names the element in place of its content. A frame, a video or a field has no content to read. */
function nameOf(element: Element): string | undefined {
  const tag = element.localName;
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const own = tag === 'img' ? 'alt' : FRAMES.has(tag) ? 'title' : '';
  return own ? (element.getAttribute(own) ?? '') : undefined;
}
