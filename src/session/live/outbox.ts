import type {Clock} from '../../base/clock.js';
import type {Observable} from '../../base/observable.js';
import {ChatError, faultOf, isDenial, type Fault} from '../../wire/errors.js';
import type {Batch} from '../../wire/types.js';
import {canSend, type ChatState} from '../model/state.js';
import type {Outgoing, OutgoingStatus} from '../model/transcript.js';
import {backOff, Wait} from './retry.js';

export interface OutboxConfig {
  readonly clock: Clock;
  readonly state: Observable<ChatState>;
  readonly send: (text: string) => Promise<Batch>;
  /** Whether the server lets this chat in now: asks it. */
  readonly isLetIn: () => Promise<boolean>;
  readonly onBatch: (batch: Batch) => void;
  readonly onStatus: (
    id: string,
    status: OutgoingStatus,
    more?: {readonly position?: number | undefined; readonly fault?: Fault},
  ) => void;
}

/**
 * Sends the queued messages one at a time and in order, whenever the line works. No message is sent twice: without a
 * reply its status becomes `maybe`, and only the transcript shows whether it was delivered. A message that was refused
 * before it reached the chat server waits, and goes out by itself: when the server has had the pause that it wants, or when
 * the page has mended its credentials.
 * @returns stops the outbox: nothing more is sent, and a late reply is ignored
 */
export function sendQueued({clock, state, send, isLetIn, onBatch, onStatus}: OutboxConfig): () => void {
  let isSending = false;
  let isStopped = false;
  let denials = 0;
  /** The server has told how long to wait. */
  let isTold = false;
  const hold = new Wait(clock);

  const next = () => {
    if (isSending || isStopped || hold.isSet) return;
    const message = firstToSend(state.value);
    if (!message) return;
    isSending = true;
    onStatus(message.id, 'sending');
    const done = () => {
      isSending = false;
      next();
    };
    deliver(message).then(done, done);
  };

  const deliver = async ({id, text}: Outgoing) => {
    try {
      const batch = await send(text);
      if (isStopped) return;
      denials = 0;
      // Before `onBatch`: if the batch contains the message itself, it leaves the outgoing ones, and no status is left to set.
      onStatus(id, 'sent', {position: batch.position});
      onBatch(batch);
    } catch (thrown) {
      const error = ChatError.from(thrown);
      const {maybe, retryAfter} = error;
      const waits =
        !maybe && (retryAfter === undefined ? await isDenied(error) : retryAfter <= LONGEST_PAUSE);
      if (isStopped) return;
      if (waits) {
        denials += 1;
        isTold = retryAfter !== undefined;
        hold.set(retryAfter ?? backOff(1 + Math.min(denials, MOST_DENIALS)), next);
      }
      onStatus(id, maybe ? 'maybe' : waits ? 'queued' : 'failed', {fault: faultOf(error)});
    }
  };

  /** A 403 may be about this message alone: some gateways refuse what looks like an attack. */
  const isDenied = async (error: ChatError) =>
    isDenial(error) && (error.status !== 403 || !(await isLetIn()));

  const unsubscribe = state.subscribe((now, before) => {
    // The line was down and is back: the credentials may be new. A pause that the server wants goes on.
    if (denials && canSend(now) && !canSend(before) && !isTold) hold.cancel();
    next();
  });
  next();
  return () => {
    isStopped = true;
    hold.cancel();
    unsubscribe();
  };
}

/** Longest pause of the server that a message waits for, ms. After a longer one the customer decides. */
const LONGEST_PAUSE = 60_000;

/** Caps the wait after a denial at 8 s. */
const MOST_DENIALS = 3;

/** Messages keep their order: while one of status `maybe` is looked up in the transcript, later ones wait. */
function firstToSend(state: ChatState): Outgoing | undefined {
  if (!canSend(state)) return undefined;
  const {outgoing} = state.transcript;
  if (!state.gap && outgoing.some(({status}) => status === 'maybe')) return undefined;
  return outgoing.find(({status}) => status === 'queued');
}
