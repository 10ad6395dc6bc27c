import type {ChatSession} from '../chat-session.js';
import {unverified, type Ticket} from '../saved/ticket.js';
import type {SiteMarker} from './site-marker.js';
import {UnverifiedMessages} from './unverified-messages.js';

/** The ticket with which this page takes the chat up when it comes to lead. */
export class InheritedTicket {
  readonly #session: Pick<ChatSession, 'ticket' | 'left' | 'state' | 'retry'>;
  readonly #marker: Pick<SiteMarker, 'queued'>;
  readonly #unverified: UnverifiedMessages;
  /** The last one that the leader sent. */
  #fromLeader: Ticket | undefined;
  /** The one from before this page was left. Another page may have led since. */
  #old: Ticket | undefined;

  constructor(
    session: Pick<ChatSession, 'ticket' | 'left' | 'state' | 'retry'>,
    marker: Pick<SiteMarker, 'queued'>,
  ) {
    this.#session = session;
    this.#marker = marker;
    this.#unverified = new UnverifiedMessages(session);
  }

  /** This page was left with a chat. */
  get isOld(): boolean {
    return !!(this.#old ?? this.#session.left);
  }

  /** A leader has the chat: what this page kept of it is out of date. */
  follow(ticket: Ticket | undefined): void {
    this.#fromLeader = ticket;
    this.#old = undefined;
  }

  /** This page is left. */
  keep(): void {
    this.#old = this.#session.ticket ?? this.#fromLeader ?? this.#old;
    this.#fromLeader = undefined;
  }

  /** Hands the ticket over. Messages that another page may have sent since are in doubt in it. */
  take(): Ticket | undefined {
    const old = this.#fromLeader ? undefined : (this.#old ?? this.#session.left);
    const {queued} = this.#marker;
    const ticket = this.#fromLeader ?? (old && unverified(old, queued));
    if (ticket) {
      this.#unverified.takeFrom(old, queued);
      this.follow(undefined);
    }
    return ticket;
  }
}
