import {gzipSync} from 'node:zlib';
import {json, Refusal, type Answer} from '../http/answer.js';
import type {Found, Interactions} from './interactions.js';

/** One request to `/customers/…`, `/services/…` or `/interactions/…`. */
export interface ContextRequest {
  readonly method: string;
  /** Decoded segments of the path. */
  readonly path: readonly string[];
  /** The server's origin as the client addresses it, for the links in interactions. */
  readonly origin: string;
}

/** Characters. No id and no e-mail address is longer. */
const maxId = 254;

/** Context Services: the interactions of a customer or of a service, single interactions, and their content. */
export class ContextServices {
  readonly #interactions: Interactions;

  constructor(interactions: Interactions) {
    this.#interactions = interactions;
  }

  /** @throws Refusal 400, 404, 405 */
  answer({method, path: [root, given, content, ...more], origin}: ContextRequest): Answer {
    if (given === undefined || more.length > 0) throw refuse(404, 'No such resource.');
    if (root !== 'interactions') {
      if (content !== 'interactions') throw refuse(404, 'No such resource.');
      allowReading(method);
      const found =
        root === 'customers'
          ? this.#interactions.ofCustomer(identifier('customer_id', given))
          : this.#interactions.ofService(identifier('service_id', given));
      if (found.length === 0) throw refuse(404, 'No such interactions.');
      return json(found.map((one) => resource(one, origin)));
    }
    allowReading(method);
    const id = identifier('interaction_id', given);
    const found = this.#interactions.interaction(id);
    if (!found) throw refuse(404, 'No such interaction.');
    switch (content) {
      case undefined:
        return json(resource(found, origin));
      case 'plain_text':
        return file('text/plain', Buffer.from(found.content(content), 'utf8'));
      case 'structured_text':
        return file('text/xml', Buffer.from(found.content(content), 'utf8'));
      case 'binary_content':
        return {...file('application/gzip', packed(found)), headers: packedHeaders(id)};
      default:
        throw refuse(404, 'No such resource.');
    }
  }
}

function resource(found: Found, origin: string): Readonly<Record<string, unknown>> {
  const url = `${origin}/interactions/${found.interaction.interaction_id}`;
  return {
    ...found.interaction,
    text: `${url}/plain_text`,
    structured_text: `${url}/structured_text`,
    binary_content: `${url}/binary_content`,
    binary_content_mime: 'application/gzip',
    binary_content_size: packed(found).length,
  };
}

/** The binary content of a chat is its structured text, compressed. */
function packed({content}: Found): Buffer {
  return gzipSync(content('structured_text'));
}

function file(type: string, body: Buffer): Answer {
  const charset = type.startsWith('text/') ? ';charset=UTF-8' : '';
  return {status: 200, body, headers: {'Content-Type': type + charset, ...harmless}};
}

/** Headers that keep a browser from running text that customers wrote: it is served from this origin. */
const harmless = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
};

function packedHeaders(id: string): Readonly<Record<string, string>> {
  const disposition = `attachment; filename="chat-${id}.xml.gz"`;
  return {'Content-Type': 'application/gzip', 'Content-Disposition': disposition, ...harmless};
}

/** @throws Refusal 400 when the id is missing, too long, or has control characters */
function identifier(name: string, value: string): string {
  const id = value.trim();
  if (id === '' || id.length > maxId || /\p{Cc}/u.test(id))
    throw refuse(400, `${name} is mandatory, and has at most ${maxId} characters.`);
  return id;
}

function allowReading(method: string): void {
  if (method === 'GET' || method === 'HEAD') return;
  const refusal = refuse(405, 'This resource takes GET.');
  throw new Refusal({...refusal.answer, headers: {Allow: 'GET'}});
}

function refuse(status: number, message: string): Refusal {
  return new Refusal(json({message}, status));
}
