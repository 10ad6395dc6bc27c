import type {Chat, ChatEvent, EndReason, Leg, LegState, Service} from './chat.js';

/** The right to take chats, as the agents' API names it. */
export const chatFeature = 'api-multimedia-chat';

export type Feature = typeof chatFeature;

export const everyFeature: readonly Feature[] = [chatFeature];

/** An agent as the server is told of one. */
export interface AgentProfile {
  readonly nickname: string;
  /** Default: every feature. */
  readonly features?: readonly Feature[];
}

/** A person who answers chats at a desk. */
export interface Agent {
  readonly id: string;
  /** The name that the customer sees, unless the agent accepts a chat under another one. */
  readonly nickname: string;
  readonly skills: readonly string[];
  readonly features: readonly Feature[];
  /** May be offered chats now. */
  ready: boolean;
  /** Milliseconds since 1970. */
  lastSign: number;
  /** The address under which the agent reaches the server, for the links in notifications. */
  origin: string;
}

/** A change that has just been made. One change becomes one push, so that simultaneous events arrive together. */
export type Change =
  | {readonly type: 'service'; readonly service: Service}
  | {readonly type: 'started'; readonly chat: Chat}
  | EventsChange
  | LegChange
  | {readonly type: 'userData' | 'survey'; readonly chat: Chat}
  | HistoryWish
  | {readonly type: 'agent'; readonly agent: Agent};

export interface EventsChange {
  readonly type: 'events';
  readonly chat: Chat;
  readonly events: readonly ChatEvent[];
  /** The chat ended with these events. */
  readonly end: EndReason | undefined;
}

/** The state of an agent in a chat has changed. */
export interface LegChange {
  readonly type: 'leg';
  readonly chat: Chat;
  readonly agentId: string;
  readonly leg: Leg;
  /** The previous state; `undefined` when the agent had no part in the chat. */
  readonly before: LegState | undefined;
}

/** An agent asked for the history of a chat. */
export interface HistoryWish {
  readonly type: 'history';
  readonly chat: Chat;
  readonly agentId: string;
  /** The index of the first event to push. */
  readonly since: number;
}

/** Notifies all listeners of changes, in the order in which they happened. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #untold: Change[] = [];

  /** Calls `listener` at each change. Returns the undo. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A listener may make a change itself: all listeners hear of it after the first one. */
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
