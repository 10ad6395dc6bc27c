import type {Api} from '../../src/chat/wire-of.js';
import type {Random} from './random.js';
import {FAULTS, type Part, type Spell} from './weather.js';

/** The steps of a run and their times, ms since its start. All drawn from the seed before the run starts. */
export interface Step {
  readonly at: number;
  readonly action: Action;
}

export type Action =
  | CustomerAction
  | AgentAction
  /** The page. */
  | {
      readonly type:
        | 'hide'
        | 'show'
        | 'leave'
        | 'freeze'
        | 'come back'
        | 'drop page'
        | 'reload'
        | 'prerender'
        | 'duplicate'
        | 'close duplicate'
        | 'visit'
        | 'crash'
        | 'remove'
        | 'add again';
    }
  /** The network. `ms` is how long it lasts. `isNoticed`: the browser says so. */
  | {readonly type: 'offline'; readonly ms: number; readonly isNoticed: boolean}
  | {readonly type: 'dead network'; readonly ms: number}
  | {readonly type: 'weather'; readonly ms: number; readonly spell: Spell}
  /** The server. */
  | {readonly type: 'restart'; readonly ms: number; readonly keepsChats: boolean}
  | {readonly type: 'sessions forgotten'}
  /** `life`: ms from one time that they are forgotten to the next. */
  | {readonly type: 'sessions short-lived'; readonly ms: number; readonly life: number}
  | {readonly type: 'cometd away' | 'nobody known'; readonly ms: number}
  | {readonly type: 'server trouble'; readonly ms: number; readonly trouble: ServerTrouble}
  | {
      readonly type: 'push faults';
      readonly ms: number;
      readonly lost: number;
      readonly doubled: number;
      readonly late: number;
    };

export type CustomerAction =
  | {readonly type: 'start' | 'retry' | 'discard' | 'reload messages' | 'end'}
  | {readonly type: 'write' | 'type'; readonly text: string};

export type AgentAction =
  | {
      readonly type:
        | 'agent joins'
        | 'agent types'
        | 'agent transfers'
        | 'agent pushes'
        | 'agent ends'
        | 'strange news'
        /** Among themselves: with version 2 an index is left out. */
        | 'agents talk';
    }
  | {readonly type: 'agent writes'; readonly text: string};

/** Trouble that only version 2 knows, for a time. */
export type ServerTrouble =
  /** Some replies have statusCode 1, which passes, or 2, which is no end. */
  | {readonly type: 'chat server away' | 'refusals'; readonly chance: number}
  /** requestNotifications is taken and not answered. */
  | {readonly type: 'deaf'}
  /** The answer to requestChat takes long, ms. */
  | {readonly type: 'late starts'; readonly by: number};

/** End of all steps, ms: then all faults are healed. */
export interface Schedule {
  readonly steps: readonly Step[];
  readonly healsAt: number;
  /** Nothing fails but what the customer, the agent or the page do. */
  readonly isCalm: boolean;
}

export function anySchedule(random: Random, api: Api): Schedule {
  const healsAt = random.between(15_000, 150_000);
  const pace = random.pick([1_000, 3_000, 8_000]);
  const steps: Step[] = [{at: 0, action: {type: 'start'}}];
  const makers = [
    customer,
    agent,
    random.chance(0.85) ? trouble : agent,
    random.chance(0.4) ? page : customer,
  ];
  const isCalm = !makers.includes(trouble);
  if (api === 2) makers.push(agents, ...(isCalm ? [] : [troubleOfChatServer]));
  for (let at = 100; at < healsAt; at += random.between(1, 2 * pace)) {
    steps.push(...random.pick(makers)(random, at));
  }
  return {steps: steps.sort((a, b) => a.at - b.at), healsAt, isCalm};
}

const one = (at: number, action: Action): readonly Step[] => [{at, action}];

/** Only a few texts, so that some messages have the same one. Servers alter some of them. */
const TEXTS = [
  'hello ',
  'yes',
  'yes',
  'yes ',
  'my order is late',
  'ok',
  'order 004711',
  '4711',
  '👍',
  '🙏',
  'a < b & c',
];

function customer(random: Random, at: number): readonly Step[] {
  const write = (later = 0): Step => ({at: at + later, action: {type: 'write', text: random.pick(TEXTS)}});
  const roll = random.between(1, 100);
  if (roll <= 45) return [write()];
  if (roll <= 55) return [write(), write(random.between(0, 300)), write(random.between(300, 600))];
  if (roll <= 72) return one(at, {type: 'type', text: random.pick(['', 'h', 'he'])});
  if (roll <= 84) return one(at, {type: 'retry'});
  if (roll <= 88) return one(at, {type: 'discard'});
  if (roll <= 93) return one(at, {type: 'reload messages'});
  if (roll <= 95) return one(at, {type: 'end'});
  return one(at, {type: 'start'});
}

