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
}

/** The actions that the customer has about the state of the connection. */
export const offerOf = (chat: ChatState): Offer => ({
  canLeave: 'isSilent' in chat && !!chat.isSilent && (chat.line === 'down' || !!chat.denial),
  hasGap: 'gap' in chat && chat.gap,
  canReload: !('reason' in chat && chat.reason === 'lost'),
});

export const connectionOf = (chat: ChatState) => ({
  isDown: 'line' in chat && chat.line === 'down',
  isUp: canSend(chat),
  isDenied: 'denial' in chat && !!chat.denial,
});
