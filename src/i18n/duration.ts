import type {Language} from './language.js';
import {cachedByLocale} from './time.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Writes a duration: "40 seconds", "5 minutes", "1 hour, 5 minutes". @param ms the duration */
export function durationOfMs(ms: number, {locale}: Language): string {
  if (ms < MINUTE) return seconds(locale).format(Math.max(0, Math.floor(ms / SECOND)));
  const [h, m] = [Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE)];
  const parts = [...(h ? [hours(locale).format(h)] : []), ...(m ? [minutes(locale).format(m)] : [])];
  return lists(locale).format(parts);
}

/** Writes date and time in short: "Aug 5, 2009, 9:33 AM". @param at ms since 1970 */
export const dateAndTime = (at: number, {locale}: Language): string => moments(locale).format(at);

const unit = (name: string) =>
  cachedByLocale((locale) => new Intl.NumberFormat(locale, {style: 'unit', unit: name, unitDisplay: 'long'}));
const seconds = unit('second');
const minutes = unit('minute');
const hours = unit('hour');
const lists = cachedByLocale((locale) => new Intl.ListFormat(locale, {type: 'unit'}));
const moments = cachedByLocale(
  (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}),
);
