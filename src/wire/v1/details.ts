/** Decodes the members that `_verbose=true` adds to replies. Loaded only if a caller wants them. */
import type {ServerDetails} from '../types.js';
import {record, text} from '../values.js';

/** @param replies to the request for the service, and to the start of the chat */
export function detailsOf(...replies: readonly unknown[]): ServerDetails {
  const reply = Object.fromEntries(replies.flatMap((each) => Object.entries(record(each))));
  const textOf = (name: string) => text(reply[name]) || undefined;
  return {
    userId: textOf('userId'),
    secureKey: textOf('secureKey'),
    startedAt: textOf('startedAt'),
    chatServiceMessage: textOf('chatServiceMessage'),
    checkChatServiceLoadBalancerPath: textOf('checkChatServiceLoadBalancerPath'),
    chatServerLoadBalancerAlias: textOf('chatServerLoadBalancerAlias'),
    chatServerHost: textOf('chatServerHost'),
    chatWebApiPort: numberOf(reply['chatWebApiPort']),
    isTLSrequired: booleanOf(reply['isTLSrequired']),
    clientTimeZoneOffset: numberOf(reply['clientTimeZoneOffset']),
    cometChannel: textOf('comet_channel'),
    dataId: textOf('_data_id'),
    urls: {
      // The documentation writes only this name with hyphens.
      create: textOf('_chatIxnAPI-CREATE-URL'),
      send: textOf('_chatIxnAPI_SEND_URL'),
      refresh: textOf('_chatIxnAPI_REFRESH_URL'),
      refreshFromStart: textOf('_chatIxnAPI_REFRESH_FROM_START_URL'),
      startTyping: textOf('_chatIxnAPI_START_TYPING_URL'),
      stopTyping: textOf('_chatIxnAPI_STOP_TYPING_URL'),
      customNotice: textOf('_chatIxnAPI_SEND_CUSTOM_URL'),
      disconnect: textOf('_chatIxnAPI_DISCONNECT_URL'),
    },
  };
}

/** Some replies have the value as JSON of its type, others as text. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function booleanOf(value: unknown): boolean | undefined {
  const said = String(value).toLowerCase();
  return said === 'true' || (said === 'false' ? false : undefined);
}
