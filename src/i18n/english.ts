import {firstEnglish, type FirstLanguage, type Language} from './language.js';
import {en} from './locales/en.js';

export const english: Language = {...firstEnglish, strings: en};

/** The same language with all words. It has only the first ones until its window has heard that the conversation is there. */
export const whole = (language: FirstLanguage): Language => (isWhole(language) ? language : english);

const isWhole = (language: FirstLanguage): language is Language => 'conversation' in language.strings;
