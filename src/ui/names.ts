/** Names and other texts of people inside our own sentences. */
import type {Language} from '../i18n/language.js';

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Signs that turn the text after them round: embeddings, overrides and isolates. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Whether there is anything to see in a text. */
export const isVisible = (text: string): boolean => /[^\p{C}\p{Z}\p{M}\p{DI}\u2800]/u.test(text);

/** A nickname as it stands alone: on one line, and never empty. */
export const nameOf = ({strings}: Language, nickname: string): string =>
  isVisible(nickname) ? nickname.replace(TURNS, '').replace(/\s+/g, ' ').trim() : strings.somebody;

/** The same inside a sentence. */
export const nameIn = (language: Language, nickname: string): string =>
  isolated(nameOf(language, nickname), language);

/** The same for several people. Each name is there once. */
export const namesIn = (language: Language, nicknames: readonly string[]): readonly string[] => [
  ...new Set(nicknames.map((nickname) => nameIn(language, nickname))),
];

/** A text that leaves the sentence around it in order: each line of it is isolated if it may be of the other direction. */
export function isolated(text: string, {direction}: Language): string {
  const plain = text.replace(TURNS, '');
  return direction === 'rtl' || RIGHT_TO_LEFT.test(plain) ? plain.replace(/.+/g, '\u2068$&\u2069') : plain;
}

/** Without the overrides, which show a text in another order than it has: `\u202efdp.exe` reads "exe.pdf". */
export const inItsOrder = (text: string): string => text.replace(/[\u202d\u202e]/g, '');
