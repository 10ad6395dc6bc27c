/** Settings of `<gms-chat>`. Declare a new one here and in `SettingsElement`. */
import type {PageStorage} from '../../base/key-value-storage.js';
import {textOf} from '../../base/text-of.js';
import type {FileStrings} from '../../i18n/catalog/file-strings.js';
import type {HoursStrings} from '../../i18n/catalog/hours-strings.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import type {TranscriptEvent} from './events.js';
import type {FieldNames, HeadersOption, Transform} from '../../wire/types.js';

/**
 * Draws an entry of the conversation: a message, a pushed page or a custom notice. `undefined` leaves it as it is, a text
 * stands in its place, `null` hides it, and a `Node` is shown among the children of the element.
 */
export type RenderMessage = (event: TranscriptEvent) => Node | string | null | undefined;

export interface Settings {
  server: string;
  api: 1 | 2;
  service: string;
  delivery: 'auto' | 'comet' | 'poll';
  cometUrl: string;
  filesUrl: string;
  gmsUser: string | undefined;
  firstName: string;
  lastName: string;
  email: string;
  subject: string;
  displayName: string;
  fields: string;
  required: string;
  hours: string;
  waitQueue: string;
  layout: 'floating' | 'inline';
  launcher: '' | 'none';
  open: boolean;
  heading: string;
  locale: string;
  maxLength: number;
  sound: boolean;
  checkPrivateData: boolean;
  typingPreview: boolean;
  pushOrigins: string;
  markdown: boolean;
  attachments: boolean;
  resume: 'session' | 'tabs' | 'off';
  history: string;
  customerId: string;
  userData: Readonly<Record<string, unknown>>;
  headers: HeadersOption;
  startFields: Readonly<Record<string, string>>;
  fieldNames: FieldNames;
  strings: Partial<Strings & FileStrings & HoursStrings>;
  transformOutgoing: Transform | undefined;
  renderMessage: RenderMessage | undefined;
  storage: PageStorage | undefined;
}

type PropertyOnly =
  | 'userData'
  | 'headers'
  | 'startFields'
  | 'fieldNames'
  | 'strings'
  | 'transformOutgoing'
  | 'renderMessage'
  | 'storage';

/** Defaults of the settings that have an attribute. */
const BY_ATTRIBUTE: Readonly<Omit<Settings, PropertyOnly>> = {
  server: '',
  api: 1,
  service: '',
  delivery: 'auto',
  cometUrl: '',
  filesUrl: '',
  gmsUser: undefined,
  firstName: '',
  lastName: '',
  email: '',
  subject: '',
  displayName: '',
  fields: 'firstName lastName email subject',
  required: 'subject',
  hours: '',
  waitQueue: '',
  layout: 'floating',
  launcher: '',
  open: false,
  heading: '',
  locale: '',
  maxLength: 4000,
  sound: false,
  checkPrivateData: false,
  typingPreview: false,
  pushOrigins: '',
  markdown: false,
  attachments: false,
  resume: 'session',
  history: '',
  customerId: '',
};

export const DEFAULTS: Readonly<Settings> = {
  ...BY_ATTRIBUTE,
  // Objects and functions are properties only.
  userData: {},
  headers: {},
  startFields: {},
  fieldNames: {},
  strings: {},
  transformOutgoing: undefined,
  renderMessage: undefined,
  storage: undefined,
};

/** The name of the GMS service, if the page sets none: each version of the API has its own. */
export const usualService = (api: number): string => (api === 2 ? 'customer-support' : 'request-chat');

/** Names of attributes, and of the properties that they set. */
export const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.keys(BY_ATTRIBUTE).map((name) => [name.replace(/[A-Z]/g, '-$&').toLowerCase(), name]),
);

/** Converts a value to the type of the setting. A number may be a text. A value of another type becomes the default. */
export function settingOf(name: string, value: unknown): unknown {
  const usual: unknown = Reflect.get(DEFAULTS, name);
  if (value === null || value === undefined) return usual;
  switch (typeof usual) {
    case 'boolean':
      // As in HTML: a boolean attribute that is present is true, whatever its text.
      return !!value || value === '';
    case 'number':
      return Number(textOf(value)) > 0 ? Number(value) : usual;
    case 'string':
      return textOf(value) ?? usual;
    default:
      return value;
  }
}
