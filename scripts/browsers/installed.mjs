/** Paths where a Chromium may be installed, the fastest to drive first. The files need not exist. */
import {homedir} from 'node:os';
import path from 'node:path';
import {chromium} from 'playwright';

export function* installedBrowsers() {
  /** @type {Partial<Record<NodeJS.Platform, () => Iterable<string>>>} */
  const systems = {darwin: onMac, win32: onWindows};
  yield* (systems[process.platform] ?? onLinux)();
  yield* playwrightBrowsers();
}

/** Paths of Playwright's own browsers, headless shell first. */
export function playwrightBrowsers() {
  const full = chromium.executablePath();
  const revision = /[\\/]chromium-(\d+)[\\/]/.exec(full);
  if (!revision) return [full];
  const {platform, arch} = process;
  const system = platform === 'darwin' ? `mac-${arch}` : platform === 'win32' ? 'win64' : 'linux64';
  const file = platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell';
  const folder = path.join(full.slice(0, revision.index), `chromium_headless_shell-${revision[1]}`);
  return [path.join(folder, `chrome-headless-shell-${system}`, file), full];
}

function* onLinux() {
  const names = [
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
  ];
  const folders = [...(process.env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  for (const name of names) for (const folder of folders) yield path.join(folder, name);
}

function* onMac() {
  for (const folder of ['/Applications', path.join(homedir(), 'Applications')]) {
    for (const app of ['Google Chrome', 'Chromium', 'Microsoft Edge']) {
      yield path.join(folder, `${app}.app/Contents/MacOS/${app}`);
    }
  }
}

function* onWindows() {
  const {PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA} = process.env;
  for (const folder of [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA]) {
    if (!folder) continue;
    yield path.join(folder, 'Google/Chrome/Application/chrome.exe');
    yield path.join(folder, 'Chromium/Application/chrome.exe');
    yield path.join(folder, 'Microsoft/Edge/Application/msedge.exe');
  }
}
