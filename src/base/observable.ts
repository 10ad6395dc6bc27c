/** A value that can be read now and watched from now on. */
export interface Observable<T> {
  readonly value: T;
  /**
   * Calls `listener` after each change, with the new value and the one before it.
   * @returns the undo
   */
  subscribe(listener: (value: T, previous: T) => void): () => void;
}

/**
 * The writing end of an `Observable`. Setting the same value again tells nobody; a change made by a listener is told
 * after the one that caused it, so that all hear of the changes in their order.
 */
export class Variable<T> implements Observable<T> {
  #value: T;
  readonly #untold: (readonly [value: T, previous: T])[] = [];
  readonly #listeners = new Set<(value: T, previous: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    if (value === this.#value) return;
    this.#untold.push([value, this.#value]);
    this.#value = value;
    if (this.#untold.length > 1) return;
    try {
      // The list grows while it is told.
      for (const change of this.#untold) this.#tell(...change);
    } finally {
      this.#untold.length = 0;
    }
  }

  subscribe(listener: (value: T, previous: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(value: T, previous: T): void {
    for (const listener of [...this.#listeners]) {
      if (!this.#listeners.has(listener)) continue;
      try {
        listener(value, previous);
      } catch (error) {
        // One listener's fault is told to the console, and is no matter of the others or of whoever set the value.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
