/** Counts what goes over the wire, by standing before `fetch`. */

/** Milliseconds in which no fault may make a chat ask more than 20 times. */
const span = 10_000;

export class Requests {
  total = 0;
  /** Under way. */
  open = 0;
  handshakes = 0;
  /** The most that one chat has made in 10 s, beside the messages themselves and the long poll that follows a push. */
  most = 0;
  /** By end user. */
  #chats = new Map();

  /** From now on. */
  static count() {
    const requests = new Requests();
    const {fetch} = globalThis;
    globalThis.fetch = (url, init) => requests.#pass(fetch, url, init);
    return requests;
  }

  async #pass(fetch, url, init) {
    const {headers = {}, body = ''} = init ?? {};
    const isComet = url.endsWith('/cometd');
    const user = headers['gms_user'];
    if (user === undefined) return fetch(url, init);
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
