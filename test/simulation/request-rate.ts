import type {Page} from './page.js';

const WINDOW = 10_000;
const MOST = 20;
/** As many as the customer gives cause for. */
const ASKED_FOR: readonly string[] = ['send', 'startTyping', 'stopTyping'];

interface Made {
  readonly page: Page;
  readonly at: number;
  readonly name: string;
}

/**
 * Counts the requests of each page: no fault may make a storm of them. What people say is no storm: neither the request
 * that carries it, nor the long poll that must follow each push.
 */
export class RequestRate {
  #requests: Made[] = [];
  /** Pages that have been told news, and not asked for more since. */
  readonly #told = new Set<Page>();
  total = 0;

  /** An answer has brought news. */
  news(page: Page): void {
    this.#told.add(page);
  }

  /** @returns what is wrong when this request is one too many */
  note(page: Page, at: number, name: string): string | undefined {
    this.total += 1;
    if (ASKED_FOR.includes(name) || (name === '/meta/connect' && this.#told.delete(page))) return undefined;
    this.#requests = this.#requests.filter((one) => one.page === page && one.at > at - WINDOW);
    this.#requests.push({page, at, name});
    if (this.#requests.length <= MOST) return undefined;
    const counts = new Map<string, number>();
    for (const one of this.#requests) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
    const list = [...counts].map(([each, count]) => `${count} × ${each}`).join(', ');
    return `${this.#requests.length} requests within ${WINDOW / 1000} s: ${list}`;
  }
}
