import type {Chat} from '../chats/chat.js';
import type {Store} from '../chats/store.js';
import {json, type Answer, type Refusal} from '../http/answer.js';
import {isRecord, type Parameters} from './parameters.js';
import {ok, refuse, statusCodes, type RefusalCode} from './refusals.js';

const dataOperations = ['AttachUserData', 'UpdateUserData', 'DeleteUserData'] as const;

/** An operation on several keys of the user data. It may succeed in part. */
export type DataOperation = (typeof dataOperations)[number];

export function isDataOperation(name: string): name is DataOperation {
  const names: readonly string[] = dataOperations;
  return names.includes(name);
}

/** The server attaches them itself: agents may read them, but not change them. */
const protectedKeys: ReadonlySet<string> = new Set(['customer_id']);

/** A key to set or, without a value, to delete; or why it stays as it is. */
type Change =
  | {readonly key: string; readonly value: string | undefined}
  | {readonly code: RefusalCode; readonly reason: string};

/**
 * Changes the keys that can be changed. The answer has the code 7 when some cannot.
 * @throws Refusal when none can; then nothing has changed
 */
export function changeUserData(
  store: Store,
  chat: Chat,
  operation: DataOperation,
  parameters: Parameters,
): Answer {
  const changes = operation === 'DeleteUserData' ? deletions(chat, parameters) : values(parameters);
  const failures = changes.flatMap((change) => ('reason' in change ? [change] : []));
  const done = changes.flatMap((change) => ('key' in change ? [[change.key, change.value] as const] : []));
  const statusMessage = failures.map(({reason}) => reason).join(' ');
  const [first] = failures;
  if (first && done.length === 0) throw refuse(first.code, statusMessage);
  store.changeUserData(chat, Object.fromEntries(done));
  return first ? json({statusCode: statusCodes.inPart, statusMessage}) : ok();
}

function values({userData}: Parameters): Change[] {
  if (!isRecord(userData)) throw unusable('userData', userData, 'an object of keys and values');
  const pairs = Object.entries(userData);
  if (pairs.length === 0) throw refuse('missing', 'userData has no keys.');
  return pairs.map(([key, value]): Change => {
    if (protectedKeys.has(key)) return forbidden(key);
    if (!key.trim()) return {code: 'invalid', reason: 'A key is empty.'};
    if (typeof value === 'string') return {key, value};
    if (typeof value === 'number' || typeof value === 'boolean') return {key, value: String(value)};
    return {code: 'invalid', reason: `The value of ${key} is not plain.`};
  });
}

/** Deletes `keys`, or the keys of `userData`, whose values are ignored. */
function deletions(chat: Chat, {keys, userData}: Parameters): Change[] {
  const list: unknown = keys ?? (isRecord(userData) ? Object.keys(userData) : undefined);
  if (!Array.isArray(list)) throw unusable('keys', list, 'a list of keys');
  if (list.length === 0) throw refuse('missing', 'keys is empty.');
  return list.map((key: unknown): Change => {
    if (typeof key !== 'string') return {code: 'invalid', reason: `${JSON.stringify(key)} is not a key.`};
    if (protectedKeys.has(key)) return forbidden(key);
    if (!Object.hasOwn(chat.userData, key)) return {code: 'notFound', reason: `There is no ${key}.`};
    return {key, value: undefined};
  });
}

function forbidden(key: string): Change {
  return {code: 'forbidden', reason: `${key} cannot be changed.`};
}

function unusable(name: string, value: unknown, wanted: string): Refusal {
  return value === undefined || value === null
    ? refuse('missing', `The parameter ${name} is missing.`)
    : refuse('invalid', `${name} is not ${wanted}.`);
}
