import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {hiding, jsonOf, lineOf, summaryOf} from '../../cli/doctor/report.js';
import {duration, type Finding} from '../../cli/doctor/finding.js';
import {root} from '../support/root.js';
import {bentServer, PAGE} from './diagnosis.js';

const good: Finding = {check: 'clock', verdict: 'ok', code: 'clock', says: 'Right.'};
const bad: Finding = {check: 'cors-errors', verdict: 'problem', code: 'x', says: 'Hidden.', todo: 'Show it.'};
const odd: Finding = {check: 'files', verdict: 'warning', code: 'y', says: 'None.', todo: 'Allow some.'};

describe('the report', () => {
  it('has a line for each check, and one for what to do', () => {
    assert.equal(lineOf(good), 'OK       Clock: Right.');
    assert.equal(lineOf(bad), 'PROBLEM  CORS, errors: Hidden.\n         → Show it.');
  });

  it('counts', () => {
    assert.equal(summaryOf([good]), 'No problems, no warnings.');
    assert.equal(summaryOf([bad, bad, odd, good]), '2 problems, 1 warning.');
  });

  it('is JSON of a documented form', () => {
    assert.deepEqual(JSON.parse(jsonOf('https://gms.example.com/genesys', undefined, [good, odd, bad])), {
      format: 1,
      server: 'https://gms.example.com/genesys',
      origin: null,
      ok: false,
      checks: [
        {id: 'clock', ok: true, verdict: 'ok', code: 'clock', what: 'Right.', mend: null},
        {id: 'files', ok: true, verdict: 'warning', code: 'y', what: 'None.', mend: 'Allow some.'},
        {id: 'cors-errors', ok: false, verdict: 'problem', code: 'x', what: 'Hidden.', mend: 'Show it.'},
      ],
    });
  });

  it('says times as people do', () => {
    assert.deepEqual([39.6, 1500, 9960, 30_000].map(duration), ['40 ms', '1.5 s', '10 s', '30 s']);
  });

  it('hides secrets, also parts of them', () => {
    const hide = hiding(['Bearer abcdefghij', 'short', '1']);
    assert.equal(
      hide('Got Bearer abcdefghij, abcdefghij, short. 1 Bearer.'),
      'Got [hidden], [hidden], [hidden]. 1 Bearer.',
    );
  });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a program. */
function run(...args: readonly string[]): Promise<Ran> {
  return runAnd(() => undefined, ...args);
}

/** @param onWait called when it waits for the held request */
function runAnd(onWait: (child: ChildProcess) => void, ...args: readonly string[]): Promise<Ran> {
  const child = spawnCommand(...args);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (err.includes('Waits up to')) onWait(child);
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({code, out, err})));
}

function spawnCommand(...args: readonly string[]) {
  const command = ['--import', './scripts/node-hooks.mjs', path.join(root, 'cli/main.ts'), ...args];
  return spawn(process.execPath, command, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
}

describe('the command', () => {
  it('ends with 0 at a good server', async (t) => {
    const {url} = await bentServer(t);
    const {code, out, err} = await run(
      'doctor',
      url,
      '--origin',
      PAGE,
      '--header',
      'Authorization: Basic c2VjcmV0OnNlY3JldA==',
    );
    assert.equal(code, 0, out + err);
    assert.match(out, /^Checking http.* for pages of http:\/\/shop\.example\.com\n\nOK {7}Network: /);
    assert.match(out, /\nNo problems, 1 warning\.\n$/);
    assert.match(err, /^Waits up to 10 s/);
    assert.ok(!out.includes('c2VjcmV0'));
  });

  it('ends with 1 at a bad one, and prints nothing but JSON if asked', async () => {
    const {code, out} = await run('doctor', 'https://gms.invalid/genesys', '--json');
    assert.equal(code, 1);
    const result: unknown = JSON.parse(out);
    assert.ok(typeof result === 'object' && result && 'ok' in result && result.ok === false);
  });

  it('ends with 2 if it is used in a wrong way', async () => {
    const wrong = await run('doctor');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /^The URL of the server is missing\.\n\ngms-chat doctor URL/);
    assert.equal((await run('nurse')).code, 2);
  });

  it('explains itself', async () => {
    const {code, out} = await run('doctor', '--help');
    assert.equal(code, 0);
    assert.match(out, /^gms-chat doctor URL \[options\]/);
    assert.match((await run('--help')).out, /gms-chat doctor --help/);
  });

  it('tells its version', async () => {
    const text = readFileSync(path.join(root, 'package.json'), 'utf8');
    const {code, out} = await run('--version');
    assert.equal(code, 0);
    assert.ok(text.includes(`"version": "${out.trim()}"`));
  });

  it('ends quietly when the reader of its output has gone', async () => {
    const child = spawnCommand('doctor', 'https://gms.invalid/genesys');
    child.stdout.destroy();
    const err = (await child.stderr.toArray()).join('');
    assert.equal(err, '');
  });

  it('goes on without the held request when it is interrupted', async (t) => {
    const {url} = await bentServer(t, undefined, {timeout: 60_000});
    const {code, out} = await runAnd((child) => child.kill('SIGINT'), 'doctor', url);
    assert.equal(code, 0);
    assert.match(out, /^SKIPPED {2}CometD, held request: Left after \d/m);
    assert.match(out, /No problems/);
  });
});
