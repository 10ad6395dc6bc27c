/** Checks the values that pages store and tell each other: a value may come from another version of this package, or be damaged. */
import type {Open} from '../model/state.js';
import type {Entry} from '../model/transcript.js';

/**
 * Version of the format of tickets and of messages between tabs. What has another one is passed over. Raise it with a change
 * that an older or newer page would misread.
 */
export const FORMAT = 3;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether `value` is an object in which all these names have values of this type. */
export const has = (
  value: unknown,
  type: 'string' | 'number' | 'object',
  ...names: readonly string[]
): boolean => isRecord(value) && names.every((name) => typeof value[name] === type && value[name] !== null);

export const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

export const areEntries = (value: unknown): value is readonly Entry[] =>
  isListOf(
    value,
    (entry) =>
      has(entry, 'string', 'kind', 'party', 'nickname', 'text') &&
      has(entry, 'number', 'position', 'seconds'),
  );

const isOutgoing = (message: unknown): boolean => has(message, 'string', 'id', 'text', 'status');

export const isTranscript = (value: unknown): boolean =>
  isRecord(value) &&
  areEntries(value['entries']) &&
  isListOf(value['known'], (range) => has(range, 'number', '0', '1')) &&
  isListOf(value['outgoing'], isOutgoing) &&
  isListOf(value['strays'] ?? [], isOutgoing) &&
  isListOf(value['guesses'] ?? [], (guess) => isRecord(guess) && isOutgoing(guess['own']));

/** The state of a chat that another page can take up. */
export function isOpenChat(value: unknown): value is Open {
  if (!isRecord(value)) return false;
  const {phase, chat, transcript, agents, typing} = value;
  return (
    (phase === 'waiting' || phase === 'talking') &&
    isRecord(chat) &&
    has(chat, 'string', 'id', 'delivery') &&
    isRecord(chat['keys']) &&
    has(chat['keys'], 'string', ...Object.keys(chat['keys'])) &&
    has(value, 'object', 'details') &&
    isTranscript(transcript) &&
    isListOf(agents, (agent) => typeof agent === 'string') &&
    isListOf(typing, isRecord)
  );
}
