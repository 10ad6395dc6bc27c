/** Values of a server, of any type and perhaps malformed, as values of ours. Nothing here throws. */

/** One year in seconds: no chat is longer. */
export const MAX_SECONDS = 31_536_000;

/** Looks a key of the server up: it may be the name of a member that every object has. */
export function own<T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Gateways that turn XML into JSON make numbers and booleans of words that look like them. */
export function text(value: unknown): string {
  return isScalar(value) ? String(value) : '';
}

/** Line ends that browsers draw as nothing: of old Macs, of word processors, and of Unicode. They end a line for whoever wrote it. */
export const lines = (words: string): string => words.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n');

/** Some servers send a list as JSON text, and some gateways make one item of a list of one. */
export function list(value: unknown, isItem: (value: unknown) => boolean): readonly unknown[] | undefined {
  let items = value;
  if (typeof items === 'string') {
    try {
      items = JSON.parse(items);
    } catch {
      return undefined;
    }
  }
  if (isItem(items)) return [items];
  return Array.isArray(items) ? items : undefined;
}

/**
 * Numbers come as numbers in some replies and as strings in others. One above `max` is malformed: no chat has a thousand
 * million entries.
 */
export function wholeNumber(value: unknown, max = 1e9): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number <= max ? Math.trunc(number) : undefined;
}
