import type {PageStorage} from '../../base/key-value-storage.js';
import type {FileStrings} from '../../i18n/catalog/file-strings.js';
import type {HoursStrings} from '../../i18n/catalog/hours-strings.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import type {FieldNames, HeadersOption, Transform} from '../../wire/types.js';
import {
  ATTRIBUTES,
  DEFAULTS,
  settingOf,
  usualService,
  type RenderMessage,
  type Settings,
} from './settings.js';

/** A server has no HTMLElement, and an import must not throw there. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * The settings of `<gms-chat>` as properties and attributes. A number may stand for a text, and a number may be written as one.
 * A value of another type becomes the default.
 */
export abstract class SettingsElement extends Base implements Settings {
  static readonly observedAttributes = [...ATTRIBUTES.keys()];

  /**
   * Base URL of GMS, up to and with `/genesys`, without a query and without credentials. Required. It may have another
   * origin than the page.
   */
  declare server: string;
  /** Version of the Chat API that the server speaks: 1 or 2. The code of the other one is not loaded. Default: 1. */
  declare api: Settings['api'];
  /**
   * Name of the GMS service that starts the chat. If the service is not available yet, the chat waits for it, and shows the
   * place in the queue and the expected wait if the server tells them (version 1). Default: `request-chat`, with version 2
   * `customer-support`.
   */
  declare service: string;
  /**
   * Delivery of news: by CometD only (`comet`), by polling only (`poll`), or by polling where CometD is not available
   * (`auto`, the default).
   */
  declare delivery: Settings['delivery'];
  /** URL of CometD, if a gateway has it elsewhere (version 2). Default: `{server}/cometd`. */
  declare cometUrl: string;
  /** URL of files in a chat with push, if a gateway has it elsewhere (version 2). Default: `{server}/2/chat-ntf`. */
  declare filesUrl: string;
  /**
   * Value of the `gms_user` header. `''` sends no header, for a gateway that sets it itself. Prefer the property: everybody
   * can read an attribute. Read at each request. Default: a new random value of 256 bits for each chat, with version 2 none.
   */
  declare gmsUser: string | undefined;
  /** First name in the start form, until the customer changes it. Default: empty. */
  declare firstName: string;
  /** Last name in the start form, until the customer changes it. Default: empty. */
  declare lastName: string;
  /** Email address in the start form, until the customer changes it. Default: empty. */
  declare email: string;
  /** Subject in the start form, until the customer changes it. Default: empty. */
  declare subject: string;
  /** Name of the customer as the agent sees it. Default: first and last name. */
  declare displayName: string;
  /**
   * Fields of the start form that are shown, in this order, separated by spaces. The others have the values of their
   * attributes. Default: `firstName lastName email subject`.
   */
  declare fields: string;
  /** Fields of the start form that must be filled in, separated by spaces. Default: `subject`. */
  declare required: string;
  /**
   * Name of the GMS office hours service. While it says that the contact center is closed, the form gives way to the slot `closed`.
   * Default: none.
   */
  declare hours: string;
  /** Name of the virtual queue whose expected wait is shown above the form. Default: none. */
  declare waitQueue: string;
  /**
   * Place of the panel: above the page (`floating`, the default), or in the page, as large as the element (`inline`).
   * Updates its attribute.
   */
  declare layout: Settings['layout'];
  /** `none`: the page has its own buttons and links, and no round button is drawn. Default: empty. Updates its attribute. */
  declare launcher: Settings['launcher'];
  /**
   * Whether the panel is open. Set it to open or minimise the panel. A panel that the customer or `show()` has opened stays open
   * if only the attribute is removed, as by a library that morphs the page. Default: `false`. Updates its attribute.
   */
  declare open: boolean;
  /** Title of the panel. Default: "Chat with us", in the language of the chat. */
  declare heading: string;
  /**
   * Language and region of the chat, as a BCP 47 tag (`de-AT`), or `de_AT` as other systems write it. Default: the nearest
   * readable `lang` attribute, or the language of the browser.
   */
  declare locale: string;
  /** Most characters in one message. A longer message is refused with a counter, and never cut. Default: 4000. */
  declare maxLength: number;
  /**
   * Whether unseen messages make a sound, which the customer can turn off. The choice is saved. It plays in one tab only, and only
   * after the visitor has touched the page. Default: `false`.
   */
  declare sound: boolean;
  /**
   * Whether the customer is asked before a message with a card number or an IBAN is sent: mask it, send it as typed, or do
   * not send it. Default: `false`.
   */
  declare checkPrivateData: boolean;
  /**
   * Whether the agent sees what the customer is writing before it is sent (version 2). That includes what is deleted again,
   * card numbers too: neither `checkPrivateData` nor `transformOutgoing` sees it. Tell your customers, and ask whether you
   * may. Default: `false`.
   */
  declare typingPreview: boolean;
  /**
   * Origins, separated by spaces. Pages that an agent pushes from them open automatically: pages of this site in this tab,
   * others in a new one. Default: none; each page is a card for the customer to press.
   */
  declare pushOrigins: string;
  /**
   * Whether messages of agents are shown as Markdown: bold, italic, code, lists, links and quotes. They are heard, saved and
   * copied as text. The code for it is loaded only then. Default: `false`.
   */
  declare markdown: boolean;
  /**
   * Whether the customer can send files and save those of agents. It needs version 2 of the API, and a server that allows
   * files. The code for files is loaded only then. Default: `false`.
   */
  declare attachments: boolean;
  /**
   * The chat goes on after a reload and navigation in this tab (`session`, the default), in all tabs of the site over
   * one connection (`tabs`), or only until the page is left (`off`): a closed page then ends its chat at once, and the next
   * form is empty.
   */
  declare resume: Settings['resume'];
  /** Base URL of Context Services. With `customerId`, the chat offers "Earlier conversations". Default: none. */
  declare history: string;
  /** Id or email address of the customer in Context Services, for `history`. Default: none. */
  declare customerId: string;
  /**
   * Business data, sent with the request for the service, before the chat is started. Numbers, booleans and dates are sent
   * as text (ISO 8601), objects and lists as JSON; `undefined` and `null` are left out. A list of pairs (`FormData`, `Map` …)
   * is read as well. Data set while a chat is on is sent then (version 2). Default: `{}`.
   */
  declare userData: Readonly<Record<string, unknown>>;
  /**
   * Additional headers of each request, for a security gateway, or a function that makes them, also async (10 s at most).
   * `Headers`, and another list of pairs, are read as well. Read at each request: headers that are set while a chat is on
   * hold from the next request on. Default: `{}`.
   */
  declare headers: HeadersOption;
  /**
   * Additional fields of the request that starts the chat, by name: `{subscriptionID: '…'}`. They replace none of the chat's
   * own. A value that is no text is left out, with a warning in the console. Default: `{}`.
   */
  declare startFields: Readonly<Record<string, string>>;
  /**
   * Names of the form's fields in that request, if your GMS expects others than its documentation: `{email:
   * 'EmailAddress'}`. The fields are `firstName`, `lastName`, `email`, `subject` and `displayName`. Default: `{}`.
   */
  declare fieldNames: FieldNames;
  /** Texts that replace those of the chat, in every language. Default: `{}`. */
  declare strings: Partial<Strings & FileStrings & HoursStrings>;
  /**
   * Called with each message before it is sent. Returns the text to send, a promise of it (10 s at most), or `null` to send
   * nothing. Default: none.
   */
  declare transformOutgoing: Transform | undefined;
  /**
   * Called with each message, pushed page and custom notice that is drawn, also again when it comes back into view. Returns
   * `undefined` to leave it as it is, a text to show in its place, `null` to hide it, or a `Node`: it becomes a child of the
   * element, so the styles of the page hold for it, and its words are heard and saved. Default: none.
   */
  declare renderMessage: RenderMessage | undefined;
  /**
   * Storage of the page's own, in place of the tab's: `getItem`, `setItem` and `removeItem`, each at once or by a promise. It
   * gets one item of less than 3 kB: the keys of the chat and the position in it. The conversation is asked for from the
   * server after a reload. Set it before the chat is opened. Default: none.
   */
  declare storage: PageStorage | undefined;

  readonly #values: Record<string, unknown> = {...DEFAULTS};

  static {
    for (const name of Object.keys(DEFAULTS)) {
      Object.defineProperty(this.prototype, name, {
        get(this: SettingsElement): unknown {
          return this.#values[name] || (name === 'service' ? usualService(this.api) : this.#values[name]);
        },
        set(this: SettingsElement, value: unknown) {
          this.#set(name, value);
        },
        enumerable: true,
        configurable: true,
      });
    }
  }

  /** A property that a framework set before the element was defined hides the accessor: delete it and set it again. */
  connectedCallback(): void {
    for (const name of Object.keys(DEFAULTS)) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      this.#set(name, value);
    }
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const name = ATTRIBUTES.get(attribute);
    if (name) this.#set(name, value);
  }

  /** @internal */
  protected abstract settingChanged(name: string): void;

  #set(name: string, value: unknown): void {
    const setting = settingOf(name, value);
    if (this.#values[name] === setting) return;
    this.#values[name] = setting;
    this.settingChanged(name);
  }
}
