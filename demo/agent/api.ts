import type {Chat, Message, Operation} from './chat.js';
import {decodeChats, decodeMessages, isRecord} from './decode.js';

/** The server said no, or did not answer; the message is a sentence for the agent. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
}

/** The REST half of the agents' Web Services API, for one agent, by HTTP Basic. */
export class AgentApi {
  /** Where the CometD half takes its requests. */
  readonly notificationsUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly #chatsUrl: string;

  constructor(origin: string, user: string, password: string) {
    this.notificationsUrl = `${origin}/api/v2/notifications`;
    this.headers = {authorization: `Basic ${btoa(`${user}:${password}`)}`};
    this.#chatsUrl = `${origin}/api/v2/me/chats`;
  }

  /** The chats offered to this agent or held by this agent. */
  async chats(): Promise<Chat[]> {
    const reply = await this.#request(`${this.#chatsUrl}?fields=*`);
    return decodeChats(reply.chats);
  }

  async messages(chatId: string): Promise<Message[]> {
    const reply = await this.#request(`${this.#chatUrl(chatId)}/messages`);
    return decodeMessages(reply.messages);
  }

  async perform(chatId: string, operation: Operation): Promise<void> {
    await this.#request(this.#chatUrl(chatId), operation);
  }

  #chatUrl(chatId: string): string {
    return `${this.#chatsUrl}/${encodeURIComponent(chatId)}`;
  }

  async #request(url: string, operation?: Operation): Promise<Record<string, unknown>> {
    const response = await fetch(url, {
      method: operation ? 'POST' : 'GET',
      headers: {...this.headers, ...(operation && {'content-type': 'application/json'})},
      body: operation ? JSON.stringify(operation) : null,
      signal: AbortSignal.timeout(replyTimeout),
    }).catch(() => undefined);
    if (!response) throw new ApiError('The server did not answer.');
    const reply: unknown = await response.json().catch(() => undefined);
    if (!isRecord(reply)) throw new ApiError(`The server answered with ${response.status}.`);
    if (reply.statusCode !== 0) throw new ApiError(statusMessage(reply));
    return reply;
  }
}

/** Milliseconds. */
const replyTimeout = 15_000;

function statusMessage({statusMessage}: Record<string, unknown>): string {
  return typeof statusMessage === 'string' && statusMessage ? statusMessage : 'The server refused it.';
}
