/**
 * Runs `task` outside Angular's zone, and so every callback that it registers. Inside, each open timer and request keeps the
 * application from becoming stable, and each callback starts its change detection.
 */
export function outsideZone<T>(task: () => T): T {
  const scope: Scope = globalThis;
  const root = scope.Zone?.root;
  // A page may call anything `Zone`.
  return root?.run ? root.run(task) : task();
}

/** The global names of zone.js, which Angular loads. */
interface Scope extends Partial<Record<'setTimeout', unknown>> {
  readonly Zone?: {readonly root?: {readonly run?: <T>(task: () => T) => T}};
}
