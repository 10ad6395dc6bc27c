import type {Clock} from '../../src/base/clock.js';
import {isPage} from '../../src/wire/errors.js';
import {record, text, wholeNumber} from '../../src/wire/values.js';
import type {Answer, Client} from './client.js';

/** One message of Bayeux. */
export type Message = Readonly<Record<string, unknown>>;

export interface Exchange {
  readonly answer: Answer;
  /** Empty if the answer is not Bayeux. */
  readonly messages: readonly Message[];
}

const JSON_TYPE = 'application/json;charset=UTF-8';

/** One session, as the chat has it: long-polling, one URL, all requests in arrays. */
export class BayeuxSession {
  readonly #client: Client;
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  #clientId = '';
  #lastId = 0;
  /** Time for which the server says that it holds a request, ms. */
  holds = 60_000;

  constructor(client: Client, url: string, headers: Readonly<Record<string, string>>) {
    this.#client = client;
    this.#url = url;
    this.#headers = headers;
  }

  get clock(): Clock {
    return this.#client.clock;
  }

  /** The longest wait for something that should come at once, ms. */
  get patience(): number {
    return this.#client.timeout;
  }

  async handshake(): Promise<Exchange> {
    const exchange = await this.#send('/meta/handshake', {
      version: '1.0',
      minimumVersion: '1.0',
      supportedConnectionTypes: ['long-polling'],
      advice: {timeout: 60_000, interval: 0},
    });
    const reply = replyTo('/meta/handshake', exchange);
    this.#clientId = text(reply?.['clientId']);
    return exchange;
  }

  /** Begins again with a new session, after a held request that broke: what the server sends to it is lost. */
  async renew(channels: readonly string[]): Promise<void> {
    await this.disconnect();
    this.#clientId = '';
    await this.handshake();
    for (const channel of channels) await this.subscribe(channel);
    await this.connect();
  }

  subscribe(channel: string): Promise<Exchange> {
    return this.#send('/meta/subscribe', {subscription: channel});
  }

  publish(channel: string, data: object): Promise<Exchange> {
    return this.#send(channel, {data});
  }

  async connect(options: {readonly timeout?: number; readonly signal?: AbortSignal} = {}): Promise<Exchange> {
    const exchange = await this.#send('/meta/connect', {connectionType: 'long-polling'}, options);
    const advice = record(replyTo('/meta/connect', exchange)?.['advice']);
    this.holds = wholeNumber(advice['timeout'], 3_600_000) || this.holds;
    return exchange;
  }

  disconnect(): Promise<Exchange> {
    return this.#send('/meta/disconnect', {});
  }

  async #send(
    channel: string,
    members: object,
    options: {readonly timeout?: number; readonly signal?: AbortSignal} = {},
  ): Promise<Exchange> {
    this.#lastId += 1;
    const message = {
      id: String(this.#lastId),
      channel,
      ...members,
      ...(this.#clientId && {clientId: this.#clientId}),
    };
    const answer = await this.#client.ask({
      url: this.#url,
      type: JSON_TYPE,
      headers: this.#headers,
      body: JSON.stringify([message]),
      ...options,
    });
    const isBayeux = answer.status === 200 && !isPage(answer.body) && answer.json !== undefined;
    const messages = isBayeux ? [answer.json].flat().map(record) : [];
    return {answer, messages: messages.filter(({channel: name}) => typeof name === 'string')};
  }
}

export function replyTo(channel: string, {messages}: Exchange): Message | undefined {
  return messages.find((message) => message['channel'] === channel && 'successful' in message);
}

/** The data of the pushes on a channel. */
export function pushesOn(channel: string, {messages}: Exchange): readonly unknown[] {
  return messages
    .filter((message) => message['channel'] === channel && 'data' in message)
    .map((message) => message['data']);
}

export const isSuccessful = (message: Message | undefined): boolean => message?.['successful'] === true;

/** Whether the node that answered does not know the session: `402::Unknown client`, `402::session_unknown`. */
export const isUnknown = (message: Message | undefined): boolean => /^402/.test(text(message?.['error']));

/** The server's words, for people who search in its logs. */
export const errorOf = (message: Message | undefined): string =>
  text(message?.['error']) || 'no reason given';
