import type {Clock} from '../../base/clock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';

/** `time`: after some time on the page. `exit`: the pointer leaves towards the top. `idle`: nobody has done anything for some time. */
export type When = 'time' | 'exit' | 'idle';

export interface Moment {
  readonly when: When;
  /** Time that the page must have been visible, ms; with `idle`, without a key, a pointer or a scroll. */
  readonly after: number;
}

/** Signs that somebody uses the page. */
const ACTIVITY = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'];

/**
 * Waits for the moment to invite somebody.
 * @param due called once with `time` and `idle`, and each time that the pointer leaves with `exit`
 * @returns stops the wait
 */
export function waitFor(
  {when, after}: Moment,
  clock: Clock,
  lifecycle: PageLifecycle,
  due: () => void,
): () => void {
  if (when === 'time') return whenSeen(after, clock, lifecycle, due);
  const listening = new AbortController();
  const listen = (types: readonly string[], listener: (event: Event) => void) => {
    for (const type of types)
      document.addEventListener(type, listener, {
        capture: true,
        passive: true,
        signal: listening.signal,
      });
  };
  let stop = () => {};
  if (when === 'exit') {
    stop = whenSeen(after, clock, lifecycle, () => {
      // Only a pointer that leaves the whole document goes to no other element.
      listen(['mouseout'], (event) => {
        if (event instanceof MouseEvent && !event.relatedTarget && event.clientY <= 0) due();
      });
    });
  } else {
    const restart = () => {
      stop();
      stop = whenSeen(after, clock, lifecycle, () => {
        listening.abort();
        due();
      });
    };
    restart();
    listen(ACTIVITY, restart);
  }
  return () => {
    stop();
    listening.abort();
  };
}

/** Runs `task` once the page has been visible for `ms` in all. A page that is rendered ahead is not. */
function whenSeen(ms: number, clock: Clock, lifecycle: PageLifecycle, task: () => void): () => void {
  let left = ms;
  let pause: (() => void) | undefined;
  const look = () => {
    const isSeen = !lifecycle.hidden && !lifecycle.prerendering && !lifecycle.away;
    if (isSeen === !!pause) return;
    if (pause) {
      pause();
      pause = undefined;
      return;
    }
    const since = clock.now();
    const cancel = clock.after(left, () => {
      stop();
      task();
    });
    pause = () => {
      cancel();
      left = Math.max(0, left - (clock.now() - since));
    };
  };
  const unsubscribe = lifecycle.subscribe(look);
  const stop = () => {
    unsubscribe();
    pause?.();
  };
  look();
  return stop;
}
