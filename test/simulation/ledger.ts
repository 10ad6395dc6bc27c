/** What became of each message that the customer wrote, as seen from outside the client. */
export interface Written {
  readonly id: string;
  readonly text: string;
  /** Requests that the client made for it. */
  requests: number;
  retries: number;
  isDiscarded: boolean;
  /** Of the promise that `send` gave; it goes with its page. */
  promise: 'pending' | 'resolved' | 'rejected' | 'gone';
  /** Written before the chat stood, in a page that was unloaded before it did: nothing was kept of it. */
  isForsaken: boolean;
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
