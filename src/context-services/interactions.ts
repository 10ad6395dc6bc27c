import {systemClock, type Clock} from '../base/clock.js';
import {textOf} from '../base/text-of.js';
import {serverUrl} from '../wire/server-url.js';
import {ChatError, faultKindOf} from '../wire/errors.js';
import {Http, type Content} from '../wire/http.js';
import {decodeInteraction, decodeInteractions} from './decode.js';
import {decodeTranscript, type KeptTranscript} from './structured-text.js';
import {decodeText} from '../wire/decode-text.js';
import type {HeadersOption} from '../wire/types.js';
import type {Interaction} from './interaction.js';

/** Ms until a request without an answer is aborted. */
const TIMEOUT = 20_000;

/** `chats`: chats only. `all`: emails, calls and every other kind, too. */
export type InteractionTypes = 'chats' | 'all';

export interface InteractionsOptions {
  /** Base URL of Context Services; in a page it may be relative. It does not lie under `/genesys`. */
  readonly server: string;
  /** Extra request headers, for security gateways, or a function that makes them. Read at each request: a page may renew a token. */
  readonly headers?: HeadersOption | undefined;
  /** Kinds of interaction that the lists have. Default: `chats`. */
  readonly types?: InteractionTypes | undefined;
  /** A fake clock, for tests. */
  readonly clock?: Clock | undefined;
}

/**
 * Client for the interactions that Context Services keeps. Every call rejects only with a `ChatError`. Nothing is cached.
 * Requests go only to `server`: the URLs in its replies may be addresses of the network behind a gateway.
 */
export interface Interactions {
  /** The customer's interactions, newest first, those under way too; empty when the customer is not known. */
  ofCustomer(customerId: string, signal?: AbortSignal): Promise<readonly Interaction[]>;
  /**
   * The interactions of a service, newest first; empty when the service is not known. The documentation lists the
   * parameter `service_id` of this query, but prints no URL for it: this is `GET /services/{service_id}/interactions`.
   * A server that has no such query also answers 404.
   */
  ofService(serviceId: string | number, signal?: AbortSignal): Promise<readonly Interaction[]>;
  /** One interaction of any kind. */
  interaction(id: string, signal?: AbortSignal): Promise<Interaction>;
  /** The interaction as text: for a chat, its transcript as lines. */
  plainText(id: string, signal?: AbortSignal): Promise<string>;
  /** The structured text: for a chat, the XML of Chat Server. */
  structuredText(id: string, signal?: AbortSignal): Promise<string>;
  /** The binary content, with its type. */
  binaryContent(id: string, signal?: AbortSignal): Promise<Blob>;
  /** The transcript, decoded from the structured text. Needs a `DOMParser`, which Node does not have. */
  transcript(
    interaction: Pick<Interaction, 'id' | 'startedAt'>,
    signal?: AbortSignal,
  ): Promise<KeptTranscript>;
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

  const get = async (path: string, signal?: AbortSignal): Promise<Content> => {
    const url = `${server}/${path}`;
    const content = await http.get(url, {signal, timeout: TIMEOUT});
    const {status} = content;
    if (status >= 300) throw new ChatError(faultKindOf(status), `${url}: ${status}`, {status});
    return content;
  };
  const getText = async (path: string, signal?: AbortSignal): Promise<string> => {
    const {bytes, type} = await get(path, signal);
    return decodeText(bytes, type);
  };
  const getJson = async (path: string, signal?: AbortSignal): Promise<unknown> => {
    const text = await getText(path, signal);
    try {
      return parseJson(text);
    } catch (cause) {
      throw new ChatError('broken', `${server}/${path}: no JSON`, {cause});
    }
  };
  const getList = async (path: string, signal?: AbortSignal): Promise<readonly Interaction[]> => {
    const reply = await getJson(path, signal).catch((error: unknown) => {
      if (error instanceof ChatError && error.status === 404) return [];
      throw error;
    });
    const all = decodeInteractions(reply);
    // A gateway may answer in place of the server, with success.
    if (!all.length && !isEmpty(reply)) throw new ChatError('broken', `${server}/${path}: no interactions`);
    return options.types === 'all' ? all : all.filter(({kind}) => kind === 'chat');
  };
  const pathOf = (id: string): string => `interactions/${segment('interaction', id)}`;
  const structuredText: Interactions['structuredText'] = async (id, signal) =>
    getText(`${pathOf(id)}/structured_text`, signal);

  return {
    ofCustomer: async (id, signal) => getList(`customers/${segment('customer', id)}/interactions`, signal),
    ofService: async (id, signal) => getList(`services/${segment('service', id)}/interactions`, signal),
    async interaction(id, signal) {
      const [interaction] = [await getJson(pathOf(id), signal)].flat().map(decodeInteraction);
      if (interaction) return interaction;
      throw new ChatError('broken', `${id} is no interaction.`);
    },
    async plainText(id, signal) {
      const {bytes, type} = await get(`${pathOf(id)}/plain_text`, signal);
      // Usually the log-in page of a gateway.
      if (/^\s*(text\/html|application\/xhtml)/i.test(type))
        throw new ChatError('broken', `The plain text of ${id} is a web page.`);
      return decodeText(bytes, type);
    },
    structuredText,
    async binaryContent(id, signal) {
      const {bytes, type} = await get(`${pathOf(id)}/binary_content`, signal);
      return new Blob([bytes], {type});
    },
    async transcript({id, startedAt}, signal) {
      const transcript = decodeTranscript(await structuredText(id, signal), startedAt);
      if (transcript) return transcript;
      throw new ChatError('broken', `The transcript of ${id} cannot be read.`);
    },
  };
}

/** Some servers put control characters into texts as they are. JSON does not allow that; they are read as blanks. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(text.replace(/[\u0000-\u001f]/g, ' '));
  }
}

/** Some servers write an empty list as `null` or `{}`. */
const isEmpty = (reply: unknown): boolean =>
  reply === null || (typeof reply === 'object' && !Object.keys(reply).length);

/** Encodes an id of the page as a segment of a path. Refuses an empty id: the answer could be about every customer. */
function segment(of: string, id: unknown): string {
  const text = textOf(id)?.trim();
  // A segment of dots would lead up the path.
  if (text && !/^\.+$/.test(text)) return encodeURIComponent(text);
  throw new ChatError('invalid', `There is no id of the ${of}.`);
}
