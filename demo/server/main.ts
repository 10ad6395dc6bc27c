import {parseArgs} from 'node:util';
import {startDevServer, type StartOptions} from './dev-server.js';

const usage = `npm run server -- [--port 8080] [--host 127.0.0.1] [--data FILE] [--auto-agent]

  --port        the port to listen on; 0 takes a free one
  --host        the address to listen on
  --data        the SQLite file that keeps ended chats; without it they are lost when the server stops
  --auto-agent  a bot answers customers while no agent is ready`;

const options = readOptions();
if (options.help) console.log(usage);
else await run(options);

async function run(options: StartOptions): Promise<void> {
  const server = await startDevServer(options).catch((error: unknown) => fail(messageOf(error)));
  // Before the address is printed: a script that waits for it may stop the server at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  console.log(server.origin);
  console.log(
    `Customers: ${server.origin}/genesys  Agents: ${server.origin}/api/v2 (kristi, anna, sam, and tom, who lacks the feature api-multimedia-chat; password demo)  Interactions: ${server.origin}/customers/{e-mail address}/interactions  Faults: ${server.origin}/faults`,
  );
}

function readOptions(): StartOptions & {readonly help: boolean} {
  try {
    const {values} = parseArgs({
      options: {
        port: {type: 'string', default: '8080'},
        host: {type: 'string', default: '127.0.0.1'},
        data: {type: 'string'},
        'auto-agent': {type: 'boolean', default: false},
        help: {type: 'boolean', short: 'h', default: false},
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535)
      return fail(`--port takes a number up to 65535, not ${values.port}.`);
    const {host, data, help, 'auto-agent': autoAgent} = values;
    return {port, host, data, autoAgent, help};
  } catch (error) {
    return fail(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}
