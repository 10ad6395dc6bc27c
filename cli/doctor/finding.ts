/** The results of the checks. Each sentence stands beside the check that finds it, under a code for programs. */

export type Verdict = 'ok' | 'warning' | 'problem' | 'skipped';

/** The checks, in their order, with the names that people read. */
export const CHECKS = {
  network: 'Network',
  tls: 'TLS',
  'version-1': 'Chat API version 1',
  'version-2': 'Chat API version 2',
  preflight: 'CORS, preflight',
  cors: 'CORS, answers',
  'cors-errors': 'CORS, errors',
  handshake: 'CometD, handshake',
  cookies: 'Cookies',
  subscription: 'CometD, subscription',
  stickiness: 'Sticky sessions',
  hold: 'CometD, held request',
  push: 'CometD, push of version 2',
  'chat-1': 'Chat, version 1',
  release: 'CometD, prompt answers',
  'chat-2': 'Chat, version 2',
  files: 'Files',
  clock: 'Clock',
  hours: 'Office hours',
  'wait-queue': 'Expected wait',
} as const;

export type Check = keyof typeof CHECKS;

/** What a check says. */
export interface Told {
  readonly verdict: Verdict;
  /** Names the sentence, for programs. */
  readonly code: string;
  readonly says: string;
  /** How to mend it, or how to have it checked. */
  readonly todo?: string;
}

export interface Finding extends Told {
  readonly check: Check;
}

export const ok = (code: string, says: string): Told => ({verdict: 'ok', code, says});
export const warning = (code: string, says: string, todo: string): Told => ({
  verdict: 'warning',
  code,
  says,
  todo,
});
export const problem = (code: string, says: string, todo: string): Told => ({
  verdict: 'problem',
  code,
  says,
  todo,
});
export const skipped = (code: string, says: string, todo?: string): Told => ({
  verdict: 'skipped',
  code,
  says,
  ...(todo !== undefined && {todo}),
});

/** Milliseconds as people read them: `40 ms`, `1.5 s`, `30 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  return `${seconds < 10 ? Number(seconds.toFixed(1)) : Math.round(seconds)} s`;
}
