/** Where a request goes. */
export interface Place {
  /** Decoded segments. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export function placeOf(url: string): Place {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  return {path: path.split('/').slice(1).map(decode), query: new URLSearchParams(query)};
}

/**
 * Below `/genesys`, where customers are, below `/api/v2`, where agents are, below `/me/interactions`, which is an older
 * form of that, or below `/faults`.
 */
export function isOfBox({path: [root, second]}: Place): boolean {
  if (root === 'genesys' || root === 'faults') return true;
  return (root === 'api' && second === 'v2') || (root === 'me' && second === 'interactions');
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
