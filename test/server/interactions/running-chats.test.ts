import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {startDevServer, type RunningDevServer} from '../../../demo/server/start-dev-server.js';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, record, vasya, type Message} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';
import {dataFile} from './killed-server.js';

/** Starts a chat and returns the customer and the chat's id. */
async function start(origin: string, fields: Record<string, string> = {}) {
  const customer = new Customer(origin);
  const {json} = await customer.poll({_verbose: 'true', ...fields});
  return {customer, id: String(json.chatSessionId)};
}

async function agents({origin}: RunningDevServer) {
  const all = {kristi: new DeskAgent(origin, 'kristi'), anna: new DeskAgent(origin, 'anna')};
  await all.kristi.chats();
  await all.anna.chats();
  return all;
}

async function interaction(origin: string, id: string): Promise<Message> {
  const {status, json} = await ask(`${origin}/interactions/${id}`);
  assert.equal(status, 200);
  return json;
}

async function idsAt(url: string): Promise<unknown[]> {
  const {status, text} = await ask(url);
  const found: unknown = JSON.parse(text);
  assert(status === 200 && Array.isArray(found), text);
  return found.map((one) => record(one).interaction_id);
}

describe('the interaction of a running chat', () => {
  it('is new, pending, in process, pending again while it is transferred, and stopped', async (t) => {
    const running = await devServerFor(t);
    const {origin} = running;
    const {customer, id} = await start(origin);
    const status = async () => (await interaction(origin, id)).status;
    assert.equal(await status(), 0);
    const {kristi, anna} = await agents(running);
    assert.equal(await status(), 1);
    await kristi.accept();
    assert.equal(await status(), 2);
    await kristi.perform(id, 'Transfer', {agentId: 'anna'});
    assert.equal(await status(), 2);
    await kristi.perform(id, 'LeaveAndComplete');
    assert.equal(await status(), 1);
    await anna.perform(id, 'Accept');
    assert.equal(await status(), 2);
    await customer.chat('/disconnect');
    assert.equal(await status(), 3);
  });

  it('waits again, as pending, after the bot has passed it on', async (t) => {
    const {origin, server} = await devServerFor(t);
    const {id} = await start(origin);
    const chat = server.store.chat(id);
    assert(chat);
    const bot = server.store.join(chat, {type: 'AGENT', nickname: 'Robin'});
    assert.equal((await interaction(origin, id)).status, 2);
    server.store.release(chat, bot);
    assert.equal((await interaction(origin, id)).status, 1);
  });

  it('has every other attribute that the ended one has, as far as it is known', async (t) => {
    const clock = new TurnedClock();
    const running = await devServerFor(t, {clock});
    const {origin} = running;
    const {kristi} = await agents(running);
    await (await start(origin)).customer.chat('/disconnect');
    const {customer, id} = await start(origin);
    clock.turn(1_000);
    await kristi.accept();
    const live = await interaction(origin, id);
    for (const name of ['end_date', 'stopped_reason', 'released_date']) assert(!(name in live), name);
    clock.turn(1_000);
    await customer.chat('/disconnect');
    const {end_date, stopped_reason, released_date, binary_content_size, ...ended} = await interaction(
      origin,
      id,
    );
    assert.deepEqual(
      [end_date, released_date, stopped_reason],
      ['2012-06-10T07:37:44.000Z', '2012-06-10T07:37:44.000Z', 'customer left'],
    );
    assert(Number(binary_content_size) > Number(live.binary_content_size));
    assert.deepEqual({...live, status: 3, binary_content_size}, {...ended, binary_content_size});
    assert(live.parent_id && live.thread_id === live.parent_id && live.owner_id);
  });

  it('has the content so far, without what agents say among themselves', async (t) => {
    const running = await devServerFor(t);
    const {origin} = running;
    const {kristi} = await agents(running);
    const {customer, id} = await start(origin);
    await kristi.accept();
    const url = `${origin}/interactions/${id}`;
    await customer.chat('/send', {message: 'one'});
    await kristi.perform(id, 'SendMessage', {text: 'secret', visibility: 'Agents'});
    await customer.chat('/customNotice');
    const plain = await ask(`${url}/plain_text`);
    assert.match(plain.text, /VasyaP: one\n\[\d\d:\d\d:\d\d\] VasyaP sent a notice\n$/);
    const xml = (await ask(`${url}/structured_text`)).text;
    assert.match(xml, /<noticeText noticeType="USER_CUSTOM"\/><\/notice>\n<\/chatTranscript>\n$/);
    assert(!/secret/.test(plain.text + xml));
    const bytes = Buffer.from(await (await fetch(`${url}/binary_content`)).arrayBuffer());
    assert.equal(gunzipSync(bytes).toString('utf8'), xml);
    assert.equal(bytes.length, (await interaction(origin, id)).binary_content_size);
    await customer.chat('/send', {message: 'two'});
    assert.match((await ask(`${url}/plain_text`)).text, /VasyaP: two\n$/);
  });

  it('has the customer’s zone as timeshift where it is known, and the server’s where not', async (t) => {
    const {origin, server} = await devServerFor(t);
    const {store} = server;
    for (const [timeZoneOffset, timeshift] of [
      [120, 120],
      [-210, -210],
      [0, 0],
      [undefined, 0 - new Date().getTimezoneOffset()],
    ]) {
      const service = store.openService('basic', {});
      const {id} = store.startChat(service, {
        mode: 'poll',
        gmsUser: undefined,
        nickname: 'V',
        userData: {},
        timeZoneOffset,
      });
      assert.equal((await interaction(origin, id)).timeshift, timeshift);
    }
  });
});

