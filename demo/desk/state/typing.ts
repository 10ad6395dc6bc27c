import type {Message, Operation, Party, Visibility} from '../api/chat.js';
import {partyName} from './party-name.js';

/** A party who types. */
export interface Typist {
  nickname: string;
  type: Party['type'];
  /** The text so far, where the server sends a preview; else empty. */
  text: string;
  visibility: Visibility;
  /** Milliseconds since 1970, by this desk's clock. */
  since: number;
}

/** A party who types, as the agent sees it. */
export interface Writer {
  name: string;
  /** The text so far; empty without a preview. */
  text: string;
}

/** The parties who type after these messages. A message or leaving ends typing. */
export function typingAfter(
  typing: readonly Typist[],
  messages: readonly Message[],
  now: number,
): readonly Typist[] {
  return messages.reduce((typists, {type, from, text, visibility}) => {
    // The server sends a notice in the sender's name: it says nothing about typing.
    if (type === 'Notice') return typists;
    // There is one customer, who may change the name while typing.
    const others = typists.filter(
      (one) => one.type !== from.type || (one.type !== 'Customer' && one.nickname !== from.nickname),
    );
    if (type !== 'TypingStarted') return others;
    return [...others, {nickname: from.nickname, type: from.type, text, visibility, since: now}];
  }, typing);
}

/** Drops parties who sent no typing notice for ten seconds: they have stopped or are gone. */
export function stillTyping(typing: readonly Typist[], visibility: Visibility, now: number): Typist[] {
  return typing.filter((one) => one.visibility === visibility && now - one.since < 10_000);
}

/** The others who type now. `own` is the name under which this agent is in the chat. */
export function writers(
  typing: readonly Typist[],
  visibility: Visibility,
  customerName: string,
  own: string,
  now: number,
): Writer[] {
  return stillTyping(typing, visibility, now)
    .filter(({nickname, type}) => type === 'Customer' || nickname !== own)
    .map((one) => ({name: partyName(one, customerName), text: one.text.trim()}));
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
