import {decodeReply} from '../../src/wire/v2/decode.js';
import {record, text, wholeNumber} from '../../src/wire/values.js';
import {lost, notEnded, notSent, notStarted, said, SUBJECT, TEXT} from './chat-1.js';
import type {Answer, Client} from './client.js';
import type {Options} from './command-line.js';
import {ok, problem, skipped, warning, type Told} from './finding.js';
import {silence} from './refusals.js';
import {FORM, probeUrl, serviceOf} from './rest.js';

/** No chat can be started now. */
const NOT_NOW = 240;
/** A larger upload is not tried, bytes. */
const LARGEST_TRY = 20_000_000;

interface Limits {
  readonly files: number | undefined;
  readonly bytes: number | undefined;
  readonly types: string;
}

/** Holds a whole chat of version 2, over REST. */
export async function holdChat2(
  client: Client,
  options: Options,
): Promise<{readonly chat: Told; readonly files: Told}> {
  const service = serviceOf(options, 2);
  const base = `${options.server}/2/chat/${encodeURIComponent(service)}`;
  const unasked = skipped('no-chat', 'Not checked: there is no chat.');
  const ask = (path: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    client.ask({url: base + path, type: FORM, body: new URLSearchParams(fields).toString()});
  try {
    const started = await ask('', {nickname: 'gms-chat doctor', subject: SUBJECT});
    const reply = decodeReply(started.json);
    const {chatId} = reply.keys;
    if (chatId === undefined) {
      const isClosed = reply.code === NOT_NOW || reply.status === 1;
      return {chat: isClosed ? notNow(service) : notStarted(started, service), files: unasked};
    }
    const path = `/${encodeURIComponent(chatId)}`;
    let keys = keysOf(started);
    const call = async (
      operation: string,
      fields: Readonly<Record<string, string>> = {},
    ): Promise<Answer> => {
      const answer = await ask(`${path}/${operation}`, {...keys, ...fields});
      keys = {...keys, ...keysOf(answer)};
      return answer;
    };
    const sent = await said(() => talk(call));
    let files = unasked;
    try {
      files = await checkFiles(client, options, await call('file/limits'));
    } catch (error) {
      files = silence(error, 'The limits for files');
    }
    const ended = await call('disconnect');
    const {status, isEnded} = decodeReply(ended.json);
    return {chat: status === 0 || isEnded ? sent : notEnded(ended.status), files};
  } catch (error) {
    return {chat: silence(error, 'The chat'), files: unasked};
  }
}

/** The keys of the newest reply, as fields. The id of the chat stands in the path. */
const keysOf = ({json}: Answer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(decodeReply(json).keys).filter(([name]) => name !== 'chatId'));

type Call = (operation: string, fields?: Readonly<Record<string, string>>) => Promise<Answer>;

async function talk(call: Call): Promise<Told> {
  const sent = await call('send', {message: TEXT});
  if (decodeReply(sent.json).status !== 0) return notSent(sent);
  const {json} = await call('refresh', {transcriptPosition: '1'});
  const isThere = decodeReply(json).entries.some(({kind, text}) => kind === 'message' && text === TEXT);
  return isThere ? ok('chat-polled', 'Started, sent, received by polling, ended.') : lost();
}

async function checkFiles(client: Client, options: Options, answer: Answer): Promise<Told> {
  const limits = limitsOf(answer.json);
  if (!limits)
    return warning(
      'no-files',
      `GMS tells no limits for files (HTTP ${answer.status}): customers cannot send any.`,
      'If they should, Chat Server 8.5.104 or newer needs a connection to Universal Contact Server.',
    );
  const {files, bytes = 0, types} = limits;
  const size = Math.min(bytes, LARGEST_TRY);
  const megabytes = `${Number((size / 1_048_576).toFixed(1))} MB`;
  if (await isTooLarge(client, options, size))
    return problem(
      'upload-too-large',
      `GMS takes files of up to ${megabytes}, and something in front of it refuses bodies of that size.`,
      `Raise the limit. In nginx: client_max_body_size ${Math.ceil(size / 1_048_576) + 1}m;`,
    );
  return ok('files', `Customers may send ${files ?? 'some'} files of up to ${megabytes}: ${types}.`);
}

function limitsOf(json: unknown): Limits | undefined {
  const {messages, userData} = record(json);
  const notices = Array.isArray(messages)
    ? messages.map((message) => record(record(message)['userData']))
    : [];
  const found = [...notices, record(userData)].find((data) => 'upload-max-file-size' in data);
  return (
    found && {
      files: wholeNumber(found['upload-max-files']),
      bytes: wholeNumber(found['upload-max-file-size']),
      types: text(found['upload-file-types']).split(':').join(', ') || 'of any type',
    }
  );
}

/** Uploads to a chat that does not exist: a proxy sees the size, and GMS keeps nothing. */
async function isTooLarge(client: Client, options: Options, size: number): Promise<boolean> {
  const body = [
    '--doctor',
    'Content-Disposition: form-data; name="file"; filename="doctor.txt"',
    'Content-Type: text/plain',
    '',
    '0'.repeat(size),
    '--doctor--',
    '',
  ].join('\r\n');
  try {
    const url = probeUrl(options, 2).replace(/refresh$/, 'file');
    const {status} = await client.ask({url, type: 'multipart/form-data; boundary=doctor', body});
    return status === 413;
  } catch {
    // The proxy closes the connection while the body is on its way.
    return true;
  }
}

const notNow = (service: string): Told =>
  warning(
    'chat-not-now',
    `The service ${service} takes no chats now.`,
    'Try again when Chat Server runs and the contact center is open.',
  );
