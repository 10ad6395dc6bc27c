import {expect} from '@playwright/test';
import {DeskAgent, record} from '../../server/parties.js';

/** An agent who works through the agents' REST API. */
export class Agent {
  readonly #desk: DeskAgent;
  #chatId = '';

  private constructor(desk: DeskAgent) {
    this.#desk = desk;
  }

  /** Creates an agent who is ready: chats are offered from now on. */
  static async ready(origin: string, user = 'kristi'): Promise<Agent> {
    const agent = new Agent(new DeskAgent(origin, user));
    await agent.#desk.chats();
    return agent;
  }

  /** Waits for a chat to be offered, and joins it. */
  async accepts(): Promise<void> {
    await expect.poll(() => this.#desk.chats(), 'a chat is offered').toHaveLength(1);
    this.#chatId = await this.#desk.accept();
  }

  says(text: string): Promise<void> {
    return this.#perform('SendMessage', {text});
  }

  async sendsFile(name: string, content: string): Promise<void> {
    const {status, text} = await this.#desk.sendFile(this.#chatId, name, content);
    expect(status, text).toBe(200);
  }

  /** Waits for a file of the customer, and reads it. */
  async getsFile(name: string): Promise<string> {
    const found = async () => {
      const messages = await this.#desk.messages(this.#chatId);
      return messages.map(({file}) => record(file ?? {})).find((file) => file['name'] === name)?.['id'];
    };
    await expect.poll(found, `${name} has come`).toBeDefined();
    const {text} = await this.#desk.get(`/me/chats/${this.#chatId}/files/${String(await found())}`);
    return text;
  }

  types(): Promise<void> {
    return this.#perform('SendStartTypingNotification');
  }

  stopsTyping(): Promise<void> {
    return this.#perform('SendStopTypingNotification');
  }

  pushes(url: string): Promise<void> {
    return this.#perform('SendUrl', {url});
  }

  /** Sends a message to the other agents in the chat only. */
  whispers(text: string): Promise<void> {
    return this.#perform('SendMessage', {text, visibility: 'Agents'});
  }

  /** Asks another agent to take the chat, to advise, or to join. */
  asks(agentId: string, operation: 'Transfer' | 'Consult' | 'Invite'): Promise<void> {
    return this.#perform(operation, {agentId});
  }

  /** Turns a consultation into a transfer or a conference. */
  completes(operation: 'CompleteTransfer' | 'CompleteConference'): Promise<void> {
    return this.#perform(operation);
  }

  leaves(): Promise<void> {
    return this.#perform('Leave');
  }

  /** Consults another agent, unseen by the customer. */
  consults(agentId: string): Promise<void> {
    return this.#perform('Consult', {agentId});
  }

  /** Turns the consultation into a conference: the adviser talks with the customer too. */
  confers(): Promise<void> {
    return this.#perform('CompleteConference');
  }

  /** Waits until the customer has sent these, each once and in this order. Others may come between them. */
  async sees(...expected: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.#seen()).filter((line) => expected.includes(line)))
      .toEqual(expected);
  }

  /** `Text hello` for a message, `TypingStarted` for a notice. */
  async #seen(): Promise<string[]> {
    const messages = await this.#desk.messages(this.#chatId);
    return messages
      .filter(({from}) => from !== undefined && record(from).type === 'Customer')
      .map(({type, text}) => [type, text].filter(Boolean).join(' '));
  }

  async #perform(operation: string, parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    const {status, text} = await this.#desk.perform(this.#chatId, operation, parameters);
    expect(status, text).toBe(200);
  }
}
