import type {Options} from './command-line.js';
import {ok, problem, skipped, warning, type Told} from './finding.js';

interface Cookie {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Judges the cookies of the server: a page of another site gets back only those that say so. */
export function judgeCookies(setCookies: readonly string[], {origin, cometUrl}: Options): Told {
  const cookies = setCookies.map(read);
  if (cookies.length === 0)
    return ok('no-cookies', 'The server sets none. It has to know its sessions by other means.');
  const names = cookies.map(({name}) => name).join(', ');
  const path = new URL(cometUrl).pathname;
  const lost = cookies.find(({attributes}) => !covers(attributes.get('path'), path));
  if (lost)
    return problem(
      'cookie-path',
      `The cookie ${lost.name} is for the path ${lost.attributes.get('path')}: browsers do not send it to ${path}.`,
      'Change its path where the path of GMS is changed. In nginx: proxy_cookie_path /genesys /;',
    );
  const isOpen = cometUrl.startsWith('http:') && !isThisMachine(new URL(cometUrl).hostname);
  const insecure = isOpen && cookies.find(({attributes}) => attributes.has('secure'));
  if (insecure)
    return problem(
      'cookie-secure',
      `The cookie ${insecure.name} is Secure, and the server is asked over http://: browsers drop it.`,
      'Let the server speak https.',
    );
  if (origin === undefined)
    return skipped(
      'no-origin',
      `The server sets ${names}. Whether a page gets them back depends on its origin.`,
      'Name it, as in --origin https://www.example.com.',
    );
  if (isSameSite(origin, cometUrl))
    return ok('cookies', `The server sets ${names}; page and server are of one site.`);
  const kept = cookies.find(
    ({attributes}) => attributes.get('samesite') !== 'none' || !attributes.has('secure'),
  );
  if (kept)
    return problem(
      'cookie-same-site',
      `The cookie ${kept.name} lacks SameSite=None; Secure: browsers do not send it from pages of ${origin}, which is another site.`,
      'Add both, and Partitioned. In nginx: proxy_cookie_flags ~ secure samesite=none; Or give GMS a name below the domain of the page.',
    );
  const whole = cookies.find(({attributes}) => !attributes.has('partitioned'));
  if (whole)
    return warning(
      'cookie-partitioned',
      `The cookie ${whole.name} lacks Partitioned: browsers that block cookies of other sites drop it.`,
      'Add the attribute Partitioned, or give GMS a name below the domain of the page.',
    );
  return ok('cookies', `The server sets ${names}; pages of another site get them back.`);
}

/** Browsers trust these names without TLS, and keep their Secure cookies. Safari does not: it is no browser for development. */
const isThisMachine = (host: string): boolean => /^(.*\.)?localhost$|^127\.|^\[::1\]$/.test(host);

function read(line: string): Cookie {
  const [pair = '', ...attributes] = line.split(';');
  return {
    name: pair.split('=')[0]?.trim() ?? '',
    attributes: new Map(
      attributes.map((attribute) => {
        const [name = '', value = ''] = attribute.split('=');
        return [name.trim().toLowerCase(), value.trim().replace(/^none$/i, 'none')];
      }),
    ),
  };
}

/** By RFC 6265. A cookie without a path is for the folder of the request, which the doctor asks as the chat does. */
function covers(path: string | undefined, asked: string): boolean {
  if (path === undefined || !path.startsWith('/')) return true;
  return asked === path || (asked.startsWith(path) && (path.endsWith('/') || asked[path.length] === '/'));
}

/** Without the list of public suffixes: `co.uk` and its like are known by their short labels. */
function isSameSite(origin: string, server: string): boolean {
  const [page, other] = [new URL(origin), new URL(server)];
  if (page.protocol !== other.protocol) return false;
  if (page.hostname === other.hostname) return true;
  if (/^[\d.]+$|:/.test(page.hostname) || /^[\d.]+$|:/.test(other.hostname)) return false;
  return siteOf(page.hostname) === siteOf(other.hostname);
}

function siteOf(host: string): string {
  const labels = host.split('.');
  const isShared = labels.at(-1)?.length === 2 && (labels.at(-2)?.length ?? 4) <= 3;
  return labels.slice(isShared ? -3 : -2).join('.');
}
