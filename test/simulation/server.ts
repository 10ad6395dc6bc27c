/** A model of a server, of any version of the Chat API, as the simulation needs it. */
import type {Entry} from '../../src/session/model/transcript.js';
import type {WireKeys} from '../../src/wire/types.js';
import type {Bayeux} from './bayeux.js';
import type {Alteration} from './manner.js';
import type {Answer, Carried, Incoming} from './network.js';
import type {AgentAction, ServerTrouble} from './schedule.js';

/** One chat as the server keeps it: the truth that the client is checked against. */
export interface ServerChat {
  readonly isPushed: boolean;
  readonly alters: Alteration | undefined;
  /** The server answers a client that asks for what is missing. */
  readonly answersRefresh: boolean;
  /** Replies tell which positions are not for customers. With version 1 a missing typing notice counts as a gap. */
  readonly tellsHoles: boolean;
  /** The client can find out that nothing is missing. */
  readonly closesGaps: boolean;
  readonly isOver: boolean;
  readonly isForgotten: boolean;
  /** Position of the last entry; the first entry has 1. */
  readonly position: number;
  /** The accepted messages of the visitor, once for each acceptance. */
  readonly accepted: readonly Accepted[];
  /** The entries that a client with these keys shows when it has all of them. */
  drawn(keys: WireKeys | undefined): readonly Entry[];
}

export interface Accepted extends Carried {
  readonly text: string;
  readonly at: number;
}

/** Faults of pushes, apart from those of the requests that carry them: the probability of each. */
export interface PushFaults {
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
}

export const NO_PUSH_FAULTS: PushFaults = {lost: 0, doubled: 0, late: 0};

export interface Server {
  readonly bayeux: Bayeux;
  /** All chats, also ended ones. */
  readonly chats: ReadonlyMap<string, ServerChat>;
  /** The open chat, which the agent works in. */
  readonly open: ServerChat | undefined;
  pushFaults: PushFaults;
  /** A push was lost that the client could not notice: its session stayed valid. */
  readonly hasLostPushes: boolean;
  /** The CometD endpoint answers with 404. */
  isCometdAway: boolean;
  receive(request: Incoming): void;
  chatOf(keys: WireKeys): ServerChat | undefined;
  /** The agent acts in the open chat, if there is one. */
  act(action: AgentAction): void;
  /** The agent speaks in the open chat, also one that nobody has joined. */
  speak(text: string): void;
  /** @returns ends the trouble; `undefined` if this version of the API does not know it */
  begin(trouble: ServerTrouble): (() => void) | undefined;
  clearPushFaults(): void;
  clearFaults(): void;
  restart(keepsChats: boolean): void;
  /** Whether this answer says that the visitor's end has come, and brings the last words. */
  tellsEnd(answer: Answer): boolean;
  /** When the transcript was made that this answer brings; `undefined` if it brings none. */
  readAt(answer: Answer): number | undefined;
}