describe('running and ended chats', () => {
  it('are found together by customer, newest first, and the customer’s id stays the same', async (t) => {
    const clock = new TurnedClock();
    const {origin} = await devServerFor(t, {clock});
    const first = await start(origin);
    clock.turn(1_000);
    const second = await start(origin, {email: 'Vasya.Pupkin@example.com '});
    const other = await start(origin, {email: 'anna@example.com'});
    const customerOf = async (id: string) => (await interaction(origin, id)).customer_id;
    const customer = String(await customerOf(first.id));
    assert.match(customer, /^\w{16}$/);
    const urls = [`${origin}/customers/${customer}`, `${origin}/customers/${vasya.email.toUpperCase()}`];
    const check = async () => {
      assert.equal(await customerOf(first.id), customer);
      assert.equal(await customerOf(second.id), customer);
      assert.notEqual(await customerOf(other.id), customer);
      for (const url of urls) assert.deepEqual(await idsAt(`${url}/interactions`), [second.id, first.id]);
    };
    await check();
    await second.customer.chat('/disconnect');
    await check();
    await first.customer.chat('/disconnect');
    await check();
  });

  it('have different customers if there is no address', async (t) => {
    const {origin} = await devServerFor(t);
    const [one, other] = [await start(origin, {email: ''}), await start(origin, {email: ' '})];
    const customer = String((await interaction(origin, one.id)).customer_id);
    await one.customer.chat('/disconnect');
    await other.customer.chat('/disconnect');
    assert.deepEqual(await idsAt(`${origin}/customers/${customer}/interactions`), [one.id]);
  });

  it('keep their customers when an agent gives one the address of another meanwhile', async (t) => {
    const running = await devServerFor(t);
    const {origin, server} = running;
    const [one, other] = [await start(origin), await start(origin)];
    const chat = server.store.chat(one.id);
    assert(chat);
    await interaction(origin, other.id);
    server.store.changeUserData(chat, {fldnEmailAddress: 'otto@example.com'});
    await one.customer.chat('/disconnect');
    await other.customer.chat('/disconnect');
    for (const [email, id] of [
      ['otto@example.com', one.id],
      [vasya.email, other.id],
    ])
      assert.deepEqual(await idsAt(`${origin}/customers/${String(email)}/interactions`), [id]);
  });
});

