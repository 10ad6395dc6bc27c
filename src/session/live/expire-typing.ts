import type {Clock} from '../../base/clock.js';
import type {Observable} from '../../base/observable.js';
import type {ChatEvent} from '../model/reduce.js';
import {isOpen, type ChatState} from '../model/state.js';
import {TYPING_EXPIRES} from '../model/typing.js';

interface Config {
  readonly clock: Clock;
  readonly state: Observable<ChatState>;
  readonly dispatch: (event: ChatEvent) => void;
}

/**
 * Lets agents count as typing for a limited time after their last notice.
 * @returns stops it
 */
export function expireTyping({clock, state, dispatch}: Config): () => void {
  let cancel = () => {};
  const unsubscribe = state.subscribe((now) => {
    cancel();
    const until = isOpen(now) ? Math.min(...now.typing.map((typing) => typing.until)) : Infinity;
    if (until === Infinity) return;
    // The clock may have been set back since the notice came.
    const left = Math.min(until - clock.now(), TYPING_EXPIRES);
    cancel = clock.after(left, () => dispatch({type: 'tick', now: clock.now()}));
  });
  return () => {
    unsubscribe();
    cancel();
  };
}
