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
 * Sends the queued messages one at a time and in order, whenever the line works. No message is sent twice: without a
 * reply its status becomes `maybe`, and only the transcript shows whether it was delivered.
 * @returns stops the outbox: nothing more is sent, and a late reply is ignored
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
      // Before `onBatch`: if the batch contains the message itself, it leaves the outgoing ones, and no status is left to set.
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

/** Messages keep their order: while one of status `maybe` is looked up in the transcript, later ones wait. */
function firstToSend(state: ChatState): Outgoing | undefined {
  if (!canSend(state)) return undefined;
  const {outgoing} = state.transcript;
  if (!state.gap && outgoing.some(({status}) => status === 'maybe')) return undefined;
  return outgoing.find(({status}) => status === 'queued');
}
