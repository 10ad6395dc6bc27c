import type {IncomingMessage, ServerResponse} from 'node:http';

/** Seconds for which a browser may cache the reply to a preflight. */
const maxAge = '600';

/**
 * Allows pages of every origin, with credentials, as a gateway before GMS does for the sites that it serves. The origin is
 * echoed because browsers refuse `*` together with credentials.
 * @param credentials `false` to act as a gateway that was set up without cookies in mind
 * @returns true when the request was a preflight, which is then answered
 */
export function allowOrigins(req: IncomingMessage, res: ServerResponse, credentials = true): boolean {
  const {origin} = req.headers;
  res.setHeader('Vary', 'Origin, Access-Control-Request-Headers');
  if (origin !== undefined) {
    res.setHeader('Access-Control-Allow-Origin', credentials ? origin : '*');
    if (credentials) res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  if (req.method !== 'OPTIONS') return false;
  if (origin !== undefined) {
    res.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE, OPTIONS');
    res.setHeader('Access-Control-Allow-Headers', allowedHeaders(req));
    res.setHeader('Access-Control-Max-Age', maxAge);
  }
  res.statusCode = 204;
  res.end();
  return true;
}

/** Allows every requested header: a page may add headers for its own gateway. */
function allowedHeaders(req: IncomingMessage): string {
  const asked = req.headers['access-control-request-headers'];
  return ['content-type', 'gms_user', 'authorization', ...(asked ? [asked] : [])].join(', ');
}
