import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, entries, record} from '../parties.js';

async function waiting(t: Parameters<typeof devServerFor>[0]) {
  const {origin, server} = await devServerFor(t);
  const customer = new Customer(origin);
  await customer.poll();
  /** Type, nickname and party of the entries since the last call. */
  const news = async () =>
    entries((await customer.chat('/refresh')).json).map(([type, from, , , party]) => [type, from, party]);
  return {origin, server, customer, news};
}

describe('a routing strategy', () => {
  it('speaks as EXTERNAL without joining, and the chat goes on waiting for an agent', async (t) => {
    const {origin, server, news} = await waiting(t);
    server.faults.set({waitNotice: true});
    server.faults.set({waitNotice: true});
    assert.deepEqual(await news(), [
      ['Message.Text', 'Fernlight', 'EXTERNAL'],
      ['Message.Text', 'Fernlight', 'EXTERNAL'],
    ]);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const id = await agent.accept();
    const [chat] = await agent.chats();
    assert(Array.isArray(chat?.participants));
    assert.deepEqual(
      chat.participants.map((party: unknown) => record(party).type),
      ['Customer', 'Agent'],
    );
    const said = (await agent.messages(id)).filter(({type}) => type === 'Text').map(({from}) => record(from));
    assert.deepEqual(said[0], said[1], 'one party, as which it speaks again');
    assert.equal(said[0]?.type, 'External');
  });

  it('has its name in the kept transcript, in an element that is not for customers', async (t) => {
    const {origin, server, customer} = await waiting(t);
    const [chat] = server.store.chats();
    server.faults.set({waitNotice: true});
    await customer.chat('/disconnect');
    const {text} = await ask(`${origin}/interactions/${chat?.id}/structured_text`);
    const named =
      /<newParty userId="(\w+)" [^>]*visibility="INT"[^>]*><userInfo [^>]*userNick="Fernlight" userType="EXTERNAL" protocolType="ESP"/;
    const id = named.exec(text)?.[1];
    assert.match(text, new RegExp(`<message userId="${id}" [^>]*visibility="ALL"`));
  });
});

describe('a bot and a supervisor', () => {
  for (const [name, nickname, party] of [
    ['bot', 'Fern', 'EXTERNAL'],
    ['supervisor', 'Grace', 'SUPERVISOR'],
  ] as const) {
    it(`the ${name} joins once, speaks and leaves; the chat goes on`, async (t) => {
      const {server, customer, news} = await waiting(t);
      server.faults.set({[name]: {does: 'joins'}});
      server.faults.set({[name]: {does: 'joins'}});
      server.faults.set({[name]: {does: 'speaks'}});
      server.faults.set({[name]: {does: 'leaves'}});
      server.faults.set({[name]: {does: 'leaves'}});
      assert.deepEqual(await news(), [
        ['Notice.Joined', nickname, party],
        ['Message.Text', nickname, party],
        ['Notice.Left', nickname, party],
      ]);
      assert.equal((await customer.chat('/send', {message: 'hello?'})).status, 200);
    });

    it(`the ${name} who speaks first joins`, async (t) => {
      const {server, news} = await waiting(t);
      server.faults.set({[name]: {does: 'speaks'}});
      assert.deepEqual(await news(), [
        ['Notice.Joined', nickname, party],
        ['Message.Text', nickname, party],
      ]);
    });
  }

  it('stay out of chats that have ended', async (t) => {
    const {server, customer} = await waiting(t);
    await customer.chat('/disconnect');
    const [chat] = server.store.chats();
    const before = chat?.events.length;
    server.faults.set({bot: {does: 'speaks'}, waitNotice: true});
    assert.equal(chat?.events.length, before);
  });
});
