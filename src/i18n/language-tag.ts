/**
 * Reads the name of a language as pages have it: a BCP 47 tag, or the name of a locale of Java, PHP or POSIX (`de_DE`,
 * `de_DE.UTF-8@euro`). Parts that cannot be read are left out.
 * @param text a page may set anything
 * @returns a tag that `Intl` takes; `undefined` if the text names no language
 */
export function readTag(text: unknown): string | undefined {
  const parts = String(text)
    .trim()
    .replace(/[.@,;].*/s, '')
    .split(/[-_]/);
  // Longer names are no languages (`german`), and `und` says that there is none.
  while (/^(?!und)[a-z]{2,3}$/i.test(parts[0] ?? '')) {
    try {
      return Intl.getCanonicalLocales(parts.join('-'))[0];
    } catch {
      parts.pop();
    }
  }
  return undefined;
}
