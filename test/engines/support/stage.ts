/** The development server with CometD for Java, and what an agent does in its chats. */
import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import {RemoteEngine} from '../../../demo/server/bayeux/remote-engine.js';
import type {Chat, Party} from '../../../demo/server/chats/chat.js';
import {startDevServer, type RunningDevServer} from '../../../demo/server/start-dev-server.js';
import type {Customer} from './customer.js';
import {Java, type CometdOptions, type JavaEngine} from '../../support/engines/java.js';
import {until} from './until.js';

export class Stage {
  readonly java: readonly Java[];
  readonly #running: RunningDevServer;

  private constructor(java: readonly Java[], running: RunningDevServer) {
    this.java = java;
    this.#running = running;
  }

  /** Starts the server with one engine for each of `options`, and stops all after the test. */
  static async start(
    t: Pick<TestContext, 'after'>,
    engine: JavaEngine,
    ...options: readonly CometdOptions[]
  ): Promise<Stage> {
    const java = await Promise.all(options.map((each) => Java.start(engine, {timeout: 30_000, ...each})));
    const running = await startDevServer({
      customersEngine: (own) => new RemoteEngine(java, own),
    });
    t.after(async () => {
      await running.close();
      await Promise.all(java.map((each) => each.kill()));
    });
    return new Stage(java, running);
  }

  get url(): string {
    return `${this.#running.origin}/genesys`;
  }

  get port(): number {
    return Number(new URL(this.#running.origin).port);
  }

  get server(): RunningDevServer['server'] {
    return this.#running.server;
  }

  /** The chat of a customer. */
  chatOf({name}: Customer): Chat {
    const chat = [...this.server.store.chats()].find(
      ({gmsUser, userData}) => gmsUser === name || Object.values(userData).includes(name),
    );
    assert.ok(chat, `There is no chat of ${name}.`);
    return chat;
  }

  /** Starts a chat that an agent joins. */
  async talk(customer: Customer): Promise<void> {
    await customer.start();
    this.server.store.join(this.chatOf(customer), {type: 'AGENT', nickname: 'Kristi'});
    await until('joined', () => customer.state.phase === 'talking');
  }

  says(customer: Customer, text: string): void {
    this.server.store.tell(this.chatOf(customer), this.#agent(customer), 'Text', text);
  }

  /** Texts of the chat's messages at the server, in order. */
  texts(customer: Customer): readonly string[] {
    return this.chatOf(customer)
      .events.filter(({kind}) => kind === 'Text')
      .map(({text}) => text);
  }

  /** What the server has is what the customer sees, each once. */
  async isWhole(customer: Customer): Promise<void> {
    await until(
      () => `delivered: ${customer.unsettled.join(', ')}`,
      () => customer.written.every((text) => this.texts(customer).includes(text)),
    );
    await customer.isWhole(this.texts(customer));
    const arrived = this.texts(customer).filter((text) => customer.written.includes(text));
    assert.deepEqual(arrived.toSorted(), customer.written.toSorted(), 'once each');
    const {inOrder} = customer;
    assert.deepEqual(
      arrived.filter((text) => inOrder.includes(text)),
      inOrder,
    );
  }

  #agent(customer: Customer): Party {
    const agent = this.chatOf(customer).parties.find(({type}) => type === 'AGENT');
    assert.ok(agent);
    return agent;
  }
}
