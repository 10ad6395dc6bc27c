/** Runs the tests of @web/test-runner in WebKitGTK. */
import {openGtk} from './webkit-gtk.mjs';

/**
 * @typedef {import('./webdriver.mjs').Button} Button
 * @typedef {() => Promise<import('./webdriver.mjs').WebDriver>} Driver
 */

/**
 * Claims to be Playwright, and offers the few methods of a Playwright page that the commands of the test runner use.
 *
 * @param {import('./webkit-gtk.mjs').Gtk} gtk
 * @param {import('./webkit-gtk.mjs').Wish} wish
 * @returns {import('@web/test-runner').BrowserLauncher & {getPage: () => object}}
 */
export function webkitGtkLauncher(gtk, wish) {
  /** @type {ReturnType<typeof openGtk> | undefined} */
  let opening;
  /** @type {string | undefined} */
  let running;
  const driver = async () => (await (opening ??= openGtk(gtk, wish))).webDriver;
  return {
    name: 'WebKit',
    type: 'playwright',
    // One window, and its page has the focus.
    concurrency: 1,
    async startSession(id, url) {
      const webDriver = await driver();
      await webDriver.resizePage(800, 600);
      await webDriver.goTo(url);
      running = id;
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK cannot be debugged from here.')),
    async stopSession() {
      running = undefined;
      await (await driver()).goTo('about:blank');
      return {};
    },
    isActive: (id) => running === id,
    getBrowserUrl: async () => String(await (await driver()).run(() => location.href)),
    getPage: () => pageOf(driver),
    async stop() {
      if (opening) await (await opening).close();
    },
  };
}

/** @param {Driver} driver */
function pageOf(driver) {
  /** @type {(name: string, ...types: ('keyDown' | 'keyUp')[]) => Promise<unknown>} */
  const key = async (name, ...types) => (await driver()).key(name, ...types);
  /** @type {(options: {position?: [number, number], button?: Button | undefined}, ...types: ('pointerDown' | 'pointerUp')[]) => Promise<unknown>} */
  const pointer = async (options, ...types) => (await driver()).pointer(options, ...types);
  return {
    setViewportSize: async (/** @type {{width: number, height: number}} */ {width, height}) =>
      (await driver()).resizePage(width, height),
    // The settings were fixed at the start of the browser: see openGtk. The tests check that they apply.
    emulateMedia: async () => {},
    locator: (/** @type {string} */ selector) => ({
      ariaSnapshot: async () => (await driver()).ariaSnapshot(selector),
    }),
    keyboard: {
      async type(/** @type {string} */ text) {
        for (const character of text) await key(character, 'keyDown', 'keyUp');
      },
      press: async (/** @type {string} */ keys) => (await driver()).chord(keys.split('+')),
      down: (/** @type {string} */ name) => key(name, 'keyDown'),
      up: (/** @type {string} */ name) => key(name, 'keyUp'),
    },
    mouse: {
      move: (/** @type {number} */ x, /** @type {number} */ y) => pointer({position: [x, y]}),
      click: (
        /** @type {number} */ x,
        /** @type {number} */ y,
        /** @type {{button?: Button}} */ {button} = {},
      ) => pointer({position: [x, y], button}, 'pointerDown', 'pointerUp'),
      down: (/** @type {{button?: Button}} */ {button} = {}) => pointer({button}, 'pointerDown'),
      up: (/** @type {{button?: Button}} */ {button} = {}) => pointer({button}, 'pointerUp'),
    },
  };
}
