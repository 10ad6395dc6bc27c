/** The texts about files in all languages, at once: a gallery does not wait. */
import type {FileStrings} from '../../src/i18n/catalog/file-strings.js';
import {ar} from '../../src/i18n/files/ar.js';
import {de} from '../../src/i18n/files/de.js';
import {en} from '../../src/i18n/files/en.js';
import {es} from '../../src/i18n/files/es.js';
import {fr} from '../../src/i18n/files/fr.js';
import {he} from '../../src/i18n/files/he.js';
import {it} from '../../src/i18n/files/it.js';
import {ja} from '../../src/i18n/files/ja.js';
import {ko} from '../../src/i18n/files/ko.js';
import {nl} from '../../src/i18n/files/nl.js';
import {pl} from '../../src/i18n/files/pl.js';
import {ptBR} from '../../src/i18n/files/pt-BR.js';
import {sv} from '../../src/i18n/files/sv.js';
import {tr} from '../../src/i18n/files/tr.js';
import {zhHans} from '../../src/i18n/files/zh-Hans.js';

const all: Readonly<Record<string, FileStrings>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  pt: ptBR,
  sv,
  tr,
  zh: zhHans,
};

export const fileWordsIn = (locale: string): FileStrings => all[locale.replace(/-.*/, '')] ?? en;
