import {urlOf} from '../base/url-of.js';

/**
 * Makes a base URL absolute and removes hash and trailing slashes. `undefined` if it is no http(s) URL, or has a query or
 * credentials: a browser refuses to ask such a URL, as if the network were down. A number is no URL, not even a relative one.
 * @param server a text or a `URL`
 * @param base URL of the page, for a relative `server`
 */
export function serverUrl(given: unknown, base?: string): string | undefined {
  const server = given instanceof URL || typeof given === 'string' ? String(given).trim() : '';
  if (!server || /\?|^\d+$|^([a-z]+:)?[\\/]*[^\\/#]*@/i.test(server)) return undefined;
  const {protocol = '', origin = '', pathname = ''} = urlOf(server, base) ?? {};
  return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : undefined;
}
