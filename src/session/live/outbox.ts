import type {Observable} from '../../base/observable.js';
import {ChatError, faultOf, type Fault} from '../../wire/errors.js';
import type {Batch} from '../../wire/types.js';
import {canSend, type ChatState} from '../model/state.js';
import type {Outgoing, OutgoingStatus} from '../model/transcript.js';

export interface OutboxConfig {
  readonly state: Observable<ChatState>;
  readonly send: (text: string) => Promise<Batch>;
  readonly onBatch: (batch: Batch) => void;
  readonly onStatus: (
    id: string,
    status: OutgoingStatus,
    more?: {readonly position?: number | undefined; readonly fault?: Fault},
  ) => void;
}

/**
 * Sends what is queued, one message at a time and in order, whenever the line allows it. It never asks twice for one
 * message: an answer that did not come makes it a `maybe`, which only the transcript can settle.
 * @returns stops it: nothing more is sent or told, an answer that is still to come included
 */
export function sendQueued({state, send, onBatch, onStatus}: OutboxConfig): () => void {
  let isSending = false;
  let isStopped = false;

  const next = () => {
    if (isSending || isStopped) return;
    const message = firstToSend(state.value);
    if (!message) return;
    isSending = true;
    onStatus(message.id, 'sending');
    void deliver(message).finally(() => {
      isSending = false;
      next();
    });
  };

  const deliver = async ({id, text}: Outgoing) => {
    try {
      const batch = await send(text);
      if (isStopped) return;
      // Where the reply holds the message itself, this confirms it, and there is nothing left to mark.
      onStatus(id, 'sent', {position: batch.position});
      onBatch(batch);
    } catch (error) {
      if (isStopped) return;
      if (ChatError.from(error).maybe) onStatus(id, 'maybe');
      else onStatus(id, 'failed', {fault: faultOf(error)});
    }
  };

  const unsubscribe = state.subscribe(next);
  next();
  return () => {
    isStopped = true;
    unsubscribe();
  };
}

/** Messages keep their order: while the fate of one is being found out, those after it wait. */
function firstToSend(state: ChatState): Outgoing | undefined {
  if (!canSend(state)) return undefined;
  const {outgoing} = state.transcript;
  if (!state.gap && outgoing.some(({status}) => status === 'maybe')) return undefined;
  return outgoing.find(({status}) => status === 'queued');
}
