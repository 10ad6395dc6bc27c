import {decodeBatch, decodeException, decodePush, decodeServiceId} from '../../src/wire/v1/decode.js';
import type {Batch} from '../../src/wire/types.js';
import {pushesOn, type BayeuxSession} from './bayeux.js';
import type {Answer, Client} from './client.js';
import type {Options} from './command-line.js';
import {duration, ok, problem, warning, type Told} from './finding.js';
import {refusal, silence} from './refusals.js';
import {FORM, serviceOf, userOf} from './rest.js';

export const CHANNEL_1 = '/_genesys';

/** Words that an agent may see. */
export const TEXT = 'Connection test by gms-chat doctor. Please ignore.';
export const SUBJECT = 'gms-chat doctor';

/** Holds a whole chat of version 1. @param session brings its pushes; without one, the chat is polled */
export async function holdChat1(client: Client, options: Options, session?: BayeuxSession): Promise<Told> {
  const service = serviceOf(options, 1);
  const ask = (path: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    client.ask({
      url: `${options.server}/1/service/${path}`,
      type: FORM,
      body: new URLSearchParams(fields).toString(),
      headers: {gms_user: userOf(options)},
    });
  try {
    const opened = await ask(encodeURIComponent(service));
    const id = decodeServiceId(opened.json);
    if (id === undefined) return notOpened(opened, service);
    const chat = `${encodeURIComponent(id)}/ixn/chat`;
    const started = await start(ask, chat, session);
    if (started.status === 503)
      return warning(
        'chat-waits',
        `The service ${service} is there, and lets no chat start now (HTTP 503): no agent is ready, or it is closed.`,
        'Try again when an agent is ready.',
      );
    if (started.status > 299 || decodeException(started.json) !== undefined)
      return notStarted(started, service);
    if (decodeBatch(started.json).ended)
      return warning(
        'chat-ended-at-once',
        `The service ${service} is there, and ends a chat as soon as it has started.`,
        'No agent may be there for it, or the contact center is closed. Try again when an agent is ready.',
      );
    const sent = await said(() => talk(ask, chat, id, session));
    const {json, status} = await ask(`${chat}/disconnect`);
    if (!decodeBatch(json).ended) return notEnded(status);
    return sent;
  } catch (error) {
    return silence(error, 'The chat');
  }
}

type AskChat = (path: string, fields?: Readonly<Record<string, string>>) => Promise<Answer>;

async function start(ask: AskChat, chat: string, session?: BayeuxSession): Promise<Answer> {
  try {
    return await ask(chat, {
      ...(session && {notify_by: 'comet'}),
      firstName: 'gms-chat',
      lastName: 'doctor',
      subject: SUBJECT,
    });
  } catch (error) {
    // The chat may have started, although its answer is lost.
    await ask(`${chat}/disconnect`).catch(() => undefined);
    throw error;
  }
}

async function talk(ask: AskChat, chat: string, id: string, session?: BayeuxSession): Promise<Told> {
  const sent = await ask(`${chat}/send`, {message: TEXT});
  if (sent.status > 299 || decodeException(sent.json) !== undefined) return notSent(sent);
  if (!session) {
    const {json} = await ask(`${chat}/refresh`, {transcriptPosition: '1'});
    return hasText(decodeBatch(json))
      ? ok('chat-polled', 'Started, sent, received by polling, ended.')
      : lost();
  }
  const {clock} = session;
  const sentAt = clock.now();
  let empty = 0;
  do {
    const exchange = await session.connect({timeout: session.patience});
    const pushes = pushesOn(CHANNEL_1, exchange).map((data) => decodePush(data, id));
    if (pushes.some((batch) => batch && hasText(batch)))
      return ok(
        'chat-pushed',
        `Started, sent, received by push after ${duration(clock.now() - sentAt)}, ended.`,
      );
    if (pushes.length === 0) empty += 1;
    // CometD that does not hold its requests would be asked without a pause.
  } while (clock.now() - sentAt < session.patience && empty < 10);
  return problem(
    'chat-not-pushed',
    'GMS took a message, and no push brought it back: customers would not see what agents say.',
    'All requests of a visitor must carry the same gms_user and reach the same node. Compare what the gateway sends to GMS as gms_user for /1/service and for /cometd.',
  );
}

const hasText = ({entries}: Batch): boolean =>
  entries.some(({kind, text}) => kind === 'message' && text === TEXT);

/** The chat must be ended whatever becomes of the message. */
export async function said(talk: () => Promise<Told>): Promise<Told> {
  try {
    return await talk();
  } catch (error) {
    return silence(error, 'The message');
  }
}

function notOpened(answer: Answer, service: string): Told {
  const {status} = answer;
  if (status === 503 || (status < 300 && decodeException(answer.json) !== undefined))
    return warning(
      'service-closed',
      `The service ${service} takes no chats now (HTTP ${status}).`,
      'Try again within its office hours, or name another by --service.',
    );
  return (
    (status === 404 ? undefined : refusal(answer, `POST /1/service/${service}`)) ??
    problem(
      'no-service-1',
      `There is no service ${service} in version 1 (HTTP ${status}).`,
      'Name the service by --service, as in Service Management of GMS.',
    )
  );
}

export function notStarted(answer: Answer, service: string): Told {
  return (
    refusal(answer, 'The start of the chat') ??
    problem(
      'chat-not-started',
      `GMS does not start a chat of the service ${service} (HTTP ${answer.status}).`,
      'Look into the log of GMS: the service may want other fields, or its Chat Server may be away.',
    )
  );
}

export function notSent(answer: Answer): Told {
  return (
    refusal(answer, 'The message') ??
    problem(
      'message-refused',
      `GMS started a chat and refused a message in it (HTTP ${answer.status}).`,
      'Look into the log of GMS. If only some requests fail, the nodes do not share the chat.',
    )
  );
}

export const lost = (): Told =>
  problem(
    'message-lost',
    'GMS took a message, and the transcript does not have it.',
    'Look into the logs of GMS and of Chat Server. If it happens now and then, the nodes do not share the chat.',
  );

export const notEnded = (status: number): Told =>
  problem(
    'chat-not-ended',
    `The chat of the doctor could not be ended (HTTP ${status}).`,
    'End it at the agent desk. GMS ends it by itself after some silence.',
  );
