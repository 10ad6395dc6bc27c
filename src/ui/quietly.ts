/** The page is told of what goes wrong; nobody waits for this promise. */
export function quietly(promise: Promise<void>): void {
  promise.catch(() => undefined);
}
