import {ChatError, type Fault} from '../../wire/errors.js';
import type {ChatState} from '../model/state.js';
import type {TabCommand} from './tab-commands.js';
import type {TabFault} from './tab-messages.js';

interface PendingCommand {
  readonly command: TabCommand;
  readonly resolve: () => void;
  readonly reject: (error: ChatError) => void;
}

/** Commands of this page that the leader has not answered yet, in order. */
export class PendingCommands {
  readonly #pending = new Map<string, PendingCommand>();

  /** @returns a promise that `settle`, `settleAtEnd` or `abandon` settles */
  add(id: string, command: TabCommand): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.set(id, {command, resolve, reject});
    });
  }

  get all(): readonly (readonly [id: string, command: TabCommand])[] {
    return [...this.#pending].map(([id, {command}]) => [id, command]);
  }

  /** A start is pending. */
  get hasStart(): boolean {
    return this.all.some(([, command]) => command.do === 'start');
  }

  /** @returns false when the command came from another page */
  settle(id: string, fault: TabFault | undefined): boolean {
    const pending = this.#pending.get(id);
    if (fault) pending?.reject(new ChatError(fault.kind, fault.message, fault));
    else pending?.resolve();
    return this.#pending.delete(id);
  }

  /** The chat is over and a leader may no longer answer: the final state tells whether a message was sent. */
  settleAtEnd(state: ChatState): void {
    for (const [id, command] of this.all) {
      if (command.do === 'start') continue;
      const isLost = command.do === 'notice' || (command.do === 'send' && !hasSent(state, command.id));
      this.settle(id, isLost ? gone('The chat was over before this was known to be sent.') : undefined);
    }
  }

  /** Rejects the start that no leader has taken, and what was written for its chat. @returns the fault */
  startIsUnheard(): Fault {
    const fault = {kind: 'broken', status: undefined} as const;
    for (const [id, {do: what}] of this.all)
      if (what === 'start' || what === 'send')
        this.settle(id, {...fault, message: 'Another tab has a chat, and does not answer.'});
    return fault;
  }

  /** The page leaves the chat: answers will not reach it. To end a chat never fails. */
  abandon(): void {
    for (const [id, command] of this.all)
      this.settle(id, command.do === 'end' ? undefined : gone('The chat was left.'));
  }
}

const gone = (message: string): TabFault => ({kind: 'gone', status: undefined, message});

function hasSent(state: ChatState, id: string): boolean {
  if (state.phase === 'idle') return false;
  const {entries, outgoing} = state.transcript;
  return (
    entries.some(({outgoingId}) => outgoingId === id) ||
    outgoing.some((message) => message.id === id && message.status === 'sent')
  );
}
