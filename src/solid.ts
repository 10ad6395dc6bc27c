/**
 * Entry for Solid: registers `<gms-chat>`, as `gms-chat` does, and adds its JSX types. Imports only types from Solid.
 * The JSX types of `<gms-chat-history>` are here, too; import `gms-chat/history`, which contains Lit, to register it.
 */
import type {JSX} from 'solid-js';
import type {GmsChatHistory} from './history.js';
import type {GmsChat, GmsChatEvents} from './index.js';
import type {
  ChatTokens,
  ChatValues,
  Handlers,
  HistoryEvents,
  HistoryValues,
  Props,
} from './templates/props.js';

export * from './index.js';

/** Solid's `style`, with the custom properties of the chat. */
interface Style {
  readonly style?: string | (JSX.CSSProperties & ChatTokens) | undefined;
}

/**
 * The same settings, where the page says how Solid has to set them: `prop:userData`, `attr:max-length`, `bool:sound`. Values
 * that are no attribute have only the first.
 */
type Explicit<Values> = {
  readonly [
    Name in keyof Values & string as
      | (Name extends `${string}-${string}` ? never : `prop:${Name}`)
      | (Values[Name] extends Attribute ? `attr:${Name}` : never)
      | (Values[Name] extends boolean | undefined ? `bool:${Name}` : never)
  ]?: Values[Name];
};
type Attribute = string | number | boolean | undefined;

/**
 * JSX props of `<gms-chat>`: its settings as attributes (`max-length`) or properties (`maxLength`), its events
 * (`on:gms-chat-open`), `ref`.
 */
export type GmsChatProps = Props<
  ChatValues & Explicit<ChatValues> & Handlers<GmsChat, GmsChatEvents, 'on:'> & Style,
  JSX.HTMLAttributes<GmsChat>
>;

/** JSX props of `<gms-chat-history>`. */
export type GmsChatHistoryProps = Props<
  HistoryValues & Explicit<HistoryValues> & Handlers<GmsChatHistory, HistoryEvents, 'on:'> & Style,
  JSX.HTMLAttributes<GmsChatHistory>
>;

declare module 'solid-js' {
  // TypeScript takes the JSX types from this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'gms-chat': GmsChatProps;
      'gms-chat-history': GmsChatHistoryProps;
    }
  }
}
