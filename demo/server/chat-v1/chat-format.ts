import type {Chat, ChatEvent, EventKind, EndReason} from '../chats/chat.js';
import {eventsAfter, lastPosition} from '../chats/chat.js';
import {pushId} from '../chats/ids.js';
import type {Answer} from '../http/answer.js';

export const customerChannel = '/_genesys';

/** An entry of the transcript: `[event type, nickname, text, seconds since the start, party type]`. */
type Entry = readonly [string, string, string, string, string];

export interface Push {
  readonly id: string;
  readonly message: Readonly<Record<string, string | Entry[]>>;
  /** Ends with the id of the service session, because one channel serves all of an end user's services. */
  readonly tag: string;
}

type ChatState = 'CONNECTED' | 'TRANSCRIPT' | 'DISCONNECTED';

export function connectedReply(chat: Chat, verbose: boolean): Answer {
  const position = String(lastPosition(chat));
  return pretty({...status('CONNECTED', position), ...(verbose ? liveDetails(chat) : {})});
}

/** The reply to a poll, and to a start with a position: all events after a position that the customer may see. */
export function transcriptReply(chat: Chat, since: number, verbose: boolean): Answer {
  return pretty({
    ...status(chat.end ? 'DISCONNECTED' : 'TRANSCRIPT', String(lastPosition(chat))),
    transcriptToShow: eventsAfter(chat, since).map((event) => entry(chat, event)),
    startedAt: timestamp(chat.startedAt),
    ...(verbose ? liveDetails(chat) : {}),
  });
}

/** The longer reply in push mode: the state of the chat, without its transcript. */
export function stateReply(chat: Chat, verbose: boolean): Answer {
  return pretty({
    ...status(chat.end ? 'DISCONNECTED' : 'TRANSCRIPT', String(lastPosition(chat))),
    startedAt: timestamp(chat.startedAt),
    ...(verbose ? liveDetails(chat) : {}),
  });
}

/** The shorter of the two documented replies in push mode. */
export function receiptReply(chat: Chat): Answer {
  return {status: 200, body: JSON.stringify({_id: chat.serviceId, comet_channel: customerChannel})};
}

/** @param position the last one before the customer left: the samples do not count the leaving */
export function finishedReply(chat: Chat, position: number, verbose: boolean): Answer {
  return pretty({...status('DISCONNECTED', String(position)), ...(verbose ? details(chat) : {})});
}

export function push(chat: Chat, events: readonly ChatEvent[], end: EndReason | undefined): Push {
  const position = events.at(-1)?.position ?? lastPosition(chat);
  const {chatIxnState, ...rest} = status(end ? 'DISCONNECTED' : 'TRANSCRIPT', String(position));
  return {
    id: pushId(),
    message: {
      chatSessionId: chat.id,
      ...rest,
      startedAt: timestamp(chat.startedAt),
      chatIxnState,
      transcriptToShow: events.map((event) => entry(chat, event)),
    },
    tag: `service.chat.refresh.${chat.serviceId}`,
  };
}

function status(chatIxnState: ChatState, transcriptPosition: string) {
  const chatServiceMessage =
    chatIxnState === 'DISCONNECTED' ? 'Chat was finished' : 'Chat service is available';
  return {chatIxnState, transcriptPosition, chatServiceMessage};
}

function liveDetails(chat: Chat): Record<string, string> {
  return {...details(chat), ...(chat.mode === 'comet' ? {comet_channel: customerChannel} : {})};
}

/** Members that `_verbose` adds to every reply. The paths start at the root of GMS, so they are wrong behind a gateway with a prefix. */
function details(chat: Chat): Record<string, string> {
  const url = `/genesys/1/service/${chat.serviceId}/ixn/chat`;
  return {
    chatSessionId: chat.id,
    userId: chat.customer.id,
    secureKey: chat.secureKey,
    checkChatServiceLoadBalancerPath:
      '/WebAPI812/SimpleSamples812/ChatHA/ChatLBServerInfo.jsp?chatServerLoadBalancerAlias=350',
    chatServerLoadBalancerAlias: '350',
    chatServerHost: 'localhost',
    chatWebApiPort: '4856',
    isTLSrequired: 'false',
    clientTimeZoneOffset: String(chat.timeZoneOffset),
    _chatIxnAPI_SEND_URL: `${url}/send`,
    _chatIxnAPI_REFRESH_URL: `${url}/refresh`,
    _chatIxnAPI_START_TYPING_URL: `${url}/startTyping`,
    _chatIxnAPI_STOP_TYPING_URL: `${url}/stopTyping`,
    _chatIxnAPI_DISCONNECT_URL: `${url}/disconnect`,
    _chatIxnAPI_REFRESH_FROM_START_URL: `${url}/refresh?transcriptPosition=1`,
    _chatIxnAPI_SEND_CUSTOM_URL: `${url}/customNotice`,
  };
}

const eventTypes: Readonly<Record<EventKind, string>> = {
  Joined: 'Notice.Joined',
  // GMS has no event type of its own for a return.
  Rejoined: 'Notice.Joined',
  Left: 'Notice.Left',
  Text: 'Message.Text',
  TypingStarted: 'Notice.TypingStarted',
  TypingStopped: 'Notice.TypingStopped',
  PushUrl: 'Notice.PushUrl',
  Custom: 'Notice.Custom',
  // Not documented for version 1: Chat Server tells of them by these names.
  Renamed: 'Notice.NicknameUpdated',
  FileUploaded: 'Notice.FileUploaded',
  FileDeleted: 'Notice.FileDeleted',
  IdleAlert: 'Notice.IdleAlert',
  IdleClose: 'Notice.IdleClose',
};

/** The texts of typing notices. Version 1 has no preview: a text in the composer stays with the agents. */
const typingTexts: Readonly<Partial<Record<EventKind, string>>> = {
  TypingStarted: 'is typing',
  TypingStopped: 'stopped typing',
};

function entry(chat: Chat, {kind, party, nickname, text, at}: ChatEvent): Entry {
  const seconds = Math.floor((at - chat.startedAt) / 1000);
  return [eventTypes[kind], nickname, typingTexts[kind] ?? text, String(seconds), party.type];
}

/** UTC, precise to the second, as in 2012-06-10T07:37:42Z. */
function timestamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Prints a chat as GMS does, byte for byte: indent of two, a space on both sides of the colon, compact lists, a final newline. */
function pretty(fields: Readonly<Record<string, string | Entry[]>>): Answer {
  const lines = Object.entries(fields).map(([name, value]) => `  "${name}" : ${JSON.stringify(value)}`);
  return {status: 200, body: `{\n${lines.join(',\n')}\n}\n`};
}
