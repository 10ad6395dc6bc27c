/** A page with the chat in it, on a slow machine, and what it does with its time. */
export class BenchPage {
  #context;
  #page;
  #devtools;
  #url;

  static async open(browser, shop, body) {
    const bench = new BenchPage();
    bench.#context = await browser.newContext({
      viewport: {width: 1000, height: 760},
      reducedMotion: 'reduce',
    });
    bench.#page = await bench.#context.newPage();
    await bench.#page.addInitScript(watch);
    shop.put('/bench.html', `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`);
    shop.put('/away.html', '<!doctype html><link rel="icon" href="data:,">');
    bench.#url = shop.origin;
    await bench.#page.goto(`${shop.origin}/bench.html`);
    bench.#devtools = await bench.#context.newCDPSession(bench.#page);
    // The time of the processor, not of the clock: other programs run beside this one.
    await bench.#devtools.send('Performance.enable', {timeDomain: 'threadTicks'});
    await bench.#devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
    return bench;
  }

  close() {
    return this.#context.close();
  }

  /** Adds a script, and waits until what it makes of `<gms-chat>` was drawn. */
  runScript(src) {
    return this.#page.evaluate(async (url) => {
      const script = document.createElement('script');
      script.src = url;
      document.head.append(script);
      await customElements.whenDefined('gms-chat');
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, src);
  }

  async startChat() {
    await this.#page.getByRole('button', {name: 'Start chat'}).click();
    await this.#page.getByRole('log').waitFor();
  }

  /** Waits, without asking again and again, until the conversation shows a text, and one frame more. */
  shows(text) {
    return this.#page.evaluate((wanted) => Reflect.get(window, 'bench').shows(wanted), text);
  }

  goAway() {
    return this.#page.goto(`${this.#url}/away.html`);
  }

  /** Comes to the page again, where the chat is taken up. */
  async comesBack(text) {
    await this.#page.goto(`${this.#url}/bench.html`);
    await this.shows(text);
  }

  /** Ms for which the main thread was at work. */
  async busyWhile(task) {
    const before = await this.#metric('TaskDuration');
    await task();
    return ((await this.#metric('TaskDuration')) - before) * 1000;
  }

  /** MB */
  async heap() {
    await this.#devtools.send('HeapProfiler.collectGarbage');
    return (await this.#metric('JSHeapUsedSize')) / 2 ** 20;
  }

  /** Of the chat, with all that is in its shadow roots. */
  nodes() {
    return this.#page.evaluate(() => {
      const count = (node) =>
        [...node.childNodes, ...(node.shadowRoot ? [node.shadowRoot] : [])].reduce(
          (sum, child) => sum + count(child),
          1,
        );
      return count(document.querySelector('gms-chat'));
    });
  }

  /** Ms, since the page was loaded. */
  longestTask() {
    return this.#page.evaluate(() => Reflect.get(window, 'bench').longestTask());
  }

  async idle(ms) {
    const fired = () => this.#page.evaluate(() => Reflect.get(window, 'bench').timers);
    const before = await fired();
    const busy = await this.busyWhile(() => new Promise((resolve) => setTimeout(resolve, ms)));
    return {busy, timers: (await fired()) - before};
  }

  async #metric(wanted) {
    const {metrics} = await this.#devtools.send('Performance.getMetrics');
    return metrics.find(({name}) => name === wanted).value;
  }
}

/** Runs in the page, before anything of it does. */
function watch() {
  const tasks = [0];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  const bench = {
    timers: 0,
    longestTask: () => Math.max(...tasks),
    /** Looks when the conversation changes, not all the time: looking would cost more than what is measured. */
    shows: (text) =>
      new Promise((resolve) => {
        const look = () => {
          const {log} = bench;
          if (log) changes.observe(log, {childList: true, subtree: true});
          const rows = log?.querySelectorAll('gms-chat-message');
          if (!rows?.[rows.length - 1]?.row?.text.includes(text)) return;
          changes.disconnect();
          clearInterval(again);
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        };
        const changes = new MutationObserver(look);
        const again = setInterval(look, 100);
        look();
      }),
    get log() {
      const window = document.querySelector('gms-chat')?.shadowRoot?.querySelector('gms-chat-window');
      return window?.shadowRoot?.querySelector('gms-chat-transcript')?.shadowRoot;
    },
  };
  for (const name of ['setTimeout', 'setInterval']) {
    const original = window[name].bind(window);
    window[name] = (task, ...rest) =>
      original(
        (...args) => {
          bench.timers++;
          task(...args);
        },
        ...rest,
      );
  }
  window.bench = bench;
}
