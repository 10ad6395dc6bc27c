import {late} from '../../base/late.js';
import {ChatError} from '../../wire/errors.js';
import type {LogEntry} from '../element/events.js';
import type {Shell} from '../element/shell.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';

const loadReport = late(() => import('./gms-chat-report.js'));

/** Most lines of the log in a report. */
const MOST = 40;
/** The last lines of each element, also over a move of it in the page. */
const logs = new WeakMap<Shell, LogEntry[]>();

/**
 * Remembers the log from now on, for a report.
 * @returns copies a report, and says so in the element `at`. Rejects when the code for it cannot be loaded
 */
export function reportLate(
  shell: Shell,
  window: GmsChatWindow,
  tell: (error: ChatError) => ChatError,
): (at: HTMLElement) => Promise<void> {
  const log = logs.get(shell) ?? [];
  if (!logs.has(shell))
    shell.addEventListener('gms-chat-log', ({detail}) => {
      if (log.push(detail) > MOST) log.shift();
    });
  logs.set(shell, log);
  return async (at) => {
    const {copyReport} = await loadReport().catch((cause: unknown) => {
      window.problem = 'loadFailed';
      throw tell(ChatError.from(cause));
    });
    await copyReport(at, shell, window.chat, log);
  };
}
