import type {Clock} from '../../src/base/clock.js';
import {BayeuxSession} from './bayeux.js';
import {CHANNEL_1, holdChat1} from './chat-1.js';
import {holdChat2} from './chat-2.js';
import {Client, type Answer} from './client.js';
import type {Options} from './command-line.js';
import {judgeCookies} from './cookies.js';
import {checkPreflights, judgeAnswer, judgeError, withoutCors} from './cors.js';
import {skipped, type Check, type Finding, type Told} from './finding.js';
import {checkHold} from './hold.js';
import {checkNetwork, checkTls} from './network.js';
import {checkHandshake, checkPush, checkRelease, checkSubscription} from './push.js';
import {silence} from './refusals.js';
import {findVersion, noVersion, serviceOf, userOf, type Found} from './rest.js';
import {checkHours, checkWaitQueue, judgeClock} from './surroundings.js';

export interface Surroundings {
  readonly clock: Clock;
  /** Called with each result as soon as it is known. */
  readonly onFinding: (finding: Finding) => void;
  /** Says that a check takes long. */
  readonly announce: (text: string) => void;
  /** Aborted when the user does not want to wait for the held request. */
  readonly signal: AbortSignal;
  /** Certificates of additional authorities, for tests. */
  readonly ca?: string;
}

const notStarted = skipped(
  'not-started',
  'No chat was started.',
  'With --start, the doctor starts one, sends a message, receives it and ends the chat. An agent may see it.',
);

/** Results after which no held request is left over. */
const ENDED_WELL: ReadonlySet<string> = new Set(['hold', 'not-held', 'hold-left-out']);

type Tell = (check: Check, told: Told) => void;

/** Makes all checks, in their order. One that depends on a failed one is left out. */
export async function examine(
  options: Options,
  {clock, onFinding, announce, signal, ca}: Surroundings,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const tell: Tell = (check, told) => {
    const finding = {check, ...told};
    findings.push(finding);
    onFinding(finding);
  };
  const client = new Client({clock, ca, ...options});
  if (await isReachable(client, options, tell, ca)) {
    const versions = await findVersions(client, options, tell);
    if (versions) await examineGms({client, options, tell, announce, signal}, versions);
  }
  return findings;
}

/** @returns whether more can be asked */
async function isReachable(
  client: Client,
  {server, timeout, headers}: Options,
  tell: Tell,
  ca: string | undefined,
): Promise<boolean> {
  const network = await checkNetwork(server, client.clock, timeout);
  tell('network', network);
  if (network.verdict === 'problem') return false;
  const {told, trusted} = await checkTls(server, client.clock, timeout, ca);
  tell('tls', told);
  client.verifies = trusted;
  if (told.code === 'tls-fails') return false;
  if (trusted || headers.size === 0) return true;
  tell(
    'version-1',
    skipped(
      'headers-kept-back',
      'The other checks are left out: your headers are not sent to a server with such a certificate.',
      'Mend the certificate first, or leave --header out.',
    ),
  );
  return false;
}

interface Versions {
  readonly apis: readonly (1 | 2)[];
  readonly error: Answer | undefined;
}

async function findVersions(client: Client, options: Options, tell: Tell): Promise<Versions | undefined> {
  const found: (readonly [1 | 2, Found])[] = [];
  for (const api of options.api ? [options.api] : ([1, 2] as const))
    found.push([api, await findVersion(client, options, api)]);
  const apis = found.filter(([, {isThere}]) => isThere).map(([api]) => api);
  const isNone = found.every(([, {told}]) => told.verdict === 'skipped');
  for (const [api, {told}] of found)
    tell(`version-${api}`, isNone && api === 1 ? noVersion(options.server) : told);
  const error = found.flatMap(([, one]) => one.error ?? [])[0];
  // A version behind a fault of the gateway may be there: CORS and CometD are worth a look.
  return isNone ? undefined : {apis, error};
}

interface Examination {
  readonly client: Client;
  readonly options: Options;
  readonly tell: Tell;
  readonly announce: (text: string) => void;
  readonly signal: AbortSignal;
}

async function examineGms(examination: Examination, {apis, error}: Versions): Promise<void> {
  const {client, options, tell} = examination;
  const {origin} = options;
  const wanted = apis.length > 0 ? apis : [options.api ?? 1];
  const cors = withoutCors(options);
  tell('preflight', cors ?? (await checkPreflights(client, options, origin ?? '', wanted)));
  const session = new BayeuxSession(
    client,
    options.cometUrl,
    wanted.includes(1) ? {gms_user: userOf(options)} : {},
  );
  const path = new URL(options.cometUrl).pathname;
  const {told: handshake, answer} = await checkHandshake(session, path);
  const now = client.clock.now();
  if (!cors && origin !== undefined) {
    const read = answer && answer.status < 300 ? answer : undefined;
    if (read) tell('cors', judgeAnswer(read, origin, `POST ${path}`));
    tell('cors-errors', judgeError(error, origin));
  }
  tell('handshake', handshake);
  if (handshake.verdict === 'ok') tell('cookies', judgeCookies(client.setCookies, options));
  const isPushed = handshake.verdict === 'ok' && (await examinePush(examination, session, wanted));
  if (!options.start) for (const api of apis) tell(`chat-${api}`, notStarted);
  if (options.start && apis.includes(1))
    tell('chat-1', await holdChat1(client, options, isPushed ? session : undefined));
  if (isPushed)
    tell('release', await checkRelease(session, channelsOf(options, wanted)[0] ?? '', client.timeout));
  else if (handshake.verdict === 'ok') await session.disconnect().catch(() => undefined);
  if (options.start && apis.includes(2)) {
    const {chat, files} = await holdChat2(client, options);
    tell('chat-2', chat);
    tell('files', files);
  }
  if (answer) tell('clock', judgeClock(answer, now));
  if (options.hours !== undefined) tell('hours', await checkHours(client, options, options.hours));
  if (options.waitQueue !== undefined)
    tell('wait-queue', await checkWaitQueue(client, options, options.waitQueue));
}

const channelsOf = (options: Options, apis: readonly (1 | 2)[]): readonly string[] =>
  apis.map((api) => (api === 1 ? CHANNEL_1 : channel2(options)));

const channel2 = (options: Options): string => `/service/chatV2/${serviceOf(options, 2)}`;

/** @returns whether the session works */
async function examinePush(
  {client, options, tell, announce, signal}: Examination,
  session: BayeuxSession,
  apis: readonly (1 | 2)[],
): Promise<boolean> {
  const channels = channelsOf(options, apis);
  const {subscription, stickiness} = await checkSubscription(session, channels);
  tell('subscription', subscription);
  tell('stickiness', stickiness);
  if (stickiness.verdict !== 'ok') return false;
  const hold = await checkHold({session, longest: options.hold, signal, announce});
  tell('hold', hold);
  if (hold.code === 'connect-refused') return false;
  try {
    if (!ENDED_WELL.has(hold.code)) await session.renew(channels);
  } catch (error) {
    tell('push', silence(error, 'A new session'));
    return false;
  }
  if (apis.includes(2)) tell('push', await checkPush(session, channel2(options), client.timeout));
  return true;
}
