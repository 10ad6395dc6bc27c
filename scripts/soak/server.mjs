/**
 * The server's side of `npm run soak`: the development server with its automatic agent, in a process of its own. With the name of an
 * engine, CometD for Java has the pushes, and nginx is in front of both.
 */
import {readFileSync} from 'node:fs';
import {RemoteEngine} from '../../demo/server/bayeux/remote-engine.js';
import {startDevServer} from '../../demo/server/start-dev-server.js';
import {startNginx} from '../../test/deep/doctor/nginx.js';
import {Java, JAVA_ENGINES} from '../../test/support/engines/java.js';
import {GmsNode} from '../../test/support/engines/node.js';

/** @type {(() => unknown)[]} */
const stops = [];
/** @param {unknown} [stop] */
const after = (stop) => void (typeof stop === 'function' && stops.push(() => stop()));
const name = JAVA_ENGINES.find((each) => each === process.argv[2]);
// GMS holds for 60 s.
const java = name && (await Java.start(name, {timeout: 60_000}));
const {origin} = await startDevServer({
  autoAgent: true,
  ...(java && {customersEngine: (own) => new RemoteEngine([java], own)}),
});
process.send?.({
  origin,
  url: java ? await nginxFor(java) : `${origin}/genesys`,
  engine: java ? `${java.versions}, behind nginx` : 'Node',
});
process.once('disconnect', () => void leave());
process.on('message', (what) => void answer(what));

/** @param {Java} engine */
async function nginxFor(engine) {
  const {port} = await GmsNode.start({after}, engine, Number(new URL(origin).port));
  // All chats come from one address here.
  return startNginx({after}, [port, port], [/^limit_req_zone.*$/m, ''], [/limit_req zone=.*$/m, '']);
}

/** @param {unknown} what */
async function answer(what) {
  if (what === 'restart') {
    await java?.kill();
    await java?.comeBack();
  }
  process.send?.({rss: process.memoryUsage.rss(), java: java ? residentOf(java.pid) : 0});
}

async function leave() {
  for (const stop of stops) await stop();
  await java?.kill();
  process.exit();
}

/** @param {number} pid */
function residentOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}
