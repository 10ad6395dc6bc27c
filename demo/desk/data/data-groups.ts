import type {Chat} from '../api/chat.js';
import {customerDetails} from './customer-details.js';

/** One pair of the user data. */
export interface DataPair {
  key: string;
  value: string;
  /** The value that came with the start, where an agent or the page has changed it since; else `undefined`. */
  atStart: string | undefined;
}

/** The user data of a chat, without the customer's details, in the order in which an agent looks for it. */
export interface DataGroups {
  /** The records of what the customer has agreed to. */
  consents: readonly DataPair[];
  /** Came with the start: the fields of the page's form, and what the page knew. */
  start: readonly DataPair[];
  /** Was attached since. All data, where the server does not tell what came with the start. */
  attached: readonly DataPair[];
  /** Is for the routing, or added by the server. */
  routing: readonly DataPair[];
}

export function dataGroups({userData, startData}: Pick<Chat, 'userData' | 'startData'>): DataGroups {
  const groups = {consents: [], start: [], attached: [], routing: []} satisfies DataGroups;
  const all: Record<keyof DataGroups, DataPair[]> = groups;
  for (const [key, value] of customerDetails(userData).more) {
    const given = startData && Object.hasOwn(startData, key) ? startData[key] : undefined;
    all[groupOf(key, given !== undefined)].push({key, value, atStart: given === value ? undefined : given});
  }
  return groups;
}

function groupOf(key: string, isFromStart: boolean): keyof DataGroups {
  if (isForRouting(key)) return 'routing';
  if (!isFromStart) return 'attached';
  return isConsent(key) ? 'consents' : 'start';
}

/** Keys by which GMS and Genesys's products pass on what no person wrote. */
function isForRouting(key: string): boolean {
  return /^(?:_|gms_|gcti_|rstrategy|rtarget|iw_|timezone$|clienttimezoneoffset$|subscriptionid$)/i.test(key);
}

/** Names that forms usually give to a box for a consent. */
function isConsent(key: string): boolean {
  return /(?:^|_)(?:terms|privacy|consent|gdpr|agreed)(?:$|[_A-Z])/.test(key);
}
