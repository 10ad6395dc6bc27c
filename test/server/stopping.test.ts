import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {root} from '../support/root.js';
/** Windows has no signals that a process could catch. */
const signals = process.platform === 'win32' ? [] : (['SIGTERM', 'SIGINT'] as const);

for (const signal of signals) {
  test(`npm run server stops when npm gets ${signal}`, async (t) => {
    const npm = spawn('npm', ['run', '--silent', 'server', '--', '--port', '0'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const gone = once(npm, 'exit');
    // Kill the whole process group: a server that npm could not stop must not outlive the test.
    t.after(() => {
      try {
        process.kill(-(npm.pid ?? 0), 'SIGKILL');
      } catch {
        // The group has ended, as it should.
      }
    });
    const line: unknown[] = await once(createInterface(npm.stdout), 'line');

    npm.kill(signal);

    assert.deepEqual(await gone, [0, null]);
    await assert.rejects(fetch(`${String(line[0])}/faults`), 'the port is free again');
  });
}
