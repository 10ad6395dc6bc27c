/** Debian's WebKitGTK: MiniBrowser on a virtual screen (Xvfb), driven by WebDriver. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {messageOf, portOf} from '../setup/setup.mjs';
import {WebDriver} from './webdriver.mjs';

/**
 * @typedef {object} Gtk
 * @property {string} browser path of MiniBrowser
 * @property {string} driver path of WebKitWebDriver
 * @property {string} screen path of Xvfb
 *
 * @typedef {'light' | 'dark' | 'motion'} Wish
 */

/** @returns {Gtk | undefined} */
export function installedGtk() {
  if (process.platform !== 'linux') return undefined;
  const folders = [...(process.env.PATH ?? '').split(':').filter(Boolean), '/usr/bin'];
  const find = (/** @type {string} */ name) =>
    folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  const [browser] = ['/usr/libexec', '/usr/lib', ...foldersIn('/usr/lib')]
    .flatMap((folder) => ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`))
    .filter((file) => existsSync(file));
  const [driver, screen] = [find('WebKitWebDriver'), find('Xvfb')];
  return browser && driver && screen ? {browser, driver, screen} : undefined;
}

/**
 * Whether it starts and can take a screenshot.
 *
 * @param {Gtk} gtk
 */
export async function gtkStarts(gtk) {
  try {
    const {webDriver, close} = await openGtk(gtk, 'light');
    try {
      await webDriver.run(() => document.body.append(document.createElement('input')));
      await webDriver.screenshot();
      return true;
    } finally {
      await close();
    }
  } catch (error) {
    console.log(`  ${gtk.browser} does not start: ${messageOf(error)}`);
    return false;
  }
}

/**
 * Opens the browser.
 *
 * @param {Gtk} gtk
 * @param {Wish} wish system setting of the visitor. GTK reads its settings only at the start
 */
export async function openGtk({browser, driver, screen}, wish) {
  const settings = writeSettings(wish === 'motion');
  const undo = [() => rmSync(settings, {recursive: true, force: true})];
  /** @type {(command: string, args: string[], options: import('node:child_process').SpawnOptions) => import('node:child_process').ChildProcess} */
  const start = (command, args, options) => {
    const child = spawn(command, args, options);
    const stop = () => child.kill();
    // A failed start shows below: Xvfb sends no display number, the driver does not answer.
    child.once('error', () => {});
    process.once('exit', stop);
    undo.unshift(() => {
      process.off('exit', stop);
      stop();
    });
    return child;
  };
  const undoAll = () => undo.splice(0).forEach((task) => task());
  try {
    // Xvfb picks a free display and writes its number to file descriptor 3.
    const xvfb = start(screen, ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const output = xvfb.stdio[3];
    if (!output) throw new Error(`${screen} has no output.`);
    /** @type {unknown[]} */
    const [display] = await once(output, 'data', {signal: AbortSignal.timeout(10_000)});
    const port = await freePort();
    start(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        GTK_THEME: wish === 'dark' ? 'Adwaita:dark' : 'Adwaita',
        LIBGL_ALWAYS_SOFTWARE: '1',
        XDG_CONFIG_HOME: settings,
      },
    });
    const origin = `http://127.0.0.1:${port}`;
    await answered(origin);
    const webDriver = await WebDriver.open(origin, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
    });
    const close = async () => {
      await webDriver.close().catch(() => {});
      undoAll();
    };
    return {webDriver, close};
  } catch (error) {
    undoAll();
    throw error;
  }
}

/**
 * "Reduce motion" is a setting of GTK. The style sheet shrinks the browser's toolbar so that the window can become as narrow
 * as a phone. Returns the folder.
 *
 * @param {boolean} isMoving
 */
function writeSettings(isMoving) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gms-chat-gtk-'));
  mkdirSync(path.join(folder, 'gtk-3.0'));
  writeFileSync(
    path.join(folder, 'gtk-3.0/settings.ini'),
    `[Settings]\ngtk-enable-animations=${Number(isMoving)}\n`,
  );
  writeFileSync(
    path.join(folder, 'gtk-3.0/gtk.css'),
    '* {min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px}\nimage {-gtk-icon-source: none}\n',
  );
  return folder;
}

/** @param {string} folder */
function foldersIn(folder) {
  return existsSync(folder)
    ? readdirSync(folder, {withFileTypes: true})
        .filter((entry) => entry.isDirectory())
        .map(({name}) => path.join(folder, name))
    : [];
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {string} origin */
async function answered(origin) {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      return await fetch(`${origin}/status`);
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(50);
    }
  }
}
