import {LateError} from '../base/late.js';

/**
 * Kinds of fault, by the right reaction:
 * - `unreachable`: no answer (network, CORS, time-out). Wait and try again.
 * - `broken`: an unreadable answer, or a fault of the server. Wait longer.
 * - `unavailable`: 503, the service is not available now. Try later, or another way.
 * - `refused`: the server refuses the request (400, 401, 403, 404, 415 …). Do not try again; show it.
 * - `gone`: the chat is over.
 * - `invalid`: the call itself was wrong (no `server`, an empty subject …). Correct it.
 */
export type FaultKind = 'unreachable' | 'broken' | 'unavailable' | 'refused' | 'gone' | 'invalid';

/** The part of an error that is stored and shown. */
export interface Fault {
  readonly kind: FaultKind;
  /** HTTP status, if the server answered. */
  readonly status: number | undefined;
  /** The server's own number for the cause, and the limit that it names with it. For programs, not for customers. */
  readonly code?: number | undefined;
  readonly limit?: number | undefined;
}

/** The only error class of this package. */
export class ChatError extends Error implements Fault {
  override readonly name = 'ChatError';
  readonly kind: FaultKind;
  readonly status: number | undefined;
  /** The server may have received the request: read the transcript before you repeat it. */
  readonly maybe: boolean;
  /** The chat server itself reports the fault, not something in front of it. */
  readonly isReported: boolean;
  /** Time that the server wants to be left alone, ms (`Retry-After`). */
  readonly retryAfter: number | undefined;
  readonly code?: number;
  readonly limit?: number;

  constructor(kind: FaultKind, message: string, details: ChatErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : details);
    this.kind = kind;
    this.status = details.status;
    this.maybe = !!details.maybe;
    this.isReported = !!details.isReported;
    this.retryAfter = details.retryAfter;
    if (details.code !== undefined) this.code = details.code;
    if (details.limit !== undefined) this.limit = details.limit;
  }

  /** Turns anything thrown into a `ChatError`. */
  static from(cause: unknown): ChatError {
    if (cause instanceof ChatError) return cause;
    return new ChatError(cause instanceof LateError ? 'unreachable' : 'broken', String(cause), {cause});
  }
}

/** A fault in a word or two, for a log. The message of an error may quote a URL or a text. */
export const faultName = ({kind, status}: Fault): string =>
  status === undefined ? kind : `${kind} ${status}`;

/** Maps an HTTP status other than 2xx to a kind of fault. */
export function faultKindOf(status: number): FaultKind {
  if (status === 503) return 'unavailable';
  return status >= 400 && status < 500 ? 'refused' : 'broken';
}

/**
 * Whether only the page can mend the fault, by other credentials or another setting: 401 and 403, a login page in place of
 * an answer, a redirect to another site, headers that cannot be had. The request was refused before the chat server.
 */
export function isDenial({kind, status = 0, code}: Fault): boolean {
  // A code is the chat server's own word.
  const isInFront = status === 401 || status === 403 || (status < 400 && code === undefined);
  return kind === 'invalid' || (kind === 'refused' && isInFront);
}

/** Whether a body with status 200 is a web page: a gateway wants a login. */
export const isPage = (body: string): boolean => /^\s*</.test(body);

/** Turns anything thrown into a `Fault`. */
export function faultOf(error: unknown): Fault {
  const {kind, status, code, limit} = ChatError.from(error);
  return {kind, status, ...(code !== undefined && {code}), ...(limit !== undefined && {limit})};
}

interface ChatErrorDetails {
  readonly status?: number | undefined;
  readonly maybe?: boolean;
  readonly isReported?: boolean;
  readonly retryAfter?: number | undefined;
  readonly code?: number | undefined;
  readonly limit?: number | undefined;
  readonly cause?: unknown;
}
