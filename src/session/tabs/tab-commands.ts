import {ChatError} from '../../wire/errors.js';
import type {StartDetails, UserData} from '../../wire/types.js';
import type {ChatSession} from '../chat-session.js';
import {isUnderWay, type ChatState} from '../model/state.js';

/** A command that a page sends to the leader. */
export type TabCommand =
  | {readonly do: 'start'; readonly details: StartDetails; readonly data?: UserData | undefined}
  | {readonly do: 'send'; readonly id: string; readonly text: string}
  | {readonly do: 'retry' | 'discard'; readonly id: string}
  | {readonly do: 'typed' | 'notice'; readonly text: string}
  | {readonly do: 'data'; readonly data: UserData}
  | {readonly do: 'still-here' | 'reload' | 'end'};

/** Runs a command on the leader's session; resolves when it is done. */
export async function perform(command: TabCommand, session: ChatSession): Promise<void> {
  switch (command.do) {
    case 'start':
      // Two pages may ask at once, or one page may ask two leaders: still one chat.
      return isUnderWay(session.state.value)
        ? started(session)
        : session.start(command.details, command.data);
    case 'send':
      return session.send(command.text, command.id);
    case 'retry':
      return session.retry(command.id);
    case 'discard':
      return session.discard(command.id);
    case 'typed':
      return session.typed(command.text);
    case 'still-here':
      return session.stillHere();
    case 'notice':
      return session.customNotice(command.text);
    case 'data':
      return session.updateUserData(command.data);
    case 'reload':
      return session.reload();
    case 'end':
      return session.end();
  }
}

/** Resolves when the chat has started; rejects when the start fails or is called off. */
function started({state}: ChatSession): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (now: ChatState) => {
      if (now.phase === 'starting') return;
      unsubscribe();
      if (now.phase === 'failed') reject(new ChatError(now.fault.kind, 'The chat could not be started.'));
      else if (isCalledOff(now)) reject(new ChatError('gone', 'The start was called off.'));
      else resolve();
    };
    const unsubscribe = state.subscribe(look);
    look(state.value);
  });
}

const isCalledOff = (state: ChatState): boolean =>
  state.phase === 'idle' || (state.phase === 'ended' && state.reason === 'customer');
