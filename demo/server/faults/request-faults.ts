import type {IncomingMessage, ServerResponse} from 'node:http';
import {json, send, type Answer} from '../http/answer.js';
import {isBayeux} from '../http/request-target.js';
import type {Faults} from './faults.js';
import type {FaultSettings, Requests, WrongAnswer} from './settings.js';

/** A customer's request that may meet faults. */
export interface Meeting {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** The segments after `genesys`, decoded. */
  readonly path: readonly string[];
  /** Forgets the CometD sessions of the user who sent the request. */
  readonly forgetSessions: () => void;
  /** Answers the request as usual. */
  readonly serve: () => void;
}

/** Applies the faults that are set to a request, and serves it unless a fault prevents that. */
export function meetFaults(faults: Faults, {req, res, path, forgetSessions, serve}: Meeting): void {
  const kind = kindOf(path);
  const concerns = ({of}: {readonly of: Requests}): boolean => isAmong(kind, of);

  const goOn = (): void => {
    const wrong = faults.strikes('wrongAnswer', concerns);
    if (wrong) return send(res, wrongAnswers[wrong.what]);
    if (faults.strikes('answerLost', concerns)) loseAnswer(req, res);
    if (kind === 'comet' && faults.get('sessionsUnknown')) forgetSessions();
    serve();
  };

  const away = kind === 'comet' ? faults.get('cometAway') : undefined;
  if (away) return stayAway(req, res, away);
  // Left open without a reply: the client has to give up.
  if (faults.strikes('hanging', concerns)) return;
  const slow = faults.strikes('slow', concerns);
  if (slow) faults.later(slow.ms, goOn);
  else goOn();
}

type Kind = Exclude<Requests, 'all'>;

function kindOf(path: readonly string[]): Kind {
  if (isBayeux(path, 'cometd')) return 'comet';
  if (path[0] === '2' && (path[1] === 'chat-ntf' || path[4] === 'file')) return 'files';
  return path.at(-1) === 'send' ? 'send' : 'rest';
}

function isAmong(kind: Kind, requests: Requests): boolean {
  return requests === 'all' || requests === kind || (requests === 'rest' && kind !== 'comet');
}

function stayAway(req: IncomingMessage, res: ServerResponse, {how}: FaultSettings['cometAway']): void {
  if (how === 'reset') req.socket.destroy();
  else send(res, {status: Number(how)});
}

const wrongAnswers: Readonly<Record<WrongAnswer, Answer>> = {
  exception: json(
    {message: 'Out of order.', exception: 'com.genesyslab.gsg.services.chat.ChatException'},
    500,
  ),
  '500': {status: 500},
  '502': {status: 502},
  '503': {status: 503},
  html: {
    status: 200,
    body: '<!doctype html><title>Log in</title><h1>Please log in</h1>',
    headers: {'Content-Type': 'text/html;charset=UTF-8'},
  },
};

/** Breaks the connection instead of sending the reply. `end` is early enough: nothing is sent before it. */
export function loseAnswer({socket}: IncomingMessage, res: ServerResponse): void {
  res.end = () => {
    socket.destroy();
    return res;
  };
}
