import {decodeException} from '../../src/wire/v1/decode.js';
import {isPage} from '../../src/wire/errors.js';
import {NoAnswer, type Answer} from './client.js';
import {problem, type Told} from './finding.js';

/** Makes a finding of a request without a whole answer. */
export function silence(error: unknown, what: string): Told {
  if (!(error instanceof NoAnswer)) throw error;
  return error.why === 'late'
    ? problem(
        'no-answer',
        `${what}: the server ${error.message}.`,
        'Look whether the request arrives at GMS at all: a firewall or a proxy may swallow it. A slow server can be given more time by --timeout.',
      )
    : problem(
        'connection-broken',
        `${what}: the server ${error.message}.`,
        'Look into the logs of the proxy and of GMS at this moment. If GMS restarts, wait until it runs.',
      );
}

/**
 * Judges an answer in front of the chat server: a redirect, a login, a limit, a gateway whose GMS is away.
 * @returns `undefined` if nothing in front of GMS refused the request
 */
export function refusal(answer: Answer, what: string): Told | undefined {
  const {status, headers, json, body} = answer;
  if (status >= 300 && status < 400)
    return problem(
      'redirected',
      `${what}: HTTP ${status}, a redirect to ${placeOf(headers.location)}.`,
      'Use the address after the redirect as "server" if it is GMS. If it is a login, let the gateway answer 401 instead, and give the chat its credentials in "headers".',
    );
  if (status === 401 || (status === 403 && decodeException(json) === undefined))
    return problem(
      'credentials-wanted',
      `${what}: HTTP ${status}, something in front of GMS wants other credentials.`,
      'Give the doctor the header that your page sends, as in --header \'Authorization: Bearer …\', and the chat the same in "headers".',
    );
  if (status === 429)
    return problem(
      'too-many-requests',
      `${what}: HTTP 429, too many requests.`,
      'Raise the limit: a chat makes about 10 requests within its first second, and all visitors of one office share an address. In nginx: limit_req with burst=50 nodelay.',
    );
  if (status >= 502 && status <= 504 && decodeException(json) === undefined)
    return problem(
      'gms-away',
      `${what}: HTTP ${status}, the proxy is there and GMS behind it is not.`,
      'Start GMS, or mend the address of GMS in the proxy.',
    );
  if (status < 300 && isPage(body))
    return problem(
      'web-page',
      `${what}: a web page instead of an answer.`,
      'The URL leads to a web site or to a login page: check "server", and let the gateway answer 401 where it wants a login.',
    );
  return undefined;
}

/** Only the origin: the query of a login page may carry secrets. */
function placeOf(location: string | undefined): string {
  if (location === undefined) return 'nowhere';
  return URL.canParse(location) ? new URL(location).origin : 'another path';
}
