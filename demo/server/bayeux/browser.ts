import {randomBytes} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';

/** The cookie by which Bayeux knows a browser that names no user. */
const cookieName = 'BAYEUX_BROWSER';

/** No header has this character, so a browser's name is never that of a user. */
const mark = '\0';

/**
 * Returns the name of the browser that sends a request: that of its cookie. A browser without one gets it with its
 * handshake; with any other request, it is unknown.
 */
export function browserOf(req: IncomingMessage, res: ServerResponse, isHandshake: boolean): string {
  const known = knownBrowserOf(req);
  if (known !== undefined) return known;
  const id = randomBytes(20).toString('hex');
  if (isHandshake) {
    // Only over TLS may a cookie go to another site.
    const elsewhere = 'encrypted' in req.socket ? '; SameSite=None; Secure; Partitioned' : '';
    res.setHeader('Set-Cookie', `${cookieName}=${id}; Path=/genesys; HttpOnly${elsewhere}`);
  }
  return mark + id;
}

/** The name of the browser that sends a request; `undefined` without a cookie. */
export function knownBrowserOf({headers: {cookie = ''}}: IncomingMessage): string | undefined {
  const [, id] = /(?:^|;\s*)BAYEUX_BROWSER=([\w-]{1,100})/.exec(cookie) ?? [];
  return id === undefined ? undefined : nameOfBrowser(id);
}

/** The name of the browser with this cookie. */
export function nameOfBrowser(id: string): string {
  return mark + id;
}

/** True for the name of a browser, false for that of a user. */
export function isBrowser(name: string): boolean {
  return name.startsWith(mark);
}
