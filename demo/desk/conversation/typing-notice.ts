/**
 * Reports that the agent types: at once, then every three seconds while the agent goes on. Reports the end after
 * five seconds without a key, or when `stopped()` is called.
 */
export class TypingNotice {
  readonly #tell: (typing: boolean) => void;
  #toldAt: number | undefined;
  #idle: number | undefined;

  constructor(tell: (typing: boolean) => void) {
    this.#tell = tell;
  }

  typed(): void {
    window.clearTimeout(this.#idle);
    this.#idle = window.setTimeout(() => this.stopped(), 5000);
    const now = performance.now();
    if (this.#toldAt !== undefined && now - this.#toldAt < 3000) return;
    this.#toldAt = now;
    this.#tell(true);
  }

  stopped(): void {
    window.clearTimeout(this.#idle);
    if (this.#toldAt === undefined) return;
    this.#toldAt = undefined;
    this.#tell(false);
  }
}
