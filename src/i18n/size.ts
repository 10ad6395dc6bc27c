import type {Language} from './language.js';
import {cachedByLocale} from './time.js';

const STEP = 1024;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Writes the size of a file: "20 kB", "1.4 MB". A kB has 1,024 bytes, as in the limits of servers: 2,097,152 bytes are "2 MB". */
export function sizeText(bytes: number, {locale}: Language): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log(bytes) / Math.log(STEP))));
  const value = Math.max(0, bytes) / STEP ** step;
  // A value that is rounded up to the next unit is written in it: 1,024 kB is 1 MB.
  const unit = value > STEP - 0.5 && step < UNITS.length - 1 ? step + 1 : step;
  return formats(locale)[unit]?.format(unit === step ? value : 1) ?? '';
}

const formats = cachedByLocale((locale) =>
  UNITS.map(
    (unit) =>
      new Intl.NumberFormat(locale, {
        ...{style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short'},
        maximumFractionDigits: unit === 'megabyte' || unit === 'gigabyte' ? 1 : 0,
      }),
  ),
);
