import assert from 'node:assert/strict';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The body as JSON, or an empty object. */
  readonly json: Readonly<Record<string, unknown>>;
}

export type Message = Readonly<Record<string, unknown>>;

type Entry = readonly string[];

/** A Bayeux client that sends only when told to. */
export class BayeuxClient {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #channel: string;
  readonly #pushed: unknown[] = [];
  #clientId: unknown;
  #cookie = '';

  constructor(url: string, channel: string, headers: Readonly<Record<string, string>>) {
    this.#url = url;
    this.#channel = channel;
    this.#headers = headers;
  }

  /** Sends a body unchanged and returns the replies. */
  async exchange(body: unknown, path = '', signal: AbortSignal | null = null): Promise<Message[]> {
    const text = await this.exchangeText(body, path, signal);
    const replies: unknown = JSON.parse(text);
    assert(Array.isArray(replies));
    return replies.map(record);
  }

  async exchangeText(body: unknown, path = '', signal: AbortSignal | null = null): Promise<string> {
    const cookie = this.#cookie && {cookie: this.#cookie};
    const headers = {'content-type': 'application/json', ...this.#headers, ...cookie};
    const init = {method: 'POST', headers, body: JSON.stringify(body), signal};
    const response = await fetch(this.#url + path, init);
    this.#cookie = response.headers.get('set-cookie')?.replace(/;.*$/, '') ?? this.#cookie;
    return response.text();
  }

  /** Sends one message with this clientId and returns its reply. Pushes that come along are kept for `next`. */
  async send(message: Message, signal: AbortSignal | null = null): Promise<Message> {
    const replies = await this.exchange([{id: '1', clientId: this.#clientId, ...message}], '', signal);
    for (const {channel, data} of replies) {
      if (channel === this.#channel && data !== undefined) this.#pushed.push(data);
    }
    const reply = replies.find(({channel}) => channel === message.channel);
    assert(reply, `no reply to ${String(message.channel)}`);
    return reply;
  }

  get clientId(): unknown {
    return this.#clientId;
  }

  async handshake(): Promise<void> {
    this.#clientId = (await this.send({channel: '/meta/handshake', version: '1.0'})).clientId;
  }

  /** As a browser that keeps no cookies. */
  forgetCookie(): void {
    this.#cookie = '';
  }

  async open(): Promise<void> {
    await this.handshake();
    await this.send({channel: '/meta/subscribe', subscription: this.#channel});
    await this.connect();
  }

  connect(signal: AbortSignal | null = null): Promise<Message> {
    return this.send({channel: '/meta/connect', connectionType: 'long-polling'}, signal);
  }

  disconnect(ext?: unknown): Promise<Message> {
    return this.send({channel: '/meta/disconnect', ...(ext ? {ext} : {})});
  }

  /** Waits for the next push and returns its data. */
  async next(): Promise<Message> {
    for (;;) {
      const data = this.#pushed.shift();
      if (data !== undefined) return record(data);
      const reply = await this.connect();
      assert(reply.successful, JSON.stringify(reply));
    }
  }

  /** All pushes so far, without waiting for more. */
  async rest(): Promise<Message[]> {
    await this.send({channel: '/meta/connect', connectionType: 'long-polling', advice: {timeout: 0}});
    return this.#pushed.splice(0).map(record);
  }
}

/** A customer who uses GMS Chat API v1, as a page does. */
export class Customer {
  readonly comet: BayeuxClient;
  readonly #origin: string;
  readonly #headers: Readonly<Record<string, string>>;
  serviceId = '';

  constructor(origin: string, gmsUser?: string) {
    this.#origin = origin;
    this.#headers = gmsUser === undefined ? {} : {gms_user: gmsUser};
    this.comet = new BayeuxClient(`${origin}/genesys/cometd`, '/_genesys', this.#headers);
  }

  /** Sends a request to a path below `/genesys/1/service`. */
  request(path: string, fields: Record<string, string> = {}): Promise<Reply> {
    const init = {method: 'POST', headers: this.#headers, body: new URLSearchParams(fields)};
    return ask(`${this.#origin}/genesys/1/service/${path}`, init);
  }

  async openService(name = 'request-chat', fields: Record<string, string> = {}): Promise<Reply> {
    const reply = await this.request(name, fields);
    this.serviceId = String(reply.json._id);
    return reply;
  }

  /** Sends a request to a path below the chat. */
  chat(path = '', fields: Record<string, string> = {}): Promise<Reply> {
    return this.request(`${this.serviceId}/ixn/chat${path}`, fields);
  }

  /** Starts a chat in poll mode, as Vasya Pupkin. */
  async poll(fields: Record<string, string> = {}): Promise<Reply> {
    await this.openService();
    return this.chat('', {...vasya, ...fields});
  }

  /** Subscribes, then starts a chat in push mode, as Vasya Pupkin. */
  async push(fields: Record<string, string> = {}): Promise<Reply> {
    await this.comet.open();
    await this.openService();
    return this.chat('', {notify_by: 'comet', ...vasya, ...fields});
  }
}

export const vasya = {
  firstName: 'Vasya',
  lastName: 'Pupkin',
  email: 'vasya.pupkin@example.com',
  subject: 'test',
};

/** An agent who uses the Web Services API, as a desk does. */
export class DeskAgent {
  readonly comet: BayeuxClient;
  readonly #origin: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(origin: string, user: string, password = 'demo') {
    this.#origin = origin;
    this.#headers = {authorization: `Basic ${btoa(`${user}:${password}`)}`};
    this.comet = new BayeuxClient(`${origin}/api/v2/notifications`, '/v2/me/chats', this.#headers);
  }

  get(path: string): Promise<Reply> {
    return ask(`${this.#origin}/api/v2${path}`, {headers: this.#headers});
  }

  async chats(): Promise<Message[]> {
    const {json} = await this.get('/me/chats?fields=*');
    assert(Array.isArray(json.chats));
    return json.chats.map(record);
  }

  /** The id of this agent's only chat. */
  async onlyChat(): Promise<string> {
    const [chat, ...more] = await this.chats();
    assert(chat && more.length === 0, `has ${more.length + (chat ? 1 : 0)} chats`);
    return String(chat.id);
  }

  async messages(chatId: string, query = ''): Promise<Message[]> {
    const {json} = await this.get(`/me/chats/${chatId}/messages${query}`);
    assert(Array.isArray(json.messages));
    return json.messages.map(record);
  }

  perform(chatId: string, operationName: string, parameters: Message = {}): Promise<Reply> {
    return this.post(`/api/v2/me/chats/${chatId}`, {operationName, ...parameters});
  }

  post(path: string, body: Message): Promise<Reply> {
    return ask(this.#origin + path, {
      method: 'POST',
      headers: {'content-type': 'application/json', ...this.#headers},
      body: JSON.stringify(body),
    });
  }

  /** Accepts the one chat that is offered. */
  async accept(): Promise<string> {
    const id = await this.onlyChat();
    const {json} = await this.perform(id, 'Accept');
    assert.equal(json.statusCode, 0);
    return id;
  }
}

export async function ask(url: string, init?: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  return {status: response.status, text, headers: response.headers, json: parse(text)};
}

/** The entries of a reply or of a push. */
export function entries(message: unknown): Entry[] {
  const {transcriptToShow} = record(message);
  assert(Array.isArray(transcriptToShow));
  return transcriptToShow.map((entry: unknown) => {
    assert(Array.isArray(entry) && entry.every((item) => typeof item === 'string'));
    return entry;
  });
}

/** Type, sender and text of each entry. */
export function gist(message: unknown): string[] {
  return entries(message).map(([type, from, text]) => [type, from, text].join(' '));
}

export function record(value: unknown): Message {
  assert(typeof value === 'object' && value !== null);
  return Object.fromEntries(Object.entries(value));
}

function parse(text: string): Message {
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}
