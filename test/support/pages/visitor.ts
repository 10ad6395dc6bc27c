import {expect, type Locator, type Page, type Request} from '@playwright/test';
import type {Site} from './site.js';

export interface HostPage {
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The customer on a page with the chat. Finds everything by role and name. */
export class Visitor {
  readonly page: Page;
  readonly #shop: Site;
  readonly #asked: string[] = [];
  readonly #inFlight = new Set<Request>();

  constructor(page: Page, shop: Site) {
    this.page = page;
    this.#shop = shop;
    page.on('request', (request) => {
      this.#asked.push(request.url());
      this.#inFlight.add(request);
    });
    page.on('requestfinished', (request) => this.#inFlight.delete(request));
    page.on('requestfailed', (request) => this.#inFlight.delete(request));
  }

  /** Opens a page of the shop with this content. */
  async visits({head = '', body = '', headers = {}}: HostPage, path = '/shop/lamps.html'): Promise<void> {
    const html = `<!doctype html>
      <html lang="en">
        <head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${head}</head>
        <body><h1>Lamps</h1>${body}</body>
      </html>`;
    this.#shop.put(path, html, headers);
    await this.page.goto(this.#shop.origin + path);
  }

  /** Opens a page with the script tag and a `<gms-chat>` with these attributes. */
  async visitsChat(attributes: string, children = '', path?: string): Promise<void> {
    const head = '<script async src="/chat/gms-chat.js"></script>';
    await this.visits({head, body: `<gms-chat ${attributes}>${children}</gms-chat>`}, path);
  }

  get element(): Locator {
    return this.page.locator('gms-chat');
  }

  get launcher(): Locator {
    return this.button(/^Open chat/);
  }

  get panel(): Locator {
    return this.page.getByRole('dialog', {name: 'Chat with us'});
  }

  get conversation(): Locator {
    return this.page.getByRole('log', {name: 'Conversation'});
  }

  get composer(): Locator {
    return this.field('Message');
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', {name, exact: true});
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', {name, exact: true});
  }

  /** A message or notice with exactly this text in the conversation. */
  line(text: string | RegExp): Locator {
    return this.conversation.getByText(text, {exact: true});
  }

  status(text: string): Locator {
    return this.page.getByRole('status').filter({hasText: text});
  }

  async fillsIn(details: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(details)) await this.field(name).fill(value);
  }

  /** Opens the chat, fills in the form and starts. Does not wait for the result. */
  async starts(subject?: string): Promise<void> {
    await this.launcher.click();
    await this.submits(subject);
  }

  /** Fills in the open form and starts. */
  async submits(subject = 'A lamp'): Promise<void> {
    await this.fillsIn({
      'First name': 'Vasya',
      'Last name': 'Pupkin',
      Email: 'vasya.pupkin@example.com',
      Subject: subject,
    });
    await this.button('Start chat').click();
  }

  async sends(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  async ends(): Promise<void> {
    await this.button('End chat').click();
    await this.page
      .getByRole('alertdialog', {name: 'End this chat?'})
      .getByRole('button', {name: 'End chat'})
      .click();
  }

  /** URLs of all requests of the page. */
  get asked(): readonly string[] {
    return this.#asked;
  }

  /**
   * Waits until no request of the page is in flight, and the page makes none right after. An end is a chain of requests, with
   * a moment between two of them in which none is in flight.
   */
  async isQuiet(): Promise<void> {
    const isDone = async () => {
      const {length} = this.#asked;
      for (let task = 0; task < 5; task++) await this.page.evaluate(inOwnTask);
      return this.#inFlight.size === 0 && this.#asked.length === length;
    };
    await expect.poll(isDone).toBe(true);
  }

  /** Waits until `<gms-chat>` has this `state`. */
  async hasState(state: string): Promise<void> {
    await expect(this.element).toHaveJSProperty('state', state);
  }

  /** Listens for an event of the chat. The returned function reads the `detail` of each event so far. */
  async hears(name: string): Promise<() => Promise<readonly unknown[]>> {
    await this.page.evaluate((event) => {
      const heard: unknown[] = [];
      Object.assign(window, {[`heard ${event}`]: heard});
      document.addEventListener(event, (told) => {
        const detail: unknown = told instanceof CustomEvent ? told.detail : undefined;
        heard.push(JSON.parse(JSON.stringify(detail)));
      });
    }, name);
    return () => this.page.evaluate((event) => Reflect.get(window, `heard ${event}`) as unknown[], name);
  }
}

/** Runs in the page. Its timers may be a test's. */
const inOwnTask = () =>
  new Promise<void>((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
