/** The text for each of CLDR's plural categories; `#` is replaced by the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** Number format and plural rules of a language. */
export interface Counting {
  readonly number: (n: number) => string;
  /** The text for `n`; `other` for a category without a text of its own. */
  readonly count: (n: number, forms: Forms) => string;
}

export function countingIn(locale: string): Counting {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const number = (n: number) => numbers.format(n);
  return {number, count: (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', number(n))};
}
