/**
 * Does what the method of the same name does, which browsers have since 2022.
 * @throws DOMException `AbortError`
 */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('It was called off.', 'AbortError');
}
