/** A setting of a fault is invalid. The message is a sentence that says why. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
}

/** The allowed values of a parameter. `default` applies when it is not given; `null` is no limit. */
export type Parameter =
  | {readonly from: number; readonly to: number; readonly default: number | null}
  | {readonly choices: readonly string[]; readonly default: string};

/** Reads the given parameters of a fault, and records which parameters it has. */
export class Parameters {
  /** The parameters that were read, by name. */
  readonly known: Record<string, Parameter> = {};
  readonly #fault: string;
  readonly #given: Readonly<Record<string, unknown>>;

  constructor(fault: string, given: Readonly<Record<string, unknown>> = {}) {
    this.#fault = fault;
    this.#given = given;
  }

  /** @throws FaultError */
  number(name: string, from: number, to: number, otherwise: number): number {
    return this.#number(name, from, to, otherwise) ?? otherwise;
  }

  /** @throws FaultError */
  whole(name: string, from: number, to: number, otherwise: number): number {
    const value = this.number(name, from, to, otherwise);
    if (!Number.isInteger(value)) throw this.#wrong(name, 'a whole number');
    return value;
  }

  /**
   * @returns `null` for no limit
   * @throws FaultError
   */
  count(name: string): number | null {
    const value = this.#number(name, 1, 1_000_000, null);
    if (value !== null && !Number.isInteger(value)) throw this.#wrong(name, 'a whole number');
    return value;
  }

  /** @throws FaultError */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    this.known[name] = {choices, default: choices[0]};
    const value = this.#given[name];
    if (value === undefined || value === null) return choices[0];
    const chosen = choices.find((choice) => choice === (typeof value === 'number' ? String(value) : value));
    if (chosen === undefined) throw this.#wrong(name, `one of ${choices.join(', ')}`);
    return chosen;
  }

  /** @throws FaultError when an unknown parameter was given */
  end(): void {
    const unknown = Object.keys(this.#given).find((name) => !Object.hasOwn(this.known, name));
    if (unknown !== undefined) throw new FaultError(`${this.#fault} has no parameter ${quoted(unknown)}.`);
  }

  #number(name: string, from: number, to: number, otherwise: number | null): number | null {
    this.known[name] = {from, to, default: otherwise};
    const value = this.#given[name] ?? otherwise;
    if (value === null) return null;
    if (typeof value !== 'number' || !(value >= from && value <= to))
      throw this.#wrong(name, `a number from ${from} to ${to}`);
    return value;
  }

  #wrong(name: string, wanted: string): FaultError {
    return new FaultError(`${this.#fault}: ${name} has to be ${wanted}.`);
  }
}

/** Quotes text from the network in an error message, at most 40 characters of it. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
