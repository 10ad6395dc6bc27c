import {randomBytes, randomInt, randomUUID} from 'node:crypto';

/** The forms that the documented samples have. */

export function basicServiceId(): string {
  return randomUUID();
}

/** 32 upper-case letters and digits: an orchestration session. */
export function advancedServiceId(): string {
  return pick(32, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
}

export function sessionId(): string {
  return '000' + pick(13, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');
}

/** Of a push: 32 hex digits. */
export function pushId(): string {
  return randomBytes(16).toString('hex');
}

/** Of a user, a participant, a secure key: 16 hex digits. */
export function partyId(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}

export function secureKey(): string {
  return randomBytes(8).toString('hex');
}

/** Of the data behind a service session, such as 429-791eaee8-571e-4633-9a73-cc936336f8e2. */
export function dataId(): string {
  return `${randomInt(100, 1000)}-${randomUUID()}`;
}

function pick(length: number, letters: string): string {
  return Array.from({length}, () => letters[randomInt(letters.length)]).join('');
}
