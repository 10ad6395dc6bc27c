/** The files of a chat: connects wire and session. A chunk of its own, for pages that offer files. */
import {systemClock} from '../base/clock.js';
import type {Chat} from '../session/chat.js';
import type {ChatFiles} from '../session/files/chat-files.js';
import {FilesOfChat} from '../session/files/files-of-chat.js';
import {ChatError} from '../wire/errors.js';
import {serverUrl} from '../wire/server-url.js';
import {filesV2} from '../wire/v2/files.js';
import {nameOf, type ChatOptions} from './create-chat.js';
import {pageOptions} from './page-options.js';
import {loadV2} from './wire-of.js';

export interface FilesOptions extends ChatOptions {
  /** URL of the files of pushed chats, if a gateway has them elsewhere than at `{server}/2/chat-ntf`. */
  readonly filesUrl?: string | undefined;
}

/**
 * Opens the files of a chat that was made with these options.
 * @returns `undefined` where the API has no files; rejects with `ChatError`, `invalid` when `filesUrl` is not a URL
 */
export async function filesOf(chat: Chat, given: FilesOptions): Promise<ChatFiles | undefined> {
  const options = pageOptions(given);
  const {filesUrl: wanted, clock = systemClock} = options;
  const {api, server, service} = nameOf(options);
  if (api !== 2) return undefined;
  const filesUrl = wanted ? serverUrl(wanted, document.baseURI) : undefined;
  if (wanted && !filesUrl)
    throw new ChatError('invalid', 'filesUrl must be a URL without a query and without credentials.');
  const {judged} = await loadV2();
  const wire = filesV2(
    {
      ...{server, service, filesUrl, page: location.origin, clock, judged},
      // Getters, read when used: a page may change these options while a chat is on.
      get gmsUser() {
        return options.gmsUser;
      },
      get headers() {
        return options.headers;
      },
    },
    () => {
      const state = chat.state.value;
      return ('chat' in state && state.chat?.keys) || {};
    },
  );
  return new FilesOfChat(chat, wire);
}
