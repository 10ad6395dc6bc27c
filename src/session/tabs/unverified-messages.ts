import type {ChatSession} from '../chat-session.js';
import {outgoingOf} from '../model/state.js';
import {queuedIds, type Ticket} from '../saved/ticket.js';

/** Messages that were queued when this page was left. Another page may have sent them since; the transcript tells. */
export class UnverifiedMessages {
  readonly #session: Pick<ChatSession, 'state' | 'retry'>;
  #ids: readonly string[] = [];

  constructor(session: Pick<ChatSession, 'state' | 'retry'>) {
    this.#session = session;
    // Before the outbox of any chat listens: it must find a message that is sent again at its place in the order.
    session.state.subscribe(() => this.#retryAbsent());
  }

  /**
   * @param old the ticket from before this page was left; `undefined` if it was not left with a chat
   * @param unrequested ids of messages that no page has sent for certain
   */
  takeFrom(old: Ticket | undefined, unrequested: ReadonlySet<string>): void {
    this.#ids = old ? queuedIds(old.state).filter((id) => !unrequested.has(id)) : [];
  }

  /** Sends the messages of which the transcript has shown that no page sent them. */
  #retryAbsent(): void {
    const outgoing = outgoingOf(this.#session.state.value);
    const statusById = new Map(outgoing.map(({id, status}) => [id, status]));
    const absent = this.#ids.filter((id) => statusById.get(id) === 'failed');
    this.#ids = this.#ids.filter((id) => statusById.get(id) === 'maybe');
    for (const id of absent) this.#session.retry(id);
  }
}
