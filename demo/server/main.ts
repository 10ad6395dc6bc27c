import {CommandLineError, readCommandLine, usage} from './command-line.js';
import {startDevServer, type StartOptions} from './start-dev-server.js';

const options = read();
if (options) await run(options);
else console.log(usage);

async function run(options: StartOptions): Promise<void> {
  const server = await startDevServer(options).catch(fail);
  // Before the address is printed: a script that waits for it may stop the server at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  console.log(server.origin);
  console.log(
    `Customers: ${server.origin}/genesys  Agents: ${server.origin}/api/v2 (kristi, anna, sam, and tom, who lacks the feature api-multimedia-chat; password demo)  Interactions: ${server.origin}/customers/{e-mail address}/interactions  Faults: ${server.origin}/faults`,
  );
}

function read(): StartOptions | undefined {
  try {
    return readCommandLine(process.argv.slice(2));
  } catch (error) {
    if (error instanceof CommandLineError) return fail(error);
    throw error;
  }
}

function fail(error: unknown): never {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(2);
}
