import {parseArgs} from 'node:util';
import {startBox} from './box.js';

const usage = `npm run server -- [--port 8080] [--host 127.0.0.1] [--auto-agent]

  --port        where to listen; 0 takes any that is free
  --host        the address to listen on
  --auto-agent  a bot answers the customers whom no agent is there for`;

const options = readOptions();
if (options.help) console.log(usage);
else await run(options);

async function run({port, host, autoAgent}: Options): Promise<void> {
  const box = await startBox({port, host, autoAgent}).catch((error: unknown) => fail(messageOf(error)));
  console.log(box.origin);
  console.log(
    `Customers: ${box.origin}/genesys  Agents: ${box.origin}/api/v2 (kristi, anna, sam; password demo)  Faults: ${box.origin}/faults`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void box.close());
}

interface Options {
  readonly port: number;
  readonly host: string;
  readonly autoAgent: boolean;
  readonly help: boolean;
}

function readOptions(): Options {
  try {
    const {values} = parseArgs({
      options: {
        port: {type: 'string', default: '8080'},
        host: {type: 'string', default: '127.0.0.1'},
        'auto-agent': {type: 'boolean', default: false},
        help: {type: 'boolean', short: 'h', default: false},
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535)
      return fail(`--port takes a number up to 65535, not ${values.port}.`);
    return {port, host: values.host, autoAgent: values['auto-agent'], help: values.help};
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
