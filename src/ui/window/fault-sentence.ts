import type {FirstWords} from '../../i18n/catalog/first-words.js';
import {isDenial, type Fault} from '../../wire/errors.js';

/** Code of GMS for an email address that it does not take. */
const WRONG_EMAIL = 364;

/** Whether another address in the field "Email" mends the fault. */
export const isAboutEmail = ({code}: Fault): boolean => code === WRONG_EMAIL;

/** Sentence that says what failed and what the customer can do, without error codes or blame. */
export function faultSentence(fault: Fault, strings: FirstWords): string {
  const {kind, status} = fault;
  if (kind !== 'invalid' && isDenial(fault)) return strings.faultNoAccess;
  // Too many requests: the server wants a pause that is too long to wait for.
  if (status === 429) return strings.faultBroken;
  switch (kind) {
    case 'unreachable':
      return strings.faultUnreachable;
    case 'broken':
      return strings.faultBroken;
    case 'unavailable':
      return strings.faultUnavailable;
    case 'refused':
    case 'gone':
      return strings.faultRefused;
    case 'invalid':
      return strings.faultInvalid;
  }
}
