/**
 * Opening hours and expected wait. Genesys documents the requests, and of the answers little: what is read here beyond that
 * is in docs/opening-hours.md. Other names of fields are understood too; anything else is no answer.
 */
import {own, record} from './values.js';

export interface Hours {
  readonly isOpen: boolean;
  /** Moments at which the contact center opens, ms since 1970, in order. */
  readonly openings: readonly number[];
}

/**
 * Reads the answer of a calendar service: the contact center is closed if the list of periods is empty.
 * @returns `undefined` if it is no such answer, or names an error
 */
export function decodeHours(body: unknown): Hours | undefined {
  const {periods, error} = record(body);
  const listed: unknown = Array.isArray(body) ? body : periods;
  if (error || typeof listed !== 'object' || listed === null) return undefined;
  // A list of periods, or lists by day.
  const all: readonly unknown[] = Array.isArray(listed) ? listed : Object.values(listed).flat();
  const openings = all.map((period) => Math.min(...momentsIn(period))).filter(Number.isFinite);
  return {isOpen: all.length > 0, openings: openings.sort((a, b) => a - b)};
}

/** A time of day without a zone stands beside one with a zone, as local time. Alone it is UTC, as in the request. */
function momentsIn(period: unknown): readonly number[] {
  const texts = leavesOf(period);
  const zoned = texts.map((text) => moment(text));
  const found = zoned.some((at) => at !== undefined) ? zoned : texts.map((text) => moment(`${text}Z`));
  return found.filter((at) => at !== undefined);
}

function moment(text: string): number | undefined {
  // Ms since 1970.
  if (/^\d{12,14}$/.test(text)) return Number(text);
  const [, date, zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)$/.exec(text) ?? [];
  if (!date || !zone) return undefined;
  const at = Date.parse(date + zone.replace(/(\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}

/** All texts and numbers in a value, two levels deep. */
function leavesOf(value: unknown, depth = 2): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return depth > 0 ? Object.values(record(value)).flatMap((one) => leavesOf(one, depth - 1)) : [];
}

/** No queue has a longer wait, s. */
const LONGEST_WAIT = 86_400;

/**
 * Reads the expected wait of a virtual queue, s: `ewt` in what is named like the queue, or the only `ewt` there is.
 * @returns `undefined` if the answer names none
 */
export function decodeWait(body: unknown, queue: string): number | undefined {
  const found = waitsIn(body, '');
  const [only, ...others] = found;
  const named = found.find(({names}) => names.includes(queue));
  return named?.wait ?? (others.length === 0 ? only?.wait : undefined);
}

interface Wait {
  readonly names: readonly string[];
  readonly wait: number;
}

function waitsIn(value: unknown, key: string, depth = 3): readonly Wait[] {
  if (depth === 0) return [];
  const entry = record(value);
  const wait = seconds(own(entry, 'ewt') ?? own(entry, 'estimatedWaitTime'));
  if (wait === undefined)
    return Object.entries(entry).flatMap(([name, one]) => waitsIn(one, name, depth - 1));
  return [{names: [key, ...Object.values(entry).filter((one) => typeof one === 'string')], wait}];
}

function seconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number <= LONGEST_WAIT ? number : undefined;
}
