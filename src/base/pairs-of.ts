/**
 * The members of what a page hands over: of an object, or of a list of pairs, such as a Map, FormData, URLSearchParams, and
 * Headers, also of another frame or of a polyfill. The last of equal names counts.
 * @throws TypeError when it is no object, or has items that are no pairs; and what its own code throws
 */
export function pairsOf(given: unknown): readonly (readonly [name: string, value: unknown])[] {
  if (typeof given !== 'object' || !given) throw new TypeError('Not an object.');
  return isIterable(given) ? [...given].map(pairOf) : Object.entries(given);
}

const isIterable = (given: object): given is Iterable<unknown> => Symbol.iterator in given;

function pairOf(item: unknown): readonly [string, unknown] {
  if (!Array.isArray(item) || typeof item[0] !== 'string') throw new TypeError('Not a pair.');
  return [item[0], item[1]];
}
