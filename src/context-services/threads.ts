import type {Interaction} from './interaction.js';

/**
 * Puts interactions of one thread together. Threads and their interactions keep the order of the list: with the newest
 * interaction first, the thread with the newest one is first.
 */
export function threadsOf(interactions: readonly Interaction[]): readonly (readonly Interaction[])[] {
  const threads = new Map<string, Interaction[]>();
  for (const interaction of interactions) {
    // The root of a thread need not name the thread: its own id does.
    const id = interaction.threadId || interaction.parentId || interaction.id;
    const thread = threads.get(id);
    if (thread) thread.push(interaction);
    else threads.set(id, [interaction]);
  }
  return [...threads.values()];
}

/** The first threads that have together at least `count` interactions. None is cut. */
export function firstThreads(
  threads: readonly (readonly Interaction[])[],
  count: number,
): readonly (readonly Interaction[])[] {
  let before = 0;
  return threads.filter((thread) => {
    const isShown = before < count;
    before += thread.length;
    return isShown;
  });
}
