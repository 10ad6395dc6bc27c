/**
 * `npm run bench:server`: what chats cost the server's end, with the development server in GMS's place, in a process of its
 * own, and the built headless client in this one. It passes or fails nothing. `-- --chats=1,100,1000 --seconds=20`.
 *
 * Both processes share the machine, so times are those of the two together: read their growth, not their size.
 */
import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {setUp} from '../setup/setup.mjs';

setUp();
// Imported after setUp(), which installs their dependencies.
const {createChat} = await import('../../src/client.ts');

const {values} = parseArgs({
  options: {chats: {type: 'string', default: '1,100,1000'}, seconds: {type: 'string', default: '20'}},
});
const seconds = Number(values.seconds);
/** Chats that are started at the same time. */
const AT_ONCE = 20;
/** Customers' time to think, ms: each chat gets one message from its agent in this time. */
const EVERY = 10_000;

/**
 * @param {'comet' | 'poll'} delivery
 * @param {number} count of chats
 */
async function measure(delivery, count) {
  const server = await Server.start();
  const {chats, arrivals} = await openChats(server.url, delivery, count);
  await server.ask('join');
  // The answers to that.
  await pause(3_000);

  const before = await server.ask('requests');
  await pause(seconds * 1000);
  const idle = ((await server.ask('requests')) - before) / seconds / count;

  arrivals.length = 0;
  await server.ask('talk', {seconds, every: EVERY});
  // Longer than the time between two polls of a quiet chat.
  await pause(6_000);
  const sorted = arrivals.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(0);
  const memory = (await server.ask('memory')) / 2 ** 20;
  console.log(
    [
      delivery.padEnd(8),
      String(count).padStart(6),
      (sorted.length / seconds).toFixed(1).padStart(11),
      at(0.5).padStart(7),
      at(0.99).padStart(7),
      idle.toFixed(3).padStart(25),
      memory.toFixed(0).padStart(10),
    ].join(' '),
  );
  await Promise.all(chats.map((chat) => chat.release()));
  server.stop();
}

/**
 * @param {string} url
 * @param {'comet' | 'poll'} delivery
 * @param {number} count
 */
async function openChats(url, delivery, count) {
  /** @type {number[]} Time from the sending of each message until the client has it, ms. */
  const arrivals = [];
  /** @type {import('../../src/client.ts').Chat[]} */
  const chats = [];
  while (chats.length < count) {
    const next = Array.from({length: Math.min(AT_ONCE, count - chats.length)}, () =>
      createChat({server: `${url}/genesys`, delivery}),
    );
    await Promise.all(
      next.map((chat) => chat.start({firstName: 'Vasya', lastName: 'Pupkin', email: '', subject: 'Load'})),
    );
    chats.push(...next);
  }
  for (const chat of chats) {
    let seen = 0;
    chat.state.subscribe((state) => {
      const entries = 'transcript' in state ? state.transcript.entries : [];
      for (const {text} of entries.slice(seen)) {
        const sentAt = Number(/^at (\d+)$/.exec(text)?.[1]);
        if (sentAt) arrivals.push(Date.now() - sentAt);
      }
      seen = entries.length;
    });
  }
  return {chats, arrivals};
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The development server in a process of its own (`load-server.mjs`). */
class Server {
  #process;
  url = '';

  /** @param {import('node:child_process').ChildProcess} child */
  constructor(child) {
    this.#process = child;
  }

  static async start() {
    const child = fork(fileURLToPath(new URL('load-server.mjs', import.meta.url)));
    const server = new Server(child);
    server.url = String(await server.#answer());
    return server;
  }

  /**
   * @param {'join' | 'talk' | 'requests' | 'memory'} act
   * @param {object} [more]
   */
  async ask(act, more = {}) {
    const answer = this.#answer();
    this.#process.send({act, ...more});
    return Number(await answer);
  }

  stop() {
    this.#process.kill();
  }

  /** @returns {Promise<unknown>} */
  #answer() {
    return new Promise((resolve) => this.#process.once('message', resolve));
  }
}

console.log('delivery  chats  messages/s  p50 ms  p99 ms  requests/s per idle chat  server MB');
for (const delivery of /** @type {const} */ (['comet', 'poll']))
  for (const count of values.chats.split(',').map(Number)) await measure(delivery, count);
process.exit();
