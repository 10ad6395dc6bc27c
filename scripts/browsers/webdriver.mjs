/** A client of W3C WebDriver, for what the tests ask of WebKitGTK. */

/** Keys whose names in the DOM are not what they type: https://www.w3.org/TR/webdriver2/#keyboard-actions */
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

/** How long a driver may think, ms; a good one takes some. */
const PATIENCE = 20_000;

export class WebDriver {
  #session;
  /** By how much the window is wider and higher than the page. */
  #bar = [0, 0];

  constructor(session) {
    this.#session = session;
  }

  /** Opens a browser. */
  static async open(origin, capabilities) {
    const {sessionId} = await call(`${origin}/session`, 'POST', {capabilities: {alwaysMatch: capabilities}});
    return new WebDriver(`${origin}/session/${sessionId}`);
  }

  close() {
    return call(this.#session, 'DELETE');
  }

  goTo(url) {
    return this.#post('url', {url});
  }

  /** Runs a function in the page, and waits for what it promises. */
  run(task, ...args) {
    return this.#post('execute/sync', {script: `return (${task}).apply(null, arguments)`, args});
  }

  async screenshot() {
    return Buffer.from(await this.#get('screenshot'), 'base64');
  }

  /** Gives the page this size. The window is larger by its bar, and the page hears of its size a little later. */
  async resizePage(width, height) {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const [barWidth, barHeight] = this.#bar;
      const outer = {width: width + barWidth, height: height + barHeight};
      const window = await this.#post('window/rect', outer);
      const page = await this.run(sizeOnceIt, width, height);
      if (page[0] === width && page[1] === height) return;
      if (performance.now() > deadline)
        throw new Error(`The page is ${page.join(' × ')} px, and cannot become ${width} × ${height} px.`);
      this.#bar = [window.width - page[0], window.height - page[1]];
    }
  }

  /** @param {'keyDown' | 'keyUp'} types what happens to each key, by its name in the DOM */
  key(key, ...types) {
    const actions = types.map((type) => ({type, value: KEYS[key] ?? key}));
    return this.#post('actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  /** Presses these keys together, as one does who holds Shift. */
  chord(keys) {
    const values = keys.map((key) => KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({type: 'keyDown', value})),
      ...values.toReversed().map((value) => ({type: 'keyUp', value})),
    ];
    return this.#post('actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  /** Moves the pointer to a place, if one is given, then does this with its button. */
  pointer({position, button = 'left'}, ...types) {
    const move = position ? [{type: 'pointerMove', duration: 0, x: position[0], y: position[1]}] : [];
    const actions = [...move, ...types.map((type) => ({type, button: BUTTONS[button]}))];
    return this.#post('actions', {actions: [{type: 'pointer', id: 'mouse', actions}]});
  }

  /** What assistive technology is told of an element, in the words of Playwright's aria snapshots; one line each. */
  async ariaSnapshot(selector) {
    const found = await this.run(elementsWithin, selector);
    const lines = [];
    for (const {element, text} of found) {
      const [reference] = Object.values(element);
      const role = await this.#get(`element/${reference}/computedrole`);
      const label = await this.#get(`element/${reference}/computedlabel`);
      if (role) lines.push(`- ${role}${label ? ` "${label}"` : `: ${text}`}`);
    }
    return lines.join('\n');
  }

  #get(path) {
    return call(`${this.#session}/${path}`, 'GET');
  }

  #post(path, body) {
    return call(`${this.#session}/${path}`, 'POST', body);
  }
}

/** Runs in the page: all elements below those that match, through open shadow roots, and what each says. */
function elementsWithin(selector) {
  const below = (node) =>
    [...(node.shadowRoot ?? node).children].flatMap((element) => [element, ...below(element)]);
  return [...document.querySelectorAll(selector)]
    .flatMap(below)
    .map((element) => ({element, text: element.innerText?.trim() ?? ''}));
}

/** Runs in the page: its size, once it is this one, or what it is when it has had time enough. */
function sizeOnceIt(width, height) {
  const end = performance.now() + 300;
  return new Promise((resolve) => {
    const look = () => {
      const isThere = window.innerWidth === width && window.innerHeight === height;
      if (isThere || performance.now() > end) resolve([window.innerWidth, window.innerHeight]);
      else setTimeout(look, 5);
    };
    look();
  });
}

async function call(url, method, body) {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const {value} = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
