/** Wraps `fetch` and counts the requests of all chats. */

/** Window of the rate limit, ms: no fault may cause more than 20 requests of one chat within it. */
/** @typedef {{recent: number[], pushes: number, cookies: Map<string, string>}} ChatCount times of recent requests, pushes not yet followed up, and cookies as a browser keeps them */

const span = 10_000;

export class Requests {
  total = 0;
  /** Requests without a response yet. */
  open = 0;
  /**
   * Their times.
   *
   * @type {number[]}
   */
  handshakes = [];
  /** Most requests of one chat within 10 s, without its messages and the long poll that follows each push. */
  most = 0;
  /**
   * By `gms_user`.
   *
   * @type {Map<string, ChatCount>}
   */
  #chats = new Map();

  /** Starts counting. */
  static count() {
    const requests = new Requests();
    const {fetch} = globalThis;
    globalThis.fetch = (input, init) =>
      typeof input === 'string' ? requests.#pass(fetch, input, init) : fetch(input, init);
    return requests;
  }

  /**
   * @param {typeof globalThis.fetch} fetch
   * @param {string} url
   * @param {RequestInit} [init]
   */
  async #pass(fetch, url, init) {
    const isComet = url.endsWith('/cometd');
    const user = new Headers(init?.headers).get('gms_user');
    const body = typeof init?.body === 'string' ? init.body : '';
    if (user === null) return fetch(url, init);
    const chat = this.#chats.get(user) ?? {recent: [], pushes: 0, cookies: new Map()};
    this.#chats.set(user, chat);
    this.#note(chat, {url, isConnect: body.includes('"/meta/connect"')});
    if (body.includes('"/meta/handshake"')) this.handshakes.push(performance.now());
    this.open += 1;
    try {
      const headers = new Headers(init?.headers);
      const cookies = [...chat.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      if (cookies) headers.set('Cookie', cookies);
      const response = await fetch(url, {...init, headers});
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
        chat.cookies.set(name, value);
      }
      if (!isComet) return response;
      const text = await response.text();
      if (text.includes('"channel":"/_genesys"')) chat.pushes += 1;
      return new Response(text, response);
    } finally {
      this.open -= 1;
    }
  }

  /** Most handshakes of all chats within a second. */
  mostHandshakes() {
    let [from, most] = [0, 0];
    for (const [i, at] of this.handshakes.entries()) {
      while ((this.handshakes[from] ?? at) <= at - 1_000) from += 1;
      most = Math.max(most, i - from + 1);
    }
    return most;
  }

  /** @param {ChatCount} chat @param {{url: string, isConnect: boolean}} request */
  #note(chat, {url, isConnect}) {
    this.total += 1;
    const followsPush = isConnect && chat.pushes > 0;
    if (followsPush) chat.pushes -= 1;
    if (followsPush || url.endsWith('/send')) return;
    const now = performance.now();
    chat.recent = [...chat.recent.filter((at) => at > now - span), now];
    this.most = Math.max(this.most, chat.recent.length);
  }
}
