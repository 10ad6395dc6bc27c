/** Short constructors for entries and batches of a server. */
import type {Batch, EntryKind, WireEntry} from '../../../src/wire/types.js';

export function entry(kind: EntryKind, more: Partial<WireEntry> = {}): WireEntry {
  return {kind, party: 'agent', nickname: 'Kristi', text: '', seconds: 0, ...more};
}

export const joined = (nickname = 'Kristi', seconds = 0): WireEntry =>
  entry('joined', {nickname, seconds, text: 'has joined the session'});

export const left = (nickname = 'Kristi', seconds = 0): WireEntry =>
  entry('left', {nickname, seconds, text: 'has left the session'});

export const agentSays = (text: string, seconds = 0, nickname = 'Kristi'): WireEntry =>
  entry('message', {nickname, text, seconds});

export const customerSays = (text: string, seconds = 0): WireEntry =>
  entry('message', {party: 'client', nickname: 'VasyaP', text, seconds});

export const typing = (nickname = 'Kristi'): WireEntry =>
  entry('typing-started', {nickname, text: 'is typing'});

export const stoppedTyping = (nickname = 'Kristi'): WireEntry =>
  entry('typing-stopped', {nickname, text: 'stopped typing'});

/** A batch whose last entry is at `position`. */
export function batch(position?: number, ...entries: readonly WireEntry[]): Batch {
  return {ended: false, entries, position, sessionId: undefined};
}

/** A batch with the end of the chat. */
export const lastBatch = (position?: number, ...entries: readonly WireEntry[]): Batch => ({
  ...batch(position, ...entries),
  ended: true,
});
