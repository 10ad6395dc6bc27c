import {randomBytes, randomInt, randomUUID} from 'node:crypto';

/** Generates ids in the forms that the documented samples have. */

export function basicServiceId(): string {
  return randomUUID();
}

/** An orchestration session: 32 upper-case letters and digits. */
export function advancedServiceId(): string {
  return pick(32, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
}

export function sessionId(): string {
  return '000' + pick(13, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');
}

/** Id of a push: 32 hex digits. */
export function pushId(): string {
  return randomBytes(16).toString('hex');
}

/** Id of a user or a participant: 16 upper-case hex digits. */
export function partyId(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}

/** Version 1 has 16 hex digits, polling in version 2 has 20, and CometD in version 2 Base64. */
export function secureKey(api: 1 | 2, mode: 'comet' | 'poll'): string {
  if (api === 1) return randomBytes(8).toString('hex');
  return mode === 'poll' ? randomBytes(10).toString('hex') : randomBytes(60).toString('base64');
}

/** 16 letters and digits. */
export function fileId(): string {
  return sessionId();
}

/** Id of the data behind a service session, such as 429-791eaee8-571e-4633-9a73-cc936336f8e2. */
export function dataId(): string {
  return `${randomInt(100, 1000)}-${randomUUID()}`;
}

function pick(length: number, letters: string): string {
  return Array.from({length}, () => letters[randomInt(letters.length)]).join('');
}
