/** Asks the contact center whether it is open, and how long one waits. */
import type {Clock} from '../base/clock.js';
import {AvailabilityClient} from '../wire/availability.js';
import {ChatError} from '../wire/errors.js';
import {Http} from '../wire/http.js';
import type {Credentials} from '../wire/page-headers.js';
import {serverUrl} from '../wire/server-url.js';

/**
 * @param server base URL of GMS; in a page it may be relative
 * @throws ChatError `invalid` when it is not the URL of a server
 */
export function availabilityOf(server: string, credentials: Credentials, clock: Clock): AvailabilityClient {
  const url = serverUrl(server, globalThis.document?.baseURI);
  if (!url) throw new ChatError('invalid', 'server must be the URL of a server.');
  return new AvailabilityClient(new Http({clock, credentials}).get, url);
}
