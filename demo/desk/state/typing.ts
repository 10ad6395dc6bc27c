import type {Message, Operation, Visibility} from '../api/chat.js';

/** A party who types. */
export interface Typist {
  nickname: string;
  isCustomer: boolean;
  visibility: Visibility;
  /** Milliseconds since 1970, by this desk's clock. */
  since: number;
}

/** The parties who type after these messages. A message or leaving ends typing. */
export function typingAfter(
  typing: readonly Typist[],
  messages: readonly Message[],
  now: number,
): readonly Typist[] {
  return messages.reduce((typists, {type, from, visibility}) => {
    // The server sends a notice in the sender's name: it says nothing about typing.
    if (type === 'Notice') return typists;
    const isCustomer = from.type === 'Customer';
    const others = typists.filter((one) => one.nickname !== from.nickname || one.isCustomer !== isCustomer);
    if (type !== 'TypingStarted') return others;
    return [...others, {nickname: from.nickname, isCustomer, visibility, since: now}];
  }, typing);
}

/** Drops parties who sent no typing notice for ten seconds: they have stopped or are gone. */
export function stillTyping(typing: readonly Typist[], visibility: Visibility, now: number): Typist[] {
  return typing.filter((one) => one.visibility === visibility && now - one.since < 10_000);
}

/** "Anna is typing…", "Anna and Sam are typing…"; empty when nobody is. */
export function typingSentence(names: readonly string[]): string {
  if (names.length === 0) return '';
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} typing…`;
}

/** A typing notice: the agent need not know when it fails. */
export function isTypingNotice({operationName}: Operation): boolean {
  return operationName === 'SendStartTypingNotification' || operationName === 'SendStopTypingNotification';
}
