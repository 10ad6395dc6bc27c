import {record, text} from '../../src/wire/values.js';

/** A request as the models of both versions understand it. */
export interface RequestIn {
  /** Operation of the chat, or channel of Bayeux itself. */
  readonly verb: string;
  /** Text of a message. */
  readonly text: string;
}

/** Reads the operation from the last part of the path, or from what is published. */
export function requestIn(path: string, body: string): RequestIn {
  if (!path.startsWith('/cometd'))
    return {verb: path.split('/').at(-1) ?? '', text: new URLSearchParams(body).get('message') ?? ''};
  const messages: unknown = JSON.parse(body);
  const {channel, data} = record(Array.isArray(messages) ? messages[0] : messages);
  const {operation, message} = record(data);
  return {verb: text(operation) || text(channel), text: text(message)};
}
