/** Repairs the text of XML that cannot be parsed. Every pass is linear: the text may be megabytes of nonsense. */

/** Characters that XML 1.0 does not allow, and lone surrogates. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** An ampersand that begins no reference, or one of an entity that XML does not define. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;

/** Removes characters that XML does not allow, and references to them. An ampersand that begins no reference becomes text. */
export function withReadableCharacters(xml: string): string {
  return withoutSections(xml.replace(FORBIDDEN, ''))
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (reference, hex?: string, digits?: string) =>
      isForbidden(hex === undefined ? Number(digits) : Number(`0x${hex}`)) ? '' : reference,
    )
    .replace(BARE_AMPERSAND, '&amp;');
}

function isForbidden(code: number): boolean {
  return code > 0x10ffff || String.fromCodePoint(code).search(FORBIDDEN) >= 0;
}

/** Writes CDATA as text and leaves out comments, so that nothing in them looks like an element. */
function withoutSections(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const {0: open, index} of xml.matchAll(/<!\[CDATA\[|<!--/g)) {
    // It is part of the section before.
    if (index < at) continue;
    const isText = open !== '<!--';
    const end = xml.indexOf(isText ? ']]>' : '-->', index + open.length);
    const content = xml.slice(index + open.length, end < 0 ? undefined : end);
    parts.push(xml.slice(at, index), isText ? escaped(content) : '');
    at = end < 0 ? xml.length : end + 3;
  }
  return parts.join('') + xml.slice(at);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface Pieces {
  /** Tags of the root element. */
  readonly start: string;
  readonly end: string;
  /** The elements that are whole, as text. They may still be malformed. */
  readonly elements: readonly string[];
}

/**
 * Finds the elements of these names that are whole, in XML that breaks off or is malformed between them.
 * @returns `undefined` when there is no start of the root element
 */
export function piecesOf(xml: string, root: string, names: readonly string[]): Pieces | undefined {
  const first = new RegExp(`<((?:[\\w.-]+:)?${root})(?=[\\s/>])[^<>]*>`).exec(xml);
  if (!first) return undefined;
  const elements: string[] = [];
  const tags = new RegExp(`<(/?)((?:[\\w.-]+:)?(?:${names.join('|')}))(?=[\\s/>])[^<>]*>`, 'g');
  tags.lastIndex = first.index + first[0].length;
  let open: {readonly name: string | undefined; readonly at: number} | undefined;
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    const [whole, slash, name] = tag;
    if (!slash && whole.slice(-2) === '/>') elements.push(whole);
    else if (!slash) open = {name, at: tag.index};
    else if (open?.name === name) elements.push(xml.slice(open?.at, tags.lastIndex));
    if (slash) open = undefined;
  }
  return {start: first[0], end: `</${first[1]}>`, elements};
}
