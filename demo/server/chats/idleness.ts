import type {Chat, EventKind} from './chat.js';
import type {Clock} from './clock.js';
import type {Store} from './store.js';

/** Chat Server's section `inactivity-control`, in seconds. */
export interface IdleLimits {
  /** Time in which nobody says anything, after which the chat is warned. */
  readonly alert: number;
  /** Time after the warning, after which the chat is closed. */
  readonly close: number;
}

export interface IdlenessWatch {
  /** Counts anew in each chat, after the limits have changed. */
  readonly again: () => void;
  readonly stop: () => void;
}

const texts = {
  alert: 'Are you still there? This chat will be closed soon.',
  close: 'This chat was closed, because nobody wrote anything.',
};

/** Joining and leaving are no activity, and in an asynchronous chat neither are typing and the notices of applications. */
const activity: ReadonlySet<EventKind> = new Set(['Text', 'PushUrl', 'FileUploaded']);
const synchronousActivity: ReadonlySet<EventKind> = new Set(['TypingStarted', 'Custom']);

const isActivity = (kind: EventKind, {userData}: Chat): boolean =>
  activity.has(kind) || (synchronousActivity.has(kind) && userData['GCTI_Chat_AsyncMode'] !== 'true');

/**
 * Warns chats in which nobody says anything, and closes them.
 * @param limits `undefined` watches nothing; asked whenever something happens
 */
export function watchIdleness(
  store: Store,
  clock: Clock,
  limits: () => IdleLimits | undefined,
): IdlenessWatch {
  const timers = new Map<Chat, () => void>();

  const wait = (chat: Chat, seconds: number, task: () => void): void => {
    timers.get(chat)?.();
    timers.set(chat, clock.after(seconds * 1000, task));
  };

  const forget = (chat: Chat): void => {
    timers.get(chat)?.();
    timers.delete(chat);
  };

  const count = (chat: Chat): void => {
    const now = limits();
    if (!now || chat.end) return forget(chat);
    wait(chat, now.alert, () => {
      wait(chat, now.close, () => {
        if (limits()) store.closeIdle(chat, texts.close);
      });
      if (limits()) store.warnOfClosing(chat, texts.alert);
    });
  };

  const unsubscribe = store.subscribe((change) => {
    if (change.type === 'started') count(change.chat);
    else if (change.type !== 'events') return;
    else if (change.end) forget(change.chat);
    else if (change.events.some(({kind}) => isActivity(kind, change.chat))) count(change.chat);
  });

  return {
    again: () => [...store.chats()].forEach(count),
    stop() {
      unsubscribe();
      for (const chat of [...timers.keys()]) forget(chat);
    },
  };
}
