import {Random} from './random.js';
import {anySchedule, type Step} from './schedule.js';
import {Simulation} from './simulation.js';

export interface Outcome {
  readonly seed: number;
  /** The violated invariant, at which the run stopped. */
  readonly broken: string | undefined;
  /** The steps that were performed. */
  readonly steps: readonly Step[];
  readonly journal: readonly string[];
  readonly requests: number;
  readonly messages: number;
}

/**
 * Runs the real client against the model. The same seed gives the same run.
 * @param without indices of steps to leave out
 */
export async function run(
  seed: number,
  {isJournalKept = false, without = new Set<number>()} = {},
): Promise<Outcome> {
  const random = new Random(seed);
  const {steps: all, healsAt} = anySchedule(random.fork());
  const steps = all.filter((_, index) => !without.has(index));
  const simulation = new Simulation(random, isJournalKept);
  const broken = await simulation.run({steps, healsAt});
  const {journal, requests, messages} = simulation;
  return {seed, broken, steps, journal, requests, messages};
}

/** Shrinks a failing run: leaves out as many steps as possible while it still fails. */
export async function shrink(seed: number): Promise<Outcome> {
  const {steps} = await run(seed);
  const without = new Set<number>();
  for (let size = steps.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < steps.length; from += size) {
      const more = Array.from({length: size}, (_, i) => from + i).filter((index) => !without.has(index));
      for (const index of more) without.add(index);
      if (!(await run(seed, {without})).broken) for (const index of more) without.delete(index);
    }
  }
  return run(seed, {without, isJournalKept: true});
}
