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
}

/** The only error class of this package. */
export class ChatError extends Error implements Fault {
  override readonly name = 'ChatError';
  readonly kind: FaultKind;
  readonly status: number | undefined;
  /** The server may have received the request: read the transcript before you repeat it. */
  readonly maybe: boolean;

  constructor(kind: FaultKind, message: string, {status, maybe = false, cause}: ChatErrorDetails = {}) {
    super(message, cause === undefined ? undefined : {cause});
    this.kind = kind;
    this.status = status;
    this.maybe = maybe;
  }

  /** Turns anything thrown into a `ChatError`. */
  static from(error: unknown): ChatError {
    return error instanceof ChatError ? error : new ChatError('broken', String(error), {cause: error});
  }
}

/** Maps an HTTP status other than 2xx to a kind of fault. */
export function faultKindOf(status: number): FaultKind {
  if (status === 503) return 'unavailable';
  return status >= 400 && status < 500 ? 'refused' : 'broken';
}

/** Turns anything thrown into a `Fault`. */
export function faultOf(error: unknown): Fault {
  const {kind, status} = ChatError.from(error);
  return {kind, status};
}

interface ChatErrorDetails {
  readonly status?: number | undefined;
  readonly maybe?: boolean;
  readonly cause?: unknown;
}
