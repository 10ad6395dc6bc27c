import type {IncomingMessage} from 'node:http';
import {Transform, type Readable} from 'node:stream';
import type {Alterations} from '../chat-v2/alterations.js';
import type {Operation} from '../chat-v2/operations.js';
import {Refused} from '../chat-v2/refusals.js';
import {over, type Reply} from '../chat-v2/reply.js';
import type {Faults} from './faults.js';
import type {Kind} from './settings.js';

/** Applies the faults that are set to Chat API version 2. */
export function alterV2(faults: Faults): Alterations {
  let replies = 0;

  const around: Alterations['around'] = (operation, perform) => {
    const concerns = ({of}: {readonly of: Kind}): boolean => of === 'all' || of === operation;
    const refused = faults.strikes('refused', concerns);
    if (refused) throw new Refused(Number(refused.code), refused.code === '201' ? '3' : 'As the fault says.');
    const two = faults.strikes('statusTwo', concerns);
    if (two) return two.ended === 'yes' ? ended : failed;
    const one = faults.strikes('statusOne', concerns);
    if (!one) return perform();
    if (one.done === 'yes') perform();
    return {statusCode: 1, chatEnded: false, messages: []};
  };

  const withAlias = (reply: Reply): Reply => {
    const changing = faults.get('aliasChanges');
    if (!changing || reply.alias === undefined) return reply;
    replies += 1;
    return {...reply, alias: String(Number(reply.alias) + Math.floor(replies / changing.every))};
  };

  const bend = (reply: Reply, to: Operation | 'push'): Reply => {
    const bare =
      to === 'create' && faults.get('bareStart') ? without(reply, 'chatEnded', 'nextPosition') : reply;
    const limits = to === 'limits' && faults.get('limitsOnTop') ? onTop(bare) : bare;
    const isRead = to === 'refresh' && limits.statusCode === 0;
    const noticed = isRead && faults.strikes('unindexedNotice') ? withNotice(limits) : limits;
    return withAlias(withPosition(noticed, faults.get('nextPosition')?.as));
  };

  return {
    around,
    bend,
    uploads: (req) => throughFaults(faults, req),
    pushKeys: () => faults.get('pushKeys')?.which ?? 'secureKey',
    isPushOff: () => faults.get('notificationsOff') !== undefined,
    isUnanswered: () => faults.strikes('notificationsUnanswered') !== undefined,
    moves: () => faults.get('rebinding')?.by ?? 'asked',
  };
}

const ended: Reply = over(undefined, {code: 249, advice: 'As the fault says. referenceId[1]'});

const failed: Reply = {
  messages: [],
  chatEnded: false,
  statusCode: 2,
  errors: [{code: 249, advice: 'As the fault says. referenceId[2]'}],
};

function without(reply: Reply, ...names: (keyof Reply)[]): Reply {
  const left = Object.entries(reply).filter(([name]) => !names.some((other) => other === name));
  return {...Object.fromEntries(left), statusCode: reply.statusCode};
}

function withPosition(reply: Reply, as: 'missing' | 'text' | undefined): Reply {
  if (as === undefined || reply.nextPosition === undefined) return reply;
  if (as === 'missing') return without(reply, 'nextPosition');
  return {...reply, nextPosition: String(reply.nextPosition)};
}

function onTop(reply: Reply): Reply {
  const userData = reply.messages?.[0]?.userData;
  return userData ? {...reply, messages: [], userData} : reply;
}

function withNotice(reply: Reply): Reply {
  const from = {nickname: 'system', participantId: 0, type: 'External'};
  const notice = {from, type: 'Notice', text: 'session-info', utcTime: 0};
  return {...reply, messages: [...(reply.messages ?? []), notice]};
}

/** Milliseconds between two pieces of a body that is read slowly. */
const beat = 50;

function throughFaults(faults: Faults, req: IncomingMessage): Readable {
  const slow = faults.get('uploadSlow');
  // A form without a file is shorter.
  const cut = faults.strikes('uploadCut', ({after}) => Number(req.headers['content-length']) > after);
  if (!slow && !cut) return req;
  let size = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (cut && size > cut.after) req.socket.destroy();
      else if (slow) faults.later(Math.max(beat, chunk.length / slow.kB), () => done(null, chunk));
      else done(null, chunk);
    },
  });
  return req.pipe(through);
}
