/** Debian's nginx with the configuration of the documentation, or another usual one, in front of CometD for Java. */
import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {startNginx, type Change} from '../deep/doctor/nginx.js';
import {Customer} from './support/customer.js';
import type {CometdOptions} from '../support/engines/java.js';
import {GmsNode} from '../support/engines/node.js';
import {Stage} from './support/stage.js';
import {pause, until} from './support/until.js';

// The certificate is the test's own.
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';

/** Starts a chat through nginx. */
async function talking(
  t: TestContext,
  changes: readonly Change[] = [],
  options: CometdOptions = {},
): Promise<{stage: Stage; node: GmsNode; customer: Customer; url: string}> {
  const stage = await Stage.start(t, 'jetty-12', options);
  const [java] = stage.java;
  assert.ok(java);
  const node = await GmsNode.start(t, java, stage.port);
  const url = await startNginx(t, [node.port, node.port], ...changes);
  const customer = new Customer(url);
  await stage.talk(customer);
  return {stage, node, customer, url};
}

/** Messages go both ways, and nothing is asked too often. */
async function holds(stage: Stage, customer: Customer, rounds = 3): Promise<void> {
  for (let i = 1; i <= rounds; i += 1) {
    stage.says(customer, `Question ${i}`);
    customer.writes(`Answer ${i}`);
    await customer.sees(`Question ${i}`);
  }
  await stage.isWhole(customer);
  assert.ok(customer.most <= 20, `${customer.most} requests in 10 s`);
  await customer.end();
}

describe('nginx in front of CometD for Java', {concurrency: 4}, () => {
  it('with the configuration of the documentation holds the requests, and brings pushes at once', async (t) => {
    const {stage, customer} = await talking(t);
    // The request after the push that Kristi has joined.
    await pause(1_000);
    customer.log.length = 0;
    await pause(4_000);
    assert.equal(customer.log.length, 0);
    stage.says(customer, 'At once');
    await customer.sees('At once', 500);
    await holds(stage, customer);
  });

  it('that buffers brings pushes at once, too', async (t) => {
    const {stage, customer} = await talking(t, [[/proxy_buffering +off;/, 'proxy_buffering on;']]);
    await pause(1_000);
    stage.says(customer, 'At once');
    await customer.sees('At once', 500);
    await holds(stage, customer);
  });

  it('that compresses everything', async (t) => {
    const {stage, customer} = await talking(t, [
      ['gzip_types application/json;', 'gzip_types *; gzip_min_length 1;'],
    ]);
    stage.says(customer, 'Long '.repeat(500));
    await holds(stage, customer);
  });

  // 1 s is to 15 s here what 30 or 60 s are to a GMS that holds for longer.
  for (const seconds of [1, 2])
    it(`that cuts held requests after ${seconds} s with a 504: the session goes on, and nothing is lost`, async (t) => {
      const {stage, customer} = await talking(
        t,
        [['proxy_read_timeout 90s', `proxy_read_timeout ${seconds}s`]],
        {timeout: 15_000},
      );
      for (let i = 1; i <= 4; i += 1) {
        await pause(seconds * 700);
        stage.says(customer, `Push ${i}`);
        await customer.sees(`Push ${i}`, 6_000);
      }
      await holds(stage, customer);
    });

  it('that answers with a 502 page while GMS restarts: the chat says so, and goes on', async (t) => {
    const {stage, node, customer} = await talking(t);
    await node.kill();
    stage.says(customer, 'During the restart');
    await until('said', () => customer.line === 'down', 10_000);
    await node.comeBack();
    await customer.sees('During the restart');
    await until('pushed', () => customer.line === 'live', 40_000);
    await holds(stage, customer);
  });

  it('that has a dead node beside the living one passes over it', async (t) => {
    const stage = await Stage.start(t, 'jetty-12', {});
    const [java] = stage.java;
    assert.ok(java);
    const node = await GmsNode.start(t, java, stage.port);
    const url = await startNginx(
      t,
      [node.port, 9],
      ['proxy_read_timeout 90s', 'proxy_next_upstream error timeout; proxy_read_timeout 90s'],
    );
    const customers = Array.from({length: 4}, () => new Customer(url));
    for (const customer of customers) await stage.talk(customer);
    for (const customer of customers) await holds(stage, customer, 1);
  });

  it('that limits requests to few: the chat waits as it is told, and nothing is lost', async (t) => {
    const {stage, customer} = await talking(t, [
      ['rate=20r/s', 'rate=3r/s'],
      ['burst=50', 'burst=12'],
    ]);
    for (let i = 1; i <= 6; i += 1) {
      stage.says(customer, `Question ${i}`);
      await pause(200);
    }
    await holds(stage, customer, 1);
  });
});
