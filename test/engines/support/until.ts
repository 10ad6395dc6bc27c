import assert from 'node:assert/strict';

/** Resolves when the condition is true. The servers are real, and so is the time. */
export async function until(what: string, isTrue: () => boolean, ms = 20_000): Promise<void> {
  const end = performance.now() + ms;
  while (!isTrue()) {
    if (performance.now() > end) assert.fail(`After ${ms / 1000} s: not ${what}`);
    await pause(20);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
