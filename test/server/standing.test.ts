import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {describe, it, type TestContext} from 'node:test';
import {createServer, preview} from 'vite';
import {startDevServer} from '../../demo/server/start-dev-server.js';
import {devServer} from '../../demo/server/plugin.js';
import {ask, Customer, DeskAgent, gist} from './parties.js';
import {root} from '../support/root.js';

describe('npm run server', () => {
  function run(t: TestContext, ...args: string[]): ChildProcess {
    const child = spawn(
      process.execPath,
      ['--import', './scripts/node-hooks.mjs', 'demo/server/main.ts', ...args],
      {cwd: root},
    );
    t.after(() => child.kill('SIGKILL'));
    return child;
  }

  async function firstLine(child: ChildProcess): Promise<string> {
    assert(child.stdout);
    const line: unknown[] = await once(createInterface(child.stdout), 'line');
    return String(line[0]);
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`prints its address first, serves, and exits with 0 on ${signal} while a connect is held`, async (t) => {
      const child = run(t, '--port', '0');
      const origin = await firstLine(child);
      assert.match(origin, /^http:\/\/127\.0\.0\.1:\d+$/);
      const {comet} = new Customer(origin, 'u');
      await comet.open();
      const held = comet.connect().catch(() => 'broken off');
      await comet.send({channel: '/meta/subscribe', subscription: '/_genesys'});
      child.kill(signal);
      assert.deepEqual(await once(child, 'exit'), [0, null]);
      assert.equal(await held, 'broken off');
    });
  }

  for (const [args, message] of [
    [['--port', 'http'], /--port takes a number up to 65535, not http/],
    [['--port', '65536'], /--port takes a number/],
    [['--nonsense'], /Unknown option '--nonsense'/],
    [['extra'], /Unexpected argument 'extra'/],
  ] as const) {
    it(`says what is wrong with ${args.join(' ')}`, async (t) => {
      const child = run(t, ...args);
      let errors = '';
      child.stderr?.on('data', (text) => (errors += String(text)));
      assert.deepEqual(await once(child, 'close'), [2, null]);
      assert.match(errors, message);
    });
  }

  it('says so when the port is taken', async (t) => {
    const {origin, close} = await startDevServer();
    t.after(close);
    const child = run(t, '--port', new URL(origin).port);
    let errors = '';
    child.stderr?.on('data', (text) => (errors += String(text)));
    assert.deepEqual(await once(child, 'close'), [2, null]);
    assert.match(errors, /EADDRINUSE/);
  });
});

describe('in Vite', () => {
  const settings = {configFile: false, logLevel: 'silent', appType: 'custom'} as const;

  async function serve(where: 'dev' | 'preview') {
    const plugins = [devServer({autoAgent: false})];
    if (where === 'dev') {
      const server = await createServer({...settings, root, plugins, server: {host: '127.0.0.1', port: 0}});
      await server.listen();
      return {server, origin: new URL(server.resolvedUrls?.local[0] ?? '').origin};
    }
    const server = await preview({...settings, root, plugins, preview: {host: '127.0.0.1', port: 0}});
    return {server, origin: new URL(server.resolvedUrls?.local[0] ?? '').origin};
  }

  for (const where of ['dev', 'preview'] as const) {
    it(`answers on the page’s origin (${where}), and closes with Vite, held connects included`, async (t) => {
      const {server, origin} = await serve(where);
      t.after(() => server.close());
      const agent = new DeskAgent(origin, 'kristi');
      await agent.chats();
      const customer = new Customer(origin, 'u');
      await customer.push();
      await agent.accept();
      assert.deepEqual(gist((await customer.comet.next()).message), [
        'Notice.Joined Kristi has joined the session',
      ]);
      assert.equal((await ask(`${origin}/faults`)).status, 200);
      const preflight = await fetch(`${origin}/genesys/cometd`, {
        method: 'OPTIONS',
        headers: {Origin: 'http://localhost:3000', 'Access-Control-Request-Method': 'POST'},
      });
      assert.equal(preflight.headers.get('access-control-allow-origin'), 'http://localhost:3000');
      assert.equal(preflight.headers.get('access-control-allow-credentials'), 'true');
      assert.deepEqual((await ask(`${origin}/something-else`)).json, {}, 'other paths are left to Vite');
      const held = customer.comet.connect().catch(() => 'broken off');
      await customer.comet.send({channel: '/meta/subscribe', subscription: '/_genesys'});
      await server.close();
      assert.equal(await held, 'broken off');
    });
  }
});
