import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {until} from '../dev-server.js';
import {ask, Customer} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';
import {chatting, textOf} from './chatting.js';

describe('a push', () => {
  it('is lost, for a given number of pushes', async (t) => {
    const {server, says, pushed} = await chatting(t);
    server.faults.set({pushLost: {next: 2}});
    for (const text of ['one', 'two', 'three']) await says(text);
    assert.deepEqual(await pushed(), ['three']);
    assert.equal(server.faults.get('pushLost'), undefined);
  });

  it('arrives twice', async (t) => {
    const {server, says, pushed} = await chatting(t);
    server.faults.set({pushDoubled: {next: 1}});
    for (const text of ['one', 'two']) await says(text);
    assert.deepEqual(await pushed(), ['one', 'one', 'two']);
  });

  it('arrives after the one that should follow it', async (t) => {
    const {server, says, pushed} = await chatting(t);
    server.faults.set({pushSwapped: {next: 1}});
    for (const text of ['one', 'two', 'three']) await says(text);
    assert.deepEqual(await pushed(), ['two', 'one', 'three']);
  });

  it('that no other overtakes arrives after 2 s', async (t) => {
    const clock = new TurnedClock();
    const {server, says, pushed} = await chatting(t, {clock});
    server.faults.set({pushSwapped: {next: 1}});
    await says('one');
    assert.deepEqual(await pushed(), []);
    clock.turn(2000);
    assert.deepEqual(await pushed(), ['one']);
  });

  it('arrives late', async (t) => {
    const clock = new TurnedClock();
    const {server, says, pushed} = await chatting(t, {clock});
    server.faults.set({pushLate: {next: 1, ms: 5000}});
    for (const text of ['one', 'two']) await says(text);
    clock.turn(4999);
    assert.deepEqual(await pushed(), ['two']);
    clock.turn(1);
    assert.deepEqual(await pushed(), ['one']);
  });

  it('is lost at random, and the same seed loses the same pushes', async (t) => {
    const {server, says, pushed} = await chatting(t);
    const texts = Array.from({length: 40}, (_, i) => String(i));
    const run = async (seed: number) => {
      server.faults.set({seed, pushLost: {rate: 0.5}});
      for (const text of texts) await says(text);
      return pushed();
    };
    const first = await run(7);
    assert(first.length > 8 && first.length < 32, `${first.length} of 40`);
    assert.deepEqual(await run(7), first);
    assert.notDeepEqual(await run(8), first);
  });

  it('is not disturbed once the fault is cleared', async (t) => {
    const {server, says, pushed} = await chatting(t);
    server.faults.set({pushLost: true, pushDoubled: true, pushSwapped: true, pushLate: true});
    server.faults.clear();
    for (const text of ['one', 'two']) await says(text);
    assert.deepEqual(await pushed(), ['one', 'two']);
  });
});

describe('a CometD session', () => {
  const unknown = '402::session_unknown';

  it('is forgotten: held requests break, the next gets a 402, and a handshake starts a new session', async (t) => {
    const clock = new TurnedClock();
    const {server, customer, id, says, pushed} = await chatting(t, {clock});
    clock.turn(1);
    const broken = assert.rejects(customer.comet.connect());
    await until(() => server.store.chat(id)?.lastSign === clock.now());
    server.faults.set({sessionsForgotten: true});
    await broken;
    assert.equal((await customer.comet.connect()).error, unknown);
    await customer.comet.open();
    await says('again');
    assert.deepEqual(await pushed(), ['again']);
  });

  it('is forgotten again and again until the fault is cleared', async (t) => {
    const clock = new TurnedClock();
    const {server, customer} = await chatting(t, {clock});
    server.faults.set({sessionsShortLived: {seconds: 10}});
    for (let round = 0; round < 2; round += 1) {
      clock.turn(9_999);
      assert.deepEqual(await customer.comet.rest(), []);
      clock.turn(1);
      assert.equal((await customer.comet.connect()).error, unknown);
      await customer.comet.open();
    }
    server.faults.clear('sessionsShortLived');
    clock.turn(20_000);
    assert.deepEqual(await customer.comet.rest(), []);
  });

  it('stays unknown although handshakes succeed', async (t) => {
    const {server, customer, agent} = await chatting(t);
    await agent.comet.open();
    server.faults.set({sessionsUnknown: true});
    for (let round = 0; round < 2; round += 1) {
      const {successful} = await customer.comet.send({channel: '/meta/handshake', version: '1.0'});
      assert.equal(successful, true);
      assert.equal((await customer.comet.connect()).error, unknown);
    }
    assert.deepEqual(await agent.comet.rest(), [], 'agents are spared');
    server.faults.clear();
    await customer.comet.open();
    assert.deepEqual(await customer.comet.rest(), []);
  });
});

describe('the CometD endpoint', () => {
  for (const how of ['404', '503'] as const) {
    it(`is away: ${how}, while REST works`, async (t) => {
      const {server, origin, customer} = await chatting(t);
      server.faults.set({cometAway: {how}});
      const {status} = await ask(`${origin}/genesys/cometd`, {method: 'POST', body: '[]'});
      assert.equal(status, Number(how));
      assert.equal((await customer.chat('/send', {message: 'hello'})).status, 200);
    });
  }

  it('is away: connections to it break', async (t) => {
    const {server, customer} = await chatting(t);
    server.faults.set({cometAway: true});
    await assert.rejects(customer.comet.connect());
    server.faults.clear();
    assert.deepEqual(await customer.comet.rest(), []);
  });
});

describe('a restart', () => {
  it('that keeps the chats breaks open requests, and sessions must be opened anew', async (t) => {
    const {server, customer, agent, says, pushed} = await chatting(t);
    await agent.comet.open();
    server.faults.set({hanging: {next: 1}});
    const under = customer.chat('/refresh');
    await until(() => !server.faults.get('hanging'));
    server.faults.set({restart: true});
    await assert.rejects(under);
    for (const {comet} of [customer, agent]) assert.equal((await comet.connect()).successful, false);
    await customer.comet.open();
    await says('back');
    assert.deepEqual(await pushed(), ['back']);
    assert.equal(server.faults.get('restart'), undefined, 'it is over');
  });

  it('that loses the chats leaves none, and new chats work', async (t) => {
    const clock = new TurnedClock();
    const {origin, server, customer, agent, id} = await chatting(t, {clock});
    const before = server.store;
    server.faults.set({restart: {memory: 'lost'}});
    assert.notEqual(server.store, before);
    assert.equal((await customer.chat('/refresh')).status, 404);
    assert.equal((await agent.perform(id, 'SendMessage', {text: 'hello?'})).status, 404);
    const next = new Customer(origin, 'Somebody');
    await next.push();
    const chat = await agent.accept();
    await next.comet.next();
    await agent.perform(chat, 'SendMessage', {text: 'hello'});
    assert.deepEqual((await next.comet.rest()).map(textOf), ['hello']);
  });
});
