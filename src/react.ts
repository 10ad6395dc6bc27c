/**
 * For React 19: registers `<gms-chat>`, as `gms-chat` does, and tells TypeScript what it takes in JSX. Of React there are
 * types only. `<gms-chat-history>` has its types here, too; whoever shows it imports `gms-chat/history`, which has Lit in it.
 */
import type {CSSProperties, DetailedHTMLProps, HTMLAttributes} from 'react';
import type {LitElement} from 'lit';
import type {GmsChatHistory} from './history.js';
import type {GmsChat, GmsChatEvents, Settings} from './index.js';

export * from './index.js';

type Primitive = string | number | boolean | undefined;
type AnyFunction = (...args: never[]) => unknown;

/** `maxLength` is `max-length`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** As HTML has it, a number may be text: `max-length="200"`. Objects are properties only; a hyphen alone TypeScript lets pass. */
type AttributeOf<T> = T extends Primitive ? T | (T extends number ? `${T}` : never) : never;

/** Values that are texts, numbers or switches are attributes as well; React sets them by either name. */
type Attributes<T> = {
  readonly [
    Name in keyof T & string as T[Name] extends Primitive ? Kebab<Name> : Exclude<Kebab<Name>, Name>
  ]?: AttributeOf<T[Name]> | undefined;
};
type Properties<T> = {readonly [Name in keyof T]?: T[Name] | undefined};

/** React listens on the element itself, so that is where an event is when it is handled. */
type Handlers<Element, Events> = {
  readonly [Name in keyof Events & string as `on${Name}`]?:
    ((event: Events[Name] & {readonly currentTarget: Element}) => void) | undefined;
};

/** As React's own, and with the custom properties that the chat's looks are made of. */
interface Style {
  readonly style?: (CSSProperties & Readonly<Record<`--gms-chat-${string}`, string | number>>) | undefined;
}

type Own<Element, Values extends {server: string}, Events> = Attributes<Values> &
  Properties<Values> &
  Handlers<Element, Events> &
  Style & {readonly server: string};

type Props<Element, OfItsOwn> = OfItsOwn &
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof OfItsOwn>;

/** What a page sets on the history: all that is its own, but for what it does. */
type HistorySettings = {
  [
    Name in Exclude<keyof GmsChatHistory, keyof LitElement> as GmsChatHistory[Name] extends
      AnyFunction | undefined
      ? never
      : Name
  ]: GmsChatHistory[Name];
};

/** Of `<gms-chat>` in JSX: its settings as attributes (`max-length`) or as properties (`maxLength`), its events, `ref`. */
export type GmsChatProps = Props<GmsChat, Own<GmsChat, Settings, GmsChatEvents>>;

/** The same of `<gms-chat-history>`. */
export type GmsChatHistoryProps = Props<
  GmsChatHistory,
  Own<GmsChatHistory, HistorySettings, Pick<GmsChatEvents, 'gms-chat-error'>>
>;

declare module 'react' {
  // What TypeScript looks into is a namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'gms-chat': GmsChatProps;
      'gms-chat-history': GmsChatHistoryProps;
    }
  }
}
