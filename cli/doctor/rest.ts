import {decodeReply} from '../../src/wire/v2/decode.js';
import {decodeException} from '../../src/wire/v1/decode.js';
import type {Answer, Client} from './client.js';
import type {Options} from './command-line.js';
import {ok, problem, skipped, type Told} from './finding.js';
import {refusal, silence} from './refusals.js';

/** An id that no server gives. Asking for it changes nothing. */
const NO_CHAT = 'gms-chat-doctor-asks-for-nothing';

export const FORM = 'application/x-www-form-urlencoded';

export const SERVICES = {1: 'request-chat', 2: 'customer-support'} as const;

export const serviceOf = ({service}: Options, api: 1 | 2): string => service ?? SERVICES[api];

/** A version of the Chat API: whether it is there, and its answer to a question about a chat that does not exist. */
export interface Found {
  readonly told: Told;
  readonly isThere: boolean;
  /** An answer with an error status, if the server gave one. */
  readonly error?: Answer;
}

export const probeUrl = (options: Options, api: 1 | 2): string =>
  api === 1
    ? `${options.server}/1/service/${NO_CHAT}/status`
    : `${options.server}/2/chat/${encodeURIComponent(serviceOf(options, 2))}/${NO_CHAT}/refresh`;

/** Looks for a version without starting anything: only GMS knows that the chat of the question does not exist. */
export async function findVersion(client: Client, options: Options, api: 1 | 2): Promise<Found> {
  const url = probeUrl(options, api);
  const {pathname} = new URL(url);
  const what = `POST ${pathname.slice(0, pathname.indexOf(NO_CHAT))}…`;
  const headers = api === 1 ? {gms_user: userOf(options)} : {};
  let answer: Answer;
  try {
    answer = await client.ask({url, type: FORM, body: api === 2 ? 'transcriptPosition=1' : '', headers});
  } catch (error) {
    return {told: silence(error, what), isThere: false};
  }
  const error = answer.status >= 400 ? {error: answer} : {};
  const isGms = api === 1 ? isVersion1(answer.json) : decodeReply(answer.json).status !== undefined;
  if (isGms) {
    const service = api === 2 ? `, and it has the service ${serviceOf(options, 2)}` : '';
    return {told: ok(`version-${api}`, `${what} is answered by GMS${service}.`), isThere: true, ...error};
  }
  const told = refusal(answer, what) ?? missing(options, api, answer.status, what);
  return {told, isThere: false, ...error};
}

function isVersion1(json: unknown): boolean {
  if (decodeException(json) !== undefined) return true;
  // An odd GMS that tells a status of the unknown service.
  return typeof json === 'object' && json !== null && ('_status' in json || '_id' in json);
}

function missing({api: wanted}: Options, api: 1 | 2, status: number, what: string): Told {
  const says = `${what}: HTTP ${status}, not an answer of GMS.`;
  const hint =
    api === 1
      ? 'Let the proxy pass on all paths below /genesys/1/, with the part "/genesys" in "server".'
      : 'Let the proxy pass on all paths below /genesys/2/, and name the service by --service: in GMS, version 2 has one for each section "chat.NAME".';
  if (wanted === api) return problem(`no-version-${api}`, says, hint);
  return skipped(`version-${api}-absent`, says, `Needed only for api="${api}". ${hint}`);
}

/** Neither version is there. */
export function noVersion(server: string): Told {
  return problem(
    'no-version',
    `There is no GMS at ${server}: neither version of the Chat API answers.`,
    'Check the path: "server" ends where /1/service or /2/chat begins, for most with /genesys. Behind a gateway it is the gateway’s path.',
  );
}

/** The header of version 1 that names the end user: the one that was given, or one of our own. */
export function userOf({headers}: Options): string {
  return headers.get('gms_user') ?? 'gms-chat-doctor';
}
