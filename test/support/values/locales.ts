import {ar} from '../../../src/i18n/locales/ar.js';
import {de} from '../../../src/i18n/locales/de.js';
import {es} from '../../../src/i18n/locales/es.js';
import {fr} from '../../../src/i18n/locales/fr.js';
import {he} from '../../../src/i18n/locales/he.js';
import {it} from '../../../src/i18n/locales/it.js';
import {ja} from '../../../src/i18n/locales/ja.js';
import {ko} from '../../../src/i18n/locales/ko.js';
import type {Language} from '../../../src/i18n/language.js';
import {nl} from '../../../src/i18n/locales/nl.js';
import {pl} from '../../../src/i18n/locales/pl.js';
import {ptBR} from '../../../src/i18n/locales/pt-BR.js';
import type {Strings} from '../../../src/i18n/catalog/strings.js';
import {sv} from '../../../src/i18n/locales/sv.js';
import {tr} from '../../../src/i18n/locales/tr.js';
import {zhHans} from '../../../src/i18n/locales/zh-Hans.js';

export const german: Language = {locale: 'de', direction: 'ltr', strings: de};

/** Strings of every language except English, keyed by file name. */
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
