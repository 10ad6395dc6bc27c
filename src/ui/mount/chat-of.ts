/** The chat that the settings of an element ask for. */
import {createChat, createSharedChat} from '../../chat/create-chat.js';
import type {Chat} from '../../session/chat.js';
import type {Settings} from '../element/settings.js';

/** @throws ChatError `invalid` when `server` is not the URL of a server */
export async function chatOf(settings: Settings): Promise<Chat> {
  const {server, service, delivery, resume} = settings;
  const options = {
    server,
    service,
    delivery,
    // Getters: a page may renew a token between two tries.
    get gmsUser() {
      return settings.gmsUser;
    },
    get headers() {
      return settings.headers;
    },
    get userData() {
      return settings.userData;
    },
    get transformOutgoing() {
      return settings.transformOutgoing;
    },
    storage: resume === 'off' ? undefined : storageOf(() => sessionStorage),
    siteStorage: storageOf(() => localStorage),
  };
  return resume === 'tabs' ? createSharedChat(options) : createChat(options);
}

/** Identifies the chat of these settings: when one of the four changes, it is another chat. */
export function targetOf({server, service, delivery, resume}: Settings): string {
  return [server, service, delivery, resume].join(' ');
}

/** A page may be forbidden to use a storage: then nothing is kept. */
function storageOf(storage: () => Storage): Storage | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}
