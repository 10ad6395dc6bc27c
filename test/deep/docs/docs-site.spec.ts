/** The site of the docs, built for a path of a server, with nothing else to ask. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import {root} from '../../support/root.js';

const BASE = '/help/chat/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

let folder = '';
let server: Server;
let origin = '';

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(path.join(tmpdir(), 'docs-site-'));
  const args = ['scripts/docs/site.mjs', 'build', '--base', BASE, '--out', folder];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'});
  expect(status, `${stdout}${stderr}`).toBe(0);
  server = createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://127.0.0.1');
    const name = pathname.startsWith(BASE) ? decodeURIComponent(pathname.slice(BASE.length)) : undefined;
    const file = path.join(folder, name === '' ? 'index.html' : (name ?? 'none'));
    const isThere = name !== undefined && existsSync(file) && statSync(file).isFile();
    response.writeHead(isThere ? 200 : 404, {'Content-Type': TYPES[path.extname(file)] ?? 'text/plain'});
    response.end(isThere ? readFileSync(file) : 'There is no such page.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, {recursive: true, force: true});
});

test('under a path, the example of a page chats, pages lead to each other, the search finds, and nothing else is asked', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}${BASE}`) && !/^(data|blob|about):/.test(url)) faults.push(url);
  });

  await page.goto(`${origin}${BASE}`);
  await expect(page.getByRole('heading', {level: 1, name: 'gms-chat'})).toBeVisible();
  await page.getByRole('link', {name: 'getting started'}).first().click();
  await expect(page).toHaveURL(/docs\/getting-started/);

  const example = page.frameLocator('.live iframe');
  await page.locator('.live').scrollIntoViewIfNeeded();
  await example.getByRole('button', {name: 'Open chat'}).click();
  await example.getByRole('textbox', {name: 'Subject'}).fill('A lamp');
  await example.getByRole('button', {name: 'Start chat'}).click();
  await expect(example.getByText('Hello, this is Kristi. How can I help?', {exact: true})).toBeVisible({
    timeout: 30_000,
  });
  await example.getByRole('textbox', {name: 'Message'}).fill('Where is my lamp?');
  await example.getByRole('button', {name: 'Send'}).click();
  await expect(example.getByText('Good question. Let me look.', {exact: true})).toBeVisible({
    timeout: 30_000,
  });
  await expect(example.getByText('Where is my lamp?', {exact: true})).toHaveCount(1);
  await example.getByRole('button', {name: 'End chat'}).click();
  await example.getByRole('alertdialog').getByRole('button', {name: 'End chat'}).click();
  await expect(example.getByText('The chat has ended').first()).toBeVisible();

  await page.getByRole('button', {name: 'Search'}).first().click();
  await page.getByRole('searchbox').fill('sticky cookie');
  await expect(page.getByRole('link', {name: /sticky/i}).first()).toBeVisible();
  expect(faults).toEqual([]);
});
