/** Events of `<gms-chat>`. All bubble and are composed. */
import type {EndReason, PublicState} from '../../session/model/state.js';
import type {Entry} from '../../session/model/transcript.js';
import type {ChatError} from '../../wire/errors.js';
import type {Availability, StartDetails} from '../../wire/types.js';

/** An entry of the transcript, and when it was made. */
export interface TranscriptEvent extends Entry {
  /** Ms since 1970 by this machine's clock. */
  readonly at: number;
}

/** A start, as the page may change it before it is made. */
export interface Start {
  details: {-readonly [Name in keyof StartDetails]: StartDetails[Name]};
  /** Business data: that of the element, and the values of the page's own controls in the form. */
  userData: Record<string, unknown>;
}

/** A line of the chat's log, without texts and names: for a monitoring service. */
export interface LogEntry {
  /** Ms since 1970. */
  readonly at: number;
  /** `chat`, `connection`, `message`, `retry`, `received`, `gap` or `fault`; more may come. */
  readonly what: string;
  /** A state, a count, or the kind of a fault with its HTTP status. */
  readonly status: string;
}

export interface GmsChatEvents {
  'gms-chat-open': CustomEvent<null>;
  'gms-chat-minimize': CustomEvent<null>;
  'gms-chat-statechange': CustomEvent<{readonly state: PublicState; readonly previous: PublicState}>;
  /** Cancelable: `preventDefault()` keeps the chat from being started. Changes of the detail hold for this start. */
  'gms-chat-before-start': CustomEvent<Start>;
  /**
   * If the server has not told the id of the chat yet, `sessionId` is the id of the service session (version 1), or
   * `undefined`; then see `gms-chat-session`.
   */
  'gms-chat-started': CustomEvent<{readonly sessionId: string | undefined}>;
  /** The id of the chat at the contact center is known, in each tab, and again after a reload. */
  'gms-chat-session': CustomEvent<{readonly sessionId: string}>;
  /** Cancelable for custom notices: `preventDefault()` keeps one out of the conversation. */
  'gms-chat-message': CustomEvent<{readonly event: TranscriptEvent}>;
  /** Nicknames of the others who are writing now; empty when nobody is. */
  'gms-chat-typing': CustomEvent<{readonly names: readonly string[]}>;
  'gms-chat-unread': CustomEvent<{readonly count: number}>;
  'gms-chat-ended': CustomEvent<{readonly reason: EndReason; readonly sessionId: string | undefined}>;
  /** `hours` or `wait-queue` had an answer that differs from the one before. */
  'gms-chat-availability': CustomEvent<{readonly availability: Availability}>;
  'gms-chat-error': CustomEvent<{readonly error: ChatError}>;
  /** The chat, its connection or a message has another state, something is sent again, or something failed. */
  'gms-chat-log': CustomEvent<LogEntry>;
}

// Only an interface can extend an interface of the DOM. The events bubble, so a page may listen at its document.
/* eslint-disable @typescript-eslint/no-empty-object-type */
declare global {
  interface HTMLElementEventMap extends GmsChatEvents {}
  interface DocumentEventMap extends GmsChatEvents {}
}
