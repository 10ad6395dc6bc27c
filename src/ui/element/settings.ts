/** What a page author sets on `<gms-chat>`, and how an attribute becomes a value. */
import type {Strings} from '../../i18n/catalog/strings.js';

export interface Settings {
  server: string;
  service: string;
  delivery: string;
  gmsUser: string | undefined;
  firstName: string;
  lastName: string;
  email: string;
  subject: string;
  displayName: string;
  layout: string;
  open: boolean;
  heading: string;
  locale: string;
  maxLength: number;
  sound: boolean;
  checkPrivateData: boolean;
  pushOrigins: string;
  resume: string;
  history: string;
  customerId: string;
  userData: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  strings: Partial<Strings>;
  transformOutgoing: ((text: string) => string | null) | undefined;
}

export const DEFAULTS: Readonly<Settings> = {
  server: '',
  service: 'request-chat',
  delivery: 'auto',
  gmsUser: undefined,
  firstName: '',
  lastName: '',
  email: '',
  subject: '',
  displayName: '',
  layout: 'floating',
  open: false,
  heading: '',
  locale: '',
  maxLength: 4000,
  sound: false,
  checkPrivateData: false,
  pushOrigins: '',
  resume: 'session',
  history: '',
  customerId: '',
  userData: {},
  headers: {},
  strings: {},
  transformOutgoing: undefined,
};

/** Objects and functions are properties only. */
const PROPERTIES_ONLY = ['userData', 'headers', 'strings', 'transformOutgoing'];

/** Names of attributes, and of the properties that they set. */
export const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.keys(DEFAULTS)
    .filter((name) => !PROPERTIES_ONLY.includes(name))
    .map((name) => [name.replace(/[A-Z]/g, '-$&').toLowerCase(), name]),
);

/** A value as the setting is meant to be; what makes no sense is the default. */
export function settingOf(name: string, value: unknown): unknown {
  const usual: unknown = Reflect.get(DEFAULTS, name);
  if (value === null || value === undefined) return usual;
  switch (typeof usual) {
    case 'boolean':
      // As an attribute it is there or not, whatever it says.
      return value !== false;
    case 'number':
      return Number(value) > 0 ? Number(value) : usual;
    case 'string':
      return typeof value === 'string' ? value : usual;
    default:
      return value;
  }
}
