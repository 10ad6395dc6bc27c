import type {Chat, ChatEvent, EndReason, Leg, LegState, Service} from './chat.js';

/** A person at a desk. */
export interface Agent {
  readonly id: string;
  /** What the customer sees, unless the agent accepts under another name. */
  readonly nickname: string;
  readonly skills: readonly string[];
  ready: boolean;
  /** Milliseconds since 1970. */
  lastSign: number;
  /** Where the agent reaches the server: notifications hold links. */
  origin: string;
}

/** What has just become true. One change is one push: what happened together arrives together. */
export type Change =
  | {readonly type: 'service'; readonly service: Service}
  | {readonly type: 'started'; readonly chat: Chat}
  | EventsChange
  | LegChange
  | {readonly type: 'userData'; readonly chat: Chat}
  | HistoryWish
  | {readonly type: 'agent'; readonly agent: Agent};

export interface EventsChange {
  readonly type: 'events';
  readonly chat: Chat;
  readonly events: readonly ChatEvent[];
  /** The chat ended with these events. */
  readonly end: EndReason | undefined;
}

/** What an agent has to do with a chat has changed. */
export interface LegChange {
  readonly type: 'leg';
  readonly chat: Chat;
  readonly agentId: string;
  readonly leg: Leg;
  /** The state before; `undefined` when this agent had nothing to do with the chat. */
  readonly before: LegState | undefined;
}

/** An agent wants to be told again what has been said. */
export interface HistoryWish {
  readonly type: 'history';
  readonly chat: Chat;
  readonly agentId: string;
  /** The index of the first event to be told. */
  readonly since: number;
}

/** Tells of changes, to everybody in the order in which they happened. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #untold: Change[] = [];

  /** Calls `listener` at each change. Returns the undo. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A listener may change something in its turn: everybody hears of that after what came first. */
  tell(change: Change): void {
    this.#untold.push(change);
    if (this.#untold.length > 1) return;
    try {
      for (const next of this.#untold) {
        for (const listener of this.#listeners) listener(next);
      }
    } finally {
      this.#untold.length = 0;
    }
  }
}
