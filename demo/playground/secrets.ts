/** Hides secrets of a chat in texts for the screen: whoever has them is the customer. */

/** Names of headers and members whose values are secret. */
const SECRET =
  /^(gms_user|authorization|cookie|x-csrf-token|_?id|_data_id|data_?id|client_?id|user_?id|alias)$|secure|secret|token|password|api-?key/i;
/** A shorter value is hidden under its name alone: elsewhere it would blot out ordinary words. */
const SHORTEST = 8;
const HIDDEN = '•••';

export class Secrets {
  readonly #values = new Set<string>();

  /** Headers or a form, as lines, without the secret values. */
  lines(pairs: Iterable<readonly [name: string, value: string]>): string {
    return Array.from(pairs, ([name, value]) => `${name}: ${this.#member(name, value)}`).join('\n');
  }

  /** A body, laid out if it is JSON, without the secret values. */
  body(text: string): string {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return this.text(text);
    }
    const shown = JSON.stringify(value, (name, member: unknown) => this.#member(name, member), 1);
    return this.text(shown ?? text);
  }

  /** Any text, without the secrets that were seen so far. */
  text(text: string): string {
    let shown = text;
    for (const value of this.#values) shown = shown.replaceAll(value, HIDDEN);
    return shown;
  }

  #member<T>(name: string, value: T): T | string {
    if (!SECRET.test(name) || !['string', 'number'].includes(typeof value)) return value;
    const text = String(value);
    // The numbers of CometD's messages.
    if (/^_?id$/.test(name) && text.length < SHORTEST) return value;
    if (text.length >= SHORTEST) this.#values.add(text);
    return text && HIDDEN;
  }
}
