/**
 * Entry for Vue 3: registers `<gms-chat>`, as `gms-chat` does, and adds its types for templates. Imports only types from Vue.
 * The types of `<gms-chat-history>` and `<gms-chat-invite>` are here, too; import `gms-chat/history` (which contains Lit) and
 * `gms-chat/invite` to register them.
 */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {GmsChatHistory} from './history.js';
import type {GmsChat, GmsChatEvents} from './index.js';
import type {GmsChatInvite, InviteEvents} from './invite.js';
import type {
  ChatValues,
  HistoryEvents,
  HistoryValues,
  InviteValues,
  Listener,
  Props,
} from './templates/props.js';

export * from './index.js';

/** Turns `gms-chat-open` into `GmsChatOpen`, as Vue does with the name of an event. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

/** `@gms-chat-open` in a template is the property `onGmsChatOpen`. */
type Handlers<Element, Events> = {
  readonly [Name in keyof Events & string as `on${Camel<Name>}`]?: Listener<Element, Events[Name]>;
};

/** Attributes of `<gms-chat>` in templates: its settings by either name (`max-length`, `maxLength`), its events. */
export type GmsChatProps = Props<ChatValues & Handlers<GmsChat, GmsChatEvents>, HTMLAttributes & PublicProps>;

/** Attributes of `<gms-chat-history>` in templates. */
export type GmsChatHistoryProps = Props<
  HistoryValues & Handlers<GmsChatHistory, HistoryEvents>,
  HTMLAttributes & PublicProps
>;

/** Attributes of `<gms-chat-invite>` in templates: `delay` stands for `after`, `per` for `once`. */
export type GmsChatInviteProps = Props<
  InviteValues & Handlers<GmsChatInvite, InviteEvents>,
  HTMLAttributes & PublicProps
>;

/** Vue reads the attributes of an element from the type of such an instance. */
type InTemplates<Element, Attributes> = new (
  attributes: Attributes,
) => Element & {readonly $props: Attributes};

declare module 'vue' {
  interface GlobalComponents {
    'gms-chat': InTemplates<GmsChat, GmsChatProps>;
    'gms-chat-history': InTemplates<GmsChatHistory, GmsChatHistoryProps>;
    'gms-chat-invite': InTemplates<GmsChatInvite, GmsChatInviteProps>;
  }
}
