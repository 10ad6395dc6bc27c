/** The values of the start form, their faults, and where they come from. */
import type {FirstLanguage} from '../../i18n/language.js';
import type {Availability, StartDetails} from '../../wire/types.js';
import type {Settings} from '../element/settings.js';

export type FieldName = 'firstName' | 'lastName' | 'email' | 'subject';

/** Fault codes. The form turns them into sentences. */
export type FieldFault = 'missing' | 'email' | 'long';

export const NO_DETAILS: StartDetails = {firstName: '', lastName: '', email: '', subject: ''};

/** What the page wants of the start form. */
export interface FormView {
  /** Names of the fields that are shown, in this order. The others have their initial values. */
  readonly fields: readonly string[];
  /** Names of the fields that must be filled in, if they are shown. */
  readonly required: readonly string[];
  readonly aside?: Aside | undefined;
}

/** Stands above the fields. */
export interface Aside extends HTMLElement {
  readonly availability: Availability;
  /** It takes the place of the form. */
  readonly isAlone: boolean;
}

export const USUAL_FORM: FormView = {
  fields: ['firstName', 'lastName', 'email', 'subject'],
  required: ['subject'],
};

/** Most characters in one field. */
export const MAX_FIELD = 255;

/**
 * Finds the faults of the form, at most one for each field.
 * @param required names of the fields that must be filled in
 */
export function faultsIn(
  details: StartDetails,
  required: readonly FieldName[] = ['subject'],
): Partial<Record<FieldName, FieldFault>> {
  const {firstName, lastName, email, subject} = details;
  const missing = required.filter((name) => !details[name]);
  return {
    ...tooLong({firstName, lastName, email, subject}),
    ...Object.fromEntries(missing.map((name) => [name, 'missing'])),
    // Refuses only what cannot be an address: a form cannot tell whether mail arrives there.
    ...(email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && {email: 'email' as const}),
  };
}

function tooLong(fields: Readonly<Record<FieldName, string>>): Partial<Record<FieldName, FieldFault>> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value.length > MAX_FIELD)
      .map(([name]) => [name, 'long']),
  );
}

type Names = Pick<Settings, 'firstName' | 'lastName' | 'email' | 'subject' | 'displayName'>;

/**
 * Merges the details of a start. For each field: `given` with this call, else `set` as an attribute by the page, else the
 * value of the `last` start.
 */
export function detailsFrom(
  last: Partial<StartDetails>,
  set: Names,
  given: Partial<StartDetails>,
): StartDetails {
  const {firstName, lastName, email, subject, displayName} = set;
  const filled = Object.entries({firstName, lastName, email, subject, displayName}).filter(
    ([, text]) => text,
  );
  const texts = Object.entries(given).filter(([, text]) => typeof text === 'string');
  const nobody = {firstName: '', lastName: '', email: '', subject: ''};
  return {...nobody, ...last, ...Object.fromEntries([...filled, ...texts])};
}

/** The names in an attribute. */
export const wordsOf = (names: string): readonly string[] => names.trim().split(/\s+/);

/** A chat needs a subject. A form that asks for none sends the title of the panel. */
export const withSubject = (
  details: StartDetails,
  {heading, language}: {readonly heading: string; readonly language: FirstLanguage},
): StartDetails => ({
  ...details,
  subject: details.subject || heading || language.strings.heading,
});
