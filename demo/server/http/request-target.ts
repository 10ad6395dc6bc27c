import type {IncomingMessage} from 'node:http';

/** The decoded target of a request: its path and its query. */
export interface RequestTarget {
  /** Decoded segments of the path. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export function requestTargetOf(url: string): RequestTarget {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  return {path: path.split('/').slice(1).map(decode), query: new URLSearchParams(query)};
}

/**
 * True for the paths that the development server answers: `/genesys` (customers), `/api/v2` (agents), `/me/interactions`
 * (agents, in an older form), `/survey`, `/faults` and Context Services.
 */
export function isForDevServer(target: RequestTarget): boolean {
  const [root, second] = target.path;
  if (root === 'genesys' || root === 'faults' || isForContextServices(target)) return true;
  if (root === 'survey' && second === undefined) return true;
  return (root === 'api' && second === 'v2') || (root === 'me' && second === 'interactions');
}

/** True for `/customers/…`, `/services/…` and `/interactions/…`: Context Services does not lie under `/genesys`. */
export function isForContextServices({path: [root, id]}: RequestTarget): boolean {
  return (root === 'customers' || root === 'services' || root === 'interactions') && id !== undefined;
}

/** The server's origin as the client of this request addresses it. */
export function originOf(req: IncomingMessage): string {
  const scheme = 'encrypted' in req.socket ? 'https' : 'http';
  return `${scheme}://${req.headers.host ?? 'localhost'}`;
}

/** True for the endpoint itself, and with `/`, `/handshake`, `/connect` or `/disconnect` appended: clients use all of these. */
export function isBayeux([name, kind, ...more]: readonly string[], endpoint: string): boolean {
  if (name !== endpoint || more.length > 0) return false;
  return kind === undefined || ['', 'handshake', 'connect', 'disconnect'].includes(kind);
}

/** Returns a malformed segment as it is: it matches no resource, so the reply is 404. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
