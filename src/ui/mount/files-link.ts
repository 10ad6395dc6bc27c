/** Connects the window with the files of the chat. Loaded only on pages that set `attachments`. */
import {filesOf} from '../../chat/files-of.js';
import type {Chat} from '../../session/chat.js';
import type {ChatError} from '../../wire/errors.js';
import type {Shell} from '../element/shell.js';
import {FileExchange} from '../files/file-exchange.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import {optionsOf} from './chat-of.js';

export interface FilesLinkConfig {
  readonly shell: Shell;
  readonly window: GmsChatWindow;
  /** The session of the chat on the screen. */
  readonly chat: () => Chat | undefined;
  readonly tell: (error: ChatError) => unknown;
}

/** Offers files in this window, as long as the page wants that and the API has them. */
export function linkFiles({shell, window, chat, tell}: FilesLinkConfig): void {
  new FileExchange({
    ...{window, settings: shell, chat, tell},
    open: async () => {
      const session = chat();
      // No copy: it would have the headers of this moment instead of the getter.
      return session && filesOf(session, Object.assign(optionsOf(shell), {filesUrl: shell.filesUrl}));
    },
  });
  window.requestUpdate();
}
