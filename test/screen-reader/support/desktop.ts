import {spawn, execFileSync, type ChildProcess} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {root} from '../../support/root.js';

export type Browser = 'chromium' | 'firefox';

/** The width of every window, and the height of one with a desktop's page and with a phone's, px. */
const WIDTH = 1280;
const LOW = 900;
const TALL = 2500;
/** Device pixels per px: the page is 457 px wide, as on a phone. */
const PHONE = 2.8;

const PROPERTIES = ['IsEnabled', 'ScreenReaderEnabled'];

/** Preferences of Firefox without pages of its own at the start. */
const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  // Orca says "misspelled" whenever the checker gets to a word.
  'layout.spellcheckDefault': 0,
  'signon.rememberSignons': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

/**
 * A desktop without a screen: an X server, a bus, a window manager (Orca says nothing of a window that is not active), and
 * Orca. What Orca says is written to a file, see `orca-customizations.py`.
 */
export class Desktop {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'screen-reader-'));
  readonly #started: ChildProcess[] = [];
  #environment: NodeJS.ProcessEnv = {};
  #browsers = 0;

  static async start(): Promise<Desktop> {
    const desktop = new Desktop();
    await desktop.#start();
    return desktop;
  }

  /** The file with what Orca says, one JSON object a line. */
  get spoken(): string {
    return path.join(this.#folder, 'spoken');
  }

  /** Presses a key, such as `shift+Tab`. */
  press(key: string): void {
    this.#run('xdotool', 'key', '--clearmodifiers', key);
  }

  type(text: string): void {
    this.#run('xdotool', 'type', '--delay', '40', text);
  }

  /**
   * Opens a page in a browser of its own, with a fresh profile.
   * @param isPhone the page is as wide as a small phone
   * @returns closes the browser
   */
  open(browser: Browser, url: string, isPhone: boolean): () => Promise<void> {
    const profile = path.join(this.#folder, `profile-${++this.#browsers}`);
    mkdirSync(profile);
    const child =
      browser === 'firefox' ? this.#firefox(profile, url, isPhone) : this.#chromium(profile, url, isPhone);
    return () => stop(child);
  }

  async stop(): Promise<void> {
    for (const child of this.#started.reverse()) await stop(child);
    rmSync(this.#folder, {recursive: true, force: true, maxRetries: 5});
  }

  #firefox(profile: string, url: string, isPhone: boolean): ChildProcess {
    const height = isPhone ? TALL : LOW;
    const all = {...PREFERENCES, 'layout.css.devPixelsPerPx': isPhone ? String(PHONE) : '-1.0'};
    const lines = Object.entries(all).map(
      ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
    );
    writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
    return this.#spawn(
      'firefox-esr',
      '--no-remote',
      '--width',
      String(WIDTH),
      '--height',
      String(height),
      '--profile',
      profile,
      '--new-window',
      url,
    );
  }

  #chromium(profile: string, url: string, isPhone: boolean): ChildProcess {
    return this.#spawn(
      'chromium',
      '--no-sandbox',
      '--test-type',
      '--disable-gpu',
      '--force-renderer-accessibility',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-sync',
      '--password-store=basic',
      '--window-position=0,0',
      `--window-size=${WIDTH},${isPhone ? TALL : LOW}`,
      `--force-device-scale-factor=${isPhone ? PHONE : 1}`,
      `--user-data-dir=${profile}`,
      url,
    );
  }

  async #start(): Promise<void> {
    const folder = this.#folder;
    const settings = path.join(folder, '.local/share/orca');
    const runtime = path.join(folder, 'run');
    mkdirSync(settings, {recursive: true});
    mkdirSync(runtime, {mode: 0o700});
    copyFileSync(
      path.join(root, 'test/screen-reader/support/orca-customizations.py'),
      path.join(settings, 'orca-customizations.py'),
    );
    this.#environment = {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_RUNTIME_DIR: runtime,
      XDG_CONFIG_HOME: path.join(folder, '.config'),
      XDG_DATA_HOME: path.join(folder, '.local/share'),
      XDG_CURRENT_DESKTOP: 'GNOME',
      XDG_SESSION_TYPE: 'x11',
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      GSETTINGS_BACKEND: 'keyfile',
      GTK_MODULES: 'gail:atk-bridge',
      GNOME_ACCESSIBILITY: '1',
      SPOKEN: this.spoken,
    };
    const screen = this.#spawn(
      'Xvfb',
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${WIDTH}x${TALL}x24`,
      '-nolisten',
      'tcp',
    );
    this.#environment['DISPLAY'] = `:${await firstLine(screen.stdio[3])}`;
    const bus = this.#spawn('dbus-daemon', '--session', '--nofork', '--print-address=3');
    this.#environment['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus.stdio[3]);
    this.#run('gsettings', 'set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true');
    // This call starts the accessibility bus.
    this.#call('/org/a11y/bus', 'org.a11y.Bus.GetAddress');
    for (const name of PROPERTIES)
      this.#call('/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', name, '<true>');
    this.#spawn('openbox');
    this.#spawn('orca', '--replace');
    const end = Date.now() + 30_000;
    while (!existsSync(this.spoken) || !readFileSync(this.spoken, 'utf8').includes('Screen reader on')) {
      if (Date.now() > end) throw new Error('Orca did not start.');
      await pause(50);
    }
  }

  #call(object: string, method: string, ...values: readonly string[]): void {
    this.#run(
      'gdbus',
      'call',
      '--session',
      '--dest',
      'org.a11y.Bus',
      '--object-path',
      object,
      '--method',
      method,
      ...values,
    );
  }

  #run(command: string, ...values: readonly string[]): void {
    execFileSync(command, values, {env: this.#environment, timeout: 20_000, stdio: 'ignore'});
  }

  #spawn(command: string, ...values: readonly string[]): ChildProcess {
    const child = spawn(command, values, {
      env: this.#environment,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    this.#started.push(child);
    return child;
  }
}

/** The first line of a pipe. */
function firstLine(pipe: ChildProcess['stdio'][number] | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    pipe?.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    pipe?.once('close', () => reject(new Error('A program of the desktop did not start.')));
  });
}

/** Ends a program with all that it has started. */
async function stop(child: ChildProcess): Promise<void> {
  const {pid} = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-pid, 'SIGTERM');
  await Promise.race([ended, pause(3_000)]);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended, with all of its children.
  }
}
