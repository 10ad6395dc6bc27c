/** Resolves when every promise that can go on has gone on: no time passes. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
