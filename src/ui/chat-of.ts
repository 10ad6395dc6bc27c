/** The chat that the settings of an element ask for. */
import {createChat} from '../client.js';
import type {Chat} from '../session/chat.js';
import type {Settings} from './settings.js';

/** @throws ChatError `invalid` when `server` is not the URL of a server */
export function chatOf(settings: Settings): Chat {
  const {server, service, delivery, resume} = settings;
  return createChat({
    server,
    service,
    delivery: delivery === 'comet' || delivery === 'poll' ? delivery : 'auto',
    // Read when they are wanted: a page may renew a token between two tries.
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
    shared: resume === 'tabs' ? {siteStorage: storageOf(() => localStorage)} : undefined,
  });
}

/** What a chat is made for: with another of these it is another chat. */
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
