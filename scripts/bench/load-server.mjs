/** The development server for `server-load.mjs`, with an agent in each chat. Answers one message of its parent at a time. */
import {createServer} from 'node:http';
import {createDevServer} from '../../demo/server/dev-server.ts';

const devServer = createDevServer();
let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  if (!devServer.handle(request, response)) response.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
});

/** @type {{chat: import('../../demo/server/chats/chat.ts').Chat, agent: import('../../demo/server/chats/chat.ts').Party}[]} */
let joined = [];

process.on(
  'message',
  (/** @type {{act: string, seconds: number, every: number}} */ {act, seconds, every}) => {
    if (act === 'join')
      joined = [...devServer.store.chats()].map((chat) => ({
        chat,
        agent: devServer.store.join(chat, {type: 'AGENT', nickname: 'Kristi'}),
      }));
    if (act === 'talk') return talk(seconds * 1000, every);
    process.send?.(act === 'memory' ? process.memoryUsage().rss : requests);
  },
);

/**
 * The agents speak one after the other, evenly spread over time.
 *
 * @param {number} duration ms
 * @param {number} every time between two messages in one chat, ms
 */
function talk(duration, every) {
  const start = performance.now();
  let said = 0;
  const timer = setInterval(() => {
    const elapsed = performance.now() - start;
    const due = (Math.min(elapsed, duration) / every) * joined.length;
    for (; said < due; said++) {
      const one = joined[said % joined.length];
      if (one) devServer.store.tell(one.chat, one.agent, 'Text', `at ${Date.now()}`);
    }
    if (elapsed < duration) return;
    clearInterval(timer);
    process.send?.(said);
  }, 10);
}
