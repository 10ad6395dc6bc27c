/** The fate of each message that the customer wrote, as seen from outside the client. */
export interface Written {
  readonly id: string;
  readonly text: string;
  /** Number of requests that the client made for it. */
  requests: number;
  retries: number;
  isDiscarded: boolean;
  /** State of the promise of `send`; `gone` when its page was unloaded. */
  promise: 'pending' | 'resolved' | 'rejected' | 'gone';
  /** Written while the chat was starting, in a page that was unloaded before the start was done: it was not saved. */
  isForsaken: boolean;
  /** Watches the promise of `send`. */
  isAnsweredBy(sent: Promise<void>): void;
}

export class Ledger {
  readonly written = new Map<string, Written>();

  wrote(id: string, text: string): Written {
    const entry: Written = {
      id,
      text,
      requests: 0,
      retries: 0,
      isDiscarded: false,
      promise: 'pending',
      isForsaken: false,
      isAnsweredBy: (sent) =>
        void sent.then(
          () => (entry.promise = 'resolved'),
          () => (entry.promise = 'rejected'),
        ),
    };
    this.written.set(id, entry);
    return entry;
  }

  get(id: string): Written {
    const entry = this.written.get(id);
    if (!entry) throw new Error(`Nobody wrote message ${id}`);
    return entry;
  }
}
