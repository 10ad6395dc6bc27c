/** The log of a run, line by line. Written only when it will be read. */
export class Journal {
  readonly lines: string[] = [];
  readonly #now: () => number;
  #isKept: boolean;

  constructor(now: () => number, isKept: boolean) {
    this.#now = now;
    this.#isKept = isKept;
  }

  write(who: string, what: () => string): void {
    if (!this.#isKept) return;
    const time = (this.#now() / 1000).toFixed(3).padStart(8);
    this.lines.push(`${time}  ${who.padEnd(8)} ${what()}`);
  }

  /** Ignores all later lines. */
  close(): void {
    this.#isKept = false;
  }

  /** Describes a request in short: its verb, or its Bayeux channels, and its fields. */
  nameOf(path: string, body: string): string {
    if (!this.#isKept) return '';
    if (path.startsWith('/cometd')) return (body.match(/\/meta\/\w+|"data":.*/g) ?? []).join(' ');
    const fields = [...new URLSearchParams(body)].map(([name, value]) => `${name}=${value}`);
    return [path.replace(/^\/(1\/service|2\/chat)\//, ''), ...fields].join(' ');
  }
}
