import {chmodSync} from 'node:fs';
import path from 'node:path';
import {build} from 'rolldown';

/**
 * Builds the command `gms-chat` for Node: one file without dependencies, readable, since people run it against their servers
 * with their credentials.
 *
 * @param {string} outDir
 */
export async function buildCommand(outDir) {
  const file = path.join(outDir, 'command.js');
  await build({
    input: 'cli/main.ts',
    platform: 'node',
    external: /^node:/,
    output: {file, format: 'esm'},
  });
  // npm does so when it installs a package; a clone has the file as it is built.
  chmodSync(file, 0o755);
}
