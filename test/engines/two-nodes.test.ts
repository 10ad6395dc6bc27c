/** Two nodes behind nginx: REST by any of them, CometD by the one that the cookie names. */
import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {startNginx} from '../deep/doctor/nginx.js';
import {Browser, Customer} from './support/customer.js';
import {GmsNode} from '../support/engines/node.js';
import {Stage} from './support/stage.js';
import {pause, until} from './support/until.js';

// The certificate is the test's own.
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';

interface Cluster {
  readonly stage: Stage;
  readonly nodes: readonly [GmsNode, GmsNode];
  readonly url: string;
  /** The node that has the session of the only customer. */
  readonly home: () => GmsNode;
}

async function cluster(t: TestContext): Promise<Cluster> {
  const stage = await Stage.start(t, 'jetty-12', {}, {});
  const [one, two] = stage.java;
  assert.ok(one && two);
  const nodes = [await GmsNode.start(t, one, stage.port), await GmsNode.start(t, two, stage.port)] as const;
  // All visitors have one address here.
  const url = await startNginx(t, [nodes[0].port, nodes[1].port], ['rate=20r/s', 'rate=200r/s']);
  return {stage, nodes, url, home: () => (nodes[0].bayeux >= nodes[1].bayeux ? nodes[0] : nodes[1])};
}

/** A gap of a second, and the time that a busy machine takes. */
const SHORT = 2_500;

/** Says something at once after an event. It must be seen soon. */
async function isSeenSoon(t: TestContext, stage: Stage, customer: Customer, text: string): Promise<void> {
  const before = performance.now();
  stage.says(customer, text);
  await customer.sees(text);
  const gap = Math.round(performance.now() - before);
  t.diagnostic(`${text}: seen after ${gap} ms`);
  assert.ok(gap < SHORT, `“${text}” was seen after ${gap} ms.`);
}

describe('two nodes behind nginx', {concurrency: 3}, () => {
  it('serve a visitor by one node, and visitors by both', async (t) => {
    const {stage, nodes, url} = await cluster(t);
    const customers = Array.from({length: 10}, () => new Customer(url));
    for (const customer of customers) await stage.talk(customer);
    assert.ok(
      nodes.every(({bayeux}) => bayeux > 0),
      nodes.map(({bayeux}) => bayeux).join(),
    );
    for (const customer of customers) {
      customer.writes(`I am ${customer.name}`);
      await isSeenSoon(t, stage, customer, `Hello ${customer.name}`);
      await stage.isWhole(customer);
      assert.equal(customer.count('/meta/handshake'), 1);
      await customer.end();
    }
  });

  it('one is killed: its customers go to the other within a second or so', async (t) => {
    const {stage, url, home} = await cluster(t);
    const customer = new Customer(url);
    await stage.talk(customer);
    await home().kill();
    customer.writes('Hello?');
    await isSeenSoon(t, stage, customer, 'Here I am');
    await until('live', () => customer.line === 'live');
    await stage.isWhole(customer);
    assert.ok(customer.most <= 20, `${customer.most} requests in 10 s`);
    await customer.end();
  });

  it('one is drained, and comes back: nothing is lost', async (t) => {
    const {stage, url, home} = await cluster(t);
    const customer = new Customer(url);
    await stage.talk(customer);
    const node = home();
    node.drain();
    for (let i = 1; i <= 3; i += 1) {
      customer.writes(`Mine ${i}`);
      await isSeenSoon(t, stage, customer, `While draining ${i}`);
      await pause(300);
    }
    await node.kill();
    await isSeenSoon(t, stage, customer, 'Gone');
    await node.comeBack();
    // nginx leaves a node alone for 10 s after a failure; then the customers of its hash go back to it.
    for (let i = 1; i <= 12; i += 1) {
      await pause(1_000);
      await isSeenSoon(t, stage, customer, `Back ${i}`);
    }
    await stage.isWhole(customer);
    assert.ok(customer.most <= 20, `${customer.most} requests in 10 s`);
    await customer.end();
  });

  it('a visitor who loses the cookie of the route for a moment gets another node, and loses nothing', async (t) => {
    const {stage, nodes, url} = await cluster(t);
    const customer = new Customer(url);
    await stage.talk(customer);
    for (let i = 1; i <= 16 && nodes.some(({bayeux}) => bayeux === 0); i += 1) {
      customer.browser.clearCookie('gms_route');
      customer.writes(`Mine ${i}`);
      await isSeenSoon(t, stage, customer, `Question ${i}`);
      await until('live', () => customer.line === 'live');
    }
    assert.ok(
      nodes.every(({bayeux}) => bayeux > 0),
      nodes.map(({bayeux}) => bayeux).join(),
    );
    await stage.isWhole(customer);
    assert.ok(customer.most <= 20, `${customer.most} requests in 10 s`);
    await customer.end();
  });

  it('a browser that refuses all cookies reaches any node: the chat polls, and nothing is lost', async (t) => {
    const {stage, nodes, url} = await cluster(t);
    const browser = new Browser();
    browser.refusesCookies = true;
    const customer = new Customer(url, {}, browser);
    await stage.talk(customer);
    for (let i = 1; i <= 3 || (i <= 20 && nodes.some(({rest}) => rest === 0)); i += 1) {
      customer.writes(`Mine ${i}`);
      stage.says(customer, `Question ${i}`);
      await customer.sees(`Question ${i}`);
    }
    assert.ok(nodes.every(({rest}) => rest > 0));
    await stage.isWhole(customer);
    assert.ok(customer.most <= 20, `${customer.most} requests in 10 s`);
    await customer.end();
  });
});
