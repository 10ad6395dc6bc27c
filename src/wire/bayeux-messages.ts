/** The messages of Bayeux, as far as the transport reads them, and the requests that cometd.js makes of it. */
import {ChatError, faultKindOf, isPage} from './errors.js';
import type {Answer} from './http.js';

/** @throws SyntaxError when it is not JSON */
export function messagesIn(text: string): readonly BayeuxReply[] {
  const parsed: unknown = JSON.parse(text);
  return [parsed].flat().filter(isMessage);
}

export interface BayeuxReply {
  readonly channel: string;
  /** A server may send numbers that are none, or absurd: they become neither a storm nor a wait without an end. */
  readonly advice?: {readonly interval?: unknown; readonly timeout?: unknown};
  readonly successful?: unknown;
  readonly error?: unknown;
  readonly data?: unknown;
}

/** The longest wait between two connects that a server may ask for, ms. */
const LONGEST_INTERVAL = 60_000;
/** The longest time that a server holds a connect, and the usual one, ms. */
const LONGEST_HOLD = 600_000;
const USUAL_HOLD = 60_000;

/** @param least ms to wait before the next connect, if the server does not want more */
export function withAdvice(reply: BayeuxReply, least: number): BayeuxReply {
  const {advice} = reply;
  const wanted = Math.min(Number(advice?.interval) || 0, LONGEST_INTERVAL);
  const held = Number(advice?.timeout);
  const timeout = Math.min(Number.isNaN(held) ? USUAL_HOLD : held, LONGEST_HOLD);
  const hold = advice?.timeout !== undefined && {timeout};
  return {...reply, advice: {...advice, interval: Math.max(wanted, least), ...hold}};
}

const isMessage = (value: unknown): value is BayeuxReply =>
  typeof value === 'object' && value !== null && 'channel' in value && typeof value.channel === 'string';

export interface TransportPacket {
  readonly url: string;
  readonly body: string;
  readonly onSuccess: (messages: readonly object[]) => void;
  readonly onError: (reason: string) => void;
}

export interface TransportRequest {
  status: number;
  readonly abort: () => void;
}

export interface TransportFailure {
  readonly action: 'handshake' | 'retry' | 'none';
  readonly delay?: number;
}

/** A session that works, for a wire that sends its requests over it. */
export interface OpenSession {
  readonly clientId: string | null;
  /** Aborted when the session is over. */
  readonly signal: AbortSignal;
  /** Takes in a push that came another way. */
  receive(message: BayeuxReply): void;
  /** The page is being unloaded: the last requests must outlive it. */
  leave(): void;
  /** Gives the session up: it works, but brings nothing. `cause`: the fault of a request, if there was one. */
  giveUp(why: string, cause?: unknown): void;
}

export const JSON_TYPE = 'application/json;charset=UTF-8';

/** The messages of an answer. If something else has answered: none, and `onFault` is told. */
export function repliesIn(
  url: string,
  {status, body, retryAfter}: Answer,
  onFault: (error: ChatError) => void,
): readonly BayeuxReply[] {
  if (status === 200 && !isPage(body)) return messagesIn(body);
  const kind = status === 200 ? 'refused' : faultKindOf(status);
  onFault(new ChatError(kind, `${url}: ${status}`, {status, retryAfter}));
  return [];
}
