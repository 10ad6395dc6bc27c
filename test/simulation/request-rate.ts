const WINDOW = 10_000;
const MOST = 20;
/** As many as the customer gives cause for; and so many more for each start. */
const ASKED_FOR: readonly string[] = ['request-chat', 'chat', 'send', 'startTyping', 'stopTyping'];
const OF_A_START: readonly string[] = [
  '/meta/handshake',
  '/meta/subscribe',
  '/meta/connect',
  '/meta/connect',
];

interface Made {
  readonly at: number;
  readonly name: string;
}

/**
 * Counts the requests of each visit to a page: no fault may make a storm of them. What people say is no storm: neither the request
 * that carries it, nor the long poll that must follow each push.
 */
export class RequestRate {
  #requests: Made[] = [];
  /** Answers with news after which more news was not asked for yet. */
  #news = 0;
  /** Of the start of a chat, those that are still to come. */
  #start: readonly string[] = [];
  total = 0;

  /** The server has answered with news; they may be lost on their way. */
  news(): void {
    this.#news += 1;
  }

  /** The visitor comes to the page, or comes back to it. */
  visit(): void {
    this.#requests = [];
    this.#news = 0;
  }

  /** @returns what is wrong when this request is one too many */
  note(at: number, name: string): string | undefined {
    this.total += 1;
    const followsNews = name === '/meta/connect' && this.#news > 0;
    if (followsNews) this.#news -= 1;
    if (name === 'request-chat') this.#start = OF_A_START;
    const ofStart = this.#start.indexOf(name);
    this.#start = this.#start.filter((_, i) => i !== ofStart);
    if (followsNews || ofStart >= 0 || ASKED_FOR.includes(name)) return undefined;
    this.#requests = this.#requests.filter((one) => one.at > at - WINDOW);
    this.#requests.push({at, name});
    if (this.#requests.length <= MOST) return undefined;
    const counts = new Map<string, number>();
    for (const one of this.#requests) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
    const list = [...counts].map(([each, count]) => `${count} × ${each}`).join(', ');
    return `${this.#requests.length} requests within ${WINDOW / 1000} s: ${list}`;
  }
}
