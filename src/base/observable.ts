/** A value that can be read now and watched from now on. */
export interface Observable<T> {
  readonly value: T;
  /**
   * Calls `listener` after each change, with the new value and the one before it.
   * @returns unsubscribes
   */
  subscribe(listener: (value: T, previous: T) => void): () => void;
}

/**
 * A writable `Observable`. Setting the same value again calls no listener. A change made by a listener is reported after
 * the change that caused it, so all listeners see the changes in order.
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
      // A listener may set the value again, which adds to the list during this loop.
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
        // Rethrown later, so it reaches the console but neither the other listeners nor the caller that set the value.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
