import type {IncomingMessage} from 'node:http';
import type {Chat} from '../chats/chat.js';
import type {Store} from '../chats/store.js';
import {json, Refusal, type Answer} from '../http/answer.js';
import {readSubmission, type Submission} from '../http/submission.js';
import type {Alterations} from './alterations.js';
import type {CustomerFiles} from './files.js';
import type {Keys} from './keys.js';
import {isPlain, type Operation, type Operations} from './operations.js';
import {mandatory, positionOf, startOf} from './parameters.js';
import {codes, Over, Refused} from './refusals.js';
import {done, eventsFrom, over, type Reply} from './reply.js';

export interface RestParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly operations: Operations;
  readonly files: CustomerFiles;
  /** Names of services. Others are answered with 404. */
  readonly services: ReadonlySet<string>;
  readonly alterations: Alterations;
}

/** Operations on files, of `chat-ntf`. */
const fileOperations: Readonly<Record<string, Operation>> = {
  fileGetLimits: 'limits',
  fileUpload: 'upload',
  fileDownload: 'download',
  fileDelete: 'delete',
};

/** Chat API version 2 over REST: chats that are polled, and the files of those that are pushed. */
export class Rest {
  readonly #parts: RestParts;

  constructor(parts: RestParts) {
    this.#parts = parts;
  }

  /**
   * @param path the segments after `genesys/2`, decoded
   * @throws Refusal
   */
  async answer(path: readonly string[], req: IncomingMessage, query: URLSearchParams): Promise<Answer> {
    const [door, service, chatId, ...rest] = path;
    const isFiles = door === 'chat-ntf' && path.length === 1;
    const isChat = door === 'chat' && service !== undefined && this.#parts.services.has(service);
    const request = isChat ? requestOf(chatId, rest) : undefined;
    if (!isFiles && !request) throw notFound();
    if (req.method !== 'POST') throw notPosted();
    const {alterations, files} = this.#parts;
    const submission = await readSubmission(req, query, files.largest, alterations.uploads);
    try {
      return request ? this.#polled(request, submission) : this.#pushed(submission);
    } catch (error) {
      if (error instanceof Over) return json(over(chatId, error.complaint));
      if (error instanceof Refused) return json({errors: [error.complaint]}, 400);
      throw error;
    }
  }

  #polled({operation, chatId, fileId}: RestRequest, submission: Submission): Answer {
    const {keys, files} = this.#parts;
    const {fields} = submission;
    if (operation === 'create') return this.#reply('create', () => this.#create(submission));
    if (operation === 'download') return files.download(keys.byChat(chatId, fields), fileId);
    return this.#reply(operation, () =>
      this.#perform(operation, keys.byChat(chatId, fields), submission, fileId),
    );
  }

  /** Files of a pushed chat: each reply has the key that the request had. */
  #pushed(submission: Submission): Answer {
    const {keys, files} = this.#parts;
    const {fields} = submission;
    const name = mandatory(fields, 'operation');
    const operation = Object.hasOwn(fileOperations, name) ? fileOperations[name] : undefined;
    if (!operation) throw new Refused(codes.missing, `There is no operation ${name}.`);
    const fileId = operation === 'download' || operation === 'delete' ? mandatory(fields, 'fileId') : '';
    if (operation === 'download') return files.download(keys.byKey(fields), fileId);
    return this.#reply(operation, () => this.#perform(operation, keys.byKey(fields), submission, fileId));
  }

  #reply(operation: Operation, perform: () => Reply): Answer {
    const {around, bend} = this.#parts.alterations;
    return json(bend(around(operation, perform), operation));
  }

  #create({fields}: Submission): Reply {
    const chat = this.#parts.store.requestChat({mode: 'poll', ...startOf(fields)});
    return done(chat, eventsFrom(chat, 1));
  }

  #perform(operation: Operation, chat: Chat, submission: Submission, fileId: string): Reply {
    const {operations, files} = this.#parts;
    const {fields} = submission;
    if (operation === 'limits') return files.limits(chat);
    if (operation === 'upload') {
      const {id} = files.upload(chat, submission);
      return {...done(chat, []), userData: {'file-id': id}};
    }
    const position = positionOf(fields);
    if (operation === 'refresh') return this.#refresh(chat, fields.get('message') ?? '', position);
    if (operation === 'delete') files.delete(chat, fileId);
    else if (isPlain(operation)) operations.perform(operation, chat, fields);
    return done(
      chat,
      position === undefined || operation === 'readReceipt' ? [] : eventsFrom(chat, position),
    );
  }

  /** Without a position, all events; with 0, none. Widgets send the text in the composer along, or an empty one. */
  #refresh(chat: Chat, preview: string, position = 1): Reply {
    if (preview && !chat.end) this.#parts.operations.preview(chat, preview);
    return done(chat, position === 0 ? [] : eventsFrom(chat, position));
  }
}

interface RestRequest {
  readonly operation: Operation;
  readonly chatId: string;
  readonly fileId: string;
}

function requestOf(chatId: string | undefined, path: readonly string[]): RestRequest | undefined {
  if (chatId === undefined) return {operation: 'create', chatId: '', fileId: ''};
  const operation = operationOf(path);
  return operation && {operation, chatId, fileId: path[1] ?? ''};
}

function operationOf([first = '', second, third, ...more]: readonly string[]): Operation | undefined {
  if (more.length > 0) return undefined;
  if (first === 'file') {
    if (second === undefined) return 'upload';
    if (third === undefined) return second === 'limits' ? 'limits' : undefined;
    return third === 'download' || third === 'delete' ? third : undefined;
  }
  if (second !== undefined) return undefined;
  return first === 'refresh' || isPlain(first) ? first : undefined;
}

function notFound(): Refusal {
  return new Refusal(json({message: 'No such resource.'}, 404));
}

function notPosted(): Refusal {
  return new Refusal({...json({message: 'This resource takes POST.'}, 405), headers: {Allow: 'POST'}});
}
