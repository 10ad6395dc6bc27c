import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {TestContext} from 'node:test';
import {root} from '../../support/root.js';

/** A configuration of the documentation. */
const documented = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8');

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
  const port = await freePort();
  const pem = path.join(root, 'test/doctor/certificates/good.pem');
  const site = changed(documented('nginx.conf'), [
    ...changes,
    ['listen 443 ssl http2', `listen 127.0.0.1:${port} ssl http2`],
    ['10.0.0.11:8080', `127.0.0.1:${nodes[0]}`],
    ['10.0.0.12:8080', `127.0.0.1:${nodes[1]}`],
    ['/etc/ssl/gms.example.com.pem', pem],
    ['/etc/ssl/gms.example.com.key', pem],
  ]);
  await run(t, port, site);
  return `https://127.0.0.1:${port}/genesys`;
}

/**
 * Runs nginx with the documented configuration for pages of its own origin.
 * @param node port of GMS
 * @returns the origin
 */
export async function startSameOriginNginx(t: Pick<TestContext, 'after'>, node: number): Promise<string> {
  const port = await freePort();
  const site = changed(documented('nginx-same-origin.conf'), [
    ['listen 8000', `listen 127.0.0.1:${port}`],
    ['10.0.0.11:8080', `127.0.0.1:${node}`],
  ]);
  await run(t, port, site);
  return `http://127.0.0.1:${port}`;
}

function changed(configuration: string, changes: readonly Change[]): string {
  return changes.reduce((text, [part, by]) => {
    const next = text.replace(part, by);
    assert.notEqual(next, text, `The configuration has no ${String(part)}.`);
    return next;
  }, configuration);
}

/** @param site what stands inside `http { … }` */
async function run(t: Pick<TestContext, 'after'>, port: number, site: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gms-nginx-'));
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
