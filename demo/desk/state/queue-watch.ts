import type {AgentApi} from '../api/api.js';
import type {Queue} from '../api/directory.js';

/** Milliseconds between two requests. The server pushes nothing about chats of other agents, so the desk must poll. */
const pause = 4000;

/** Polls the queues while the page is visible. */
export class QueueWatch {
  readonly #api: Pick<AgentApi, 'queues'>;
  readonly #changed: (queues: readonly Queue[]) => void;
  readonly #page: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The pause is over, but the page is hidden: ask when it becomes visible. */
  #isDue = true;
  #asked = 0;
  #answered = 0;
  #isOpen = false;

  /** @param changed called with each answer, until `close()` */
  constructor(
    api: Pick<AgentApi, 'queues'>,
    changed: (queues: readonly Queue[]) => void,
    page: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'> = document,
  ) {
    this.#api = api;
    this.#changed = changed;
    this.#page = page;
  }

  /** Asks now, and from then on after each pause. */
  open(): void {
    this.#isOpen = true;
    this.#page.addEventListener('visibilitychange', this.#askIfDue);
    this.ask();
  }

  close(): void {
    this.#isOpen = false;
    this.#page.removeEventListener('visibilitychange', this.#askIfDue);
    clearTimeout(this.#timer);
  }

  /** Asks now: something has changed the queue. */
  ask(): void {
    if (!this.#isOpen) return;
    this.#isDue = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isDue = true;
      this.#askIfDue();
    }, pause);
    void this.#load();
  }

  readonly #askIfDue = (): void => {
    if (this.#isDue && !this.#page.hidden) this.ask();
  };

  async #load(): Promise<void> {
    const number = (this.#asked += 1);
    // After a failure the last answer stays on the screen: the bar already reports a lost connection.
    const queues = await this.#api.queues().catch(() => undefined);
    if (!queues || !this.#isOpen || number < this.#answered) return;
    this.#answered = number;
    this.#changed(queues);
  }
}
