import {setTimeout as pause} from 'node:timers/promises';
import {Customer, DeskAgent} from '../../server/parties.js';
import {Gms} from '../../support/pages/gms.js';
import {Site} from '../../support/pages/site.js';

/** A page with the built chat, a server, and an agent. */
export class Shop {
  readonly gms: Gms;
  readonly #site: Site;
  readonly #agent: DeskAgent;
  #chatId = '';

  private constructor(gms: Gms, site: Site, agent: DeskAgent) {
    this.gms = gms;
    this.#site = site;
    this.#agent = agent;
  }

  /** @param element returns the element on the page; there may be none */
  static async open(element: (gms: Gms) => string, locale = 'en'): Promise<Shop> {
    const gms = await Gms.start();
    const site = await Site.start();
    site.putScripts('', 'dist');
    const dir = locale === 'ar' ? 'rtl' : 'ltr';
    site.put(
      '/index.html',
      `<!doctype html><html lang="${locale}" dir="${dir}">
<meta name="viewport" content="width=device-width"><title>A shop</title>
<main><h1>A shop</h1><p>Some text.</p></main>
${element(gms)}
<button>After the chat</button>
<script src="/gms-chat.js"></script></html>`,
    );
    const agent = new DeskAgent(gms.origin, 'kristi');
    // From now on, chats are offered.
    await agent.chats();
    return new Shop(gms, site, agent);
  }

  get url(): string {
    return `${this.#site.origin}/index.html`;
  }

  /** The agent takes the chat as soon as it is offered. */
  async joins(): Promise<void> {
    const end = Date.now() + 20_000;
    while ((await this.#agent.chats()).length === 0) {
      if (Date.now() > end) throw new Error('No chat was started.');
      await pause(50);
    }
    this.#chatId = await this.#agent.accept();
  }

  types(): Promise<unknown> {
    return this.#perform('SendStartTypingNotification');
  }

  async says(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.#perform('SendMessage', {text});
  }

  ends(): Promise<unknown> {
    return this.#perform('LeaveAndComplete');
  }

  /** A chat that the agent has ended, of a customer without a browser. */
  async hadChat(email: string, subject: string, ...texts: readonly string[]): Promise<void> {
    await new Customer(this.gms.origin).poll({email, subject});
    await this.joins();
    await this.says(...texts);
    await this.ends();
  }

  async close(): Promise<void> {
    await this.gms.close();
    await this.#site.close();
  }

  #perform(operation: string, parameters: Readonly<Record<string, string>> = {}): Promise<unknown> {
    return this.#agent.perform(this.#chatId, operation, parameters);
  }
}
