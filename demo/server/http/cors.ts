import type {IncomingMessage, ServerResponse} from 'node:http';

/** Seconds for which a browser need not ask again. */
const maxAge = '600';

/**
 * Lets pages of any origin in, credentials and all: GMS behind a gateway is set up so for the sites it serves. The
 * origin is echoed because a browser takes no `*` together with credentials.
 * @param credentials `false`: as a gateway that was set up without a thought for cookies
 * @returns whether the request was a preflight, which is answered with that
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

/** Whatever is asked for: a page may add headers that its own gateway wants. */
function allowedHeaders(req: IncomingMessage): string {
  const asked = req.headers['access-control-request-headers'];
  return ['content-type', 'gms_user', 'authorization', ...(asked ? [asked] : [])].join(', ');
}
