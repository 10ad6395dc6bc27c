import assert from 'node:assert/strict';
import {ask, BayeuxClient, record, type Message, type Reply} from '../parties.js';

export const ada = {firstName: 'Ada', lastName: 'Berg', subject: 'Order', emailAddress: 'ada@example.org'};

/** A customer who uses Chat API version 2 over REST. */
export class PollingCustomer {
  readonly #base: string;
  chatId = '';
  keys: Record<string, string> = {};

  constructor(origin: string, service = 'customer-support') {
    this.#base = `${origin}/genesys/2/chat/${service}`;
  }

  /** Starts a chat. The keys are kept. */
  async create(fields: Record<string, string> = ada): Promise<Reply> {
    const reply = await ask(this.#base, {method: 'POST', body: new URLSearchParams(fields)});
    const {chatId, secureKey, userId, alias} = reply.json;
    this.chatId = String(chatId);
    this.keys = {secureKey: String(secureKey), userId: String(userId), alias: String(alias)};
    return reply;
  }

  /** An operation, with the keys. */
  do(path: string, fields: Record<string, string> = {}): Promise<Reply> {
    const body = new URLSearchParams({...this.keys, ...fields});
    return ask(`${this.#base}/${this.chatId}/${path}`, {method: 'POST', body});
  }

  /** Multipart, as an upload is. */
  upload(
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
    fields: Record<string, string> = {},
  ): Promise<Reply> {
    const body = formOf({...this.keys, ...fields}, name, content);
    return ask(`${this.#base}/${this.chatId}/file`, {method: 'POST', body});
  }

  async refresh(from = '1'): Promise<Message> {
    return (await this.do('refresh', {transcriptPosition: from})).json;
  }
}

const service = 'customer-support';
export const channel = `/service/chatV2/${service}`;

/** A customer who uses Chat API version 2 over CometD. */
export class PushedCustomer {
  readonly comet: BayeuxClient;
  readonly #origin: string;
  secureKey = '';

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}) {
    this.#origin = origin;
    this.comet = new BayeuxClient(`${origin}/genesys/cometd`, channel, headers);
  }

  /** Publishes a request, and returns what acknowledges it. */
  publish(operation: string, fields: Message = {}): Promise<Message> {
    const key = this.secureKey && {secureKey: this.secureKey};
    return this.comet.send({channel, data: {operation, ...key, ...fields}});
  }

  /** Opens a session and starts a chat. */
  async create(fields: Message = {nickname: 'Ada', subject: 'Order'}): Promise<Message> {
    await this.comet.open();
    await this.publish('requestChat', fields);
    const first = await this.comet.next();
    this.secureKey = String(first.secureKey);
    return first;
  }

  /** An operation on files. */
  files(operation: string, fields: Record<string, string> = {}): Promise<Reply> {
    const body = new URLSearchParams({operation, secureKey: this.secureKey, ...fields});
    return ask(`${this.#origin}/genesys/2/chat-ntf`, {method: 'POST', body});
  }

  upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Reply> {
    const body = formOf({operation: 'fileUpload', secureKey: this.secureKey}, name, content);
    return ask(`${this.#origin}/genesys/2/chat-ntf`, {method: 'POST', body});
  }
}

function formOf(
  fields: Record<string, string>,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set('file', new Blob([content]), name);
  return form;
}

export function events(reply: Message): Message[] {
  assert(Array.isArray(reply.messages));
  return reply.messages.map(record);
}

/** Index, type, sender and text of each event. */
export function gist(reply: Message): string[] {
  return events(reply).map((event) => {
    const {nickname} = record(event.from);
    const parts = [event.index, event.type, nickname, event.text].filter((part) => part !== undefined);
    return parts.map(String).join(' ');
  });
}

/** The code of the first error. */
export function codeOf({errors}: Message): unknown {
  assert(Array.isArray(errors));
  return record(errors[0]).code;
}

export function adviceOf({errors}: Message): unknown {
  assert(Array.isArray(errors));
  return record(errors[0]).advice;
}
