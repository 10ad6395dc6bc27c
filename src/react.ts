/**
 * Entry for React 19: registers `<gms-chat>`, as `gms-chat` does, and adds its JSX types. Imports only types from React.
 * The JSX types of `<gms-chat-history>` and `<gms-chat-invite>` are here, too; import `gms-chat/history` (which contains Lit) and
 * `gms-chat/invite` to register them.
 */
import type {CSSProperties, DetailedHTMLProps, HTMLAttributes} from 'react';
import type {GmsChatHistory} from './history.js';
import type {GmsChat, GmsChatEvents} from './index.js';
import type {GmsChatInvite, InviteEvents} from './invite.js';
import type {
  ChatTokens,
  ChatValues,
  Handlers,
  HistoryEvents,
  HistoryValues,
  InviteValues,
  Props,
} from './templates/props.js';

export * from './index.js';

/** React's `style`, with the custom properties of the chat. */
interface Style {
  readonly style?: (CSSProperties & ChatTokens) | undefined;
}
type OfHtml<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

/** JSX props of `<gms-chat>`: its settings as attributes (`max-length`) or properties (`maxLength`), its events, `ref`. */
export type GmsChatProps = Props<ChatValues & Handlers<GmsChat, GmsChatEvents> & Style, OfHtml<GmsChat>>;

/** JSX props of `<gms-chat-history>`. */
export type GmsChatHistoryProps = Props<
  HistoryValues & Handlers<GmsChatHistory, HistoryEvents> & Style,
  OfHtml<GmsChatHistory>
>;

/** JSX props of `<gms-chat-invite>`: `delay` stands for `after`, `per` for `once`. */
export type GmsChatInviteProps = Props<
  InviteValues & Handlers<GmsChatInvite, InviteEvents>,
  OfHtml<GmsChatInvite>
>;

declare module 'react' {
  // TypeScript takes the JSX types from this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'gms-chat': GmsChatProps;
      'gms-chat-history': GmsChatHistoryProps;
      'gms-chat-invite': GmsChatInviteProps;
    }
  }
}
