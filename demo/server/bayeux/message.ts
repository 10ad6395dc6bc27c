import type {ServerMessage} from 'cometd-nodejs-server';
import {json, Refusal} from '../http/answer.js';

const maxMessages = 100;

/**
 * Decodes the messages of a request: an array or a single object. Unknown members are dropped.
 * @param timeout milliseconds; a client may ask for a shorter hold, not for a longer one
 * @throws Refusal 400 when the body is not Bayeux
 */
export function decodeMessages(body: unknown, timeout: number): ServerMessage[] {
  const list: unknown[] = Array.isArray(body) ? body : [body];
  if (list.length === 0 || list.length > maxMessages) throw notBayeux();
  const messages = list.map((item) => decodeMessage(item, timeout));
  // The library creates a session before it finds that a handshake must come alone, and never removes that session.
  if (messages.length > 1 && messages.some(({channel}) => channel === '/meta/handshake')) throw notBayeux();
  return messages;
}

function decodeMessage(item: unknown, timeout: number): ServerMessage {
  if (!isRecord(item) || typeof item.channel !== 'string' || !/^\/[^/]/.test(item.channel)) throw notBayeux();
  const message: ServerMessage = {channel: item.channel};
  if (typeof item.id === 'string') message.id = item.id;
  if (typeof item.clientId === 'string') message.clientId = item.clientId;
  if (isRecord(item.ext)) message.ext = item.ext;
  if (item.data !== undefined) message.data = item.data;
  const subscription: unknown[] = Array.isArray(item.subscription) ? item.subscription : [item.subscription];
  const channels = subscription.filter((name) => typeof name === 'string' && name.startsWith('/'));
  if (channels.length > 0)
    Object.assign(message, {subscription: channels.length > 1 ? channels : channels[0]});
  const hold = isRecord(item.advice) ? item.advice.timeout : undefined;
  if (typeof hold === 'number' && hold >= 0) message.advice = {timeout: Math.min(hold, timeout)};
  return message;
}

/** The members of a reply, in the order of the documented samples. Others stand before them, as the data of a push does. */
const order = [
  'id',
  'minimumVersion',
  'supportedConnectionTypes',
  'subscription',
  'error',
  'successful',
  'advice',
  'channel',
  'ext',
  'clientId',
  'version',
] as const;

/**
 * Puts a reply of the library into the documented form.
 * @param transports that the server offers
 * @param gone the session ended while this `/meta/connect` was held
 */
export function dressReply(reply: ServerMessage, transports: readonly string[], gone: boolean): void {
  const dressed: ServerMessage = {...reply, successful: reply.successful === true};
  if (reply.channel === '/meta/handshake' && reply.successful) {
    Object.assign(dressed, {
      minimumVersion: '1.0',
      supportedConnectionTypes: transports,
      ext: {ack: true},
    });
    delete dressed.advice;
  }
  if (reply.channel === '/meta/connect' && reply.successful && gone) dressed.advice = {reconnect: 'none'};
  if (isRecord(dressed.advice)) dressed.advice = sorted(dressed.advice);
  putInOrder(reply, dressed);
}

/** Puts a push of the library into the documented form: its data stands before its channel. */
export function dressPush(push: ServerMessage): void {
  putInOrder(push, {...push});
}

/** Puts the reply to a published message into the usual form. A push on its channel is in that form already. */
export function dressPublished(message: ServerMessage): void {
  const {channel, id, successful, ...rest} = message;
  if (message.data !== undefined) return;
  for (const name of Object.keys(message)) Reflect.deleteProperty(message, name);
  Object.assign(message, {channel, ...(id !== undefined && {id}), successful: successful === true, ...rest});
}

function putInOrder(message: ServerMessage, values: Readonly<ServerMessage>): void {
  for (const name of order) {
    const value: unknown = values[name];
    Reflect.deleteProperty(message, name);
    if (value !== undefined) Object.assign(message, {[name]: value});
  }
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notBayeux(): Refusal {
  return new Refusal(json({message: 'The body is not a list of Bayeux messages.'}, 400));
}
