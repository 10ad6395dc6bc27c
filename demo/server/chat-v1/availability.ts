/** The office hours service and the expected wait of GMS. Their answers are documented in part: see docs/opening-hours.md. */
import {json, type Answer} from '../http/answer.js';
import type {Clock} from '../chats/clock.js';
import {failure, wrongValue} from './refusals.js';

export interface AvailabilityOptions {
  /** Names of office hours services. Others are answered with 404. */
  readonly calendars: readonly string[];
  /** When the contact center opens, ms since 1970; `undefined` while it is open. */
  readonly opensAt: () => number | undefined;
  /** Expected wait in every queue, whatever its name, s. */
  readonly wait: () => number;
  readonly clock: Clock;
}

const DAY = 86_400_000;
/** How long it is open once it has opened, ms: the demo has long days. */
const LONG = 10 * 3_600_000;

export class AvailabilityServices {
  readonly #options: AvailabilityOptions;

  constructor(options: AvailabilityOptions) {
    this.#options = options;
  }

  /**
   * `GET /genesys/1/service/{name}`.
   * @throws Refusal
   */
  answer(name: string, query: URLSearchParams): Answer {
    if (name === 'ewt-for-vq') return this.wait(query.get('name') ?? '');
    if (!this.#options.calendars.includes(name)) throw failure(404, `There is no service named ${name}.`);
    return json({error: null, periods: this.#periods(query)});
  }

  /**
   * `GET /genesys/2/ewt/{mode}`, and the same for version 1.
   * @throws Refusal
   */
  wait(queue: string): Answer {
    if (!queue) throw wrongValue('The name of the virtual queue is missing.');
    const {clock, wait} = this.#options;
    const ewt = wait();
    return json({[queue]: {time: Math.floor(clock.now() / 1000), calls: 0, pos: 1, aqt: ewt, ewt}});
  }

  /** Without parameters the question is about this moment. */
  #periods(query: URLSearchParams): readonly {readonly start: string; readonly end: string}[] {
    const start = momentIn(query, 'start') ?? this.#options.clock.now();
    const end = momentIn(query, 'end') ?? start + daysIn(query) * DAY;
    const opensAt = this.#options.opensAt();
    // Open all the time, or closed until then and for every night after it.
    if (opensAt === undefined) return [period(start, Math.max(end, start + LONG))];
    const days = Math.max(0, Math.floor((end - opensAt) / DAY) + 1);
    return Array.from({length: days}, (_, day) => period(opensAt + day * DAY, opensAt + day * DAY + LONG));
  }
}

const period = (start: number, end: number) => ({start: utc(start), end: utc(end)});

/** In the form that GMS documents. */
const utc = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '');

function momentIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) || Number.isNaN(Date.parse(text)))
    throw wrongValue(`${name} must be like 2026-11-30T09:00:00Z.`);
  return Date.parse(text);
}

function daysIn(query: URLSearchParams): number {
  const text = query.get('number-of-days') ?? '0';
  if (!/^\d{1,3}$/.test(text)) throw wrongValue('number-of-days must be a whole number.');
  return Number(text);
}
