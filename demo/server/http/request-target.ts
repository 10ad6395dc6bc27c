import type {IncomingMessage} from 'node:http';

/** Where a request goes. */
export interface RequestTarget {
  /** Decoded segments. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export function requestTargetOf(url: string): RequestTarget {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  return {path: path.split('/').slice(1).map(decode), query: new URLSearchParams(query)};
}

/**
 * Below `/genesys`, where customers are, below `/api/v2`, where agents are, below `/me/interactions`, which is an older
 * form of that, below `/faults`, or where Context Services is.
 */
export function isForDevServer(target: RequestTarget): boolean {
  const [root, second] = target.path;
  if (root === 'genesys' || root === 'faults' || isForContextServices(target)) return true;
  return (root === 'api' && second === 'v2') || (root === 'me' && second === 'interactions');
}

/** `/customers/…` and `/interactions/…`: it does not lie under `/genesys`. */
export function isForContextServices({path: [root, id]}: RequestTarget): boolean {
  return (root === 'customers' || root === 'interactions') && id !== undefined;
}

/** What the server is called by the one who asks. */
export function originOf(req: IncomingMessage): string {
  const scheme = 'encrypted' in req.socket ? 'https' : 'http';
  return `${scheme}://${req.headers.host ?? 'localhost'}`;
}

/** The endpoint itself, and with it `/`, `/handshake`, `/connect`, `/disconnect`: clients use either form. */
export function isBayeux([name, kind, ...more]: readonly string[], endpoint: string): boolean {
  if (name !== endpoint || more.length > 0) return false;
  return kind === undefined || ['', 'handshake', 'connect', 'disconnect'].includes(kind);
}

/** What is not well encoded stands for itself, and for nothing that there is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
