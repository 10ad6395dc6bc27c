import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {Chat, EndReason} from '../../../demo/server/chats/chat.js';
import {defaultLifetimes, limitLifetimes} from '../../../demo/server/chats/lifetimes.js';
import {Store} from '../../../demo/server/chats/store.js';
import {devServerFor, until} from '../dev-server.js';
import {Customer, gist} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

describe('lifetimes', () => {
  let clock: TurnedClock;
  let store: Store;
  let connected: boolean;
  let stop: () => void;

  beforeEach(() => {
    clock = new TurnedClock();
    store = new Store(clock, {kristi: {nickname: 'Kristi'}});
    connected = false;
    const presence = {customer: () => connected, agent: () => connected};
    stop = limitLifetimes(store, clock, presence, defaultLifetimes);
  });

  function start() {
    const service = store.openService('basic', {});
    const chat = store.startChat(service, {mode: 'comet', gmsUser: 'u', nickname: 'V', userData: {}});
    return {service, chat};
  }

  it('end a chat 45 s after the customer’s last sign of life', () => {
    const {chat} = start();
    clock.turn(40_000);
    store.customerAlive(chat);
    clock.turn(44_999);
    assert.equal(endOf(chat), undefined);
    clock.turn(1);
    assert.equal(endOf(chat), 'customer silent');
  });

  it('count a held request as a sign of life', () => {
    const {chat} = start();
    connected = true;
    clock.turn(3_600_000);
    assert.equal(endOf(chat), undefined);
    store.userAlive('u');
    connected = false;
    clock.turn(45_000);
    assert.equal(endOf(chat), 'customer silent');
  });

  it('keep an ended chat for ten minutes', () => {
    const {service, chat} = start();
    store.leave(chat, chat.customer);
    clock.turn(599_999);
    assert.equal(store.chat(chat.id), chat);
    clock.turn(1);
    assert.equal(store.chat(chat.id), undefined);
    assert.equal(store.service(service.id), undefined);
  });

  it('keep a service session without a chat for ten minutes after its last request', () => {
    const service = store.openService('advanced', {});
    clock.turn(500_000);
    store.serviceAlive(service);
    clock.turn(599_999);
    assert.equal(store.service(service.id), service);
    clock.turn(1);
    assert.equal(store.service(service.id), undefined);
  });

  it('leave no chat and no timer behind after many chats', () => {
    for (let i = 0; i < 100; i += 1) {
      const {chat} = start();
      if (i % 2) store.leave(chat, chat.customer);
    }
    clock.turn(3_600_000);
    assert.equal([...store.chats()].length, 0);
    assert.equal(clock.waiting, 0);
  });

  it('cancel every timer when they are stopped', () => {
    start();
    const agent = store.roster.agent('kristi');
    assert(agent);
    store.roster.alive(agent);
    assert.equal(clock.waiting, 3);
    stop();
    assert.equal(clock.waiting, 0);
  });
});

describe('a customer', () => {
  it('in poll mode who comes back after 45 s is told how the chat ended', async (t) => {
    const clock = new TurnedClock();
    const customer = new Customer((await devServerFor(t, {clock})).origin);
    await customer.poll();
    clock.turn(45_000);
    const {status, json} = await customer.chat('/refresh');
    assert.deepEqual([status, json.chatIxnState], [200, 'DISCONNECTED']);
    assert.deepEqual(gist(json), ['Notice.Left VasyaP has left the session']);
  });

  it('in push mode stays while a connect is held, and for 45 s after the page has gone', async (t) => {
    const clock = new TurnedClock();
    const {origin, server} = await devServerFor(t, {clock});
    const customer = new Customer(origin, 'BuzzBrain');
    await customer.push();
    const [chat] = server.store.chats();
    assert(chat);
    const page = new AbortController();
    const held = customer.comet.connect(page.signal).catch(() => 'broken off');
    // After one more round trip, the connect is held.
    await customer.comet.send({channel: '/meta/subscribe', subscription: '/_genesys'});
    clock.turn(300_000);
    assert.equal(endOf(chat), undefined);

    page.abort();
    assert.equal(await held, 'broken off');
    await until(() => chat.lastSign === clock.now());
    clock.turn(44_999);
    assert.equal(endOf(chat), undefined);
    clock.turn(1);
    assert.equal(endOf(chat), 'customer silent');
  });
});

function endOf(chat: Chat): EndReason | undefined {
  return chat.end?.reason;
}
