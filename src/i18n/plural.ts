/** What is counted, by CLDR's categories of plurals; `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** How a language writes numbers and counts things. */
export interface Counting {
  readonly number: (n: number) => string;
  /** The form for `n`; a category that has none of its own takes `other`. */
  readonly count: (n: number, forms: Forms) => string;
}

export function countingIn(locale: string): Counting {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const number = (n: number) => numbers.format(n);
  return {number, count: (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', number(n))};
}
