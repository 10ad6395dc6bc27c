import {decodeHours, decodeWait} from '../../src/wire/decode-availability.js';
import type {Answer, Client} from './client.js';
import type {Options} from './command-line.js';
import {duration, ok, problem, skipped, warning, type Told} from './finding.js';
import {refusal, silence} from './refusals.js';
import {userOf} from './rest.js';

/** A larger difference is told, ms. `Date` has whole seconds. */
const TOLERATED = 60_000;

/** @param now when the answer had come */
export function judgeClock({headers, took}: Answer, now: number): Told {
  const date = Date.parse(headers.date ?? '');
  if (Number.isNaN(date)) return skipped('no-date', 'Not checked: the server sends no Date.');
  const ahead = date - (now - took / 2);
  if (Math.abs(ahead) > TOLERATED)
    return warning(
      'clock-off',
      `The clock of the server is ${duration(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} that of this machine.`,
      'Set both by NTP. With a wrong clock at the server, messages carry wrong times, and tokens and certificates expire too soon or too late.',
    );
  return ok('clock', 'The clock of the server is right, to the minute.');
}

export function checkHours(client: Client, options: Options, name: string): Promise<Told> {
  return question(client, options, `/1/service/${encodeURIComponent(name)}`, {
    judge(json) {
      const hours = decodeHours(json);
      if (hours)
        return ok(
          'hours',
          `The office hours service ${name} answers: ${hours.isOpen ? 'open' : 'closed'} now.`,
        );
      return warning(
        'hours-unread',
        `The office hours service ${name} answers, but not with a list of periods.`,
        'The chat then shows the form at any time. Check that the name is that of an office hours service, and see docs/opening-hours.md.',
      );
    },
    missing: (status) =>
      problem(
        'no-hours',
        `The office hours service ${name} does not answer (HTTP ${status}).`,
        'Check the name in Service Management of GMS, and whether the proxy passes on GET.',
      ),
  });
}

/** Version 2 of the API has a request of its own. */
export function checkWaitQueue(client: Client, options: Options, name: string): Promise<Told> {
  const queue = encodeURIComponent(name);
  const path =
    options.api === 2 ? `/2/ewt/ewt2?vqs=${queue}` : `/1/service/ewt-for-vq?name=${queue}&aqt=urs2`;
  return question(client, options, path, {
    judge(json) {
      const wait = decodeWait(json, name);
      if (wait !== undefined)
        return ok('wait-queue', `GMS tells the expected wait of ${name}: ${Math.round(wait)} s.`);
      return warning(
        'wait-unread',
        `GMS answers about ${name}, but with no expected wait (ewt).`,
        'The chat then shows none. Check the name of the virtual queue, and see docs/opening-hours.md.',
      );
    },
    missing: (status) =>
      problem(
        'no-wait',
        `GMS does not tell the expected wait of ${name} (HTTP ${status}).`,
        'Check the name of the virtual queue, and the connection of GMS to Universal Routing Server.',
      ),
  });
}

interface Question {
  readonly judge: (json: unknown) => Told;
  readonly missing: (status: number) => Told;
}

async function question(
  client: Client,
  options: Options,
  path: string,
  {judge, missing}: Question,
): Promise<Told> {
  const what = `GET ${path.replace(/\?.*/, '')}`;
  try {
    const answer = await client.ask({
      method: 'GET',
      url: options.server + path,
      headers: {gms_user: userOf(options)},
    });
    const isRead = answer.status === 200 && typeof answer.json === 'object' && answer.json !== null;
    return isRead ? judge(answer.json) : (refusal(answer, what) ?? missing(answer.status));
  } catch (error) {
    return silence(error, what);
  }
}
