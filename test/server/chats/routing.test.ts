import assert from 'node:assert/strict';
import {beforeEach, describe, it, type TestContext} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Customer, DeskAgent, gist, record} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

describe('a waiting chat', () => {
  let clock: TurnedClock;
  beforeEach(() => (clock = new TurnedClock()));

  async function office(t: TestContext) {
    const {origin, server} = await devServerFor(t, {clock});
    const customer = new Customer(origin);
    return {server, customer, kristi: new DeskAgent(origin, 'kristi'), anna: new DeskAgent(origin, 'anna')};
  }

  const count = async (agent: DeskAgent) => (await agent.chats()).length;

  it('is offered to an agent who becomes ready', async (t) => {
    const {customer, kristi} = await office(t);
    await customer.poll();
    assert.equal(await count(kristi), 1);
  });

  it('of an advanced service that needs a skill becomes available when an agent with that skill is ready', async (t) => {
    const {customer, kristi, anna} = await office(t);
    await customer.openService('request-chat-poll', {_skill: 'Billing'});
    const statusOf = async () => {
      const {json} = await customer.request(`${customer.serviceId}/status`);
      return record(json.message)._status;
    };
    await kristi.chats();
    assert.equal(await statusOf(), 'waiting');
    await anna.chats();
    assert.equal(await statusOf(), 'available');
  });

  it('is offered to one agent at a time, the least busy first', async (t) => {
    const {customer, kristi, anna} = await office(t);
    await Promise.all([kristi.chats(), anna.chats()]);
    for (let chat = 0; chat < 4; chat += 1) await customer.poll();
    assert.deepEqual([await count(kristi), await count(anna)], [2, 2]);
  });

  it('goes to the next agent when it is rejected', async (t) => {
    const {customer, kristi, anna} = await office(t);
    await kristi.chats();
    await customer.poll();
    await anna.chats();
    await kristi.perform(await kristi.onlyChat(), 'Reject');
    assert.deepEqual([await count(kristi), await count(anna)], [0, 1]);
  });

  it('is offered to everybody again, after a pause, when all have rejected it', async (t) => {
    const {customer, kristi} = await office(t);
    await kristi.chats();
    await customer.poll();
    await kristi.perform(await kristi.onlyChat(), 'Reject');
    assert.equal(await count(kristi), 0);
    clock.turn(10_000);
    assert.equal(await count(kristi), 1);
  });

  it('goes to the next agent when the one it was offered to gives no sign of life for 60 s', async (t) => {
    const {customer, kristi, anna} = await office(t);
    await kristi.chats();
    clock.turn(30_000);
    await customer.poll();
    await anna.chats();
    clock.turn(30_000);
    assert.equal(await count(anna), 1);
  });

  it('waits again when its agent gives no sign of life for 60 s', async (t) => {
    const {server, customer, kristi, anna} = await office(t);
    await kristi.chats();
    await customer.poll();
    const id = await kristi.accept();
    clock.turn(40_000);
    await customer.chat('/refresh');
    clock.turn(20_000);
    const {json} = await customer.chat('/refresh');
    assert.equal(json.chatIxnState, 'TRANSCRIPT');
    assert.deepEqual(gist(json), ['Notice.Left Kristi has left the session']);
    assert.equal(server.store.chat(id)?.end, undefined);
    assert.equal(await anna.accept(), id);
    assert.deepEqual(gist((await customer.chat('/refresh')).json), [
      'Notice.Joined Anna has joined the session',
    ]);
  });

  it('is offered to an agent who only holds a CometD connection', async (t) => {
    const {server, customer, kristi} = await office(t);
    await kristi.comet.open();
    const held = kristi.comet.connect();
    // After one more round trip, the connect is held.
    await kristi.comet.send({channel: '/meta/subscribe', subscription: '/v2/me/chats'});
    clock.turn(600_000);
    assert.deepEqual(
      server.store.roster.ready().map(({id}) => id),
      ['kristi'],
    );
    await customer.poll();
    await held;
    assert.equal(await count(kristi), 1);
  });
});
