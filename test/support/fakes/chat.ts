import {noLock} from '../../../src/base/lock.js';
import {ChatSession, type ChatSessionConfig} from '../../../src/session/chat-session.js';
import type {ChatState} from '../../../src/session/model/state.js';
import {outgoingOf} from '../../../src/session/model/state.js';
import {TicketHolder} from '../../../src/session/saved/ticket.js';
import {ChatError} from '../../../src/wire/errors.js';
import {FakeClock} from './fake-clock.js';
import {FakeLifecycle} from './fake-lifecycle.js';
import {FakeWire} from './fake-wire.js';
import {MemoryStorage} from './memory-storage.js';
import {settled} from './settled.js';
import {DETAILS} from '../values/states.js';

export const UNREACHABLE = new ChatError('unreachable', 'No answer', {maybe: true});
export const UNAVAILABLE = new ChatError('unavailable', '503', {status: 503});
export const REFUSED = new ChatError('refused', '415', {status: 415});
export const GONE = new ChatError('gone', '404', {status: 404});

/** A chat session over a fake server. `news` returns each request, each opening and stop of a feed, and each new state. */
export function chat(options: Partial<ChatSessionConfig> = {}) {
  const clock = new FakeClock();
  const lifecycle = new FakeLifecycle();
  const storage = new MemoryStorage();
  const wire = new FakeWire();
  let ids = 0;
  const config: ChatSessionConfig = {
    wire: (keys) => {
      wire.keys = keys;
      return wire;
    },
    randomId: (bytes) => `${bytes} bytes, no. ${(ids += 1)}`,
    ticket: new TicketHolder(storage, 'ticket'),
    lock: noLock,
    clock,
    lifecycle,
    delivery: 'auto',
  };
  // Not copied: an option may be a getter, read when it is used.
  const session = new ChatSession(Object.defineProperties(config, Object.getOwnPropertyDescriptors(options)));
  session.state.subscribe((state, previous) => {
    if (nameOf(state) !== nameOf(previous)) wire.log.push(nameOf(state));
  });
  return {
    session,
    wire,
    clock,
    lifecycle,
    storage,
    news: () => wire.news(),
    /** Outgoing messages with their status. */
    outgoing: () => outgoingOf(session.state.value).map(({text, status}) => `${text}: ${status}`),
    /** Texts of the transcript. */
    shown: () => shownIn(session.state.value),
    /** Whether no timer, no feed and no listener is left. */
    isSilent: () =>
      clock.timers.length + wire.cometFeeds.open.length + wire.pollFeeds.open.length + lifecycle.listeners ===
      0,
  };
}

export type Chat = ReturnType<typeof chat>;

/** A running chat by push, with an empty log. */
export async function standing(options?: Partial<ChatSessionConfig>): Promise<Chat> {
  const all = chat(options);
  const started = all.session.start(DETAILS);
  await settled();
  await all.wire.cometFeeds.last.live();
  await started;
  all.news();
  return all;
}

/** A state as the log shows it, such as `> waiting live`. */
function nameOf(state: ChatState): string {
  switch (state.phase) {
    case 'starting':
      return `> starting${state.queued ? ' queued' : ''}`;
    case 'failed':
      return `> failed ${state.fault.kind}`;
    case 'waiting':
    case 'talking':
    case 'ending':
      return `> ${state.phase} ${state.line}`;
    case 'ended':
      return `> ended by ${state.reason}`;
    case 'idle':
      return '> idle';
  }
}

function shownIn(state: ChatState): readonly string[] {
  return state.phase === 'idle' ? [] : state.transcript.entries.map(({text}) => text);
}
