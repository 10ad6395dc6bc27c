import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {TestContext} from 'node:test';
import {root} from '../../support/root.js';

/** The configuration of the documentation. */
export const documented = readFileSync(path.join(root, 'docs/nginx.conf'), 'utf8');

/** Replaces a part of the configuration. The part must be there. */
export type Change = readonly [part: string | RegExp, by: string];

/**
 * Runs nginx with the documented configuration in front of the nodes.
 * @param nodes ports of the nodes; the configuration has two
 * @param changes mistakes that people make
 * @returns the base URL of GMS
 */
export async function startNginx(
  t: Pick<TestContext, 'after'>,
  nodes: readonly [number, number],
  ...changes: readonly Change[]
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gms-nginx-'));
  const port = await freePort();
  const pem = path.join(root, 'test/doctor/certificates/good.pem');
  const site = [
    ...changes,
    ['listen 443 ssl http2', `listen 127.0.0.1:${port} ssl http2`],
    ['10.0.0.11:8080', `127.0.0.1:${nodes[0]}`],
    ['10.0.0.12:8080', `127.0.0.1:${nodes[1]}`],
    ['/etc/ssl/gms.example.com.pem', pem],
    ['/etc/ssl/gms.example.com.key', pem],
  ].reduce((text, [part = '', by = '']) => {
    const changed = text.replace(part, by);
    assert.notEqual(changed, text, `The configuration has no ${String(part)}.`);
    return changed;
  }, documented);
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(path.join(folder, name));
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
    events { worker_connections 4096; }
    http {
      access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      ${site}
    }`,
  );
  const nginx = spawn('nginx', ['-c', file, '-e', 'stderr'], {
    env: {...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin`},
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  nginx.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = once(nginx, 'exit');
  t.after(async () => {
    nginx.kill('SIGTERM');
    await ended;
    rmSync(folder, {recursive: true, force: true});
  });
  await Promise.race([
    answers(port),
    ended.then(() => assert.fail(`nginx has ended: ${complaints}`)),
    once(nginx, 'error').then(([error]: unknown[]) => assert.fail(String(error))),
  ]);
  return `https://127.0.0.1:${port}/genesys`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  await new Promise((resolve) => server.close(resolve));
  return address.port;
}

/** Resolves when the port takes connections. */
async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
  }
}
