/** Scripts that share the shapes of some letters, or leave a blank before a word of another. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
];

/** What no text of the chat may have, as a list of the texts and words that do. */
export function faultsOfWording(texts: readonly string[]): readonly string[] {
  return [...texts.filter((text) => !text.trim() || hasSign(text)), ...texts.flatMap(mixedWords)];
}

/** An exclamation mark, a placeholder that is not filled, or three dots for an ellipsis. */
function hasSign(text: string): boolean {
  return /[!！#]|\.\.\.|undefined/.test(text);
}

/** Words in letters of two scripts, as a look-alike would be. */
function mixedWords(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
}
