import type {Message} from '../api/chat.js';

/** How much of a chat's log is here, typing notices included: they have an index too. */
export interface LogExtent {
  /** Nothing is missing up to this index. 0 while nothing is here. */
  readonly whole: number;
  /** The lowest index behind the first hole; `undefined` without a hole. */
  readonly beyond: number | undefined;
}

export const emptyLog: LogExtent = {whole: 0, beyond: undefined};

/**
 * The extent after these messages have come together. Nothing is missing between the first and the last of them: the
 * server leaves indexes out. A new message lies behind all others, so messages that begin before a hole or in it answer
 * the request for the hole.
 */
export function extended(log: LogExtent, messages: readonly Message[]): LogExtent {
  if (messages.length === 0) return log;
  const indexes = messages.map(({index}) => index).sort((a, b) => a - b);
  const [first = 0, last = first] = [indexes[0], indexes.at(-1)];
  const {whole, beyond} = log;
  if (first > (beyond ?? whole + 1)) return {whole, beyond: beyond ?? first};
  const end = Math.max(whole, last);
  return {whole: end, beyond: beyond !== undefined && beyond > end ? beyond : undefined};
}
