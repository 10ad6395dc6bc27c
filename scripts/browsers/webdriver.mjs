/**
 * A small W3C WebDriver client with the few commands that the tests need from WebKitGTK.
 *
 * Instead of selenium-webdriver or @web/test-runner-webdriver: MiniBrowser under Xvfb needs the same glue with either (start
 * the driver, size the window, map keys and pointer), and they bring some 215 packages.
 */

/** @typedef {'left' | 'middle' | 'right'} Button */

/**
 * WebDriver's code points for keys that type no character, by DOM name: https://www.w3.org/TR/webdriver2/#keyboard-actions
 *
 * @type {Readonly<Record<string, string>>}
 */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = {left: 0, middle: 1, right: 2};

/** Timeout of one command, ms. The driver is slow, so it is generous. */
const PATIENCE = 20_000;

export class WebDriver {
  #session;
  /** Size of the window minus size of the page, px: width, height. */
  #bar = {width: 0, height: 0};

  /** @param {string} session URL */
  constructor(session) {
    this.#session = session;
  }

  /**
   * Opens a browser.
   *
   * @param {string} origin of the driver
   * @param {object} capabilities
   */
  static async open(origin, capabilities) {
    const session = await call(`${origin}/session`, 'POST', {capabilities: {alwaysMatch: capabilities}});
    return new WebDriver(`${origin}/session/${textIn(session, 'sessionId')}`);
  }

  close() {
    return call(this.#session, 'DELETE');
  }

  /** @param {string} url */
  goTo(url) {
    return this.#post('url', {url});
  }

  /**
   * Runs a function in the page and returns its result, which is JSON. Awaits a promise.
   *
   * @template {unknown[]} Args
   * @param {(...args: Args) => unknown} task
   * @param {Args} args
   */
  run(task, ...args) {
    return this.#post('execute/sync', {script: `return (${String(task)}).apply(null, arguments)`, args});
  }

  async screenshot() {
    return Buffer.from(String(await this.#get('screenshot')), 'base64');
  }

  /**
   * Resizes the page. The window is larger by its bar, and the page gets its new size with a delay.
   *
   * @param {number} width px
   * @param {number} height px
   */
  async resizePage(width, height) {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const outer = {width: width + this.#bar.width, height: height + this.#bar.height};
      const window = sizeIn(await this.#post('window/rect', outer));
      const page = sizeIn(await this.run(sizeAfterResize, width, height));
      if (page.width === width && page.height === height) return;
      if (performance.now() > deadline)
        throw new Error(
          `The page stays ${page.width} × ${page.height} px instead of ${width} × ${height} px.`,
        );
      this.#bar = {width: window.width - page.width, height: window.height - page.height};
    }
  }

  /**
   * @param {string} key its name in the DOM
   * @param {...('keyDown' | 'keyUp')} types
   */
  key(key, ...types) {
    const actions = types.map((type) => ({type, value: KEYS[key] ?? key}));
    return this.#post('actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  /**
   * Presses all keys, then releases them in reverse order: `['Shift', 'Tab']`.
   *
   * @param {string[]} keys
   */
  chord(keys) {
    const values = keys.map((key) => KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({type: 'keyDown', value})),
      ...values.toReversed().map((value) => ({type: 'keyUp', value})),
    ];
    return this.#post('actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  /**
   * Moves the pointer if a position (px) is given, then presses or releases its button.
   *
   * @param {{position?: [number, number] | undefined, button?: Button | undefined}} options
   * @param {...('pointerDown' | 'pointerUp')} types
   */
  pointer({position, button = 'left'}, ...types) {
    const move = position ? [{type: 'pointerMove', duration: 0, x: position[0], y: position[1]}] : [];
    const actions = [...move, ...types.map((type) => ({type, button: BUTTONS[button]}))];
    return this.#post('actions', {actions: [{type: 'pointer', id: 'mouse', actions}]});
  }

  /**
   * Role and name of each element within those that match, in the format of Playwright's aria snapshots, one line each.
   *
   * @param {string} selector
   */
  async ariaSnapshot(selector) {
    const found = await this.run(elementsWithin, selector);
    const lines = [];
    for (const one of Array.isArray(found) ? found : []) {
      const text = textIn(one, 'text');
      // The driver replaces an element by an object with one key, whose value is the reference.
      const reference = String(Object.values(Object(Reflect.get(Object(one), 'element')))[0]);
      const role = await this.#get(`element/${reference}/computedrole`);
      const label = await this.#get(`element/${reference}/computedlabel`);
      if (role) lines.push(`- ${String(role)}${label ? ` "${String(label)}"` : `: ${text}`}`);
    }
    return lines.join('\n');
  }

  /** @param {string} path */
  #get(path) {
    return call(`${this.#session}/${path}`, 'GET');
  }

  /** @param {string} path @param {unknown} body */
  #post(path, body) {
    return call(`${this.#session}/${path}`, 'POST', body);
  }
}

/**
 * Runs in the page: all descendants of the elements that match, through open shadow roots, with their text.
 *
 * @param {string} selector
 */
function elementsWithin(selector) {
  /** @type {(node: Element) => Element[]} */
  const below = (node) =>
    [...(node.shadowRoot ?? node).children].flatMap((element) => [element, ...below(element)]);
  return [...document.querySelectorAll(selector)]
    .flatMap(below)
    .map((element) => ({element, text: element instanceof HTMLElement ? element.innerText.trim() : ''}));
}

/**
 * Runs in the page: waits up to 300 ms for the page to get this size, and returns the size it has then.
 *
 * @param {number} width px
 * @param {number} height px
 */
function sizeAfterResize(width, height) {
  const end = performance.now() + 300;
  return new Promise((resolve) => {
    const look = () => {
      const isThere = window.innerWidth === width && window.innerHeight === height;
      if (isThere || performance.now() > end) resolve({width: window.innerWidth, height: window.innerHeight});
      else setTimeout(look, 5);
    };
    look();
  });
}

/**
 * @param {string} url
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {unknown} [body]
 * @returns {Promise<unknown>} the `value` of the response
 */
async function call(url, method, body) {
  const response = await fetch(url, {
    method,
    ...(body !== undefined && {body: JSON.stringify(body)}),
    signal: AbortSignal.timeout(PATIENCE),
  });
  /** @type {unknown} */
  const answer = await response.json();
  /** @type {unknown} */
  const value = Reflect.get(Object(answer), 'value');
  const error = textIn(value, 'error');
  if (error) throw new Error(`${error}: ${textIn(value, 'message')}`);
  return value;
}

/**
 * @param {unknown} value
 * @param {string} key
 */
function textIn(value, key) {
  /** @type {unknown} */
  const text = Reflect.get(Object(value), key);
  return typeof text === 'string' ? text : '';
}

/** @param {unknown} value */
function sizeIn(value) {
  const {width, height} = /** @type {Record<string, unknown>} */ (Object(value));
  return {width: Number(width), height: Number(height)};
}
