/** Values that the page hands over, of any type, as texts for the wire. */
import {pairsOf} from '../base/pairs-of.js';
import {toJson} from '../base/to-json.js';
import {ChatError} from './errors.js';

/**
 * Turns the values of an object, or of a list of pairs, into texts. Leaves out what says nothing (`undefined`, `null`, functions). Objects become
 * JSON, and values that are a text in JSON (dates, URLs) become that text.
 * @param name of the property, for the error
 * @throws ChatError `invalid` when it is no object, or when a value cannot be written as JSON
 */
export function wireTexts(name: string, given: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    givenPairs(name, given ?? {}).flatMap(([key, value]) => {
      const text = wireText(`${name}.${key}`, value);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/**
 * See `pairsOf`.
 * @throws ChatError `invalid`
 */
export function givenPairs(name: string, given: unknown): ReturnType<typeof pairsOf> {
  try {
    return pairsOf(given);
  } catch (cause) {
    throw new ChatError('invalid', `${name} must be an object.`, {cause});
  }
}

/**
 * Turns a value into a text; `undefined` for one that says nothing.
 * @throws ChatError `invalid` when it cannot be written as JSON
 */
export function wireText(name: string, value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      return jsonOf(name, value);
    default:
      return undefined;
  }
}

function jsonOf(name: string, value: object | null): string | undefined {
  try {
    const json = toJson(value);
    const plain: unknown = JSON.parse(json);
    return typeof plain === 'string' ? plain : plain === null ? undefined : json;
  } catch (cause) {
    throw new ChatError('invalid', `${name} cannot be written as JSON.`, {cause});
  }
}
