/** A piece of a text: plain, or a link. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const SAFE = /^(https?|mailto|tel):/i;
const URLS = /\bhttps?:\/\/[^\s<>"']+/gi;

/** The address when it may be opened by a press, `undefined` for anything else (`javascript:` and the like). */
export function safeHref(address: string): string | undefined {
  const href = address.trim();
  return SAFE.test(href) && URL.canParse(href) ? href : undefined;
}

/** A text with the web addresses in it as links. Joined, the pieces are the text again. */
export function withLinks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(URLS)) {
    const address = withoutTail(match[0]);
    const href = safeHref(address);
    if (!href) continue;
    if (match.index > end) pieces.push({text: text.slice(end, match.index)});
    pieces.push({text: address, href});
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({text: text.slice(end)});
  return pieces;
}

/** A full stop or a closing bracket after an address belongs to the sentence, unless the address opened the bracket. */
function withoutTail(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address[end - 1] ?? '';
    const isTail = /[.,;:!?…*_~]/.test(last) || (last === ')' && !opensBracket(address.slice(0, end)));
    if (!isTail) return address.slice(0, end);
    end -= 1;
  }
}

function opensBracket(address: string): boolean {
  return address.split('(').length >= address.split(')').length;
}
