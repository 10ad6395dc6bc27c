/** Regions that write Portuguese as Portugal does: those whose parent is `pt-PT` in CLDR. All others are given Brazil's words. */
const LIKE_PORTUGAL = ['AO', 'CH', 'CV', 'FR', 'GQ', 'GW', 'LU', 'MO', 'MZ', 'PT', 'ST', 'TL'];

/**
 * Names the words for a language: the name of their file, if there is one. Readers are better served by words of another region
 * than by English: `de-AT` gets `de`, `zh-HK` gets `zh-Hant`, `nn` gets `nb`.
 * @param asked a BCP 47 tag
 * @throws RangeError when it is none
 */
export function wordsFor(asked: string): string {
  const {language, script, region = ''} = new Intl.Locale(asked).maximize();
  // Latin letters are asked for by those who do not read the other script: `hi-Latn`.
  if (script === 'Latn' && new Intl.Locale(language).maximize().script !== script) return 'en';
  switch (language) {
    case 'no':
    case 'nn':
      return 'nb';
    case 'pt':
      return LIKE_PORTUGAL.includes(region) ? 'pt-PT' : 'pt-BR';
    case 'zh':
      return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    default:
      return language;
  }
}
