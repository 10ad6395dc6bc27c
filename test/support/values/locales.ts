import type {Strings} from '../../../src/i18n/catalog/strings.js';
import type {Language} from '../../../src/i18n/language.js';
import {ar} from '../../../src/i18n/locales/ar.js';
import {cs} from '../../../src/i18n/locales/cs.js';
import {da} from '../../../src/i18n/locales/da.js';
import {de} from '../../../src/i18n/locales/de.js';
import {el} from '../../../src/i18n/locales/el.js';
import {es} from '../../../src/i18n/locales/es.js';
import {fi} from '../../../src/i18n/locales/fi.js';
import {fr} from '../../../src/i18n/locales/fr.js';
import {he} from '../../../src/i18n/locales/he.js';
import {hi} from '../../../src/i18n/locales/hi.js';
import {hu} from '../../../src/i18n/locales/hu.js';
import {id} from '../../../src/i18n/locales/id.js';
import {it} from '../../../src/i18n/locales/it.js';
import {ja} from '../../../src/i18n/locales/ja.js';
import {ko} from '../../../src/i18n/locales/ko.js';
import {nb} from '../../../src/i18n/locales/nb.js';
import {nl} from '../../../src/i18n/locales/nl.js';
import {pl} from '../../../src/i18n/locales/pl.js';
import {ptBR} from '../../../src/i18n/locales/pt-BR.js';
import {ptPT} from '../../../src/i18n/locales/pt-PT.js';
import {ro} from '../../../src/i18n/locales/ro.js';
import {sk} from '../../../src/i18n/locales/sk.js';
import {sv} from '../../../src/i18n/locales/sv.js';
import {th} from '../../../src/i18n/locales/th.js';
import {tr} from '../../../src/i18n/locales/tr.js';
import {uk} from '../../../src/i18n/locales/uk.js';
import {vi} from '../../../src/i18n/locales/vi.js';
import {zhHans} from '../../../src/i18n/locales/zh-Hans.js';
import {zhHant} from '../../../src/i18n/locales/zh-Hant.js';

export const german: Language = {locale: 'de', direction: 'ltr', strings: de};

/** Strings of every language except English, keyed by file name. */
export const translations: Readonly<Record<string, Strings>> = {
  ar,
  cs,
  da,
  de,
  el,
  es,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  ro,
  sk,
  sv,
  th,
  tr,
  uk,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
