import {hasAgent, type Chat, type ChatEvent, type EndReason} from '../chats/chat.js';
import {plainText} from './plain-text.js';
import {structuredText} from './structured-text.js';

export const statuses = {
  /** No agent has been asked yet. */
  new: 0,
  /** Waits for the agent who has been asked, or for the next one. */
  pending: 1,
  /** An agent is in the chat. */
  inProcess: 2,
  /** The chat has ended. */
  stopped: 3,
} as const;

type Status = (typeof statuses)[keyof typeof statuses];

/** The end of a chat. Without an end of its own, a chat stops with the server. */
export interface Stop {
  readonly reason: EndReason | 'server stopped';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * A chat interaction of Context Services. The archive adds the customer, the owner and the thread. URLs are added to each
 * reply, because they depend on the client's address of the server. Times are UTC in ISO 8601, `2009-08-05T09:33:10.000Z`.
 */
export interface Interaction {
  readonly interaction_id: string;
  readonly status: Status;
  /** 0 email in, 1 email out, 2 chat, 3 phone call, 5 callback, 6 co-browse, 7 open media. */
  readonly entity_type: 2;
  readonly type: 'Inbound';
  readonly sub_type: 'InboundNew';
  readonly media_type: 'chat';
  /** The chat's id in GMS. */
  readonly external_id: string;
  readonly creator_app_id: number;
  readonly start_date: string;
  readonly end_date?: string;
  /** Minutes to add to UTC for the customer's local time at its creation. */
  readonly timeshift: number;
  /** Time when the first agent joined; absent when nobody did. */
  readonly established_date?: string;
  /** Time when the last agent or the customer left. */
  readonly released_date?: string;
  /** The value of this name in the user data, attached by classification or by an agent. */
  readonly category_id?: string;
  readonly allow_children: true;
  readonly subject?: string;
  readonly stopped_reason?: string;
  readonly structured_text_mime: 'text/xml';
  readonly udata: Readonly<Record<string, string>>;
}

/** A chat as it is at one moment: when somebody asks for it, or at its end, for the archive. */
export interface ChatRecord {
  readonly interaction: Interaction;
  /** The customer's id, unless the address has one in the archive. */
  readonly customer: string;
  /** The address that identifies the customer; `undefined` when none was given. */
  readonly email: string | undefined;
  /** User name of the last agent who talked to the customer. */
  readonly owner: string | undefined;
  readonly content: (what: Content) => string;
}

export type Content = 'plain_text' | 'structured_text';

/** The DB ID of this server in the configuration of the contact center. */
const creatorAppId = 175;

export function chatRecord(chat: Chat, customer: string, stop: Stop | undefined): ChatRecord {
  const {userData} = chat;
  const agents = chat.events.filter(isAgents);
  const established = agents.find(({kind}) => kind === 'Joined' || kind === 'Rejoined')?.at;
  const released = established === undefined ? undefined : (releasedAt(chat, agents) ?? stop?.at);
  const subject = userData.subject?.trim();
  return {
    interaction: {
      interaction_id: chat.id,
      status: stop ? statuses.stopped : statusOf(chat),
      entity_type: 2,
      type: 'Inbound',
      sub_type: 'InboundNew',
      media_type: 'chat',
      external_id: chat.serviceId,
      creator_app_id: creatorAppId,
      start_date: utc(chat.startedAt),
      ...(established === undefined ? {} : {established_date: utc(established)}),
      ...(released === undefined ? {} : {released_date: utc(released)}),
      ...(stop && {end_date: utc(stop.at)}),
      timeshift: chat.timeZoneOffset,
      ...(userData.category_id ? {category_id: userData.category_id} : {}),
      allow_children: true,
      ...(subject ? {subject} : {}),
      ...(stop && {
        stopped_reason: isBeingTransferred(chat) ? `${stop.reason} during transfer` : stop.reason,
      }),
      structured_text_mime: 'text/xml',
      udata: userData,
    },
    customer,
    email: addressOf(userData.fldnEmailAddress),
    owner: agents.findLast(({party}) => party.agentId !== undefined)?.party.agentId,
    content: (what) => (what === 'plain_text' ? plainText(chat) : structuredText(chat)),
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

function statusOf(chat: Chat): Status {
  if (hasAgent(chat)) return statuses.inProcess;
  const wasOffered = chat.legs.size > 0 || chat.parties.some(({type}) => type === 'AGENT');
  return wasOffered ? statuses.pending : statuses.new;
}

/** An agent has asked for the chat to be taken over, and nobody has done so yet. The agent may have left meanwhile. */
function isBeingTransferred(chat: Chat): boolean {
  if (chat.isPassedOn && !hasAgent(chat)) return true;
  return [...chat.legs.values()].some(
    ({state, request}) => state === 'Asking' && request?.purpose === 'Transfer',
  );
}

/** `undefined` while an agent is in the chat: then it is released when it ends. */
function releasedAt(chat: Chat, agents: readonly ChatEvent[]): number | undefined {
  return hasAgent(chat) ? undefined : agents.findLast(({kind}) => kind === 'Left')?.at;
}

function utc(at: number): string {
  return new Date(at).toISOString();
}
