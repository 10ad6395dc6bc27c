import type {ChatSession} from '../chat-session.js';
import {outgoingOf} from '../model/state.js';
import {queuedIds, type Ticket} from '../saved/ticket.js';

/** Messages that were queued when this page was left. Another page may have sent them since; the transcript tells. */
export class UnverifiedMessages {
  readonly #session: ChatSession;
  #ids: readonly string[] = [];

  constructor(session: ChatSession) {
    this.#session = session;
  }

  /** @param old the ticket from before this page was left; `undefined` if it was not left with a chat */
  takeFrom(old: Ticket | undefined): void {
    this.#ids = old ? queuedIds(old) : [];
  }

  /** Sends the messages of which the transcript has shown that no page sent them. */
  retryAbsent(): void {
    const outgoing = outgoingOf(this.#session.state.value);
    const statusById = new Map(outgoing.map(({id, status}) => [id, status]));
    const absent = this.#ids.filter((id) => statusById.get(id) === 'failed');
    this.#ids = this.#ids.filter((id) => statusById.get(id) === 'maybe');
    for (const id of absent) this.#session.retry(id);
  }
}
