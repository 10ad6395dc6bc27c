import {ar} from '../../src/i18n/ar.js';
import {de} from '../../src/i18n/de.js';
import {es} from '../../src/i18n/es.js';
import {fr} from '../../src/i18n/fr.js';
import {he} from '../../src/i18n/he.js';
import {it} from '../../src/i18n/it.js';
import {ja} from '../../src/i18n/ja.js';
import {ko} from '../../src/i18n/ko.js';
import type {Language} from '../../src/i18n/language.js';
import {nl} from '../../src/i18n/nl.js';
import {pl} from '../../src/i18n/pl.js';
import {ptBR} from '../../src/i18n/pt-BR.js';
import type {Strings} from '../../src/i18n/strings.js';
import {sv} from '../../src/i18n/sv.js';
import {tr} from '../../src/i18n/tr.js';
import {zhHans} from '../../src/i18n/zh-Hans.js';

export const german: Language = {locale: 'de', direction: 'ltr', strings: de};

/** Every language but English, by the name of its file. */
export const translations: Readonly<Record<string, Strings>> = {
  ar,
  de,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-BR': ptBR,
  sv,
  tr,
  'zh-Hans': zhHans,
};
