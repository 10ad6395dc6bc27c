/** Wraps `fetch` and counts the requests of all chats. */

/** Window of the rate limit, ms: no fault may cause more than 20 requests of one chat within it. */
/** @typedef {{recent: number[], pushes: number}} ChatCount times of recent requests, and pushes not yet followed up */

const span = 10_000;

export class Requests {
  total = 0;
  /** Requests without a response yet. */
  open = 0;
  handshakes = 0;
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
    const chat = this.#chats.get(user) ?? {recent: [], pushes: 0};
    this.#chats.set(user, chat);
    this.#note(chat, {url, isConnect: body.includes('"/meta/connect"')});
    if (body.includes('"/meta/handshake"')) this.handshakes += 1;
    this.open += 1;
    try {
      const response = await fetch(url, init);
      if (!isComet) return response;
      const text = await response.text();
      if (text.includes('"channel":"/_genesys"')) chat.pushes += 1;
      return new Response(text, response);
    } finally {
      this.open -= 1;
    }
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
