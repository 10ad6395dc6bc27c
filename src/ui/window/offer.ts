/** The state of the connection, as the banner shows it. */
import {canSend, type ChatState} from '../../session/model/state.js';

/** Strings for an action of the customer whose code did not arrive. */
export type Problem = 'loadFailed' | 'notChecked';

export interface Offer {
  /** Without it, the customer would see "Reconnecting…" for ever. */
  readonly canLeave: boolean;
  readonly hasGap: boolean;
  /** The server still knows the chat, so missing messages can be fetched. */
  readonly canReload: boolean;
  /** The trouble has lasted, or does not go by itself. */
  readonly canReport: boolean;
}

/** The actions that the customer has about the state of the connection. */
export function offerOf(chat: ChatState): Offer {
  const canLeave = 'isSilent' in chat && !!chat.isSilent && (chat.line === 'down' || !!chat.denial);
  const hasGap = 'gap' in chat && chat.gap;
  const canReload = !('reason' in chat && chat.reason === 'lost');
  // The end of a lost chat has a button of its own.
  return {
    canLeave,
    hasGap,
    canReload,
    canReport: canReload && (canLeave || hasGap || connectionOf(chat).isDenied),
  };
}

export const connectionOf = (chat: ChatState) => ({
  isDown: 'line' in chat && chat.line === 'down',
  isUp: canSend(chat),
  isDenied: 'denial' in chat && !!chat.denial,
});
