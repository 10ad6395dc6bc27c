/** The log of a chat, for its operators: no texts and no names. */
import {publicState} from './public-state.js';
import {transcriptOf, type ChatState, type LineStatus} from './state.js';
import {newEntries, type Outgoing, type Transcript} from './transcript.js';

export interface LogLine {
  readonly what: 'chat' | 'connection' | 'message' | 'retry' | 'received' | 'gap';
  readonly status: string;
}

/** The lines that follow from a change of the chat, in order. A chat that was taken up has no messages of its own before. */
export function logOf(before: ChatState, after: ChatState): readonly LogLine[] {
  const lines: LogLine[] = [];
  const add = (what: LogLine['what'], status: string) => lines.push({what, status});
  const [was, is] = [publicState(before), publicState(after)];
  if (was !== is) add('chat', 'reason' in after ? `${is} ${after.reason}` : is);
  const line = lineOf(after);
  if (line && line !== lineOf(before)) add('connection', line);
  const gap = 'gap' in after && after.gap;
  if (gap !== ('gap' in before && before.gap)) add('gap', gap ? 'open' : 'closed');
  if (before.phase === 'idle' || after.phase === 'idle') return lines;
  const fresh = newEntries(before.transcript, after.transcript);
  for (const one of messages(transcriptOf(before), transcriptOf(after), fresh)) lines.push(one);
  const theirs = fresh.filter(({party}) => party !== 'client').length;
  if (theirs) add('received', String(theirs));
  return lines;
}

const lineOf = (chat: ChatState): LineStatus | undefined => ('line' in chat ? chat.line : undefined);

/** A failed message that is on its way again was sent again by the customer. One that has its entry is confirmed. */
function messages(
  before: Transcript,
  after: Transcript,
  fresh: readonly {readonly outgoingId?: string}[],
): readonly LogLine[] {
  const old = new Map(before.outgoing.map(({id, status}): [string, Outgoing['status']] => [id, status]));
  const changed = after.outgoing.flatMap(({id, status}): readonly LogLine[] => {
    const was = old.get(id);
    if (was === status) return [];
    return [{what: was === 'failed' ? 'retry' : 'message', status}];
  });
  const confirmed = fresh.filter(({outgoingId}) => outgoingId);
  return [...changed, ...confirmed.map((): LogLine => ({what: 'message', status: 'confirmed'}))];
}
