/** A piece of a message: plain text or a link. */
export interface Piece {
  text: string;
  isLink: boolean;
}

/** Splits a text into links and the text between them. Joined, the pieces are the text again. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"]+/gi)) {
    const address = withoutPunctuation(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > end) found.push({text: text.slice(end, match.index), isLink: false});
    found.push({text: address, isLink: true});
    end = match.index + address.length;
  }
  if (end < text.length) found.push({text: text.slice(end), isLink: false});
  return found;
}

/** Cuts off punctuation that ends a sentence, and a bracket that was opened before the address. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const isBracket = last === ')' && !closes(address.slice(0, end));
    if (!isBracket && !/[.,;:!?'’”»…*\]}]/.test(last)) break;
  }
  return address.slice(0, end);
}

function closes(address: string): boolean {
  return address.split('(').length >= address.split(')').length;
}
