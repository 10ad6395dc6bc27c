import type {UserDataOperation} from '../api/chat.js';
import {isSameDetail} from '../data/customer-details.js';
import {reasonOf} from './reason.js';

/** A change of the data attached to a chat. */
export interface UserDataChange {
  operation: UserDataOperation;
  /** A sentence for the agent when the server refused it; empty until the server has answered. */
  problem: string;
}

/** The change under way in each chat, or the last one if it failed, by the id of the chat. */
export type UserDataChanges = ReadonlyMap<string, UserDataChange>;

/**
 * Changes the data attached to chats. A new value is shown once the server reports it: the routing reads it there, so an
 * agent must not believe in a value that the server does not have.
 */
export class UserDataStore {
  readonly #perform: (chatId: string, operation: UserDataOperation) => Promise<void>;
  readonly #changed: (changes: UserDataChanges) => void;
  #changes: UserDataChanges = new Map();

  /** @param changed called when a change starts and when it is answered */
  constructor(
    perform: (chatId: string, operation: UserDataOperation) => Promise<void>,
    changed: (changes: UserDataChanges) => void,
  ) {
    this.#perform = perform;
    this.#changed = changed;
  }

  async change(chatId: string, operation: UserDataOperation): Promise<void> {
    const change = {operation, problem: ''};
    this.#set(chatId, change);
    const problem = await this.#perform(chatId, operation).then(() => '', reasonOf);
    if (this.#changes.get(chatId) === change) this.#set(chatId, problem ? {operation, problem} : undefined);
  }

  #set(chatId: string, change: UserDataChange | undefined): void {
    const changes = new Map(this.#changes);
    if (change) changes.set(chatId, change);
    else changes.delete(chatId);
    this.#changes = changes;
    this.#changed(changes);
  }
}

/** The name of the pair that an operation is about. */
export function keyOf(operation: UserDataOperation): string {
  const keys =
    operation.operationName === 'DeleteUserData' ? operation.keys : Object.keys(operation.userData);
  return keys[0] ?? '';
}

/** A sentence about a name that cannot be added; empty when it is free. */
export function nameProblem(name: string, userData: Readonly<Record<string, string>>): string {
  const taken = Object.keys(userData).find((key) => key === name || isSameDetail(key, name));
  return taken === undefined ? '' : `There is a value for “${taken}” already.`;
}
