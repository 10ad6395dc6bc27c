import type {TestContext} from 'node:test';
import type {DevServerOptions} from '../../../demo/server/dev-server.js';
import {devServerFor} from '../dev-server.js';
import {Customer, DeskAgent, gist, type Message} from '../parties.js';

/** Starts a chat in push mode with an agent, and consumes the push of the agent's joining. */
export async function chatting(t: TestContext, options: DevServerOptions = {}) {
  const {origin, server} = await devServerFor(t, options);
  const agent = new DeskAgent(origin, 'kristi');
  await agent.chats();
  const customer = new Customer(origin, 'BuzzBrain');
  await customer.push();
  const id = await agent.accept();
  await customer.comet.next();
  const says = (text: string) => agent.perform(id, 'SendMessage', {text});
  /** The texts of all pushes that have arrived since the last call. */
  const pushed = async () => (await customer.comet.rest()).map(textOf);
  const inTranscript = () => {
    const texts = server.store.chat(id)?.events.filter(({kind}) => kind === 'Text') ?? [];
    return texts.map(({text}) => text);
  };
  return {origin, server, agent, customer, id, says, pushed, inTranscript};
}

export function textOf({message}: Message): string {
  return gist(message).join().replace(/^.* /, '');
}
