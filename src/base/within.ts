import type {Clock} from './clock.js';

/** Settles like `promise`, or rejects with the error of `late` after `ms`: no promise of somebody else is waited for without end. */
export function within<T>(clock: Clock, ms: number, promise: PromiseLike<T>, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(late()));
    void Promise.resolve(promise).then(resolve, reject).then(cancel);
  });
}

export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;
