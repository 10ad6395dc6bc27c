/**
 * Entry for Solid: registers `<gms-chat>`, as `gms-chat` does, and adds its JSX types. Imports only types from Solid.
 * The JSX types of `<gms-chat-history>` and `<gms-chat-invite>` are here, too; import `gms-chat/history` (which contains Lit) and
 * `gms-chat/invite` to register them.
 */
import type {JSX} from 'solid-js';
import type {GmsChatHistory} from './history.js';
import type {GmsChat, GmsChatEvents, Settings} from './index.js';
import type {GmsChatInvite, InviteAttributes, InviteEvents} from './invite.js';
import type {
  AttributeOf,
  ChatTokens,
  Handlers,
  HistoryEvents,
  HistorySettings,
  Kebab,
  Props,
} from './templates/props.js';

export * from './index.js';

/** Solid's `style`, with the custom properties of the chat. */
interface Style {
  readonly style?: string | (JSX.CSSProperties & ChatTokens) | undefined;
}

/**
 * Solid makes a property's name of a name with hyphens, and lower case of any other, so `user-data={…}` sets `userData`, and
 * `userData={…}` would set nothing. `prop:userData`, `attr:max-length` and `bool:sound` name a property or an attribute as it is.
 */
type Values<T extends {server: string}> = {
  readonly [Name in keyof T & string as Kebab<Name>]?: T[Name] | AttributeOf<T[Name]> | undefined;
} & {
  readonly [Name in keyof T & string as `prop:${Name}`]?: T[Name] | undefined;
} & {
  readonly [Name in keyof T & string as AttributeOf<T[Name]> extends never ? never : `attr:${Kebab<Name>}`]?:
    AttributeOf<T[Name]> | undefined;
} & {
  readonly [Name in keyof T & string as T[Name] extends boolean ? `bool:${Kebab<Name>}` : never]?:
    T[Name] | undefined;
} & {readonly server: string};

/**
 * JSX props of `<gms-chat>`: its settings with hyphens (`max-length`, `user-data`), its events (`on:gms-chat-open`), `ref`.
 */
export type GmsChatProps = Props<
  Values<Settings> & Handlers<GmsChat, GmsChatEvents, 'on:'> & Style,
  JSX.HTMLAttributes<GmsChat>
>;

/** JSX props of `<gms-chat-history>`. */
export type GmsChatHistoryProps = Props<
  Values<HistorySettings> & Handlers<GmsChatHistory, HistoryEvents, 'on:'> & Style,
  JSX.HTMLAttributes<GmsChatHistory>
>;

/**
 * JSX props of `<gms-chat-invite>`: its attributes as `attr:delay={20}`, since Solid sets properties of a name without a prefix; `delay` stands
 * for `after`, `per` for `once`.
 */
export type GmsChatInviteProps = Props<
  {
    readonly [Name in keyof InviteAttributes as `attr:${Name}`]?:
      AttributeOf<InviteAttributes[Name]> | undefined;
  } & Handlers<GmsChatInvite, InviteEvents, 'on:'>,
  JSX.HTMLAttributes<GmsChatInvite>
>;

declare module 'solid-js' {
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
