import type {IncomingHttpHeaders} from 'node:http';
import type {Answer, Client} from './client.js';
import type {Options} from './command-line.js';
import {ok, problem, skipped, warning, type Told} from './finding.js';
import {probeUrl} from './rest.js';
import {silence} from './refusals.js';

const IN_NGINX = (origin: string): string =>
  `In nginx: add_header Access-Control-Allow-Origin ${origin} always; or add it to the list (map) that is there.`;

/** The checks need an origin, and one that differs from the server's. */
export function withoutCors({origin, server}: Options): Told | undefined {
  if (origin === undefined)
    return skipped(
      'no-origin',
      'Not checked: the origin of your page is not known.',
      'Name it, as in --origin https://www.example.com.',
    );
  if (origin === new URL(server).origin)
    return ok('same-origin', 'Not needed: the page has the origin of the server.');
  if (origin.startsWith('https:') && server.startsWith('http:'))
    return problem(
      'mixed-content',
      `A page with ${origin} may not ask a server with http://: browsers block it.`,
      'Let the server speak https.',
    );
  return undefined;
}

/** Asks whether the page may make its requests, as a browser does before the first of them. */
export async function checkPreflights(
  client: Client,
  options: Options,
  origin: string,
  apis: readonly (1 | 2)[],
): Promise<Told> {
  const own = [...options.headers.keys()];
  const isFirst = apis.includes(1);
  const user = isFirst ? ['gms_user'] : [];
  const asked: (readonly [url: string, names: readonly string[]])[] = [
    [options.cometUrl, ['content-type', ...user, ...own]],
    ...(isFirst ? [[probeUrl(options, 1), [...user, ...own]] as const] : []),
    ...(apis.includes(2) && own.length > 0 ? [[probeUrl(options, 2), own] as const] : []),
  ];
  for (const [url, names] of asked) {
    const wanted = [...new Set(names)].sort();
    const told = await checkPreflight(client, url, origin, wanted);
    if (told) return told;
  }
  const names = [...new Set(asked.flatMap(([, all]) => all))].join(', ');
  return ok('preflight', `Pages of ${origin} may send the headers ${names}.`);
}

async function checkPreflight(
  client: Client,
  url: string,
  origin: string,
  wanted: readonly string[],
): Promise<Told | undefined> {
  const what = `OPTIONS ${new URL(url).pathname}`;
  let answer: Answer;
  try {
    answer = await client.ask({
      method: 'OPTIONS',
      url,
      headers: {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': wanted.join(','),
      },
    });
  } catch (error) {
    return silence(error, what);
  }
  const {status, headers} = answer;
  if (status < 200 || status > 299)
    return problem(
      'preflight-refused',
      `${what}: HTTP ${status}. Browsers ask this before the chat’s requests, and need 2xx.`,
      'Answer OPTIONS with 204 and the CORS headers, before anything that asks for credentials: a preflight carries none.',
    );
  const fault = originFault(headers, origin, what);
  if (fault) return fault;
  const allowed = list(headers['access-control-allow-headers']);
  const isAny = allowed.includes('*') && headers['access-control-allow-credentials'] !== 'true';
  const refused = wanted.filter(
    // The star does not stand for this one.
    (name) => !allowed.includes(name) && !(isAny && name !== 'authorization'),
  );
  if (refused.length > 0)
    return problem(
      'preflight-headers',
      `${what}: the headers ${refused.join(', ')} are not allowed.`,
      `Add them to Access-Control-Allow-Headers: ${wanted.join(', ')}.`,
    );
  return undefined;
}

/** Judges the headers of an answer that succeeded. */
export function judgeAnswer({headers}: Answer, origin: string, what: string): Told {
  const fault = originFault(headers, origin, what);
  if (fault) return fault;
  const allowed = headers['access-control-allow-origin'];
  if (allowed === '*' || headers['access-control-allow-credentials'] !== 'true')
    return warning(
      'no-credentials',
      `${what}: pages of ${origin} may ask, but without cookies.`,
      'The chat then leaves cookies out, so sticky sessions by cookie fail. Answer with the origin itself instead of *, and with Access-Control-Allow-Credentials: true.',
    );
  return ok('cors', `Pages of ${origin} may read answers, with cookies.`);
}

/** Judges the headers of an answer with an error status. */
export function judgeError(answer: Answer | undefined, origin: string): Told {
  if (answer === undefined) return skipped('no-error', 'Not checked: the server gave no error.');
  const {status, headers} = answer;
  if (headers['access-control-allow-origin'] === undefined)
    return problem(
      'cors-errors-hidden',
      `An answer with HTTP ${status} has no Access-Control-Allow-Origin: the chat takes it for a dead network, and cannot tell the customer what happened.`,
      `Send the CORS headers with every status. ${IN_NGINX(origin)} "always" is for errors.`,
    );
  return (
    originFault(headers, origin, `HTTP ${status}`) ??
    ok('cors-errors', `Errors can be read too (seen with HTTP ${status}).`)
  );
}

function originFault(headers: IncomingHttpHeaders, origin: string, what: string): Told | undefined {
  const allowed = headers['access-control-allow-origin'];
  if (allowed === undefined)
    return problem(
      'no-allow-origin',
      `${what}: no Access-Control-Allow-Origin. Browsers hide the answer from pages of ${origin}.`,
      `Allow the origin, at GMS or at the proxy. ${IN_NGINX(origin)}`,
    );
  if (allowed.includes(','))
    return problem(
      'allow-origin-twice',
      `${what}: Access-Control-Allow-Origin is there more than once (${allowed}). Browsers refuse that.`,
      'Both GMS and the proxy send it: let only one do so. In nginx: proxy_hide_header Access-Control-Allow-Origin;',
    );
  if (allowed !== '*' && allowed !== origin)
    return problem(
      'other-origin',
      `${what}: only pages of ${allowed} are allowed, not of ${origin}.`,
      'Compare scheme, host and port letter by letter: an origin has no slash at its end. Allow this one too, by answering with the origin of the request if it is on your list.',
    );
  return undefined;
}

const list = (header: string | undefined): readonly string[] =>
  (header ?? '').split(',').map((name) => name.trim().toLowerCase());
