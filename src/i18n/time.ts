import type {Language} from './language.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long ago, so that it need not be told more than once a minute: "now", minutes up to an hour, then the clock, on
 * other days the date as well.
 * @param at ms since 1970
 * @param now ms since 1970
 */
export function relativeTime(at: number, now: number, {locale, strings}: Language): string {
  const age = now - at;
  if (age < MINUTE) return strings.now;
  if (age < HOUR) return minutes(locale).format(-Math.floor(age / MINUTE), 'minute');
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return (sameDay ? clock(locale) : dateAndClock(locale)).format(at);
}

/** While it is the same, so is `relativeTime`, which costs more. */
export function ageOf(at: number, now: number): number | string {
  const age = now - at;
  return age < HOUR ? Math.max(Math.floor(age / MINUTE), 0) : new Date(now).toDateString();
}

/** "Today", "Yesterday", or weekday and date. */
export function dayName(at: number, now: number, {locale}: Language): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  // Days are not all 24 hours long.
  const days = Math.round((midnight(at) - midnight(now)) / (24 * HOUR));
  const name = days === 0 || days === -1 ? nearDay(locale).format(days, 'day') : weekday(locale).format(at);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Date and clock in full. */
export const fullTime = (at: number, {locale}: Language): string => inFull(locale).format(at);

/** Weekday and date in full. */
export const fullDay = (at: number, {locale}: Language): string => dateInFull(locale).format(at);

export const clockTime = (at: number, {locale}: Language): string => clock(locale).format(at);

/** Whole minutes, at least one: "3 minutes". @param seconds s */
export const durationOfSeconds = (seconds: number, {locale}: Language): string =>
  inMinutes(locale).format(Math.max(1, Math.round(seconds / 60)));

// Making a formatter costs far more than using one, and every message of a conversation uses the same few.
const minutes = remembered((locale) => new Intl.RelativeTimeFormat(locale));
const inMinutes = remembered(
  (locale) => new Intl.NumberFormat(locale, {style: 'unit', unit: 'minute', unitDisplay: 'long'}),
);
const clock = remembered((locale) => new Intl.DateTimeFormat(locale, {timeStyle: 'short'}));
const dateAndClock = remembered(
  (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}),
);
const nearDay = remembered((locale) => new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}));
const weekday = remembered(
  (locale) => new Intl.DateTimeFormat(locale, {weekday: 'short', day: 'numeric', month: 'long'}),
);
const dateInFull = remembered((locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'full'}));
const inFull = remembered(
  (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'full', timeStyle: 'medium'}),
);

/** What `make` makes of a locale, made once. */
export function remembered<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
