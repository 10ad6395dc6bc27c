/** Files of a chat of version 2. A chunk of its own, loaded where the page offers files. */
import type {Clock} from '../../base/clock.js';
import {ChatError} from '../errors.js';
import {parsed, postForm, type Fields} from '../form.js';
import {Http} from '../http.js';
import {PageHeaders, type Credentials} from '../page-headers.js';
import {transfer, type Transferred} from '../transfer.js';
import type {FileLimits, WireFiles, WireKeys} from '../types.js';
import {record, text, wholeNumber} from '../values.js';
import type {judged as Judge} from './rest.js';

export interface FilesV2Config extends Credentials {
  /** Base URL of GMS, as in `GmsV2Config`. */
  readonly server: string;
  readonly service: string;
  /** URL of the files of pushed chats, if it is not `{server}/2/chat-ntf`. */
  readonly filesUrl?: string | undefined;
  /** Origin of the page. */
  readonly page: string;
  readonly clock: Clock;
  /** `judged` of the wire, which is loaded by then. */
  readonly judged: typeof Judge;
}

interface Request {
  readonly url: string;
  readonly fields: Fields;
}

/** The words of the notice that has the limits. */
const LIMITS = 'file-client-cfg-get';
/** A larger answer is a file, bytes. */
const LONGEST_REPLY = 65_536;

/** @param keys as in `gmsV2`: a pushed chat and a polled one have URLs and keys of their own */
export function filesV2(config: FilesV2Config, keys: () => WireKeys): WireFiles {
  const {server, service, filesUrl, page, clock, judged} = config;
  const credentials: Credentials = {
    get headers() {
      return config.headers;
    },
    get gmsUser() {
      return config.gmsUser ?? '';
    },
  };
  const http = new Http({clock, credentials});
  const pageHeaders = new PageHeaders(clock, credentials);

  const request = (operation: string, path: string, more: Fields = {}): Request => {
    const {delivery, chatId = '', secureKey = '', userId = '', alias = ''} = keys();
    if (!secureKey) throw new ChatError('gone', 'There is no chat.');
    const chat = `${server}/2/chat/${encodeURIComponent(service)}/${encodeURIComponent(chatId)}`;
    return delivery === 'comet'
      ? {url: filesUrl || `${server}/2/chat-ntf`, fields: {operation, secureKey, ...more}}
      : {url: `${chat}/file${path}`, fields: {secureKey, userId, alias}};
  };

  /** The first request: its answer tells whether cookies can be sent. */
  let asked: Promise<unknown> | undefined;
  const limits = async (): Promise<FileLimits> => {
    const {url, fields} = request('fileGetLimits', '/limits');
    const asking = postForm(http.firstPost, url, fields);
    asked ??= asking.catch(() => undefined);
    const answer = await asking;
    judged(url, answer);
    return limitsOf(answer.reply);
  };

  const carry = async (
    {url, fields}: Request,
    signal: AbortSignal,
    file?: File,
    onProgress?: (bytes: number) => void,
  ): Promise<Transferred> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    // Last: a server that reads as it receives knows the chat by then.
    if (file) form.append('file', file, file.name);
    if (!asked) await limits().catch(() => undefined);
    await asked;
    const headers = await pageHeaders.get(false);
    const {sendsCookies: cookies} = http;
    return transfer(url, form, {headers, cookies, signal, clock, onProgress, size: file?.size});
  };

  /**
   * Whether a server of another site lets the browser hear of progress. Some know no preflight, and then refuse the request. An
   * upload that fails is not repeated, so a request that can be is made first.
   */
  let canHear = false;
  const hears = async (url: string, signal: AbortSignal): Promise<boolean> => {
    canHear ||=
      new URL(url).origin === page ||
      (await carry(request('fileGetLimits', '/limits'), signal, undefined, () => undefined).then(
        () => true,
        () => false,
      ));
    return canHear;
  };

  return {
    limits,
    async upload(file, signal, onProgress) {
      const to = request('fileUpload', '');
      const told = (await hears(to.url, signal)) ? onProgress : undefined;
      const {status, body} = await carry(to, signal, file, told);
      const words = await body.text();
      return judged(to.url, {status, body: words, reply: parsed(words)}).fileId;
    },
    async download({id, name}, signal) {
      const from = request('fileDownload', `/${encodeURIComponent(id)}/download`, {fileId: id});
      const {status, type, body} = await carry(from, signal);
      const isReply = /json/i.test(type) && !/\.json$/i.test(name) && body.size < LONGEST_REPLY;
      if (status >= 300 || isReply) {
        const words = await body.text();
        const reply = parsed(words);
        if (status >= 300 || 'statusCode' in record(reply)) judged(from.url, {status, body: words, reply});
      }
      if (!/\.x?html?$/i.test(name) && (/\bhtml\b/i.test(type) || (await isHtml(body))))
        throw new ChatError('refused', `${from.url}: a web page came in place of the file.`, {status});
      return body.slice();
    },
  };
}

const isHtml = async (body: Blob): Promise<boolean> =>
  /^\s*<(!doctype\s+html|html)\b/i.test(await body.slice(0, 512).text());

/** Servers have put the limits in the notice and in the reply itself. A value that is missing or no number limits nothing. */
function limitsOf(value: unknown): FileLimits {
  const {messages, userData} = record(value);
  const notices = Array.isArray(messages) ? messages.map(record) : [];
  const notice = notices.find((message) => message['text'] === LIMITS);
  const data = {...record(userData), ...record(notice?.['userData'])};
  const number = (name: string) => wholeNumber(data[name], Number.MAX_SAFE_INTEGER);
  const left = (name: string) => {
    const most = number(name);
    return most === undefined ? undefined : Math.max(0, most - (number(`used-${name}`) ?? 0));
  };
  return {
    filesLeft: left('upload-max-files'),
    maxSize: number('upload-max-file-size'),
    bytesLeft: left('upload-max-total-size'),
    // Some lists have patterns, such as "*.pdf", or "*" for every type.
    types:
      text(data['upload-file-types'])
        .toLowerCase()
        .match(/[^\s.:;,*]+/g) ?? [],
    needsAgent: text(data['upload-need-agent']) === 'true',
  };
}
