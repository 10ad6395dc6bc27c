/**
 * Entry for React 19: registers `<gms-chat>`, as `gms-chat` does, and adds its JSX types. Imports only types from React.
 * The JSX types of `<gms-chat-history>` are here, too; import `gms-chat/history`, which contains Lit, to register it.
 */
import type {CSSProperties, DetailedHTMLProps, HTMLAttributes} from 'react';
import type {LitElement} from 'lit';
import type {GmsChatHistory} from './history.js';
import type {GmsChat, GmsChatEvents, Settings} from './index.js';

export * from './index.js';

type Primitive = string | number | boolean | undefined;
type AnyFunction = (...args: never[]) => unknown;

/** Turns `maxLength` into `max-length`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/**
 * The type of a setting as an attribute. A number may be text, as in HTML: `max-length="200"`. For objects it is `never`:
 * they are properties only, and TypeScript would accept any undeclared name with a hyphen.
 */
type AttributeOf<T> = T extends Primitive ? T | (T extends number ? `${T}` : never) : never;

/** Texts, numbers and booleans are attributes as well; React sets them by either name. */
type Attributes<T> = {
  readonly [
    Name in keyof T & string as T[Name] extends Primitive ? Kebab<Name> : Exclude<Kebab<Name>, Name>
  ]?: AttributeOf<T[Name]> | undefined;
};
type Properties<T> = {readonly [Name in keyof T]?: T[Name] | undefined};

/** Event handlers. React listens on the element itself, so `currentTarget` is the element. */
type Handlers<Element, Events> = {
  readonly [Name in keyof Events & string as `on${Name}`]?:
    ((event: Events[Name] & {readonly currentTarget: Element}) => void) | undefined;
};

/** React's `style`, with the custom properties of the chat. */
interface Style {
  readonly style?: (CSSProperties & Readonly<Record<`--gms-chat-${string}`, string | number>>) | undefined;
}

type Own<Element, Values extends {server: string}, Events> = Attributes<Values> &
  Properties<Values> &
  Handlers<Element, Events> &
  Style & {readonly server: string};

type Props<Element, OfItsOwn> = OfItsOwn &
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof OfItsOwn>;

/** The properties that a page can set on the history: its own ones, without methods. */
type HistorySettings = {
  [
    Name in Exclude<keyof GmsChatHistory, keyof LitElement> as GmsChatHistory[Name] extends
      AnyFunction | undefined
      ? never
      : Name
  ]: GmsChatHistory[Name];
};

/** JSX props of `<gms-chat>`: its settings as attributes (`max-length`) or properties (`maxLength`), its events, `ref`. */
export type GmsChatProps = Props<GmsChat, Own<GmsChat, Settings, GmsChatEvents>>;

/** JSX props of `<gms-chat-history>`. */
export type GmsChatHistoryProps = Props<
  GmsChatHistory,
  Own<GmsChatHistory, HistorySettings, Pick<GmsChatEvents, 'gms-chat-error'>>
>;

declare module 'react' {
  // TypeScript takes the JSX types from this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'gms-chat': GmsChatProps;
      'gms-chat-history': GmsChatHistoryProps;
    }
  }
}
