import type {Fields} from '../form.js';
import {wireTexts} from '../page-values.js';
import type {StartDetails} from '../types.js';

/**
 * The fields of the request that starts a chat. The server wants a nickname or both names: a customer may have given neither.
 */
export function startFields({firstName, lastName, email, subject, displayName}: StartDetails): Fields {
  const nickname = displayName || [firstName, lastName].filter(Boolean).join(' ') || 'Customer';
  return wireTexts('details', {
    nickname,
    firstName: firstName || undefined,
    lastName: lastName || undefined,
    subject: subject || undefined,
    emailAddress: email || undefined,
  });
}

/** `userData[name]=value`: how a form holds the members of an object. */
export const nested = (data: Fields): Fields =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [`userData[${name}]`, value]));
