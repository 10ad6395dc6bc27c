import {systemClock, type Clock} from '../base/clock.js';
import {serverUrl} from '../wire/server-url.js';
import type {Transcript} from '../session/model/transcript.js';
import {ChatError, faultKindOf} from '../wire/errors.js';
import {Http} from '../wire/http.js';
import type {HeadersOption} from '../wire/types.js';
import {decodeInteraction, decodeInteractions} from './decode.js';
import {decodeTranscript} from './structured-text.js';
import {decodeText} from '../wire/decode-text.js';
import type {Interaction} from './interaction.js';

/** Ms until a request without an answer is aborted. */
const TIMEOUT = 20_000;

export interface InteractionsOptions {
  /** Base URL of Context Services; in a page it may be relative. It does not lie under `/genesys`. */
  readonly server: string;
  /** Extra request headers, for security gateways, or a function that makes them. Read at each request: a page may renew a token. */
  readonly headers?: HeadersOption | undefined;
  /** A fake clock, for tests. */
  readonly clock?: Clock | undefined;
}

/**
 * Client for the chats that Context Services keeps. Every call rejects only with a `ChatError`. Nothing is cached. Requests
 * go only to `server`: the URLs in its replies may be addresses of the network behind a gateway.
 */
export interface Interactions {
  /** The customer's chats, newest first; empty when the customer is not known. */
  ofCustomer(customerId: string, signal?: AbortSignal): Promise<readonly Interaction[]>;
  interaction(id: string, signal?: AbortSignal): Promise<Interaction>;
  /** The transcript as lines of text. */
  plainText(id: string, signal?: AbortSignal): Promise<string>;
  /** The transcript as the XML of Chat Server. */
  structuredText(id: string, signal?: AbortSignal): Promise<string>;
  /** The transcript, decoded from that XML. Needs a `DOMParser`, which Node does not have. */
  transcript(interaction: Pick<Interaction, 'id' | 'startedAt'>, signal?: AbortSignal): Promise<Transcript>;
}

/** @throws ChatError `invalid` when `server` is not the URL of a server */
export function createInteractions(options: InteractionsOptions): Interactions {
  const server = serverUrl(options.server, globalThis.document?.baseURI);
  if (!server)
    throw new ChatError('invalid', `server must be the URL of Context Services: "${options.server}"`);
  const http = new Http({
    clock: options.clock ?? systemClock,
    credentials: {
      get headers() {
        return options.headers;
      },
    },
  });

  const get = async (path: string, signal?: AbortSignal): Promise<string> => {
    const url = `${server}/${path}`;
    const {status, type, bytes} = await http.get(url, {signal, timeout: TIMEOUT});
    if (status >= 300) throw new ChatError(faultKindOf(status), `${url}: ${status}`, {status});
    return decodeText(bytes, type);
  };
  const getJson = async (path: string, signal?: AbortSignal): Promise<unknown> => {
    const text = await get(path, signal);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new ChatError('broken', `${server}/${path}: no JSON`, {cause});
    }
  };
  const pathOf = (id: string): string => `interactions/${segment('interaction', id)}`;
  const structuredText: Interactions['structuredText'] = async (id, signal) =>
    get(`${pathOf(id)}/structured_text`, signal);

  return {
    async ofCustomer(customerId, signal) {
      const path = `customers/${segment('customer', customerId)}/interactions`;
      const reply = await getJson(path, signal).catch((error: unknown) => {
        if (error instanceof ChatError && error.status === 404) return [];
        throw error;
      });
      return decodeInteractions(reply);
    },
    async interaction(id, signal) {
      const [interaction] = [await getJson(pathOf(id), signal)].flat().map(decodeInteraction);
      if (interaction) return interaction;
      throw new ChatError('broken', `${id} is no chat.`);
    },
    plainText: async (id, signal) => get(`${pathOf(id)}/plain_text`, signal),
    structuredText,
    async transcript({id, startedAt}, signal) {
      const transcript = decodeTranscript(await structuredText(id, signal), startedAt);
      if (transcript) return transcript;
      throw new ChatError('broken', `The transcript of ${id} cannot be read.`);
    },
  };
}

/** Encodes an id as a segment of a path. Refuses an empty id: the answer could be about every customer. */
function segment(of: string, id: string): string {
  const text = id.trim();
  // A segment of dots would lead up the path.
  if (text && !/^\.+$/.test(text)) return encodeURIComponent(text);
  throw new ChatError('invalid', `There is no id of the ${of}.`);
}
