import assert from 'node:assert/strict';
import {it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, record} from '../parties.js';

it('an agent who is offered a chat sees the id of a customer known by the address', async (t) => {
  const {origin} = await devServerFor(t);
  const kristi = new DeskAgent(origin, 'kristi');
  const idOf = async (fields: Record<string, string>): Promise<unknown> => {
    const customer = new Customer(origin);
    await customer.poll(fields);
    const [chat] = await kristi.chats();
    await customer.chat('/disconnect');
    return record(chat?.userData).customer_id;
  };
  await kristi.chats();
  assert.equal(await idOf({}), undefined);
  const id = await idOf({email: 'VASYA.Pupkin@example.com '});
  assert.equal(typeof id, 'string');
  assert.equal((await ask(`${origin}/customers/${String(id)}/interactions`)).status, 200);
  assert.equal(await idOf({email: 'otto@example.com'}), undefined);
  assert.equal(await idOf({email: ''}), undefined);
});
