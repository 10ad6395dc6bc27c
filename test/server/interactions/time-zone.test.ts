import assert from 'node:assert/strict';
import {it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent} from '../parties.js';

it('the kept transcript has the customer’s time zone, and the server’s own for the agents', async (t) => {
  const {origin, server} = await devServerFor(t);
  const agent = new DeskAgent(origin, 'kristi');
  await agent.chats();
  const customer = new Customer(origin);
  await customer.poll({clientTimeZoneOffset: '345'});
  await agent.accept();
  await customer.chat('/disconnect');
  const [chat] = server.store.chats();
  const {text} = await ask(`${origin}/interactions/${chat?.id}/structured_text`);
  const zones = [...text.matchAll(/userType="(\w+)" protocolType="\w+" timeZoneOffset="(-?\d+)"/g)];
  assert.deepEqual(
    zones.map(([, type, zone]) => [type, zone]),
    [
      ['CLIENT', '345'],
      ['AGENT', String(0 - new Date().getTimezoneOffset())],
    ],
  );
});
