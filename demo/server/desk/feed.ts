import type {EventsChange, HistoryWish, LegChange} from '../chats/changes.js';
import type {Chat, ChatEvent, Leg} from '../chats/chat.js';
import {isOpen, isTalking} from '../chats/chat.js';
import {chatResource, chatUri, message, shownState, transcriptSaveDone} from './chat-format.js';
import type {Store} from '../chats/store.js';

export const deskChannel = '/v2/me/chats';

/** Clients of all media subscribe to these as well, or to all channels at once. */
export const otherDeskChannels = ['/v2/me/calls', '/v2/me/devices', '/**'];

/** Sends agents the events of their chats as CometD notifications. Returns the undo. */
export function feedDesks(
  store: Store,
  deliver: (agentId: string, notification: unknown) => void,
): () => void {
  const origin = (agentId: string): string => store.roster.agent(agentId)?.origin ?? '';

  const stateChanged = (chat: Chat, agentId: string, leg: Leg, notificationType: string): void =>
    deliver(agentId, {
      messageType: 'ChatStateChangeMessage',
      notificationType,
      chat: chatResource(chat, leg, origin(agentId)),
    });

  const messagesCame = (chat: Chat, agentId: string, messages: readonly unknown[]): void =>
    deliver(agentId, {
      messageType: 'MessageLogUpdated',
      notificationType: 'NewMessages',
      chatPath: `/chats/${chat.id}`,
      chatUri: chatUri(chat, origin(agentId)),
      messages,
    });

  const historyCame = ({chat, agentId, since}: Omit<HistoryWish, 'type'>): void =>
    messagesCame(chat, agentId, pushed(chat.events.filter(({index}) => index >= since)));

  const legMoved = ({chat, agentId, leg, before}: LegChange): void => {
    const sameState = before !== undefined && shownState(before) === shownState(leg.state);
    stateChanged(chat, agentId, leg, sameState ? 'PropertiesUpdated' : 'StatusChange');
    if (before === 'Invited' && isTalking(leg)) historyCame({chat, agentId, since: 1});
  };

  const eventsCame = ({chat, events, end}: EventsChange): void => {
    const partiesChanged = events.some(({kind}) => ['Joined', 'Rejoined', 'Left', 'Renamed'].includes(kind));
    for (const [agentId, leg] of chat.legs) {
      if (!isTalking(leg)) continue;
      messagesCame(chat, agentId, pushed(events));
      if (partiesChanged) stateChanged(chat, agentId, leg, 'ParticipantsUpdated');
      if (end && chat.end) messagesCame(chat, agentId, [transcriptSaveDone(chat.end.at, ' ')]);
    }
  };

  const dataChanged = (chat: Chat): void => {
    for (const [agentId, leg] of chat.legs) {
      if (isOpen(leg)) stateChanged(chat, agentId, leg, 'PropertiesUpdated');
    }
  };

  return store.subscribe((change) => {
    if (change.type === 'leg') legMoved(change);
    else if (change.type === 'events') eventsCame(change);
    else if (change.type === 'userData' || change.type === 'survey') dataChanged(change.chat);
    else if (change.type === 'history') historyCame(change);
  });
}

function pushed(events: readonly ChatEvent[]): unknown[] {
  return events.map((event) => message(event, ' '));
}
