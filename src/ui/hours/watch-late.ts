import {late} from '../../base/late.js';
import {ChatError} from '../../wire/errors.js';
import type {Shell} from '../element/shell.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';

const loadWatch = late(() => import('./watch.js'));

/**
 * Returns what to call when the panel may have been opened: it loads what asks for opening hours and waits, on pages that name
 * some. The promise resolves after the first answer. After a failure, the next call tries again.
 */
export function watchLate(
  shell: Shell,
  window: GmsChatWindow,
  tell: (error: ChatError) => unknown,
): () => Promise<void> {
  let watching: Promise<void> | undefined;
  return async () => {
    if (!(shell.hours || shell.waitQueue) || !window.open) return;
    await (watching ??= loadWatch().then(
      ({watch}) => watch(shell, window),
      (cause: unknown) => {
        watching = undefined;
        tell(ChatError.from(cause));
      },
    ));
  };
}
