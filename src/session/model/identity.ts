import type {Batch, Delivery, Prepared, ServerDetails} from '../../wire/types.js';

/** All by which the chat is known, here and at the server. */
export interface ChatIdentity extends Prepared {
  /** Random; tells this chat from all others of this browser. The server does not know it. */
  readonly id: string;
  /** Id of the chat at the contact center (`interaction_id` of Context Services), once the server has told it. */
  readonly sessionId?: string | undefined;
  readonly delivery: Delivery;
  /** Only if they were wanted. */
  readonly details?: ServerDetails | undefined;
}

/**
 * Adds the ids and details of a batch, and takes its keys over. The first session id stays: a later one can only be that of another
 * chat of the same user, whose push came here by mistake.
 */
export function identified(chat: ChatIdentity, batch: Batch): ChatIdentity {
  const {sessionId, details} = batch;
  // Sugar gives each object a function of this name.
  const keys = Object.hasOwn(batch, 'keys') ? batch.keys : undefined;
  const isNews = keys || (!chat.sessionId && sessionId) || (!chat.details && details);
  return isNews
    ? {
        ...chat,
        keys: keys ?? chat.keys,
        sessionId: chat.sessionId ?? sessionId,
        details: chat.details ?? details,
      }
    : chat;
}
