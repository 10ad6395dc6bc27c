/** Lets @web/test-runner run its tests in WebKitGTK. */
import {openGtk} from './webkit-gtk.mjs';

/**
 * It says that it is Playwright, and offers the few methods of a page that the test runner's commands call then.
 *
 * @param {import('./webkit-gtk.mjs').Gtk} gtk
 * @param {import('./webkit-gtk.mjs').Wish} wish
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function webkitGtkLauncher(gtk, wish) {
  let opening;
  let running;
  const driver = async () => (await (opening ??= openGtk(gtk, wish))).webDriver;
  return {
    name: 'WebKit',
    type: 'playwright',
    // There is one window, and what is in it has the focus.
    concurrency: 1,
    async startSession(id, url) {
      const webDriver = await driver();
      await webDriver.resizePage(800, 600);
      await webDriver.goTo(url);
      running = id;
    },
    async stopSession() {
      running = undefined;
      await (await driver()).goTo('about:blank');
      return {testCoverage: undefined};
    },
    isActive: (id) => running === id,
    getBrowserUrl: async () => (await driver()).run(() => location.href),
    getPage: () => pageOf(driver),
    async stop() {
      if (opening) await (await opening).close();
    },
  };
}

function pageOf(driver) {
  const key = async (name, ...types) => (await driver()).key(name, ...types);
  const pointer = async (options, ...types) => (await driver()).pointer(options, ...types);
  return {
    setViewportSize: async ({width, height}) => (await driver()).resizePage(width, height),
    // The browser was started with what it is asked for: see openGtk. The tests look whether that is so.
    emulateMedia: async () => {},
    locator: (selector) => ({ariaSnapshot: async () => (await driver()).ariaSnapshot(selector)}),
    keyboard: {
      async type(text) {
        for (const character of text) await key(character, 'keyDown', 'keyUp');
      },
      press: async (keys) => (await driver()).chord(keys.split('+')),
      down: (name) => key(name, 'keyDown'),
      up: (name) => key(name, 'keyUp'),
    },
    mouse: {
      move: (x, y) => pointer({position: [x, y]}),
      click: (x, y, {button} = {}) => pointer({position: [x, y], button}, 'pointerDown', 'pointerUp'),
      down: ({button} = {}) => pointer({button}, 'pointerDown'),
      up: ({button} = {}) => pointer({button}, 'pointerUp'),
    },
  };
}
