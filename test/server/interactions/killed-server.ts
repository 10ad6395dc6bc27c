import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline';
import type {TestContext} from 'node:test';
import {ask, Customer, vasya} from '../parties.js';
import {root} from '../../support/root.js';

/** Chats that end at once while the server is killed. */
const CHATS = 12;
/** Characters of a message, enough to keep the disk busy. */
const LONG = 40_000;

/** A file for ended chats, in a folder that is removed after the test. */
export function dataFile(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gms-dev-server-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  return path.join(folder, 'interactions.db');
}

/** Arguments by which Node runs the development server with such a file, on a free port. */
export const serverArgs = (file: string): readonly string[] => [
  ...['--import', './scripts/node-hooks.mjs', 'demo/server/main.ts'],
  ...['--port', '0', '--data', file],
];

/**
 * Kills a real server repeatedly while chats are ending. After each kill, the next server with the same file must have
 * every chat whose end was confirmed to the customer, and every chat that it has must be complete.
 */
export async function killOften(t: TestContext, times: number): Promise<void> {
  const file = dataFile(t);
  const told = new Map<string, string>();
  let server = await Server.start(t, file);
  for (let time = 0; time < times; time++) {
    const chats = await Promise.all(Array.from({length: CHATS}, () => talk(server.origin, time)));
    // Kill after a different number of ends each time, while the next chat is being written.
    let left = 1 + (time % (CHATS - 1));
    const ending = chats.map(async ({customer, id, text}) => {
      const {status} = await customer.chat('/disconnect');
      assert.equal(status, 200);
      told.set(id, text);
      left -= 1;
      if (left === 0) server.kill();
    });
    await Promise.allSettled(ending);
    await server.gone;

    server = await Server.start(t, file);
    for (const {id, text} of chats) {
      const isThere = await knows(server.origin, id, text);
      assert(isThere || !told.has(id), `kill ${time + 1} has lost a chat whose end was told`);
    }
  }
  for (const [id, text] of told) assert(await knows(server.origin, id, text), 'an older chat is lost');
}

class Server {
  readonly origin: string;
  readonly gone: Promise<unknown>;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, origin: string) {
    this.#child = child;
    this.origin = origin;
    this.gone = once(child, 'exit');
  }

  static async start(t: TestContext, file: string): Promise<Server> {
    const child = spawn(process.execPath, serverArgs(file), {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    const line: unknown[] = await once(createInterface(child.stdout), 'line');
    return new Server(child, String(line[0]));
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

async function talk(origin: string, time: number) {
  const customer = new Customer(origin);
  const {json} = await customer.poll({_verbose: 'true', subject: `kill ${time + 1}`});
  const id = String(json.chatSessionId);
  const text = `${id} `.repeat(LONG / 17);
  await customer.chat('/send', {message: text});
  return {customer, id, text};
}

/** Tells whether the server has the chat, and asserts that it is complete. */
async function knows(origin: string, id: string, text: string): Promise<boolean> {
  const interaction = await ask(`${origin}/interactions/${id}`);
  if (interaction.status === 404) return false;
  assert.equal(interaction.json.stopped_reason, 'customer left');
  const xml = await ask(`${origin}/interactions/${id}/structured_text`);
  assert(xml.text.includes(text) && xml.text.endsWith('</chatTranscript>\n'), 'the transcript is not whole');
  const plain = await ask(`${origin}/interactions/${id}/plain_text`);
  assert(plain.text.includes(text), 'the plain text is not whole');
  const ofCustomer = await ask(`${origin}/customers/${vasya.email}/interactions`);
  assert(ofCustomer.text.includes(id), 'the customer does not have it');
  return true;
}
