/** Adapts the request that starts a chat to the page and its GMS. Loaded only on pages that want it. */
import {pairsOf} from '../base/pairs-of.js';
import type {Fields} from './form.js';
import type {StartOptions} from './types.js';

/** The names of the documentation, of all versions of the API, by the names of the start form. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['firstName', ['firstName']],
  ['lastName', ['lastName']],
  ['email', ['email', 'emailAddress']],
  ['subject', ['subject']],
  ['displayName', ['userDisplayName', 'nickname']],
]);

/**
 * A page may set anything, and a wrong value must not keep a customer from the chat: it is left out, and a warning in the
 * console says so.
 * @param fields by the names of the documentation
 */
export function adapted(fields: Fields, {startFields, fieldNames}: StartOptions): Fields {
  const renamed = new Map(newNames(fieldNames));
  const own = Object.entries(fields).map(([name, value]) => [renamed.get(name) ?? name, value] as const);
  const extra = textsOf('startFields', startFields).filter(([name]) => {
    const isOurs = own.some(([taken]) => taken === name) || name === 'notify_by';
    if (isOurs) warn(`startFields.${name} is left out: the chat itself sets this field`);
    return !isOurs;
  });
  return Object.fromEntries<string>([...extra, ...own]);
}

function newNames(fieldNames: unknown): readonly (readonly [documented: string, wanted: string])[] {
  return textsOf('fieldNames', fieldNames).flatMap(([field, name]) => {
    const documented = NAMES.get(field);
    if (documented && name) return documented.map((old) => [old, name] as const);
    const reason = documented ? 'the name is empty' : `the fields are ${[...NAMES.keys()].join(', ')}`;
    warn(`fieldNames.${field} is left out: ${reason}`);
    return [];
  });
}

/** Numbers and booleans become text. */
function textsOf(option: string, given: unknown): readonly (readonly [name: string, text: string])[] {
  if (given === undefined || given === null) return [];
  return pairs(option, given).flatMap(([name, value]) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return [[name, String(value)]];
    warn(`${option}.${name} is left out: its value is not a text`);
    return [];
  });
}

function pairs(option: string, given: unknown): ReturnType<typeof pairsOf> {
  try {
    return pairsOf(given);
  } catch {
    warn(`${option} is left out: it must be an object with texts`);
    return [];
  }
}

function warn(sentence: string): void {
  console.warn(`gms-chat: ${sentence}.`);
}
