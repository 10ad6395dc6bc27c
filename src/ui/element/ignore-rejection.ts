/** The page is told of what goes wrong; nobody waits for this promise. */
export function ignoreRejection(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
