/** The report about a failure: plain English text without messages, names, secrets and queries of URLs. */
import {isDenial, faultName, type Fault} from '../../wire/errors.js';
import {outgoingOf, sessionIdOf, transcriptOf, type ChatState} from '../../session/model/state.js';
import type {LogEntry} from '../element/events.js';
import type {Settings} from '../element/settings.js';
import {VERSION} from './version.js';

export interface Surroundings {
  /** Ms since 1970. */
  readonly now: number;
  /** Address of the page. */
  readonly page: string;
  readonly browser: string;
  readonly isOnline: boolean;
}

export function reportOf(
  settings: Pick<Settings, 'server' | 'api' | 'service' | 'delivery' | 'resume' | 'layout' | 'locale'>,
  chat: ChatState,
  log: readonly LogEntry[],
  {now, page, browser, isOnline}: Surroundings,
): string {
  const {server, api, service, delivery, resume, layout} = settings;
  return [
    `gms-chat ${VERSION}, ${new Date(now).toISOString()}`,
    `page: ${placeOf(page)}`,
    `browser: ${browser}, ${isOnline ? 'online' : 'offline'}`,
    `server: ${placeOf(server, page)}, api ${api}${service && `, service ${service}`}`,
    `delivery: ${delivery}${usedBy(chat)}, resume: ${resume}, layout: ${layout}`,
    `chat: ${stateOf(chat)}`,
    `id: ${sessionIdOf(chat) ?? 'not known'}`,
    `transcript: ${countsOf(chat)}`,
    'log:',
    ...log.map(({at, what, status}) => `  ${new Date(at).toISOString()} ${what} ${status}`),
  ].join('\n');
}

/** An address without its query, hash and credentials. */
function placeOf(address: string, base?: string): string {
  try {
    const {origin, pathname} = new URL(address, base);
    return origin + pathname;
  } catch {
    return 'not a URL';
  }
}

const usedBy = (chat: ChatState): string => {
  const delivery = 'chat' in chat && chat.chat?.delivery;
  return delivery ? ` (${delivery})` : '';
};

function stateOf(chat: ChatState): string {
  return [
    chat.phase,
    'reason' in chat && chat.reason,
    'line' in chat && `line ${chat.line}`,
    'gap' in chat && chat.gap && 'messages missing',
    'isSilent' in chat && chat.isSilent && 'silent for long',
    'fault' in chat && faultOf(chat.fault),
    'denial' in chat && chat.denial && faultOf(chat.denial),
  ]
    .filter(Boolean)
    .join(', ');
}

const faultOf = (fault: Fault): string => `${isDenial(fault) ? 'no access: ' : ''}${faultName(fault)}`;

function countsOf(chat: ChatState): string {
  const counts = new Map<string, number>();
  for (const {status} of outgoingOf(chat)) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [
    `entries ${transcriptOf(chat).entries.length}`,
    ...[...counts].map(([status, count]) => `${status} ${count}`),
  ].join(', ');
}
