import type {Clock} from '../chats/clock.js';
import {catalog, faultNames, isFaultName} from './catalog.js';
import {Dice} from './dice.js';
import {FaultError, Parameters, quoted, type Parameter} from './parameters.js';
import type {FaultEffects, FaultName, FaultSettings, Often} from './settings.js';

/** Sets each named fault with the given parameters, or with `true` for the defaults; `false` or `null` clears it. */
export type FaultChanges = {
  readonly [Name in FaultName]?: Partial<FaultSettings[Name]> | boolean | null;
} & {
  /** Restarts the random sequences from this seed. */
  readonly seed?: number;
};

export interface FaultTable {
  readonly seed: number;
  readonly faults: Readonly<Record<string, FaultRow>>;
}

interface FaultRow {
  readonly means: string;
  readonly isScene: boolean;
  readonly momentary: boolean;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** `null` when the fault is not set. */
  readonly setting: FaultSettings[FaultName] | null;
}

/** The faults that strike with a probability or a count. */
type Occasional = {[Name in FaultName]: FaultSettings[Name] extends Often ? Name : never}[FaultName];

const firstSeed = 1;

/** The faults that are set. The code that handles requests and pushes asks whether one strikes. */
export class Faults {
  readonly #clock: Clock;
  readonly #effects: FaultEffects;
  readonly #settings: {-readonly [Name in FaultName]?: FaultSettings[Name]} = {};
  readonly #undo = new Set<() => void>();
  #seed = firstSeed;
  #dice = new Dice(firstSeed);
  #stopForgetting: (() => void) | undefined;

  constructor(clock: Clock, effects: FaultEffects) {
    this.#clock = clock;
    this.#effects = effects;
  }

  /** @throws FaultError when one change is invalid; then none is made */
  set(changes: FaultChanges): void {
    this.change(changes);
  }

  /**
   * As `set`, with unchecked input from the network.
   * @throws FaultError
   */
  change(changes: unknown): void {
    for (const apply of this.#plan(changes)) apply();
  }

  /** Clears one fault; without a name, clears all and resets the seed. */
  clear(name?: FaultName): void {
    for (const each of name ? [name] : faultNames) this.#store(each, undefined);
    if (name === undefined) this.#begin(firstSeed);
  }

  get<Name extends FaultName>(name: Name): FaultSettings[Name] | undefined {
    return this.#settings[name];
  }

  /**
   * Tells whether a fault strikes this time, and counts the strike.
   * @param concerns returns false when the setting does not apply to the request at hand
   * @returns the parameters of the fault, or `undefined` when it does not strike
   */
  strikes<Name extends Occasional>(
    name: Name,
    concerns: (setting: FaultSettings[Name]) => boolean = () => true,
  ): FaultSettings[Name] | undefined {
    const setting = this.get(name);
    if (!setting || !concerns(setting)) return undefined;
    const {rate, next} = setting;
    if (rate < 1 && this.#dice.throw(name) >= rate) return undefined;
    if (next !== null) this.#store(name, next > 1 ? {...setting, next: next - 1} : undefined);
    return setting;
  }

  /** Runs a task after `ms` milliseconds, unless the server closes first. Returns the undo. */
  later(ms: number, task: () => void): () => void {
    const undo = (): void => {
      cancel();
      this.#undo.delete(undo);
    };
    const cancel = this.#clock.after(ms, () => {
      this.#undo.delete(undo);
      task();
    });
    this.#undo.add(undo);
    return undo;
  }

  get table(): FaultTable {
    return {seed: this.#seed, faults: Object.fromEntries(faultNames.map((name) => [name, this.#row(name)]))};
  }

  close(): void {
    for (const undo of [...this.#undo]) undo();
  }

  #row(name: FaultName): FaultRow {
    const parameters = new Parameters(name);
    const {means, isScene = false, momentary = false, read} = catalog[name];
    read(parameters);
    return {means, isScene, momentary, parameters: parameters.known, setting: this.get(name) ?? null};
  }

  #plan(changes: unknown): (() => void)[] {
    if (!isRecord(changes)) throw new FaultError('Send an object with the names of faults.');
    const {seed, ...faults} = changes;
    const steps = Object.entries(faults).map(([name, wanted]) => {
      if (!isFaultName(name)) throw new FaultError(`There is no fault ${quoted(name)}.`);
      return this.#step(name, wanted);
    });
    if (seed === undefined) return steps;
    if (typeof seed !== 'number' || !Number.isSafeInteger(seed))
      throw new FaultError('seed has to be a whole number.');
    return [() => this.#begin(seed), ...steps];
  }

  #step(name: FaultName, wanted: unknown): () => void {
    if (wanted === false || wanted === null) return () => this.clear(name);
    if (wanted !== true && !isRecord(wanted))
      throw new FaultError(`${name} takes true, false or an object with its parameters.`);
    const parameters = new Parameters(name, wanted === true ? {} : wanted);
    const setting = catalog[name].read(parameters);
    parameters.end();
    return () => this.#apply(name, setting);
  }

  #apply<Name extends FaultName>(name: Name, setting: FaultSettings[Name]): void {
    const {momentary, happen} = catalog[name];
    if (!momentary) this.#store(name, setting);
    happen?.(this.#effects, setting);
  }

  #store(name: FaultName, setting: FaultSettings[FaultName] | undefined): void {
    if (setting) Object.assign(this.#settings, {[name]: setting});
    else Reflect.deleteProperty(this.#settings, name);
    if (name === 'sessionsShortLived') this.#keepForgetting();
  }

  #keepForgetting(): void {
    this.#stopForgetting?.();
    const setting = this.get('sessionsShortLived');
    if (!setting) return;
    this.#stopForgetting = this.later(setting.seconds * 1000, () => {
      this.#effects.forgetSessions();
      this.#keepForgetting();
    });
  }

  #begin(seed: number): void {
    this.#seed = seed;
    this.#dice = new Dice(seed);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
