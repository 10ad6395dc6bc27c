/** Faults of Bayeux on CometD for Java: nothing is lost, nothing is asked too often. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Browser, Customer} from './support/customer.js';
import {JAVA_ENGINES} from '../support/engines/java.js';
import {Stage} from './support/stage.js';
import {pause, until} from './support/until.js';

/** As in GMS: CometD forgets a session 10 s after its last request. Shorter here. */
const FORGETS_AFTER = 3_000;

for (const engine of JAVA_ENGINES)
  describe(`CometD for Java, ${engine}`, {concurrency: 4}, () => {
    for (const api of [1, 2] as const)
      it(`forgets every session, again and again: nothing is lost (version ${api})`, async (t) => {
        const stage = await Stage.start(t, engine, {});
        const customer = new Customer(stage.url, {api});
        await stage.talk(customer);
        for (let i = 1; i <= 4; i += 1) {
          stage.says(customer, `Before ${i}`);
          stage.server.faults.set({sessionsForgotten: true});
          stage.says(customer, `Unheard ${i}`);
          customer.writes(`Mine ${i}`);
          await customer.sees(`Unheard ${i}`);
        }
        await stage.isWhole(customer);
        assert.ok(customer.most <= 20, `${customer.most} requests in 10 s`);
        await customer.end();
      });

    it('is killed in mid-chat, and comes back without its sessions', async (t) => {
      const stage = await Stage.start(t, engine, {});
      const customer = new Customer(stage.url);
      await stage.talk(customer);
      const [java] = stage.java;
      assert.ok(java);
      await java.kill();
      stage.says(customer, 'While push is away');
      customer.writes('Are you there?');
      await until('told', () => customer.line === 'down');
      await java.comeBack();
      // A refresh of a pushed chat brings what was missed as a push, so it takes a new session.
      await customer.sees('While push is away');
      await until('pushed again', () => customer.line === 'live', 40_000);
      stage.says(customer, 'Pushed');
      await customer.sees('Pushed', 1_000);
      await stage.isWhole(customer);
      await customer.end();
    });

    it('forgets a session after maxInterval, also that of a customer who was offline', async (t) => {
      const stage = await Stage.start(t, engine, {maxInterval: FORGETS_AFTER, timeout: 2_000});
      const customer = new Customer(stage.url);
      await stage.talk(customer);
      const handshakes = customer.count('/meta/handshake');
      customer.browser.goOffline();
      stage.says(customer, 'While you were away');
      await pause(FORGETS_AFTER + 3_000);
      customer.browser.goOnline();
      await customer.sees('While you were away');
      await until('live', () => customer.line === 'live');
      assert.ok(customer.count('/meta/handshake') > handshakes);
      stage.says(customer, 'Pushed');
      await customer.sees('Pushed', 2_500);
      await stage.isWhole(customer);
      await customer.end();
    });

    it('asks for an interval between connects: pushes wait for the next one, and none is lost', async (t) => {
      const stage = await Stage.start(t, engine, {interval: 700, timeout: 1_500, maxInterval: 10_000});
      const customer = new Customer(stage.url);
      await stage.talk(customer);
      customer.log.length = 0;
      for (let i = 1; i <= 5; i += 1) {
        stage.says(customer, `Message ${i}`);
        await pause(400);
      }
      await stage.isWhole(customer);
      const connects = customer.log.filter(({name}) => name === '/meta/connect').map(({at}) => at);
      const gaps = connects.slice(1).map((at, i) => at - (connects[i] ?? 0));
      assert.ok(Math.min(...gaps) >= 690, `Connects came after ${gaps.map(Math.round).join(', ')} ms.`);
      await customer.end();
    });

    it('polls the second chat of a browser every 2 s, and holds it when the first has ended', async (t) => {
      const stage = await Stage.start(t, engine, {});
      const browser = new Browser();
      const [first, second] = [new Customer(stage.url, {}, browser), new Customer(stage.url, {}, browser)];
      await stage.talk(first);
      await stage.talk(second);
      second.log.length = 0;
      await pause(5_000);
      const polls = second.count('/meta/connect');
      assert.ok(polls >= 2 && polls <= 4, `${polls} connects in 5 s`);
      for (const each of [first, second]) {
        stage.says(each, `Hello ${each.name}`);
        await each.sees(`Hello ${each.name}`, 3_000);
      }
      await first.end();
      await until('held', () =>
        second.log.some(
          ({name, at, isOpen}) => name === '/meta/connect' && isOpen && performance.now() - at > 1_000,
        ),
      );
      stage.says(second, 'At once');
      await second.sees('At once', 500);
      await stage.isWhole(second);
      await second.end();
    });

    it('refuses a browser without its cookie: the chat polls, without a storm of handshakes', async (t) => {
      const stage = await Stage.start(t, engine, {});
      const browser = new Browser();
      browser.refusesCookies = true;
      const customer = new Customer(stage.url, {}, browser);
      await stage.talk(customer);
      stage.says(customer, 'Hello');
      customer.writes('Hi');
      await stage.isWhole(customer);
      await pause(8_000);
      assert.ok(customer.count('/meta/handshake') <= 4, `${customer.count('/meta/handshake')} handshakes`);
      assert.ok(customer.most <= 20, `${customer.most} requests in 10 s`);
      await customer.end();
    });

    it('loses the cookie of a browser in mid-chat: the next session has another, and nothing is lost', async (t) => {
      const stage = await Stage.start(t, engine, {timeout: 1_500});
      const customer = new Customer(stage.url);
      await stage.talk(customer);
      customer.browser.clearCookie('BAYEUX_BROWSER');
      stage.says(customer, 'One');
      await customer.sees('One');
      await until('live', () => customer.line === 'live');
      stage.says(customer, 'Two');
      await customer.sees('Two');
      await stage.isWhole(customer);
      await customer.end();
    });

    it('holds the requests of a session again soon after the one before it was lost with the network', async (t) => {
      const stage = await Stage.start(t, engine, {timeout: 60_000});
      const customer = new Customer(stage.url);
      await stage.talk(customer);
      customer.browser.goOffline();
      await until('down', () => customer.line === 'down');
      await pause(8_000);
      customer.browser.goOnline();
      await until('live', () => customer.line === 'live', 40_000);
      await pause(3_000);
      customer.log.length = 0;
      await pause(5_000);
      // Polled every 2 s, it would ask twice.
      assert.ok(customer.count('/meta/connect') <= 1, `${customer.count('/meta/connect')} connects in 5 s`);
      await stage.isWhole(customer);
      await customer.end();
    });

    it('lets nobody publish on the channel of pushes, nor subscribe to it without a user', async (t) => {
      const stage = await Stage.start(t, engine, {});
      const customer = new Customer(stage.url);
      await stage.talk(customer);
      const browser = new Browser();
      const ask = async (message: object, user?: string): Promise<Record<string, unknown>> => {
        const response = await browser.fetch(`${stage.url}/cometd`, {
          method: 'POST',
          headers: {'Content-Type': 'application/json', ...(user && {gms_user: user})},
          body: JSON.stringify([message]),
        });
        const [reply] = (await response.json()) as [Record<string, unknown>];
        return reply;
      };
      const hello = {channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling']};
      const {clientId} = await ask(hello);
      const subscribed = await ask({channel: '/meta/subscribe', clientId, subscription: '/_genesys'});
      assert.match(String(subscribed['error']), /^403/);
      const known = await ask(hello, 'somebody');
      const published = await ask({channel: '/_genesys', clientId: known['clientId'], data: {}}, 'somebody');
      assert.match(String(published['error']), /^403/);
      const all = await ask(
        {channel: '/meta/subscribe', clientId: known['clientId'], subscription: '/**'},
        'somebody',
      );
      assert.match(String(all['error']), /^403/);
      await customer.end();
    });
  });
