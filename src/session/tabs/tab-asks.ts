import {ChatError} from '../../wire/errors.js';
import type {ChatState} from '../model/state.js';
import type {TabCommand} from './tab-commands.js';
import type {TabFault} from './tab-messages.js';

interface Ask {
  readonly command: TabCommand;
  readonly resolve: () => void;
  readonly reject: (error: ChatError) => void;
}

/** What the customer of this page wanted and the page that leads has not answered yet, in order. */
export class TabAsks {
  readonly #asks = new Map<string, Ask>();

  /** @returns settled by `settle`, or by the end of the chat */
  add(id: string, command: TabCommand): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#asks.set(id, {command, resolve, reject});
    });
  }

  get all(): readonly (readonly [id: string, command: TabCommand])[] {
    return [...this.#asks].map(([id, {command}]) => [id, command]);
  }

  /** Somebody waits for a chat to be started. */
  get hasStart(): boolean {
    return this.all.some(([, command]) => command.do === 'start');
  }

  /** @returns false when it was not asked here */
  settle(id: string, fault: TabFault | undefined): boolean {
    const ask = this.#asks.get(id);
    if (fault) ask?.reject(new ChatError(fault.kind, fault.message, fault));
    else ask?.resolve();
    return this.#asks.delete(id);
  }

  /** The chat is over, and nobody may be there who answers: what became of a message can be seen. */
  settleAtEnd(state: ChatState): void {
    for (const [id, command] of this.all) {
      if (command.do === 'start') continue;
      const isLost = command.do === 'notice' || (command.do === 'send' && !hasSent(state, command.id));
      this.settle(id, isLost ? gone('The chat was over before this was known to be sent.') : undefined);
    }
  }

  /** The page goes: nobody will hear an answer. */
  abandon(): void {
    for (const [id] of this.all) this.settle(id, gone('The chat was left.'));
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
