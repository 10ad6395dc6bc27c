import type {Batch, Delivery, ServerDetails} from '../../wire/types.js';

/** The ids under which the server knows the chat. */
export interface ChatIdentity {
  /** Id of the service session. */
  readonly service: string;
  /** Id of the chat at the contact center (`interaction_id` of Context Services), once the server has told it. */
  readonly sessionId?: string | undefined;
  readonly delivery: Delivery;
  /** Only if they were wanted. */
  readonly details?: ServerDetails | undefined;
}

/**
 * Adds the ids and details of a batch. The first id stays: a later one can only be that of another chat of the same user, whose push
 * came here by mistake.
 */
export function identified(chat: ChatIdentity, {sessionId, details}: Batch): ChatIdentity {
  const isNews = (!chat.sessionId && sessionId) || (!chat.details && details);
  return isNews ? {...chat, sessionId: chat.sessionId ?? sessionId, details: chat.details ?? details} : chat;
}
