/** What a change of the chat sounds like: the lines for a screen reader, in the order in which they are said. */
import type {Language} from '../i18n/language.js';
import type {ChatState} from '../session/state.js';
import {newEntries, type Entry, type Outgoing} from '../session/transcript.js';

export function announcements(before: ChatState, after: ChatState, {strings}: Language): readonly string[] {
  // A chat that is taken up again was heard before.
  if (before.phase === 'idle' || after.phase === 'idle') return [];
  const ownBefore = before.transcript.outgoing;
  const own = after.transcript.outgoing.flatMap((message) => {
    const was = ownBefore.find(({id}) => id === message.id);
    if (!was) return [`${strings.says(strings.you)} ${message.text}`];
    return isNewlyFailed(was, message) ? [`${strings.notSent}: ${message.text}`] : [];
  });
  const theirs = newEntries(before.transcript, after.transcript).flatMap((entry) => line(entry, strings));
  return [...own, ...theirs];
}

function isNewlyFailed(was: Outgoing, is: Outgoing): boolean {
  return is.status === 'failed' && was.status !== 'failed';
}

function line({kind, party, nickname, text}: Entry, strings: Language['strings']): readonly string[] {
  if (party === 'client') return [];
  const name = nickname || strings.somebody;
  switch (kind) {
    case 'message':
      return [`${strings.says(name)} ${text}`];
    case 'joined':
      return [strings.joined(name)];
    case 'left':
      return [strings.left(name)];
    case 'push-url':
      return [`${strings.pushedLink(name)}: ${text}`];
    default:
      return [];
  }
}
