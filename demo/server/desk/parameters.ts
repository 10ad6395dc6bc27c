import {parseJson} from '../http/body.js';
import type {Manner, Target, Visibility} from '../chats/chat.js';
import {refuse} from './refusals.js';
import type {Roster} from '../chats/roster.js';

/** The parameters of an operation. Each reader throws a `Refusal` when its parameter is missing or wrong. */
export type Parameters = Readonly<Record<string, unknown>>;

export function readParameters(body: Buffer): Parameters {
  const parameters = body.length > 0 ? parse(body) : {};
  if (!isRecord(parameters)) throw refuse('missing', 'The body is not an object.');
  return parameters;
}

export function required(parameters: Parameters, name: string): string {
  const text = given(parameters, name);
  if (text === undefined) throw refuse('missing', `The parameter ${name} is missing.`);
  return text;
}

/** A text that is not blank. */
export function given(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw refuse('invalid', `${name} is not text.`);
  return value.trim() ? value : undefined;
}

/** An address with a scheme. */
export function url(parameters: Parameters, name: string): string {
  const text = required(parameters, name);
  if (!URL.canParse(text)) throw refuse('invalid', `${name} is not a URL.`);
  return text;
}

/** Visibility of a message: everybody, unless the agent asks for `Agents`. */
export function visibility(parameters: Parameters): Visibility {
  return oneOf(parameters, 'visibility', ['All', 'Agents']) ?? 'All';
}

export function manner(parameters: Parameters): Manner {
  const treatAs = oneOf(parameters, 'treatAs', ['Normal', 'System']);
  const messageType = given(parameters, 'messageType');
  return {...(treatAs && {treatAs}), ...(messageType && {messageType})};
}

/** A count or an index, as a number or in digits. */
export function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const digits = typeof value === 'number' ? String(value) : value;
  if (typeof digits !== 'string' || !/^\d{1,9}$/.test(digits))
    throw refuse('invalid', `${name} is not a number.`);
  return Number(digits);
}

/** An agent or a group: `agentId`, `queueName`, `skill`, or a `targetUri` or `targetPath` that ends with its name. */
export function targetOf(parameters: Parameters, roster: Roster): Target {
  const target = targetIfAny(parameters, roster);
  if (!target)
    throw refuse('missing', 'One of targetUri, targetPath, agentId, queueName and skill has to be given.');
  return target;
}

export function targetIfAny(parameters: Parameters, roster: Roster): Target | undefined {
  const agentId = given(parameters, 'agentId');
  const group = given(parameters, 'queueName') ?? given(parameters, 'skill');
  const path = given(parameters, 'targetUri') ?? given(parameters, 'targetPath');
  const name = agentId ?? group ?? path?.replace(/\/+$/, '').split('/').at(-1);
  if (name === undefined) return undefined;
  const id = decode(name);
  if (group === undefined && roster.agent(id)) return {agentId: id};
  const skill = agentId === undefined ? roster.skill(id) : undefined;
  if (skill === undefined) throw refuse('notFound', `There is no agent and no group ${id}.`);
  return {skill};
}

function oneOf<const Word extends string>(
  parameters: Parameters,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = given(parameters, name);
  const word = words.find((known) => known.toLowerCase() === value?.toLowerCase());
  if (value !== undefined && word === undefined)
    throw refuse('invalid', `${name} can only be ${words.join(' or ')}.`);
  return word;
}

function parse(body: Buffer): unknown {
  try {
    return parseJson(body);
  } catch {
    throw refuse('missing', 'The body is not JSON.');
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
