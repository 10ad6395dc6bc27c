const WINDOW = 10_000;
const MOST = 20;
/** Requests that the customer causes directly; not counted. `OF_A_START`: not counted once for each start. */
const ASKED_FOR: readonly string[] = [
  'request-chat',
  'chat',
  'customer-support',
  'requestChat',
  'send',
  'sendMessage',
  'startTyping',
  'stopTyping',
];
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
 * Counts the requests of each visit to a page: no fault may cause a request storm. Requests that carry a message, and the
 * long poll that must follow each push, are not counted.
 */
export class RequestRate {
  #requests: Made[] = [];
  /** Number of answers with pushes that no long poll has followed yet. */
  #news = 0;
  /** The requests of the current start that have not been made yet. */
  #start: readonly string[] = [];
  total = 0;

  /** Called when the server has answered with pushes; the answer may still be lost. */
  news(): void {
    this.#news += 1;
  }

  /** Called when the visitor opens the page, or returns to it. */
  visit(): void {
    this.#requests = [];
    this.#news = 0;
  }

  /** Called when the visitor starts a chat. */
  start(): void {
    this.#start = OF_A_START;
  }

  /** @returns a description when this request is one too many */
  note(at: number, name: string): string | undefined {
    this.total += 1;
    const followsNews = name === '/meta/connect' && this.#news > 0;
    if (followsNews) this.#news -= 1;
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
