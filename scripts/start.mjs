/** `npm start`: the demo on http://localhost:5173/, with its development server on the same origin. */
import {parseArgs} from 'node:util';
import {messageOf, portOf, root, setUp} from './setup/setup.mjs';

const {values} = parseArgs({options: {port: {type: 'string'}}});

setUp();
const {createServer} = await import('vite');
const server = await createServer({
  root,
  server: values.port === undefined ? {} : {port: Number(values.port)},
});

try {
  await server.listen();
} catch (error) {
  console.error(
    /already in use/.test(messageOf(error))
      ? `Port ${server.config.server.port} is in use. Stop the other program, or use another port: npm start -- --port 5174`
      : error,
  );
  await server.close();
  process.exit(1);
}

const port = portOf(server.httpServer);
console.log(`
  A shop with the chat on it   http://localhost:${port}/
  The agents' desk beside it   http://localhost:${port}/demo/agent.html
  A form of the page's own     http://localhost:${port}/demo/start-form.html
  Recipes of the docs          http://localhost:${port}/demo/recipes.html
  The customer's past chats    http://localhost:${port}/demo/history.html
  Every setting to try         http://localhost:${port}/demo/playground.html
  Every part of the chat       http://localhost:${port}/demo/gallery.html

  Stop with Ctrl+C.
`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}
