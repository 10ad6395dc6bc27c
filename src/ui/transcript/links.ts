import {urlOf} from '../../base/url-of.js';

/** A piece of a text: plain text, or a link if it has an `href`. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const SAFE = /^(https?|mailto|tel):/i;
/** A page without a scheme: `example.com/x`, `//example.com`. */
const HOST = /^(\/\/)?((?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}-]+(:\d+)?([/?#].*)?)$/isu;

/**
 * An address in a text. It ends at blanks, controls, and the punctuation of all languages that no address has: `。`, `»`, `،`.
 * An apostrophe belongs to it only between letters.
 */
const ADDRESSES =
  /(?:\bhttps?:\/\/|(?<![\w@.:/-])www\.)(?:[^\s\p{P}\p{Cc}<>`|\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\uff01-\uff65]|[!#%&()*,./:;?@[\\\]_{}\-‐‑–·・־׳״]|['’](?=[\p{Ll}\p{Lu}\p{Nd}]))+/giu;
/** Punctuation at the end of an address is part of the sentence. */
const TAIL = /[.,:;!?*_~'’‐‑–·・־׳״([{]/;
/** A short name in capitals, such as `/NHK` or `=AKB48`: a title may go on in another script (`/wiki/JR東日本`). */
const CAPITALS = /[/=_]\p{Lu}[\p{Lu}\d]*$/u;
/** The first letter of a script without capitals (Chinese, Arabic, Thai, …), or an emoji. */
const OTHER_SCRIPT = /[\p{Lo}\p{Extended_Pictographic}]/u;
const BRACKETS = '()[]{}';

/** Returns the trimmed address if it is safe in a link, `undefined` for anything else (`javascript:` and the like). */
export function safeHref(address: string): string | undefined {
  const href = address.trim();
  return SAFE.test(href) && urlOf(href) ? href : undefined;
}

/** The same for the address of a page, which may lack its scheme. */
export function pageHref(address: string): string | undefined {
  return safeHref(address) ?? safeHref(address.trim().replace(HOST, 'https://$2'));
}

/** Splits a text into plain pieces and web addresses. The joined pieces equal the text. */
export function withLinks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESSES)) {
    const address = withoutRest(match[0]);
    const href = /^www\.[^.]*$/i.test(address) ? undefined : pageHref(address);
    if (!href) continue;
    if (match.index > end) pieces.push({text: text.slice(end, match.index)});
    pieces.push({text: address, href});
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({text: text.slice(end)});
  return pieces;
}

/** Cuts off what belongs to the sentence: words without a blank before them, brackets that it opened, punctuation. */
function withoutRest(found: string): string {
  let address = found;
  const other = address.search(OTHER_SCRIPT);
  // Chinese and Japanese have no blanks, and Korean adds its endings to the word. An address has such letters after a `/` or `=`.
  const before = address.slice(0, Math.max(0, other));
  if (/[a-z\d][([・]?$/i.test(before) && !CAPITALS.test(before)) address = before;
  const open: number[] = [];
  for (const {0: sign, index} of address.matchAll(/[()[\]{}]/g)) {
    const which = BRACKETS.indexOf(sign);
    if (which % 2 === 0) open.push(which + 1);
    else if (open.pop() !== which) {
      address = address.slice(0, index);
      break;
    }
  }
  let end = address.length;
  while (TAIL.test(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
