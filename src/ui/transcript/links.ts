/** A piece of a text: plain text, or a link if it has an `href`. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const SAFE = /^(https?|mailto|tel):/i;
const URLS = /\bhttps?:\/\/[^\s<>"']+/gi;

/** Returns the trimmed address if it is safe in a link, `undefined` for anything else (`javascript:` and the like). */
export function safeHref(address: string): string | undefined {
  const href = address.trim();
  return SAFE.test(href) && URL.canParse(href) ? href : undefined;
}

/** Splits a text into plain pieces and web addresses. The joined pieces equal the text. */
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

/** Cuts punctuation off the end of an address: it belongs to the sentence, except a bracket that the address opened. */
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
