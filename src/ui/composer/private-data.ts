/** What had better not be written in a chat: found in the page, before anything leaves it. */
export type PrivateKind = 'card' | 'iban';

export interface PrivateData {
  readonly kind: PrivateKind;
  /** Where it stands in the text: from, and up to without. */
  readonly from: number;
  readonly to: number;
}

/** A message that had better not be sent as it is. */
export interface SensitiveMessage {
  readonly text: string;
  readonly found: readonly PrivateData[];
}

const GAP = '[ \\-.\\u00a0]?';
const CARD = new RegExp(`(?<![\\d])\\d(?:${GAP}\\d){11,18}(?![\\d])`, 'g');
const IBAN = new RegExp(`(?<![A-Z0-9])[A-Z]{2}\\d{2}(?:${GAP}[A-Z0-9]){11,30}(?![A-Z0-9])`, 'gi');

/** Card numbers (12 to 19 digits that pass Luhn's check) and IBANs (that pass theirs, modulo 97), by place. */
export function findPrivateData(text: string): readonly PrivateData[] {
  const found = [...matches(text, IBAN, 'iban', isIban), ...matches(text, CARD, 'card', isCard)];
  return found
    .filter((a) => !found.some((b) => b !== a && b.from <= a.from && a.to <= b.to && b.kind === 'iban'))
    .sort((a, b) => a.from - b.from);
}

/** All but the last four letters and digits of what was found become bullets. */
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

/** A number may be followed by what looks like more of it ("… 3000 12 pieces"): the longest beginning that is real. */
function longestReal(raw: string, bare: string, isReal: (bare: string) => boolean): number {
  for (let digits = bare.length; digits >= 12; digits -= 1) {
    if (!isReal(bare.slice(0, digits))) continue;
    let end = 0;
    for (let seen = 0; seen < digits; end += 1) if (/[a-z0-9]/i.test(raw[end] ?? '')) seen += 1;
    return end;
  }
  return 0;
}

/** Luhn. The same digit throughout is no card. */
function isCard(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, i) => {
      const doubled = Number(digit) * (i % 2 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** ISO 13616: the first four characters moved to the end, letters as 10 to 35, modulo 97 is 1. */
function isIban(bare: string): boolean {
  if (bare.length < 15) return false;
  const turned = bare.slice(4) + bare.slice(0, 4);
  const remainder = Array.from(turned).reduce((rest, letter) => {
    const value = parseInt(letter, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return remainder === 1;
}
