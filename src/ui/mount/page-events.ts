import {publicState} from '../../session/model/public-state.js';
import {isAtServer, sessionIdOf, type ChatState, type Denial} from '../../session/model/state.js';
import {newEntries, timeOf} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import type {Shell} from '../element/shell.js';

/**
 * Sends the events that follow from a change of the chat.
 * @returns positions of the custom notices that the page has handled by `preventDefault()`
 */
export function tellPage(shell: Pick<Shell, 'emit'>, before: ChatState, chat: ChatState): readonly number[] {
  const handled: number[] = [];
  const state = publicState(chat);
  const previous = publicState(before);
  if (state !== previous) shell.emit('gms-chat-statechange', {state, previous});
  const denial = denialOf(chat);
  if (denial && !isSameCause(denial, denialOf(before)))
    shell.emit('gms-chat-error', {error: new ChatError(denial.kind, denial.message, denial)});
  const sessionId = sessionIdOf(chat);
  if (before.phase === 'starting' && isAtServer(chat))
    shell.emit('gms-chat-started', {sessionId: sessionId ?? chat.chat.provisionalId});
  // Also for a resumed chat, so that a page needs no other event to know the id.
  if (sessionId && sessionId !== sessionIdOf(before)) shell.emit('gms-chat-session', {sessionId});
  // The page heard the entries of a resumed chat before the reload.
  if (before.phase !== 'idle' && chat.phase !== 'idle') {
    for (const entry of newEntries(before.transcript, chat.transcript)) {
      const event = {...entry, at: timeOf(entry, chat.transcript)};
      if (!shell.emit('gms-chat-message', {event}, entry.kind === 'custom')) handled.push(entry.position);
    }
  }
  if (chat.phase === 'ended' && before.phase !== 'ended')
    shell.emit('gms-chat-ended', {reason: chat.reason, sessionId});
  return handled;
}

const denialOf = (chat: ChatState): Denial | undefined => ('denial' in chat ? chat.denial : undefined);

/** Compares values, not objects: a mirrored state is a copy. */
const isSameCause = (a: Denial, b: Denial | undefined): boolean =>
  a.kind === b?.kind && a.status === b.status;
