/**
 * All that a template may set on the elements, for the doors of the frameworks: each adds the HTML attributes of its framework, and
 * its way to name an event. Types only.
 */
import type {LitElement} from 'lit';
import type {GmsChatEvents} from '../ui/element/events.js';
import type {Settings} from '../ui/element/settings.js';
import type {GmsChatHistory} from '../ui/history/gms-chat-history.js';
import type {InviteAttributes} from '../ui/invite/gms-chat-invite.js';

type Primitive = string | number | boolean | undefined;
type AnyFunction = (...args: never[]) => unknown;

/** Turns `maxLength` into `max-length`. */
export type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/**
 * The type of a setting as an attribute. A number may be text, as in HTML: `max-length="200"`. For objects it is `never`:
 * they are properties only, and TypeScript would accept any undeclared name with a hyphen.
 */
export type AttributeOf<T> = T extends Primitive ? T | (T extends number ? `${T}` : never) : never;

/** Texts, numbers and booleans are attributes as well; a framework sets them by either name. */
type Attributes<T> = {
  readonly [
    Name in keyof T & string as T[Name] extends Primitive ? Kebab<Name> : Exclude<Kebab<Name>, Name>
  ]?: AttributeOf<T[Name]> | undefined;
};
type Properties<T> = {readonly [Name in keyof T]?: T[Name] | undefined};

/** Settings of an element by the names of their attributes and of their properties. `server` is required. */
type Values<T extends {server: string}> = Attributes<T> & Properties<T> & {readonly server: string};

/** The properties that a page can set on the history: its own ones, without methods. */
export type HistorySettings = {
  [
    Name in Exclude<keyof GmsChatHistory, keyof LitElement> as GmsChatHistory[Name] extends
      AnyFunction | undefined
      ? never
      : Name
  ]: GmsChatHistory[Name];
};

export type ChatValues = Values<Settings>;
export type HistoryValues = Values<HistorySettings>;
/** The invitation reads its attributes, and has one property beside them. */
export type InviteValues = {
  readonly [Name in keyof InviteAttributes]?: AttributeOf<InviteAttributes[Name]> | undefined;
} & {readonly htmlFor?: string | undefined};
export type HistoryEvents = Pick<GmsChatEvents, 'gms-chat-error'>;

/** The listener of one event. Frameworks listen on the element itself, so `currentTarget` is the element. */
export type Listener<Element, Told> = ((event: Told & {readonly currentTarget: Element}) => void) | undefined;

/** Event handlers under the name of the event after a prefix: `ongms-chat-open`. */
export type Handlers<Element, Events, Prefix extends string = 'on'> = {
  readonly [Name in keyof Events & string as `${Prefix}${Name}`]?: Listener<Element, Events[Name]>;
};

/** Own settings and events, and the attributes of any HTML element that these do not name. */
export type Props<OfItsOwn, OfHtml> = OfItsOwn & Omit<OfHtml, keyof OfItsOwn>;

/** Custom properties of the chat in a `style` object. */
export type ChatTokens = Readonly<Record<`--gms-chat-${string}`, string | number>>;
