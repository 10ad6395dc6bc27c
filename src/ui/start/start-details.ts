/** What the start form asks for, and what is wrong with it. */
import type {StartDetails} from '../../wire/types.js';
import type {Settings} from '../element/settings.js';

export type FieldName = 'firstName' | 'lastName' | 'email' | 'subject';

/** Codes, not words: the form turns them into sentences. */
export type FieldFault = 'missing' | 'email' | 'long';

export const NO_DETAILS: StartDetails = {firstName: '', lastName: '', email: '', subject: ''};

/** Characters in one field. */
export const MAX_FIELD = 255;

/** The first fault of each field that has one. */
export function faultsIn(details: StartDetails): Partial<Record<FieldName, FieldFault>> {
  const {firstName, lastName, email, subject} = details;
  return {
    ...tooLong({firstName, lastName, email, subject}),
    ...(!subject && {subject: 'missing' as const}),
    // Only what cannot be an address at all: whether mail arrives there is not for a form to say.
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

/** What was said last, unless the page has set something else, unless something else is given for this once. */
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
