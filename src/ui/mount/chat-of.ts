/** Makes the chat for the settings of an element. */
import {createChat, createSharedChat, type SharedChatOptions} from '../../chat/create-chat.js';
import type {Chat} from '../../session/chat.js';
import type {Settings} from '../element/settings.js';

/** @throws ChatError `invalid` when `server` is not the URL of a server */
export async function chatOf(settings: Settings): Promise<Chat> {
  const options = optionsOf(settings);
  return settings.resume === 'tabs' ? createSharedChat(options) : createChat(options);
}

/** The settings as options of a chat. */
export function optionsOf(settings: Settings): SharedChatOptions {
  const {server, api, service, delivery, resume, cometUrl} = settings;
  return {
    ...{server, api, delivery, cometUrl},
    service: service || undefined,
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
    get startFields() {
      return settings.startFields;
    },
    get fieldNames() {
      return settings.fieldNames;
    },
    get typingPreview() {
      return settings.typingPreview;
    },
    get transformOutgoing() {
      return settings.transformOutgoing;
    },
    storage: resume === 'off' ? undefined : storageOf(() => sessionStorage),
    siteStorage: storageOf(() => localStorage),
  };
}

/** Identifies the chat of these settings: when one of them changes, it is another chat. */
export function targetOf({server, api, service, delivery, cometUrl, resume}: Settings): string {
  return [server, api, service, delivery, cometUrl, resume].join(' ');
}

/** The browser may forbid the storage: then nothing is kept. */
function storageOf(storage: () => Storage): Storage | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}
