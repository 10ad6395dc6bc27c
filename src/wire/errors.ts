/**
 * What one can do about a fault:
 * - `unreachable`: no answer (network, CORS, time-out). Wait and try again.
 * - `broken`: an answer that makes no sense or a fault of the server's. Wait longer.
 * - `unavailable`: 503, nobody is there to serve this now. Try later, or another way.
 * - `refused`: the server will not have it (400, 401, 403, 404, 415 …). Trying again does not help; tell.
 * - `gone`: the chat is over.
 * - `invalid`: the call itself was wrong (no `server`, an empty subject …). Correct it.
 */
export type FaultKind = 'unreachable' | 'broken' | 'unavailable' | 'refused' | 'gone' | 'invalid';

/** What is kept of an error: why something failed, by what one can do about it. */
export interface Fault {
  readonly kind: FaultKind;
  /** HTTP status, where the server answered with one. */
  readonly status: number | undefined;
}

/** The one error of this package. */
export class ChatError extends Error implements Fault {
  override readonly name = 'ChatError';
  readonly kind: FaultKind;
  readonly status: number | undefined;
  /** The request may have arrived all the same: do not repeat it before the transcript has been read. */
  readonly maybe: boolean;

  constructor(kind: FaultKind, message: string, {status, maybe = false, cause}: ChatErrorDetails = {}) {
    super(message, cause === undefined ? undefined : {cause});
    this.kind = kind;
    this.status = status;
    this.maybe = maybe;
  }

  /** Anything thrown, as a `ChatError`. */
  static from(error: unknown): ChatError {
    return error instanceof ChatError ? error : new ChatError('broken', String(error), {cause: error});
  }
}

/** The kind of fault behind an HTTP status that is no success. */
export function faultKindOf(status: number): FaultKind {
  if (status === 503) return 'unavailable';
  return status >= 400 && status < 500 ? 'refused' : 'broken';
}

/** Anything thrown, as what is kept of it. */
export function faultOf(error: unknown): Fault {
  const {kind, status} = ChatError.from(error);
  return {kind, status};
}

interface ChatErrorDetails {
  readonly status?: number | undefined;
  readonly maybe?: boolean;
  readonly cause?: unknown;
}
