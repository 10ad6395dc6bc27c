import {FORMAT, has, isRecord} from './format.js';

/** The format before this one. It knew one API only, and kept what that wants as members of their own. */
const OLD_FORMAT = 2;

/** Reads a stored ticket of the format before as one of this format. Returns anything else as it is. */
export function upToDate(value: unknown): unknown {
  if (!isRecord(value) || value['version'] !== OLD_FORMAT) return value;
  const {gmsUser: user, state, ...head} = value;
  if (!isRecord(state) || !isRecord(state['chat']) || !has(state['chat'], 'string', 'service')) return value;
  const {service, ...chat} = state['chat'];
  return {...head, version: FORMAT, state: {...state, chat: {...chat, id: service, keys: {service, user}}}};
}
