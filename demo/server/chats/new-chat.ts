import {ownTimeZoneOffset, type Chat, type Party, type Service} from './chat.js';
import {FileBox} from './files.js';
import {partyId, secureKey} from './ids.js';

export interface ChatStart {
  readonly mode: Chat['mode'];
  readonly gmsUser: string | undefined;
  readonly nickname: string;
  readonly userData: Readonly<Record<string, string>>;
  readonly timeZoneOffset?: number | undefined;
}

interface NewChat extends ChatStart, Pick<Chat, 'id' | 'api' | 'skill'> {
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A chat that starts now, with its customer in it. */
export function newChat(service: Service, {id, api, skill, now, ...start}: NewChat): Chat {
  const {mode, gmsUser, nickname, timeZoneOffset} = start;
  const startData = {...service.userData, ...start.userData};
  const customer: Party = {
    id: partyId(),
    number: 1,
    type: 'CLIENT',
    nickname,
    visibility: 'All',
    here: true,
  };
  return {
    id,
    api,
    serviceId: service.id,
    mode,
    gmsUser,
    secureKey: secureKey(api, mode),
    startData,
    userData: startData,
    skill,
    isPassedOn: false,
    startedAt: now,
    timeZoneOffset: timeZoneOffset ?? service.timeZoneOffset ?? ownTimeZoneOffset(now),
    customer,
    parties: [customer],
    events: [],
    files: new FileBox(),
    legs: new Map(),
    rejectedBy: new Set(),
    cursor: 1,
    resumeFrom: undefined,
    lastSign: now,
  };
}
