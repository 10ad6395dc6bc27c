/** Arguments that a page hands over, of any type. */
import {pairsOf} from '../base/pairs-of.js';
import {toJson} from '../base/to-json.js';
import {textOf} from '../base/text-of.js';
import {ChatError} from '../wire/errors.js';
import type {StartDetails, UserData} from '../wire/types.js';

const NAMES = ['firstName', 'lastName', 'email', 'subject', 'displayName'] as const;

/**
 * Reads the details of a start. Numbers become texts; `undefined` and `null` are left out, and so is what has another name.
 * @throws ChatError `invalid`, which names the detail
 */
export function givenDetails(given: unknown): Partial<StartDetails> {
  if (given === undefined || given === null) return {};
  mustBeObject('The details', given);
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = valueOf(given, name);
      return value === undefined || value === null ? [] : [[name, givenText(name, value)] as const];
    }),
  );
}

const NO_DETAILS: StartDetails = {firstName: '', lastName: '', email: '', subject: ''};

/** The same, for a start without a form: what is left out is empty. */
export const startDetails = (given: unknown): StartDetails => ({...NO_DETAILS, ...givenDetails(given)});

/**
 * Reads a text. A number becomes one.
 * @param name of the argument, for the error
 * @throws ChatError `invalid`
 */
export function givenText(name: string, given: unknown): string {
  const text = textOf(given);
  if (text === undefined) throw new ChatError('invalid', `${name} must be a text.`);
  return text;
}

/**
 * Reads business data, of an object or a list of pairs, as JSON has it: it may go to another tab.
 * @throws ChatError `invalid`
 */
export function givenData(given: unknown): UserData {
  mustBeObject('userData', given);
  try {
    const data: unknown = JSON.parse(toJson(Object.fromEntries(pairsOf(given))));
    return Object.fromEntries(Object.entries(data ?? {}));
  } catch (cause) {
    throw new ChatError('invalid', 'userData cannot be written as JSON.', {cause});
  }
}

/** @throws ChatError `invalid` */
export function mustBeObject(name: string, given: unknown): asserts given is object {
  if (typeof given !== 'object' || !given) throw new ChatError('invalid', `${name} must be an object.`);
}

/** @throws ChatError `invalid` when a getter of the page throws */
export function valueOf(given: object, name: string | symbol): unknown {
  try {
    return Reflect.get(given, name);
  } catch (cause) {
    if (cause instanceof ChatError) throw cause;
    throw new ChatError('invalid', `${String(name)} could not be read.`, {cause});
  }
}
