/** The texts about files in all languages, at once: a gallery does not wait. */
import type {FileStrings} from '../../src/i18n/catalog/file-strings.js';
import {ar} from '../../src/i18n/files/ar.js';
import {cs} from '../../src/i18n/files/cs.js';
import {da} from '../../src/i18n/files/da.js';
import {de} from '../../src/i18n/files/de.js';
import {el} from '../../src/i18n/files/el.js';
import {en} from '../../src/i18n/files/en.js';
import {es} from '../../src/i18n/files/es.js';
import {fi} from '../../src/i18n/files/fi.js';
import {fr} from '../../src/i18n/files/fr.js';
import {he} from '../../src/i18n/files/he.js';
import {hi} from '../../src/i18n/files/hi.js';
import {hu} from '../../src/i18n/files/hu.js';
import {id} from '../../src/i18n/files/id.js';
import {it} from '../../src/i18n/files/it.js';
import {ja} from '../../src/i18n/files/ja.js';
import {ko} from '../../src/i18n/files/ko.js';
import {nb} from '../../src/i18n/files/nb.js';
import {nl} from '../../src/i18n/files/nl.js';
import {pl} from '../../src/i18n/files/pl.js';
import {ptBR} from '../../src/i18n/files/pt-BR.js';
import {ptPT} from '../../src/i18n/files/pt-PT.js';
import {ro} from '../../src/i18n/files/ro.js';
import {sk} from '../../src/i18n/files/sk.js';
import {sv} from '../../src/i18n/files/sv.js';
import {th} from '../../src/i18n/files/th.js';
import {tr} from '../../src/i18n/files/tr.js';
import {uk} from '../../src/i18n/files/uk.js';
import {vi} from '../../src/i18n/files/vi.js';
import {zhHans} from '../../src/i18n/files/zh-Hans.js';
import {zhHant} from '../../src/i18n/files/zh-Hant.js';
import {wordsFor} from '../../src/i18n/words-for.js';

const all: Readonly<Record<string, FileStrings>> = {
  ar,
  cs,
  da,
  de,
  el,
  en,
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

export const fileWordsIn = (locale: string): FileStrings => all[wordsFor(locale)] ?? en;
