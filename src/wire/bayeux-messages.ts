/** The messages of Bayeux, as far as the transport reads them, and the requests that cometd.js makes of it. */

/** @throws SyntaxError when it is not JSON */
export function messagesIn(text: string): readonly BayeuxReply[] {
  const parsed: unknown = JSON.parse(text);
  return [parsed].flat().filter(isMessage);
}

export interface BayeuxReply {
  readonly channel: string;
  /** A server may send an interval that is no number, or absurd: it becomes neither a storm nor a wait without an end. */
  readonly advice?: {readonly interval?: unknown};
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
  /**
   * Publishes on the channel of the feed. Resolves when the server has taken the message, which is no answer to it.
   * @param leaving the page is being unloaded, the request must outlive it
   * @throws ChatError `refused` when the server did not take it, `unreachable` when it may have got it
   */
  publish(data: object, leaving?: boolean): Promise<void>;
  /** Gives the session up: it works, but brings nothing. */
  giveUp(why: string): void;
}
