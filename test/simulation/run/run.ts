import {Random} from '../random.js';
import {anySchedule, type Step} from '../schedule.js';
import {Simulation, type Wire} from './simulation.js';

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
  wire: Wire,
  {isJournalKept = false, without = new Set<number>()} = {},
): Promise<Outcome> {
  const random = new Random(seed);
  const schedule = anySchedule(random.fork(), wire.api);
  const steps = schedule.steps.filter((_, index) => !without.has(index));
  const simulation = new Simulation(random, wire, isJournalKept);
  const broken = await simulation.run({...schedule, steps});
  const {journal, requests, messages} = simulation;
  return {seed, broken, steps, journal, requests, messages};
}

/** Shrinks a failing run: leaves out as many steps as possible while it still fails. */
export async function shrink(seed: number, wire: Wire): Promise<Outcome> {
  const {steps} = await run(seed, wire);
  const without = new Set<number>();
  for (let size = steps.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < steps.length; from += size) {
      const more = Array.from({length: size}, (_, i) => from + i).filter((index) => !without.has(index));
      for (const index of more) without.add(index);
      if (!(await run(seed, wire, {without})).broken) for (const index of more) without.delete(index);
    }
  }
  return run(seed, wire, {without, isJournalKept: true});
}
