/**
 * `npm run soak`: many chats at once against the development server in its own process, with many faults. Ends by itself and prints the
 * fate of the messages. Exits with 1 if a message was lost or doubled without being shown as such, or if a chat made too many
 * requests.
 *
 *   npm run soak -- --chats 500 --seconds 120 --seed 1 --pace 10
 *   npm run soak -- --chats 1000 --seconds 600 --engine jetty-12
 *
 * `--pace`: average seconds between two messages of one chat. `--engine`: CometD for Java, behind nginx (`npm run test:engines` gets
 * both); a restart kills it.
 */
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {parseArgs} from 'node:util';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {Dice} from '../../demo/server/faults/dice.js';
import {Requests} from './requests.mjs';
import {Visitor} from './visitor.mjs';
import {blow} from './weather.mjs';

const {chats, seconds, seed, pace, engine} = readOptions();
// The certificate of nginx is that of the tests.
if (engine) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
/** Milliseconds, both. */
const settleAtMost = 90_000;
const startEvery = 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
const dice = new Dice(seed);
const began = performance.now();
const requests = Requests.count();

const server = fork(new URL('server.mjs', import.meta.url), engine ? [engine] : [], {
  execArgv: ['--import', new URL('../node-hooks.mjs', import.meta.url).href],
});
process.once('exit', () => server.kill());
const address = await nextMessage();
const [origin, url] = [fieldOf(address, 'origin'), fieldOf(address, 'url')];
say(`CometD: ${fieldOf(address, 'engine')}`);

const heapBefore = heap();
const everybody = Array.from({length: chats}, (_, i) => {
  // One in ten polls from the beginning.
  return new Visitor(`visitor ${i + 1}`, {server: url, delivery: i % 10 ? 'auto' : 'poll'});
});
const starts = await Promise.allSettled(
  everybody.map(async (visitor, i) => {
    await pause(i * startEvery);
    await visitor.start();
  }),
);
const visitors = everybody.filter((_, i) => starts[i]?.status === 'fulfilled');
say(`${visitors.length} of ${chats} chats have started`);
await pause(5000);
const memoryAtStart = await memory();

for (const [i, visitor] of visitors.entries())
  visitor.keepWriting(() => pace * 1000 * (0.5 + dice.throw(`pause ${i}`)));
await blow(engine ? askFaultsAndEngine : askFaults, {seed, ms: seconds * 1000, say});
for (const visitor of visitors) visitor.stopWriting();
say('the faults have ended; every visitor writes a last message');
for (const visitor of visitors) visitor.write();
// The check reads the transcripts by `refresh`.
await askFaults('POST', {catchUp: {how: 'reply'}});
const verdicts = await settled();
const memoryAtEnd = await memory();
const endedEarly = visitors.filter(({phase}) => phase === 'ended').length;

await Promise.all(visitors.map((visitor) => visitor.end()));
// The requests that are held break a moment after the end.
await pause(1000);
const leftOpen = requests.open;
server.disconnect();

const sum = (/** @type {'lost' | 'doubled' | 'inGms' | 'seen' | 'told' | 'gap' | 'missing'} */ name) =>
  verdicts.reduce((total, verdict) => total + Number(verdict[name]), 0);
const total = (/** @type {(visitor: Visitor) => number} */ count) =>
  visitors.reduce((all, visitor) => all + count(visitor), 0);
