import type {Strings} from '../../i18n/catalog/strings.js';
import type {Fault} from '../../wire/errors.js';

/** Sentence that says what failed and what the customer can do, without error codes or blame. */
export function faultSentence({kind}: Fault, strings: Strings): string {
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
