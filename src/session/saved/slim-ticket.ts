/** The items of a chat, made slim for a storage of the page's own, and made whole again as far as they can be. */
import {toJson} from '../../base/to-json.js';
import type {Open} from '../model/state.js';
import {lastSeen} from '../model/transcript.js';
import {FORMAT, isOpenChat, isRecord} from './format.js';
import {isView, unverified, type View} from './ticket.js';

/** Most characters of the item as a cookie has it. */
const LONGEST = 3_000;

/** The parts of what the chat has written that the slim item is made of. */
export interface SlimParts {
  /** Name of the chat's ticket. */
  readonly key?: string;
  readonly ticket?: {readonly state: Open; readonly isLeft: boolean};
  readonly view?: View;
}

/**
 * Takes over an item that the chat writes.
 * @returns the slim item; `undefined` if there is nothing to write
 */
export function slimItem(
  before: SlimParts,
  name: string,
  text: string,
): {readonly item: string | undefined; readonly parts: SlimParts} {
  const value: unknown = JSON.parse(text);
  const parts = withItem(before, name, value);
  return {item: parts === before ? undefined : itemOf(parts), parts};
}

function withItem(before: SlimParts, name: string, value: unknown): SlimParts {
  if (isView(value)) return {...before, view: value};
  if (!isRecord(value) || !isOpenChat(value['state'])) return before;
  return {...before, key: name, ticket: {state: value['state'], isLeft: value['isLeft'] === true}};
}

function itemOf({key, ticket, view}: SlimParts): string | undefined {
  if (!ticket) return undefined;
  const {state, isLeft} = ticket;
  const {phase, agents, transcript} = state;
  const chat = {...state.chat, details: undefined};
  const {origin, outgoing} = transcript;
  const {open, unread = 0, handled} = view ?? {};
  const item = {
    version: FORMAT,
    ...{key, phase, chat, agents, origin, isLeft, open, unread, handled},
    seen: lastSeen(transcript),
  };
  let length = lengthOf(item);
  const fitting = outgoing.filter((message) => {
    const longer = length + lengthOf(message);
    if (longer > LONGEST) return false;
    length = longer;
    return true;
  });
  return toJson({...item, outgoing: fitting});
}

/** With the comma that follows. */
const lengthOf = (value: unknown): number => encodeURIComponent(toJson(value)).length + 3;

/** The items that the chat reads, from the slim one. None if it is of another version, or damaged. */
export function fullItems(item: unknown): readonly (readonly [name: string, text: string])[] {
  const value = typeof item === 'string' ? parsed(item) : undefined;
  if (!isRecord(value) || value['version'] !== FORMAT) return [];
  const {key, phase, chat, agents, origin, seen, outgoing, isLeft, open, unread, handled} = value;
  if (typeof key !== 'string' || typeof origin !== 'number' || typeof seen !== 'number') return [];
  const state = {
    ...{phase, chat, agents},
    details: {firstName: '', lastName: '', email: '', subject: ''},
    transcript: {entries: [], known: [[1, 1]], outgoing, origin, seen},
    line: 'opening',
    typing: [],
    gap: false,
  };
  if (!isOpenChat(state)) return [];
  const head = toJson({version: FORMAT, chunks: 0, state, isLeft: isLeft === true});
  const view = {draft: '', open, unread, handled};
  return [
    [key, isLeft === true ? head : inDoubt(head)],
    ...(isView(view) ? [[`${key} view`, toJson(view)] as const] : []),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The ticket of a page that may have sent its waiting messages since. What is no such ticket stays as it is. */
export function inDoubt(text: string): string {
  const value = parsed(text);
  if (!isRecord(value) || !isOpenChat(value['state'])) return text;
  return toJson({...value, ...unverified({state: value['state']})});
}
