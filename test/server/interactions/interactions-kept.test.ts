import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import Database from 'libsql';
import {startDevServer} from '../../../demo/server/start-dev-server.js';
import {devServerFor} from '../dev-server.js';
import {dataFile, killOften, serverArgs} from './killed-server.js';
import {ask, Customer, DeskAgent, vasya} from '../parties.js';
import {root} from '../../support/root.js';

/** A chat with Kristi, to its end. Returns its id. */
async function chatWithKristi(origin: string): Promise<string> {
  const kristi = new DeskAgent(origin, 'kristi');
  await kristi.chats();
  const customer = new Customer(origin);
  await customer.poll();
  const id = await kristi.accept();
  await customer.chat('/send', {message: 'hello'});
  await customer.chat('/disconnect');
  await kristi.perform(id, 'Complete');
  return id;
}

describe('ended chats', () => {
  it('are the same after a restart, and their customer and agent are recognised', async (t) => {
    const data = dataFile(t);
    const before = await startDevServer({data});
    const id = await chatWithKristi(before.origin);
    const paths = ['', '/plain_text', '/structured_text'].map((content) => `/interactions/${id}${content}`);
    const read = (origin: string) =>
      Promise.all(paths.map(async (one) => (await ask(origin + one)).text.replaceAll(origin, '')));
    const kept = await read(before.origin);
    await before.close();

    const {origin} = await devServerFor(t, {data});
    assert.deepEqual(await read(origin), kept);
    const next = await chatWithKristi(origin);
    const [first, second] = await Promise.all(
      [id, next].map(async (one) => (await ask(`${origin}/interactions/${one}`)).json),
    );
    assert.equal(second?.customer_id, first?.customer_id);
    assert.equal(second?.owner_id, first?.owner_id);
    assert.equal(second?.parent_id, id);
  });

  it('survive a crash of GMS that loses everything else', async (t) => {
    const {origin, server} = await devServerFor(t);
    const id = await chatWithKristi(origin);
    server.faults.set({restart: {memory: 'lost'}});
    assert.equal(server.store.chat(id), undefined);
    assert.equal((await ask(`${origin}/interactions/${id}`)).status, 200);
  });

  it('are not lost when the server is killed while it writes', (t) => killOften(t, 3));

  it('end for the customer even when they cannot be kept', async (t) => {
    const {origin, server} = await devServerFor(t);
    const customer = new Customer(origin);
    await customer.poll();
    const complaints = t.mock.method(console, 'error', () => undefined);
    const [chat] = server.store.chats();
    assert(chat);
    // An impossible time, which makes the write fail.
    Object.assign(chat, {startedAt: NaN});
    const {status, json} = await customer.chat('/disconnect');
    assert.deepEqual([status, json.chatIxnState], [200, 'DISCONNECTED']);
    assert.equal(complaints.mock.callCount(), 1);
  });

  it('can be kept in a folder that is not there yet, and by two servers in one file', async (t) => {
    const data = path.join(path.dirname(dataFile(t)), 'new', 'folder', 'chats.db');
    const [one, other] = [await devServerFor(t, {data}), await devServerFor(t, {data})];
    const ids = await Promise.all([chatWithKristi(one.origin), chatWithKristi(other.origin)]);
    for (const {origin} of [one, other]) {
      const {text} = await ask(`${origin}/customers/${vasya.email}/interactions`);
      for (const id of ids) assert(text.includes(id));
    }
  });
});

describe('a file that cannot keep chats', () => {
  const files: readonly (readonly [string, (file: string) => void, RegExp])[] = [
    [
      'is no database',
      (file) => writeFileSync(file, 'to whom it may concern\n'.repeat(100)),
      /not a database/,
    ],
    ['is a folder', (file) => mkdirSync(file), /unable to open|Unable to open/],
    [
      'was written by another version',
      (file) => {
        const database = new Database(file);
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
      /another version/,
    ],
  ];
  for (const [what, make, message] of files) {
    it(`because it ${what} keeps the server from starting, which says so`, (t) => {
      const data = dataFile(t);
      make(data);
      const {status, stderr} = spawnSync(process.execPath, serverArgs(data), {cwd: root, encoding: 'utf8'});
      assert.equal(status, 2, stderr);
      assert.match(stderr, message);
    });
  }
});
