import type {Language} from './language.js';
import {remembered} from './time.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** "40 seconds", "5 minutes", "1 hour, 5 minutes". @param ms how long it took */
export function durationOfMs(ms: number, {locale}: Language): string {
  if (ms < MINUTE) return seconds(locale).format(Math.max(0, Math.floor(ms / SECOND)));
  const [h, m] = [Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE)];
  const parts = [...(h ? [hours(locale).format(h)] : []), ...(m ? [minutes(locale).format(m)] : [])];
  return lists(locale).format(parts);
}

/** When something was, in short: "Aug 5, 2009, 9:33 AM". @param at ms since 1970 */
export const dateAndTime = (at: number, {locale}: Language): string => moments(locale).format(at);

const unit = (name: string) =>
  remembered((locale) => new Intl.NumberFormat(locale, {style: 'unit', unit: name, unitDisplay: 'long'}));
const seconds = unit('second');
const minutes = unit('minute');
const hours = unit('hour');
const lists = remembered((locale) => new Intl.ListFormat(locale, {type: 'unit'}));
const moments = remembered(
  (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}),
);
