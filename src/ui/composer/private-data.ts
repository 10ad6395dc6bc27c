/** Kinds of private data that do not belong in a chat. They are found in the page, before anything is sent. */
export type PrivateKind = 'card' | 'iban';

export interface PrivateData {
  readonly kind: PrivateKind;
  /** Range in the text: `from` is included, `to` is not. */
  readonly from: number;
  readonly to: number;
}

/** A message that contains private data, and where. */
export interface SensitiveMessage {
  readonly text: string;
  readonly found: readonly PrivateData[];
}

const GAP = '[ \\-.\\u00a0]?';
const CARD = new RegExp(`(?<![\\d])\\d(?:${GAP}\\d){11,18}(?![\\d])`, 'g');
const IBAN = new RegExp(`(?<![A-Z0-9])[A-Z]{2}\\d{2}(?:${GAP}[A-Z0-9]){11,30}(?![A-Z0-9])`, 'gi');

/** Finds card numbers (12 to 19 digits with a valid Luhn checksum) and IBANs (valid modulo 97), sorted by position. */
export function findPrivateData(text: string): readonly PrivateData[] {
  const found = [...matches(text, IBAN, 'iban', isIban), ...matches(text, CARD, 'card', isCard)];
  return found
    .filter((a) => !found.some((b) => b !== a && b.from <= a.from && a.to <= b.to && b.kind === 'iban'))
    .sort((a, b) => a.from - b.from);
}

/** Replaces the private data with bullets, except for the last four letters and digits of each. */
export function mask(text: string, found: readonly PrivateData[]): string {
  return found.reduceRight((masked, {from, to}) => {
    const hidden = masked.slice(from, to).replace(/[a-z0-9](?=(?:[^a-z0-9]*[a-z0-9]){4})/gi, '•');
    return masked.slice(0, from) + hidden + masked.slice(to);
  }, text);
}

function matches(
  text: string,
  pattern: RegExp,
  kind: PrivateKind,
  isReal: (bare: string) => boolean,
): readonly PrivateData[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const bare = match[0].replace(/[^a-z0-9]/gi, '').toUpperCase();
    const length = longestReal(match[0], bare, isReal);
    return length ? [{kind, from: match.index, to: match.index + length}] : [];
  });
}

/**
 * Other digits may follow a number ("… 3000 12 pieces"): finds the longest valid number at the start of the match.
 * @returns its length in `raw`; 0 if there is none
 */
function longestReal(raw: string, bare: string, isReal: (bare: string) => boolean): number {
  for (let digits = bare.length; digits >= 12; digits -= 1) {
    if (!isReal(bare.slice(0, digits))) continue;
    let end = 0;
    for (let seen = 0; seen < digits; end += 1) if (/[a-z0-9]/i.test(raw[end] ?? '')) seen += 1;
    return end;
  }
  return 0;
}

/** The Luhn check. One digit repeated passes it, but is no card number. */
function isCard(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let i = 1; i <= digits.length; i += 1) {
    const doubled = Number(digits.at(-i)) * (i % 2 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO 13616: move the first four characters to the end, read letters as 10 to 35; modulo 97 must be 1. */
function isIban(bare: string): boolean {
  if (bare.length < 15) return false;
  const turned = bare.slice(4) + bare.slice(0, 4);
  let remainder = 0;
  for (const letter of turned) {
    const value = parseInt(letter, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
