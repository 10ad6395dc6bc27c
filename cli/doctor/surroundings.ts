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
    fine: ok('hours', `The office hours service ${name} answers.`),
    missing: (status) =>
      problem(
        'no-hours',
        `The office hours service ${name} does not answer (HTTP ${status}).`,
        'Check the name in Service Management of GMS, and whether the proxy passes on GET.',
      ),
  });
}

export function checkWaitQueue(client: Client, options: Options, name: string): Promise<Told> {
  return question(client, options, `/1/service/ewt-for-vq?name=${encodeURIComponent(name)}&aqt=urs2`, {
    fine: ok('wait-queue', `GMS tells the expected wait of ${name}.`),
    missing: (status) =>
      problem(
        'no-wait',
        `GMS does not tell the expected wait of ${name} (HTTP ${status}).`,
        'Check the name of the virtual queue, and the connection of GMS to Universal Routing Server.',
      ),
  });
}

async function question(
  client: Client,
  options: Options,
  path: string,
  {fine, missing}: {readonly fine: Told; readonly missing: (status: number) => Told},
): Promise<Told> {
  const what = `GET ${path.replace(/\?.*/, '')}`;
  try {
    const answer = await client.ask({
      method: 'GET',
      url: options.server + path,
      headers: {gms_user: userOf(options)},
    });
    const isFine = answer.status === 200 && typeof answer.json === 'object' && answer.json !== null;
    return isFine ? fine : (refusal(answer, what) ?? missing(answer.status));
  } catch (error) {
    return silence(error, what);
  }
}
