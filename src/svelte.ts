/**
 * Entry for Svelte 5: registers `<gms-chat>`, as `gms-chat` does, and adds its types for templates. Imports only types from
 * Svelte. The types of `<gms-chat-history>` and `<gms-chat-invite>` are here, too; import `gms-chat/history` (which contains
 * Lit) and `gms-chat/invite` to register them.
 */
import type {HTMLAttributes} from 'svelte/elements';
import type {GmsChatHistory} from './history.js';
import type {GmsChat, GmsChatEvents} from './index.js';
import type {GmsChatInvite, InviteEvents} from './invite.js';
import type {
  ChatValues,
  Handlers,
  HistoryEvents,
  HistoryValues,
  InviteValues,
  Props,
} from './templates/props.js';

export * from './index.js';

/** Attributes of `<gms-chat>` in templates: its settings by either name (`max-length`, `maxLength`), its events. */
export type GmsChatProps = Props<ChatValues & Handlers<GmsChat, GmsChatEvents>, HTMLAttributes<GmsChat>>;

/** Attributes of `<gms-chat-history>` in templates. */
export type GmsChatHistoryProps = Props<
  HistoryValues & Handlers<GmsChatHistory, HistoryEvents>,
  HTMLAttributes<GmsChatHistory>
>;

/** Attributes of `<gms-chat-invite>` in templates: `delay` stands for `after`, `per` for `once`. */
export type GmsChatInviteProps = Props<
  InviteValues & Handlers<GmsChatInvite, InviteEvents>,
  HTMLAttributes<GmsChatInvite>
>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'gms-chat': GmsChatProps;
    'gms-chat-history': GmsChatHistoryProps;
    'gms-chat-invite': GmsChatInviteProps;
  }
}
