import {ChatError} from '../../../src/wire/errors.js';
import type {Post} from '../../../src/wire/http.js';
import {settled} from './settled.js';

interface Message {
  readonly id?: string;
  readonly channel: string;
  readonly clientId?: string;
  readonly [name: string]: unknown;
}

interface Held {
  readonly message: Message;
  readonly answer: (...replies: readonly object[]) => void;
  readonly fail: (status: number) => void;
  /** Answers with exactly this value. */
  readonly say: (what: unknown) => void;
  readonly cut: () => void;
}

/**
 * A Bayeux server behind `post`. It answers every message at once with success. It holds each /meta/connect but the first.
 * Tests can set other answers.
 */
export class FakeBayeux {
  /** Each message received, and each request that was aborted. */
  readonly log: string[] = [];
  readonly urls = new Set<string>();
  readonly #held: Held[] = [];
  readonly #otherwise = new Map<string, (held: Held) => void>();
  #connects = 0;

  readonly post: Post = (url, _type, body, {signal} = {}) =>
    new Promise((resolve, reject) => {
      this.urls.add(url);
      signal?.throwIfAborted();
      const cut = () => reject(new ChatError('unreachable', 'No answer', {maybe: true}));
      const [message] = JSON.parse(body) as [Message];
      const {channel, id} = message;
      this.log.push(channel + details(message));
      signal?.addEventListener('abort', () => {
        const index = this.#held.indexOf(held);
        if (index >= 0) this.log.push(`given up ${channel}`);
        if (index >= 0) this.#held.splice(index, 1);
        cut();
      });
      const held: Held = {
        message,
        answer: (...replies) => {
          const list = replies.map((reply) => ({channel, ...(id && {id}), successful: true, ...reply}));
          resolve({status: 200, body: JSON.stringify(list)});
        },
        say: (what) => resolve({status: 200, body: JSON.stringify(what)}),
        fail: (status) => resolve({status, body: '<h1>Error</h1>'}),
        cut,
      };
      this.#receive(held);
    });

  /** Sets the answer to the next message on `channel`. */
  next(channel: string, answer: (held: Held) => void): void {
    this.#otherwise.set(channel, answer);
  }

  /** Answers the /meta/connect that is held. */
  async connect(answer: (held: Held) => void): Promise<void> {
    const held = this.#held.shift();
    if (!held) throw new Error('No /meta/connect is held.');
    answer(held);
    await settled();
  }

  /** Pushes messages in the answer to the /meta/connect that is held. */
  push(...news: readonly unknown[]): Promise<void> {
    const messages = news.map((data) => ({channel: '/_genesys', id: undefined, successful: undefined, data}));
    return this.connect(({answer}) => answer(...messages, {}));
  }

  news(): readonly string[] {
    return this.log.splice(0);
  }

  get holds(): number {
    return this.#held.length;
  }

  #receive(held: Held): void {
    const {channel} = held.message;
    const otherwise = this.#otherwise.get(channel);
    this.#otherwise.delete(channel);
    if (otherwise) return otherwise(held);
    if (channel !== '/meta/connect') return held.answer(ANSWERS[channel] ?? {});
    this.#connects += 1;
    if (this.#connects === 1) held.answer({advice: {reconnect: 'retry', interval: 0, timeout: 30_000}});
    else this.#held.push(held);
  }
}

const ANSWERS: Readonly<Record<string, object>> = {
  '/meta/handshake': {
    version: '1.0',
    clientId: 'C1',
    supportedConnectionTypes: ['long-polling'],
    advice: {reconnect: 'retry', interval: 0, timeout: 30_000},
    ext: {ack: true},
  },
};

/** Parts of a message that the log shows. */
function details({subscription, ext}: Message): string {
  const position =
    typeof ext === 'object' && ext !== null && 'transcriptPosition' in ext
      ? ` at ${String(ext.transcriptPosition)}`
      : '';
  return (typeof subscription === 'string' ? ` ${subscription}` : '') + position;
}