function agent(random: Random, at: number): readonly Step[] {
  const roll = random.between(1, 100);
  if (roll <= 30) return one(at, {type: 'agent joins'});
  if (roll <= 70) return one(at, {type: 'agent writes', text: `answer at ${at}`});
  if (roll <= 85) return one(at, {type: 'agent types'});
  if (roll <= 89) return one(at, {type: 'strange news'});
  if (roll <= 93) return one(at, {type: 'agent transfers'});
  if (roll <= 98) return one(at, {type: 'agent pushes'});
  return one(at, {type: 'agent ends'});
}

function page(random: Random, at: number): readonly Step[] {
  const roll = random.between(1, 100);
  if (roll <= 35) {
    const ms = random.chance(0.1) ? random.between(60_000, 400_000) : random.between(500, 40_000);
    return [
      {at, action: {type: 'hide'}},
      {at: at + ms, action: {type: 'show'}},
    ];
  }
  if (roll <= 60) {
    return [
      {at, action: {type: 'leave'}},
      {at: at + random.between(50, 30_000), action: {type: 'come back'}},
    ];
  }
  if (roll <= 68) {
    const end = random.chance(0.3) ? 'drop page' : 'come back';
    return [
      {at, action: {type: 'freeze'}},
      {at: at + random.between(50, 60_000), action: {type: end}},
    ];
  }
  if (roll <= 78) {
    return [
      {at, action: {type: 'remove'}},
      {at: at + random.between(1, 60_000), action: {type: 'add again'}},
    ];
  }
  if (roll <= 84) {
    return [
      {at, action: {type: 'prerender'}},
      // Some prerendered pages are never visited, since another page is.
      {at: at + random.between(1, 30_000), action: {type: random.chance(0.7) ? 'visit' : 'reload'}},
    ];
  }
  if (roll <= 91) {
    const then = at + random.between(0, 4_000);
    return [
      {at, action: {type: 'duplicate'}},
      // While the duplicate still asks for the chat, or afterwards.
      {at: then, action: {type: random.pick(['end', 'reload', 'crash', 'leave', 'freeze', 'show'] as const)}},
      {at: then + random.between(500, 10_000), action: {type: 'come back'}},
      {at: at + random.between(5_000, 60_000), action: {type: 'close duplicate'}},
    ];
  }
  return one(at, {type: roll <= 97 ? 'reload' : 'crash'});
}

const PARTS: readonly Part[] = ['all', 'rest', 'cometd', 'send', 'send'];

function trouble(random: Random, at: number): readonly Step[] {
  const ms = random.pick([
    random.between(100, 2_000),
    random.between(2_000, 15_000),
    random.between(15_000, 60_000),
  ]);
  const roll = random.between(1, 100);
  if (roll <= 40) {
    const faults = Array.from({length: random.between(1, 4)}, () => random.pick(FAULTS));
    const spell: Spell = {part: random.pick(PARTS), faults, chance: random.pick([0.1, 0.3, 0.6, 1])};
    return one(at, {type: 'weather', ms, spell});
  }
  if (roll <= 55) return one(at, {type: 'offline', ms, isNoticed: random.chance(0.7)});
  if (roll <= 62) return one(at, {type: 'dead network', ms});
  if (roll <= 80) {
    const faults = {
      lost: random.pick([0, 0.3, 1]),
      doubled: random.pick([0, 0.3]),
      late: random.pick([0, 0.5]),
    };
    return one(at, {type: 'push faults', ms, ...faults});
  }
  if (roll <= 83) return one(at, {type: 'sessions forgotten'});
  if (roll <= 86)
    return one(at, {type: 'sessions short-lived', ms: 4 * ms, life: random.between(200, 12_000)});
  if (roll <= 92) return one(at, {type: 'restart', ms: Math.min(ms, 20_000), keepsChats: random.chance(0.8)});
  return one(at, {type: random.chance(0.6) ? 'cometd away' : 'nobody known', ms});
}

function agents(random: Random, at: number): readonly Step[] {
  return random.chance(0.5) ? one(at, {type: 'agents talk'}) : agent(random, at);
}

function troubleOfChatServer(random: Random, at: number): readonly Step[] {
  const ms = random.pick([random.between(100, 5_000), random.between(5_000, 40_000)]);
  const trouble = random.pick<ServerTrouble>([
    {type: 'chat server away', chance: 1},
    {type: 'chat server away', chance: 0.4},
    {type: 'refusals', chance: 0.3},
    {type: 'deaf'},
    {type: 'late starts', by: random.between(100, 15_000)},
  ]);
  return one(at, {type: 'server trouble', ms, trouble});
}

/** Describes a step in one line. */
export function describe({at, action: {type, ...more}}: Step): string {
  const details = Object.entries(more).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `${(at / 1000).toFixed(3).padStart(8)}  ${type}${details.join('')}`;
}
