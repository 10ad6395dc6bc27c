import {systemClock, type Clock} from './clock.js';
import {within} from './within.js';

/** Time that a late part has to arrive, ms: both tries together. */
const LATEST = 15_000;
/** Pause between the two tries, ms. */
const PAUSE = 1_000;

/** A late part did not arrive. */
export class LateError extends Error {}

/**
 * The loader of a late part: code that is fetched when it is wanted. The only owner of `import()`. It fetches a part once,
 * tries twice, and ends in `LATEST`. In the files of the script tag each try has a URL of its own, since Firefox and Safari
 * remember a failed one (`src/script-tag.ts`); a bundler has its own ways. After a failure the next call tries again.
 * @returns rejects with `LateError`
 */
export function late<T>(load: () => Promise<T>, clock: Clock = systemClock): () => Promise<T> {
  let part: Promise<T> | undefined;
  const again = () =>
    new Promise<T>((resolve, reject) => {
      clock.after(PAUSE, () => void load().then(resolve, reject));
    });
  return () =>
    (part ??= within(clock, LATEST, load().catch(again), () => new Error('It took too long.')).catch(
      (cause: unknown) => {
        part = undefined;
        throw new LateError(`A part of the chat could not be loaded. ${String(cause)}`, {cause});
      },
    ));
}