describe('the interactions of a service', () => {
  it('are found while the chat runs, after its end, and after a restart', async (t) => {
    const data = dataFile(t);
    const before = await startDevServer({data});
    const {customer, id} = await start(before.origin);
    const path = `/services/${customer.serviceId}/interactions`;
    assert.deepEqual(await idsAt(before.origin + path), [id]);
    await start(before.origin);
    await customer.chat('/disconnect');
    assert.deepEqual(await idsAt(before.origin + path), [id]);
    const idle = new Customer(before.origin);
    await idle.openService();
    assert.equal((await ask(`${before.origin}/services/${idle.serviceId}/interactions`)).status, 404);
    await before.close();
    const {origin} = await devServerFor(t, {data});
    assert.deepEqual(await idsAt(origin + path), [id]);
  });
});

describe('the reason for which a chat stopped', () => {
  type Parties = Awaited<ReturnType<typeof meet>>;

  async function meet(t: TestContext, data?: string) {
    const clock = new TurnedClock();
    const running = await startDevServer({clock, data});
    t.after(running.close);
    const {kristi, anna} = await agents(running);
    const {customer, id} = await start(running.origin);
    await kristi.accept();
    return {clock, running, kristi, anna, customer, id};
  }

  const ends: Readonly<Record<string, (parties: Parties) => Promise<unknown>>> = {
    'customer left': ({customer}) => customer.chat('/disconnect'),
    'customer silent': async ({clock, kristi}) => {
      clock.turn(40_000);
      await kristi.chats();
      clock.turn(6_000);
    },
    'agent left': ({kristi, id}) => kristi.perform(id, 'Leave'),
    'customer left during transfer': async ({kristi, customer, id}) => {
      await kristi.perform(id, 'Transfer', {agentId: 'anna'});
      await customer.chat('/disconnect');
    },
    'customer silent during transfer': async ({clock, kristi, anna, id}) => {
      await kristi.perform(id, 'Transfer', {agentId: 'anna'});
      await kristi.perform(id, 'LeaveAndComplete');
      await anna.perform(id, 'Reject');
      clock.turn(46_000);
    },
  };
  for (const [reason, end] of Object.entries(ends)) {
    it(`is “${reason}”`, async (t) => {
      const parties = await meet(t);
      await end(parties);
      const {status, stopped_reason} = await interaction(parties.running.origin, parties.id);
      assert.deepEqual([status, stopped_reason], [3, reason]);
    });
  }

  it('does not say “during transfer” once a colleague has accepted', async (t) => {
    const {running, kristi, anna, customer, id} = await meet(t);
    await kristi.perform(id, 'Transfer', {agentId: 'anna'});
    await kristi.perform(id, 'LeaveAndComplete');
    await anna.perform(id, 'Accept');
    await customer.chat('/disconnect');
    assert.equal((await interaction(running.origin, id)).stopped_reason, 'customer left');
  });

  it('is “server stopped” for a chat that ran when the server stopped', async (t) => {
    const data = dataFile(t);
    const {clock, running, id} = await meet(t, data);
    clock.turn(5_000);
    await running.close();
    const {origin} = await devServerFor(t, {data});
    const kept = await interaction(origin, id);
    assert.deepEqual(
      [kept.status, kept.stopped_reason, kept.end_date, kept.released_date],
      [3, 'server stopped', '2012-06-10T07:37:47.000Z', '2012-06-10T07:37:47.000Z'],
    );
    const {text} = await ask(`${origin}/interactions/${id}/plain_text`);
    assert.match(text, /'Kristi' has joined the session\n$/);
  });

  it('is “server stopped” for a chat that GMS has lost', async (t) => {
    const {running, customer, id} = await meet(t);
    running.server.faults.set({restart: {memory: 'lost'}});
    assert.equal((await customer.chat('/refresh')).status, 404);
    assert.equal((await interaction(running.origin, id)).stopped_reason, 'server stopped');
  });
});
