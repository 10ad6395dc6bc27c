import {CHECKS, type Finding, type Verdict} from './finding.js';

const MARKS: Readonly<Record<Verdict, string>> = {
  ok: 'OK',
  warning: 'WARNING',
  problem: 'PROBLEM',
  skipped: 'SKIPPED',
};

const INDENT = ' '.repeat(9);

/** One line for a check, and one for what to do. */
export function lineOf({check, verdict, says, todo}: Finding): string {
  const line = `${MARKS[verdict].padEnd(INDENT.length)}${CHECKS[check]}: ${says}`;
  return todo === undefined ? line : `${line}\n${INDENT}→ ${todo}`;
}

export function summaryOf(findings: readonly Finding[]): string {
  const count = (verdict: Verdict): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const counted = (number: number, word: string): string =>
    `${number || 'No'} ${word}${number === 1 ? '' : 's'}`;
  return `${counted(count('problem'), 'problem')}, ${counted(count('warning'), 'warning').toLowerCase()}.`;
}

/** The result for programs. Members are added, never changed: `format` says so. */
export function jsonOf(server: string, origin: string | undefined, findings: readonly Finding[]): string {
  const result = {
    format: 1,
    server,
    origin: origin ?? null,
    ok: isGood(findings),
    checks: findings.map((finding) => ({
      id: finding.check,
      ok: isGood([finding]),
      verdict: finding.verdict,
      code: finding.code,
      what: finding.says,
      mend: finding.todo ?? null,
    })),
  };
  return JSON.stringify(result, undefined, 2);
}

export const isGood = (findings: readonly Finding[]): boolean =>
  findings.every(({verdict}) => verdict !== 'problem');

/** Hides secrets, should a server repeat them in what is printed. */
export function hiding(secrets: Iterable<string>): (text: string) => string {
  const hidden = [...secrets]
    // Of "Bearer …", the token is the secret; the first word is in our own sentences.
    .flatMap((secret) => [secret, ...secret.split(/\s+/).filter((part) => part.length > 7)])
    .filter((secret) => secret.length > 3)
    .sort((a, b) => b.length - a.length);
  return (text) => hidden.reduce((rest, secret) => rest.replaceAll(secret, '[hidden]'), text);
}
