/** A value that can be read now and watched from now on. */
export interface Observable<T> {
  readonly value: T;
  /**
   * Calls `listener` after each change, with the new value and the one before it.
   * @returns the undo
   */
  subscribe(listener: (value: T, previous: T) => void): () => void;
}

/** The writing end of an `Observable`. Setting the same value again tells nobody. */
export class Variable<T> implements Observable<T> {
  #value: T;
  readonly #listeners = new Set<(value: T, previous: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    const previous = this.#value;
    if (value === previous) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener(value, previous);
  }

  subscribe(listener: (value: T, previous: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
