import type {Message, Operation, Visibility} from '../api/chat.js';

/** Somebody who types, and since when by this desk's clock. */
export interface Typist {
  nickname: string;
  isCustomer: boolean;
  visibility: Visibility;
  /** Milliseconds since 1970. */
  since: number;
}

/** Who types after these messages; one who says something, or goes, has stopped. */
export function typingAfter(
  typing: readonly Typist[],
  messages: readonly Message[],
  now: number,
): readonly Typist[] {
  return messages.reduce((typists, {type, from, visibility}) => {
    // The server says this on the sender's behalf, whoever types meanwhile.
    if (type === 'Notice') return typists;
    const isCustomer = from.type === 'Customer';
    const others = typists.filter((one) => one.nickname !== from.nickname || one.isCustomer !== isCustomer);
    if (type !== 'TypingStarted') return others;
    return [...others, {nickname: from.nickname, isCustomer, visibility, since: now}];
  }, typing);
}

/** Somebody who typed and was not heard of for ten seconds has stopped, or is gone. */
export function stillTyping(typing: readonly Typist[], visibility: Visibility, now: number): Typist[] {
  return typing.filter((one) => one.visibility === visibility && now - one.since < 10_000);
}

/** "Anna is typing…", "Anna and Sam are typing…"; empty when nobody is. */
export function typingSentence(names: readonly string[]): string {
  if (names.length === 0) return '';
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} typing…`;
}

/** That it did not arrive is of no matter to the agent. */
export function isTypingNotice({operationName}: Operation): boolean {
  return operationName === 'SendStartTypingNotification' || operationName === 'SendStopTypingNotification';
}
