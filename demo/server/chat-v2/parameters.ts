/** The parameters of Chat API version 2. */
import type {ChatStart} from '../chats/new-chat.js';
import type {Fields} from '../http/body.js';
import {codes, Refused} from './refusals.js';

/** Characters of a message that Chat Server takes. */
const longestText = 14_700;

/** The names under which GMS attaches the customer's details to the interaction. */
const attached = {
  fldnFirstName: 'firstName',
  fldnLastName: 'lastName',
  fldnEmailAddress: 'emailAddress',
  subject: 'subject',
} as const;

/**
 * Reads the request for a chat: a nickname, or both names.
 * @throws Refused
 */
export function startOf(fields: Fields): Pick<ChatStart, 'nickname' | 'userData' | 'timeZoneOffset'> {
  const email = fields.get('emailAddress')?.trim();
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new Refused(codes.wrongAddress, 'The e-mail address is invalid.');
  const own = Object.entries(attached).flatMap(([name, field]): [string, string][] => {
    const value = fields.get(field)?.trim();
    return value ? [[name, value]] : [];
  });
  const userData = {...userDataOf(fields), ...Object.fromEntries(own)};
  const {TimeZone: zone = ''} = userData;
  const timeZoneOffset =
    /^[+-]?\d{1,3}$/.test(zone) && Math.abs(Number(zone)) <= 840 ? Number(zone) : undefined;
  return {nickname: nameOf(fields), userData, timeZoneOffset};
}

function nameOf(fields: Fields): string {
  const nickname = fields.get('nickname')?.trim();
  if (nickname) return nickname;
  const first = fields.get('firstName')?.trim();
  const last = fields.get('lastName')?.trim();
  if (!first && !last)
    throw new Refused(codes.nameMissing, 'nickname is missing, or firstName and lastName.');
  if (!first) throw new Refused(codes.firstNameMissing, 'firstName is missing.');
  if (!last) throw new Refused(codes.lastNameMissing, 'lastName is missing.');
  return `${first} ${last}`;
}

/** The values of `userData[key]`. */
export function userDataOf(fields: Fields): Record<string, string> {
  const pairs = [...fields].flatMap(([name, value]): [string, string][] => {
    const [, key] = /^userData\[([^\]]+)\]$/.exec(name) ?? [];
    return key === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(pairs);
}

/** @throws Refused 100 */
export function mandatory(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (!value?.trim()) throw new Refused(codes.missing, `MISSED_PARAMETER ${name}`);
  return value;
}

/**
 * The text of a message.
 * @throws Refused 204 when it is empty or too long
 */
export function textOf(fields: Fields): string {
  const text = fields.get('message');
  if (text === undefined) throw new Refused(codes.missing, 'MISSED_PARAMETER message');
  if (!text.trim() || text.length > longestText) throw new Refused(codes.wrongText, longestText);
  return text;
}

/**
 * An index from 0. An empty one counts as none.
 * @throws Refused
 */
export function positionOf(fields: Fields): number | undefined {
  const value = fields.get('transcriptPosition');
  if (!value) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Refused(codes.notDone, 'transcriptPosition takes a whole number.');
  return Number(value);
}

/** Makes the fields of a form from the data of a published message, so that both modes are read alike. */
export function fieldsOf(data: Readonly<Record<string, unknown>>): Fields {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string') fields.set(name, value);
    else if (typeof value === 'number' || typeof value === 'boolean') fields.set(name, String(value));
    else if (name === 'userData' && typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (typeof item === 'string' || typeof item === 'number')
          fields.set(`userData[${key}]`, String(item));
      }
    }
  }
  return fields;
}
