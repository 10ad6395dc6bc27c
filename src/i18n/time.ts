import type {Language} from './language.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Writes how long ago a moment was: "now", then minutes up to an hour, then the time of day, and on other days the date as
 * well. The text changes at most once a minute.
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

/** Whether `at` (ms since 1970) is a moment that can be written. Of any other, `Intl` and `toISOString` throw. */
export const isTime = (at: number): boolean => Math.abs(at) <= 8.64e15;

/** A cheap key: while it is unchanged, `relativeTime`, which costs more, is unchanged too. */
export function ageOf(at: number, now: number): number | string {
  const age = now - at;
  return age < HOUR ? Math.max(Math.floor(age / MINUTE), 0) : new Date(now).toDateString();
}

/** Names a day: "Today", "Yesterday", or weekday and date. */
export function dayName(at: number, now: number, {locale}: Language): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  // Rounded, because with daylight saving time not every day has 24 hours.
  const days = Math.round((midnight(at) - midnight(now)) / (24 * HOUR));
  const name = days === 0 || days === -1 ? nearDay(locale).format(days, 'day') : weekday(locale).format(at);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Date and clock in full. */
export const fullTime = (at: number, {locale}: Language): string => inFull(locale).format(at);

/** Weekday and date in full. */
export const fullDay = (at: number, {locale}: Language): string => dateInFull(locale).format(at);

export const clockTime = (at: number, {locale}: Language): string => clock(locale).format(at);

/** Writes a duration in whole minutes, at least one: "3 minutes". @param seconds the duration, s */
export const durationOfSeconds = (seconds: number, {locale}: Language): string =>
  inMinutes(locale).format(Math.max(1, Math.round(seconds / 60)));

// Cached: making a formatter costs far more than using one, and every message of a conversation uses the same few.
const minutes = cachedByLocale((locale) => new Intl.RelativeTimeFormat(locale));
const inMinutes = cachedByLocale(
  (locale) => new Intl.NumberFormat(locale, {style: 'unit', unit: 'minute', unitDisplay: 'long'}),
);
const clock = cachedByLocale((locale) => new Intl.DateTimeFormat(locale, {timeStyle: 'short'}));
const dateAndClock = cachedByLocale(
  (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}),
);
const nearDay = cachedByLocale((locale) => new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}));
const weekday = cachedByLocale(
  (locale) => new Intl.DateTimeFormat(locale, {weekday: 'short', day: 'numeric', month: 'long'}),
);
const dateInFull = cachedByLocale((locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'full'}));
const inFull = cachedByLocale(
  (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'full', timeStyle: 'medium'}),
);

/** Calls `make` once for each locale and caches the result. */
export function cachedByLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
