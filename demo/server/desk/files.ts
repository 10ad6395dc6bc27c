import type {IncomingMessage} from 'node:http';
import type {Agent} from '../chats/changes.js';
import type {Store} from '../chats/store.js';
import {json, type Answer} from '../http/answer.js';
import {download} from '../http/download.js';
import {readSubmission} from '../http/submission.js';
import {fileOf} from './chat-format.js';
import {held} from './held.js';
import {allow, noSuchResource, notNow, refuse, refuseBody, statusCodes} from './refusals.js';
import {maySendFiles} from './rules.js';

/** Bytes of a file that an agent sends. */
const largest = 10_000_000;

/** True for `/me/chats/{chat}/files` and `/me/chats/{chat}/files/{file}`. */
export function isFiles(path: readonly string[]): boolean {
  const [mine, chats, , files] = path;
  return mine === 'me' && chats === 'chats' && files === 'files' && path.length <= 5;
}

/**
 * The files of a chat. POST sends one, as `file` of a multipart body, GET has the bytes of one. Their events are messages
 * like any other.
 * @throws Refusal
 */
export async function answerFiles(
  store: Store,
  agent: Agent,
  path: readonly string[],
  req: IncomingMessage,
): Promise<Answer> {
  const [, , chatId = '', , fileId] = path;
  const {chat, leg} = held(store, agent, chatId);
  if (fileId !== undefined) {
    allow(req.method ?? '', 'GET');
    const file = leg.state === 'Invited' ? undefined : chat.files.get(fileId);
    if (!file) throw noSuchResource();
    return download(file.name, file.bytes);
  }
  allow(req.method ?? '', 'POST');
  const {file} = await readSubmission(req, new URLSearchParams(), largest).catch(refuseBody);
  // The state may have changed while the file came.
  if (!leg.party || !maySendFiles(leg.state))
    throw notNow(`SendFile is not possible while the chat is ${leg.state}.`);
  if (!file?.name) throw refuse('missing', 'The parameter file is missing, or the file has no name.');
  if (file.bytes.length > largest) throw refuse('invalid', 'The file is larger than 10 MB.', 413);
  return json({statusCode: statusCodes.ok, file: fileOf(store.share(chat, leg.party, file))});
}
