/** Time in which a browser tells a screen reader that the focus has moved, in milliseconds. */
const told = 300;

/**
 * Runs `task` once a screen reader knows where the focus has gone. What had the focus must stay in the accessibility tree
 * until then: a screen reader whose place vanishes looks for another by itself, and does not say where the focus arrives.
 *
 * @returns cancels the task
 */
export function onceTold(task: () => void): () => void {
  const timer = window.setTimeout(task, told);
  return () => window.clearTimeout(timer);
}
