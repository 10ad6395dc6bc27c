/** The command as users get it: from the packed package, without dependencies. */
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {it} from 'node:test';
import {root} from '../../support/root.js';
import {bentServer} from '../../doctor/diagnosis.js';

it('the packed command examines a server, with Node alone', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gms-chat-packed-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  const packing = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', packing, {cwd: root});
  const [tarball = ''] = readdirSync(folder);
  execFileSync('tar', ['-xzf', path.join(folder, tarball), '-C', folder]);
  const contents: unknown = JSON.parse(readFileSync(path.join(folder, 'package/package.json'), 'utf8'));
  assert.ok(typeof contents === 'object' && contents && 'bin' in contents);
  assert.deepEqual(contents.bin, {'gms-chat': 'dist/command.js'});
  const command = path.join(folder, 'package/dist/command.js');
  assert.ok(statSync(command).mode & 0o100, 'It can be executed.');
  const {url} = await bentServer(t);
  const child = spawn(command, ['doctor', url, '--hold', '0'], {stdio: ['ignore', 'pipe', 'inherit']});
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  assert.match(out, /No problems, no warnings\.\n$/);
  assert.equal(code, 0);
});