const lost = sum('lost');
const doubled = sum('doubled');
const table = Object.entries({
  'chats that started, and ended early': `${visitors.length} of ${chats}, ${endedEarly}`,
  'messages sent': total(({written}) => written.length),
  'messages in GMS': sum('inGms'),
  'entries seen': sum('seen'),
  'lost without being shown': lost,
  'doubled without being shown': doubled,
  'shown as failed or in doubt at the end': sum('told'),
  'in doubt at some time': total(({unsure}) => unsure.size),
  'failed at some time, and tried again': total(({failed}) => failed.size),
  'gaps shown at the end, entries missing': `${sum('gap')}, ${sum('missing')}`,
  'connection lost and restored': total(({reconnects}) => reconnects),
  'CometD handshakes, most within a second': `${requests.handshakes.length}, ${requests.mostHandshakes()}`,
  requests: requests.total,
  'most requests of one chat in 10 s*': requests.most,
  'requests left open after the end': leftOpen,
  'memory per chat, start and end': `${memoryAtStart.chat} kB, ${memoryAtEnd.chat} kB`,
  'memory of the server, start and end': `${memoryAtStart.server} MB, ${memoryAtEnd.server} MB`,
  ...(engine && {'memory of CometD, start and end': `${memoryAtStart.java} MB, ${memoryAtEnd.java} MB`}),
});
console.log();
for (const [what, figure] of table) console.log(`  ${what.padEnd(42)}${figure}`);
console.log('\n* without its messages and the long poll that follows each push\n');
const isGood = lost + doubled === 0 && visitors.length === chats && requests.most <= 20;
say(`seed ${seed}: ${isGood ? 'nothing lost, nothing doubled' : 'FAILED'}`);
process.exit(isGood ? 0 : 1);

/** Waits until every chat shows what GMS has, at most `settleAtMost`. */
async function settled() {
  const deadline = performance.now() + settleAtMost;
  for (;;) {
    // The automatic agent answers with a delay.
    await pause(8000);
    const verdicts = await Promise.all(visitors.map((visitor) => visitor.verdict()));
    const open = verdicts.filter(({missing, lost, doubled, gap}) => missing || lost || doubled || gap).length;
    if (open === 0 || performance.now() > deadline) return verdicts;
    say(`${open} chats have not caught up yet`);
  }
}

/** @param {string} method @param {unknown} [body] */
async function askFaults(method, body) {
  const response = await fetch(`${origin}/faults`, {
    method,
    ...(body !== undefined && {body: JSON.stringify(body)}),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** @param {string} method @param {unknown} [body] */
async function askFaultsAndEngine(method, body) {
  if (body && typeof body === 'object' && 'restart' in body) {
    server.send('restart');
    await nextMessage();
  }
  await askFaults(method, body);
}

/** Memory of one chat in this process, kB, of the server process and of CometD for Java, MB. */
async function memory() {
  server.send('memory');
  const message = await nextMessage();
  const mb = (/** @type {string} */ name) => Math.round(Number(fieldOf(message, name)) / 1024 ** 2);
  return {chat: Math.round((heap() - heapBefore) / chats / 1024), server: mb('rss'), java: mb('java')};
}

/** @returns {Promise<unknown>} the next message of the server process */
async function nextMessage() {
  /** @type {unknown[]} */
  const [message] = await once(server, 'message');
  return message;
}

/** @param {unknown} message @param {string} name */
function fieldOf(message, name) {
  return String(Reflect.get(Object(message), name));
}

function heap() {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** @param {string} text */
function say(text) {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}

function readOptions() {
  const {values} = parseArgs({
    options: {
      chats: {type: 'string', default: '500'},
      seconds: {type: 'string', default: '120'},
      seed: {type: 'string', default: '1'},
      pace: {type: 'string', default: '10'},
      engine: {type: 'string', default: ''},
    },
  });
  /** @type {(name: 'chats' | 'seconds' | 'seed' | 'pace', from: number, to: number) => number} */
  const number = (name, from, to) => {
    const value = Number(values[name]);
    if (value >= from && value <= to) return value;
    console.error(`--${name} takes a number from ${from} to ${to}, not ${values[name]}.`);
    process.exit(2);
  };
  return {
    chats: number('chats', 1, 5000),
    seconds: number('seconds', 30, 3600),
    seed: number('seed', 0, 2 ** 31),
    pace: number('pace', 1, 600),
    engine: values.engine,
  };
}
