import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'vite';
import type {Agent} from '../../support/pages/agent.js';
import {root} from '../../support/root.js';
import type {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../chat-test.js';

const GMS = 'https://gms.example.com/genesys';
const examples = path.join(root, 'examples');

async function chats(visitor: Visitor, agent: Agent): Promise<void> {
  await visitor.starts('The lamp does not light');
  await agent.accepts();
  await agent.says('One');
  await expect(visitor.line('One')).toBeVisible();
}

test('the example by script tag chats', async ({visitor, agent, gms, shop, page}) => {
  const html = readFileSync(path.join(examples, 'script-tag.html'), 'utf8');
  shop.put(
    '/script-tag.html',
    html.replace(GMS, gms.url).replace('<title>', '<link rel="icon" href="data:,"><title>'),
  );
  await page.goto(`${shop.origin}/script-tag.html`);
  await chats(visitor, agent);
});

test('the example by npm and Vite is built, and chats', async ({visitor, agent, gms, shop, page}) => {
  const app = mkdtempSync(path.join(tmpdir(), 'gms-chat-example-'));
  try {
    cpSync(path.join(examples, 'vite'), app, {recursive: true});
    mkdirSync(path.join(app, 'node_modules'));
    symlinkSync(root, path.join(app, 'node_modules/gms-chat'), 'junction');
    await build({root: app, logLevel: 'warn', base: '/app/', configFile: false});
    for (const file of readdirSync(path.join(app, 'dist/assets')))
      shop.put(`/app/assets/${file}`, readFileSync(path.join(app, 'dist/assets', file)));
    const html = readFileSync(path.join(app, 'dist/index.html'), 'utf8');
    shop.put(
      '/app/',
      html.replace(GMS, gms.url).replace('<title>', '<link rel="icon" href="data:,"><title>'),
      {
        'Content-Type': 'text/html',
      },
    );
    await page.goto(`${shop.origin}/app/`);
    await chats(visitor, agent);
  } finally {
    rmSync(app, {recursive: true});
  }
});

test('the example in Node chats', async ({agent, gms}) => {
  const chat = spawn(process.execPath, [path.join(examples, 'headless.mjs'), gms.url], {cwd: root});
  let printed = '';
  chat.stdout.on('data', (text) => (printed += String(text)));
  chat.stderr.on('data', (text) => (printed += String(text)));
  // On a busy machine Node takes its time to begin.
  await expect.poll(() => gms.names, {timeout: 40_000}).toContain('ixn/chat');
  await agent.accepts();
  await agent.says('One');
  await expect.poll(() => printed).toContain(' of Kristi: One');
  await agent.sees('Text It does not light.');
  chat.kill('SIGINT');
  await expect.poll(() => chat.exitCode).toBe(0);
});
