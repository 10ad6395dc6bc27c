/** What the start form asks for, and what is wrong with it. */
import type {StartDetails} from '../wire/types.js';

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
