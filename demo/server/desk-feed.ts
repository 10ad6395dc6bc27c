import type {EventsChange, LegChange} from './changes.js';
import type {Chat, ChatEvent, Leg} from './chat.js';
import {chatResource, chatUri, message} from './desk-view.js';
import type {Store} from './store.js';

export const deskChannel = '/v2/me/chats';

/** Tells agents what happens in their chats, as CometD notifications. Returns the undo. */
export function feedDesks(
  store: Store,
  deliver: (agentId: string, notification: unknown) => void,
): () => void {
  const origin = (agentId: string): string => store.roster.agent(agentId)?.origin ?? '';

  const stateChanged = (chat: Chat, agentId: string, {state}: Leg, notificationType: string): void =>
    deliver(agentId, {
      messageType: 'ChatStateChangeMessage',
      notificationType,
      chat: chatResource(chat, state, origin(agentId)),
    });

  const messagesCame = (chat: Chat, agentId: string, events: readonly ChatEvent[]): void =>
    deliver(agentId, {
      messageType: 'MessageLogUpdated',
      notificationType: 'NewMessages',
      chatPath: `/chats/${chat.id}`,
      chatUri: chatUri(chat, origin(agentId)),
      messages: events.map(message),
    });

  const legMoved = ({chat, agentId, leg}: LegChange): void => {
    stateChanged(chat, agentId, leg, 'StatusChange');
    if (leg.state === 'Chatting') messagesCame(chat, agentId, chat.events);
  };

  const eventsCame = ({chat, events}: EventsChange): void => {
    const partiesChanged = events.some(({kind}) => kind === 'Joined' || kind === 'Left');
    for (const [agentId, leg] of chat.legs) {
      if (leg.state !== 'Chatting') continue;
      messagesCame(chat, agentId, events);
      if (partiesChanged) stateChanged(chat, agentId, leg, 'ParticipantsUpdated');
    }
  };

  return store.subscribe((change) => {
    if (change.type === 'leg') legMoved(change);
    else if (change.type === 'events') eventsCame(change);
  });
}
