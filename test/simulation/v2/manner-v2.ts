import type {Random} from '../random.js';

/** Differences between real servers of version 2 that the documentation allows. */
export interface V2Manner {
  readonly nextAsText: boolean;
  readonly tellsNoNext: boolean;
  /** The reply to a start has neither chatEnded nor nextPosition. */
  readonly createTellsLittle: boolean;
  /** Number of replies after which the alias changes. */
  readonly aliasChangesEvery: number;
  /** Pushes have alias, userId and chatId beside the key. */
  readonly pushesTellIds: boolean;
  /** A new session that subscribes gets the pushes of the chat before it asks for them. */
  readonly rebindsAtOnce: boolean;
  /** Probability of an event that is not for customers, before and after each event of an agent. */
  readonly hides: number;
  readonly refusesAfterEnd: boolean;
  /** The notification mode is off: what is published is taken, and nothing is ever pushed. */
  readonly isPushOff: boolean;
}

export const PLAIN: V2Manner = {
  nextAsText: false,
  tellsNoNext: false,
  createTellsLittle: false,
  aliasChangesEvery: Infinity,
  pushesTellIds: true,
  rebindsAtOnce: false,
  hides: 0,
  refusesAfterEnd: false,
  isPushOff: false,
};

export function anyV2Manner(random: Random): V2Manner {
  return {
    nextAsText: random.chance(0.2),
    tellsNoNext: random.chance(0.1),
    createTellsLittle: random.chance(0.3),
    aliasChangesEvery: random.pick([1, 3, 10, Infinity]),
    pushesTellIds: random.chance(0.5),
    rebindsAtOnce: random.chance(0.3),
    hides: random.pick([0, 0, 0.2]),
    refusesAfterEnd: random.chance(0.3),
    isPushOff: random.chance(0.1),
  };
}
