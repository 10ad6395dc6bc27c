import {hasAgent, type Chat, type ChatEvent} from '../chats/chat.js';
import {plainText} from './plain-text.js';
import {structuredText} from './structured-text.js';

/**
 * A chat interaction of Context Services. The archive adds the customer, the owner and the thread. URLs are added to each
 * reply, because they depend on the client's address of the server. Times are UTC in ISO 8601, `2009-08-05T09:33:10.000Z`.
 */
export interface Interaction {
  readonly interaction_id: string;
  /** 0 new, 1 pending, 2 in process, 3 stopped. An ended chat is stopped. */
  readonly status: 3;
  /** 0 email in, 1 email out, 2 chat, 3 phone call, 5 callback, 6 co-browse, 7 open media. */
  readonly entity_type: 2;
  readonly type: 'Inbound';
  readonly sub_type: 'InboundNew';
  readonly media_type: 'chat';
  /** The chat's id in GMS. */
  readonly external_id: string;
  readonly creator_app_id: number;
  readonly start_date: string;
  readonly end_date: string;
  /** Minutes to add to UTC for the local time at which it was created. */
  readonly timeshift: number;
  /** Time when the first agent joined; absent when nobody did. */
  readonly established_date?: string;
  /** Time when the last agent or the customer left. */
  readonly released_date?: string;
  /** The value of this name in the user data, attached by classification or by an agent. */
  readonly category_id?: string;
  readonly allow_children: true;
  readonly subject?: string;
  readonly stopped_reason: string;
  readonly structured_text_mime: 'text/xml';
  readonly udata: Readonly<Record<string, string>>;
}

/** An ended chat as it is handed to the archive. */
export interface EndedChat {
  readonly interaction: Interaction;
  /** The address that identifies the customer; `undefined` when none was given. */
  readonly email: string | undefined;
  /** User name of the last agent who talked to the customer. */
  readonly owner: string | undefined;
  readonly plainText: string;
  readonly structuredText: string;
}

/** The DB ID of this server in the configuration of the contact center. */
const creatorAppId = 175;

export function endedChat(chat: Chat): EndedChat {
  const {userData} = chat;
  const endedAt = chat.end?.at ?? chat.startedAt;
  const agents = chat.events.filter(isAgents);
  const established = agents.find(({kind}) => kind === 'Joined' || kind === 'Rejoined')?.at;
  const subject = userData.subject?.trim();
  return {
    interaction: {
      interaction_id: chat.id,
      status: 3,
      entity_type: 2,
      type: 'Inbound',
      sub_type: 'InboundNew',
      media_type: 'chat',
      external_id: chat.serviceId,
      creator_app_id: creatorAppId,
      start_date: utc(chat.startedAt),
      ...(established === undefined
        ? {}
        : {established_date: utc(established), released_date: utc(releasedAt(chat, agents) ?? endedAt)}),
      end_date: utc(endedAt),
      timeshift: 0 - new Date(chat.startedAt).getTimezoneOffset(),
      ...(userData.category_id ? {category_id: userData.category_id} : {}),
      allow_children: true,
      ...(subject ? {subject} : {}),
      stopped_reason: chat.end?.reason ?? 'unknown',
      structured_text_mime: 'text/xml',
      udata: userData,
    },
    email: addressOf(userData.fldnEmailAddress),
    owner: agents.findLast(({party}) => party.agentId !== undefined)?.party.agentId,
    plainText: plainText(chat),
    structuredText: structuredText(chat),
  };
}

/** Normalises an e-mail address, for comparison: case does not distinguish mailboxes. */
export function addressOf(email: string | undefined): string | undefined {
  return email?.trim().toLowerCase() || undefined;
}

/** True for an agent's events that the customer could see. An agent who only advised has not had the chat. */
function isAgents({party, visibility}: ChatEvent): boolean {
  return party.type === 'AGENT' && visibility === 'All';
}

/** `undefined` while an agent is still in the chat: then it was released when it ended. */
function releasedAt(chat: Chat, agents: readonly ChatEvent[]): number | undefined {
  return hasAgent(chat) ? undefined : agents.findLast(({kind}) => kind === 'Left')?.at;
}

function utc(at: number): string {
  return new Date(at).toISOString();
}
