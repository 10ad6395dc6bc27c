import type {Chat, Message, Operation} from './chat.js';
import {decodeChats, decodeMessages, isRecord} from './decode.js';
import {decodeContacts, decodeQueues, type Contact, type Queue} from './directory.js';
import {decodeInteractions, type Interaction} from './interactions.js';

/** The server refused the request or did not answer. The message is a sentence to show to the agent. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** `statusCode` of the reply; `undefined` when there is none. */
  readonly code: number | undefined;

  constructor(sentence: string, code?: number) {
    super(sentence);
    this.code = code;
  }

  /** This agent may not do it, and trying again does not help. */
  get isForbidden(): boolean {
    return this.code === forbidden || this.code === noPermission;
  }
}

/** Codes of the API: forbidden for this agent, and a feature or role that this agent lacks. */
const forbidden = 3;
const noPermission = 5;

/** REST client of one agent (HTTP Basic) for the agents' Web Services API, and for Context Services. */
export class AgentApi {
  /** URL of the CometD server. */
  readonly notificationsUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly #origin: string;
  readonly #chatsUrl: string;

  constructor(origin: string, user: string, password: string) {
    this.#origin = origin;
    this.notificationsUrl = `${origin}/api/v2/notifications`;
    this.headers = {authorization: `Basic ${btoa(`${user}:${password}`)}`};
    this.#chatsUrl = `${origin}/api/v2/me/chats`;
  }

  /** The chats offered to this agent and the chats this agent is in. */
  async chats(): Promise<Chat[]> {
    const reply = await this.#request(`${this.#chatsUrl}?fields=*`);
    return decodeChats(reply.chats);
  }

  /** At most `count` messages from this index on. */
  async messages(chatId: string, startIndex: number, count: number): Promise<Message[]> {
    const url = `${this.#chatUrl(chatId)}/messages?startIndex=${startIndex}&count=${count}`;
    const reply = await this.#request(url);
    return decodeMessages(reply.messages);
  }

  /** The agents and groups that a chat can be passed on to. This agent is among them. */
  async contacts(): Promise<Contact[]> {
    const reply = await this.#request(`${this.#origin}/api/v2/contacts`);
    return decodeContacts(reply.contacts);
  }

  /** The queue of each group. */
  async queues(): Promise<Queue[]> {
    const reply = await this.#request(`${this.#origin}/api/v2/queues?fields=*`);
    return decodeQueues(reply.queues, Date.now());
  }

  /** The customer's earlier chats, newest first; empty for an unknown customer. */
  async interactions(customerId: string): Promise<Interaction[]> {
    const url = `${this.#origin}/customers/${encodeURIComponent(customerId)}/interactions`;
    const response = await this.#fetch(url);
    if (response.status === 404) return [];
    return decodeInteractions(await response.json().catch(() => undefined));
  }

  async plainText(interactionId: string): Promise<string> {
    const url = `${this.#origin}/interactions/${encodeURIComponent(interactionId)}/plain_text`;
    const response = await this.#fetch(url);
    if (!response.ok) throw new ApiError(`The server answered with ${response.status}.`);
    return response.text();
  }

  async perform(chatId: string, operation: Operation): Promise<void> {
    await this.#request(this.#chatUrl(chatId), operation);
  }

  async sendFile(chatId: string, file: File): Promise<void> {
    const body = new FormData();
    body.set('file', file, file.name);
    await this.#request(`${this.#chatUrl(chatId)}/files`, body);
  }

  /** The bytes of a file. */
  async file(chatId: string, fileId: string): Promise<Blob> {
    const response = await this.#fetch(`${this.#chatUrl(chatId)}/files/${encodeURIComponent(fileId)}`);
    if (response.status === 404) throw new ApiError('The file is not there any more.');
    if (!response.ok) throw new ApiError(`The server answered with ${response.status}.`);
    return response.blob();
  }

  #chatUrl(chatId: string): string {
    return `${this.#chatsUrl}/${encodeURIComponent(chatId)}`;
  }

  async #request(url: string, sent?: Operation | FormData): Promise<Record<string, unknown>> {
    const response = await this.#fetch(url, sent);
    const reply: unknown = await response.json().catch(() => undefined);
    if (!isRecord(reply)) throw new ApiError(`The server answered with ${response.status}.`);
    if (reply.statusCode !== 0) throw refusal(reply);
    return reply;
  }

  async #fetch(url: string, sent?: Operation | FormData): Promise<Response> {
    const isForm = sent instanceof FormData;
    const response = await fetch(url, {
      method: sent ? 'POST' : 'GET',
      headers: {...this.headers, ...(sent && !isForm && {'content-type': 'application/json'})},
      body: isForm ? sent : sent ? JSON.stringify(sent) : null,
      signal: AbortSignal.timeout(isForm ? uploadTimeout : replyTimeout),
    }).catch(() => undefined);
    if (!response) throw new ApiError('The server did not answer.');
    return response;
  }
}

/** ms. */
const replyTimeout = 15_000;
const uploadTimeout = 300_000;

function refusal({statusCode, statusMessage}: Record<string, unknown>): ApiError {
  const sentence = typeof statusMessage === 'string' && statusMessage;
  return new ApiError(
    sentence || 'The server refused it.',
    typeof statusCode === 'number' ? statusCode : undefined,
  );
}
