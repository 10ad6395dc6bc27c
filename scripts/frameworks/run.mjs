import {spawn} from 'node:child_process';

/**
 * Runs npm in a folder.
 *
 * @param {string} folder
 * @param {...string} args
 */
export function npm(folder, ...args) {
  return run(folder, 'npm', ...args);
}

/**
 * Runs a command in a folder.
 *
 * @param {string} folder
 * @param {string} command
 * @param {...string} args
 * @returns {Promise<string>} its output
 * @throws {Error} with all that it printed, if it fails
 */
export function run(folder, command, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a .cmd file, which only a shell can start.
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        NUXT_TELEMETRY_DISABLED: '1',
        ASTRO_TELEMETRY_DISABLED: '1',
        NG_CLI_ANALYTICS: 'false',
        CI: '1',
      },
    });
    let printed = '';
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      told += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (told += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${[command, ...args].join(' ')} failed with ${code}:\n${told}`));
    });
  });
}
