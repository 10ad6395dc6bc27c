/** The parameters of Chat API version 1. */
import type {Fields} from '../http/body.js';
import {wrongValue} from './refusals.js';

/** The furthest that a time zone is from UTC, in minutes: Kiribati is 14 hours ahead. */
const maxOffset = 14 * 60;

/** Parameters that take only certain values, and what they take. An empty value counts as none: forms send empty fields. */
const rules: Readonly<Record<string, readonly [takes: string, test: (value: string) => boolean]>> = {
  _verbose: ['true or false', (value) => /^(true|false)$/i.test(value)],
  notify_by: ['comet', (value) => value === 'comet'],
  transcriptPosition: ['a whole number', (value) => /^\d{1,9}$/.test(value)],
  _ttl: ['a number of seconds from 1', (value) => /^[1-9]\d{0,8}$/.test(value)],
  clientTimeZoneOffset: ['minutes from UTC', isOffset],
  timeZoneOffset: ['minutes from UTC', isOffset],
};

/**
 * The names of the samples of 2014. As data they mean the same as the names of the table of parameters; GMS makes no nickname
 * of them.
 */
const names2014 = new Map([
  ['FirstName', 'firstName'],
  ['LastName', 'lastName'],
  ['EmailAddress', 'email'],
]);

/**
 * Checks the values, and gives each field the name of the table of parameters.
 * @throws Refusal 415
 */
export function checked(fields: Fields): Fields {
  for (const [name, [takes, test]] of Object.entries(rules)) {
    const value = fields.get(name);
    if (value && !test(value)) throw wrongValue(`${name} takes ${takes}.`);
  }
  const all = [...fields];
  const renamed = all.flatMap(([name, value]): [string, string][] => {
    const today = names2014.get(name);
    return today === undefined ? [] : [[today, value]];
  });
  return new Map([...renamed, ...all.filter(([name]) => !names2014.has(name))]);
}

/** @throws Refusal 415 */
export function mandatory(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (!value?.trim()) throw wrongValue(`The parameter ${name} is missing.`);
  return value;
}

export function position(fields: Fields): number | undefined {
  return number(fields.get('transcriptPosition'));
}

/** The time for which the service session is kept, in milliseconds. */
export function timeToLive(fields: Fields): number | undefined {
  const seconds = number(fields.get('_ttl'));
  return seconds === undefined ? undefined : seconds * 1000;
}

/**
 * Minutes to add to UTC for the customer's local time. The documentation names only the member of the reply,
 * `clientTimeZoneOffset`. Pages send it as business data too, as `TimeZone`, which may hold anything.
 */
export function timeZoneOffset(fields: Fields): number | undefined {
  const names = ['clientTimeZoneOffset', 'timeZoneOffset', 'TimeZone'];
  const value = names.map((name) => fields.get(name)).find(Boolean);
  return value && isOffset(value) ? Number(value) : undefined;
}

export function isVerbose(fields: Fields): boolean {
  return fields.get('_verbose')?.toLowerCase() === 'true';
}

/**
 * `VasyaP` for Vasya Pupkin.
 * @param fields as they were sent
 */
export function nickname(fields: Fields): string | undefined {
  const given = fields.get('userDisplayName')?.trim();
  if (given) return given;
  const first = fields.get('firstName')?.trim() ?? '';
  const last = fields.get('lastName')?.trim() ?? '';
  return first + last.slice(0, 1) || undefined;
}

const control =
  /^(_verbose|_ttl|notify_by|message|transcriptPosition|userDisplayName|clientTimeZoneOffset|timeZoneOffset|push_notification_.*)$/;

/** The names under which GMS attaches the customer's details to the interaction. */
const attached = new Map([
  ['firstName', 'fldnFirstName'],
  ['lastName', 'fldnLastName'],
  ['email', 'fldnEmailAddress'],
]);

/** Every field that GMS does not use itself, and `subscriptionID`, which it keeps; agents see them as user data. */
export function businessData(fields: Fields): Record<string, string> {
  const data = [...fields].filter(([name]) => !control.test(name));
  return Object.fromEntries(data.map(([name, value]) => [attached.get(name) ?? name, value]));
}

function number(value: string | undefined): number | undefined {
  return value ? Number(value) : undefined;
}

function isOffset(value: string): boolean {
  return /^[+-]?\d{1,3}$/.test(value) && Math.abs(Number(value)) <= maxOffset;
}
