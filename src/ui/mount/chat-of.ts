/** Makes the chat for the settings of an element. */
import {createChat, createSharedChat, type SharedChatOptions} from '../../chat/create-chat.js';
import type {KeyValueStorage} from '../../base/key-value-storage.js';
import {late} from '../../base/late.js';
import type {Chat} from '../../session/chat.js';
import {ChatError} from '../../wire/errors.js';
import {pageItem} from '../element/saved-chat.js';
import type {Settings} from '../element/settings.js';

const loadSlim = late(() => import('../../session/saved/slim-storage.js'));

/**
 * @param tell hears of the first fault of the page's own storage
 * @throws ChatError `invalid` when `server` is not the URL of a server
 */
export async function chatOf(settings: Settings, tell: (error: ChatError) => void): Promise<Chat> {
  const options = optionsOf(settings, await pageStorage(settings, tell));
  return settings.resume === 'tabs' ? createSharedChat(options) : createChat(options);
}

/** The settings as options of a chat. */
export function optionsOf(settings: Settings, kept?: KeyValueStorage): SharedChatOptions {
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
    storage: kept ?? (resume === 'off' ? undefined : storageOf(() => sessionStorage)),
    siteStorage: storageOf(() => localStorage),
  };
}

async function pageStorage(
  settings: Settings,
  onError: (error: ChatError) => void,
): Promise<KeyValueStorage | undefined> {
  const {storage, resume} = settings;
  if (!storage || resume === 'off') return undefined;
  const {slimStorage} = await loadSlim().catch((cause: unknown) => {
    throw ChatError.from(cause);
  });
  return slimStorage(storage, {name: pageItem(settings), onError});
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
