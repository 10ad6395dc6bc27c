import type {CatchUp} from '../chat-v1/feed.js';
import type {PlayedQueue} from '../chat-v1/waiting.js';
import type {GuestAct, GuestName} from '../chats/guests.js';
import type {Parameters} from './parameters.js';

/** Parameters of a fault that strikes occasionally. */
export interface Often {
  /** Probability, from 0 to 1. */
  readonly rate: number;
  /** Remaining number of strikes; `null` for no limit. */
  readonly next: number | null;
}

/** A kind of customers' requests. `rest` includes `send`. */
export type Requests = 'all' | 'rest' | 'send' | 'comet';

/** All faults, each with its parameters. Only a restart affects agents. */
export interface FaultSettings {
  readonly queue: PlayedQueue;
  readonly waitNotice: object;
  readonly bot: {readonly does: GuestAct};
  readonly supervisor: {readonly does: GuestAct};
  readonly pushLost: Often;
  readonly pushDoubled: Often;
  readonly pushSwapped: Often;
  readonly pushLate: Often & {readonly ms: number};
  readonly catchUp: {readonly how: CatchUp};
  readonly cometReply: {readonly shape: 'receipt' | 'state'};
  readonly refuseAfterEnd: object;
  readonly holdTime: {readonly seconds: number};
  readonly sessionsForgotten: object;
  readonly sessionsShortLived: {readonly seconds: number};
  readonly sessionsUnknown: object;
  readonly cometAway: {readonly how: 'reset' | '404' | '503'};
  readonly restart: {readonly memory: 'kept' | 'lost'};
  readonly answerLost: Often & {readonly of: Requests};
  readonly wrongAnswer: Often & {readonly of: Requests; readonly what: WrongAnswer};
  readonly slow: Often & {readonly of: Requests; readonly ms: number};
  readonly hanging: Often & {readonly of: Requests};
  readonly corsWithoutCredentials: object;
}

export type FaultName = keyof FaultSettings;

export type WrongAnswer = 'exception' | '500' | '502' | '503' | 'html';

/** Immediate effects that a fault may have on the server. */
export interface FaultEffects {
  /** Forgets the customers' CometD sessions, and breaks their held requests. */
  readonly forgetSessions: () => void;
  /** Breaks all requests and forgets all sessions; with memory `lost`, the chats too. */
  readonly restart: (memory: 'kept' | 'lost') => void;
  /** Lets somebody beside customer and agents do something in every chat. */
  readonly play: (guest: GuestName, act: GuestAct) => void;
}

export interface FaultKind<Setting> {
  /** A sentence that describes the fault to people. */
  readonly means: string;
  /** Nothing goes wrong: it is an event in a contact center that otherwise needs more people than one. */
  readonly isScene?: true;
  /** The fault happens once, when it is set, and does not stay set. */
  readonly momentary?: true;
  /** Runs when the fault is set. */
  readonly happen?: (effects: FaultEffects, setting: Setting) => void;
  /** @throws FaultError */
  readonly read: (parameters: Parameters) => Setting;
}

export const catalog: {readonly [Name in FaultName]: FaultKind<FaultSettings[Name]>} = {
  queue: {
    isScene: true,
    means: 'A new chat waits in a queue at this place, and moves up by one after so many seconds.',
    read: (given) => ({
      place: given.whole('place', 1, 100, 3),
      seconds: given.number('seconds', 1, 600, 10),
    }),
  },
  waitNotice: {
    isScene: true,
    means: 'The contact center itself says “Please wait” in every chat, without joining (EXTERNAL).',
    momentary: true,
    happen: ({play}) => play('strategy', 'speaks'),
    read: () => ({}),
  },
  bot: {
    isScene: true,
    means: 'A bot joins every chat, speaks in it or leaves it (EXTERNAL).',
    momentary: true,
    happen: ({play}, {does}) => play('bot', does),
    read: (given) => ({does: act(given)}),
  },
  supervisor: {
    isScene: true,
    means: 'The agents’ supervisor joins every chat, speaks in it or leaves it (SUPERVISOR).',
    momentary: true,
    happen: ({play}, {does}) => play('supervisor', does),
    read: (given) => ({does: act(given)}),
  },
  pushLost: {means: 'A push does not arrive.', read: often},
  pushDoubled: {means: 'A push arrives twice.', read: often},
  pushSwapped: {means: 'A push arrives after the one that should follow it.', read: often},
  pushLate: {
    means: 'A push arrives late.',
    read: (given) => ({...often(given), ms: given.number('ms', 0, 600_000, 3000)}),
  },
  catchUp: {
    means: 'A refresh in push mode delivers missed events in another way, or not at all.',
    read: (given) => ({how: given.choice('how', ['none', 'reply', 'push'])}),
  },
  cometReply: {
    means: 'Requests in push mode are answered in the other of the two documented forms.',
    read: (given) => ({shape: given.choice('shape', ['state', 'receipt'])}),
  },
  refuseAfterEnd: {
    means: 'A refresh after the end of a chat is refused: 400, as with _chat_400_response_on_disconnected.',
    read: () => ({}),
  },
  holdTime: {
    means: 'A request that waits for a push (long poll) is held for a shorter time.',
    read: (given) => ({seconds: given.number('seconds', 0.1, 60, 10)}),
  },
  sessionsForgotten: {
    means: 'All CometD sessions are forgotten now: held requests break, and the next request gets a 402.',
    momentary: true,
    happen: ({forgetSessions}) => forgetSessions(),
    read: () => ({}),
  },
  sessionsShortLived: {
    means: 'All CometD sessions are forgotten again and again.',
    read: (given) => ({seconds: given.number('seconds', 0.1, 3600, 10)}),
  },
  sessionsUnknown: {
    means: 'A CometD session is forgotten as soon as it is made: always 402, as when cookies are blocked.',
    happen: ({forgetSessions}) => forgetSessions(),
    read: () => ({}),
  },
  cometAway: {
    means: 'There is no CometD endpoint: connections to it break, or are answered with an error.',
    read: (given) => ({how: given.choice('how', ['reset', '404', '503'])}),
  },
  restart: {
    means:
      'The server restarts now: all requests break, and sessions are forgotten; with memory lost, chats too.',
    momentary: true,
    happen: ({restart}, {memory}) => restart(memory),
    read: (given) => ({memory: given.choice('memory', ['kept', 'lost'])}),
  },
  answerLost: {
    means: 'A request is done, and the connection breaks before its answer.',
    read: (given) => ({...often(given), of: requests(given)}),
  },
  wrongAnswer: {
    means: 'A request is not done, and answered with an error or with a web page.',
    read: (given) => ({
      ...often(given),
      of: requests(given),
      what: given.choice('what', ['exception', '500', '502', '503', 'html']),
    }),
  },
  slow: {
    means: 'A request waits before it is handled.',
    read: (given) => ({...often(given), of: requests(given), ms: given.number('ms', 0, 600_000, 3000)}),
  },
  hanging: {
    means: 'A request hangs: it is neither done nor answered.',
    read: (given) => ({...often(given), of: requests(given)}),
  },
  corsWithoutCredentials: {
    means: 'Pages of other origins are allowed (*), but not with cookies.',
    read: () => ({}),
  },
};

export const faultNames: readonly FaultName[] = Object.keys(catalog).filter(isFaultName);

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(catalog, name);
}

function often(given: Parameters): Often {
  return {rate: given.number('rate', 0, 1, 1), next: given.count('next')};
}

function requests(given: Parameters): Requests {
  return given.choice('of', ['all', 'rest', 'send', 'comet']);
}

function act(given: Parameters): GuestAct {
  return given.choice('does', ['joins', 'speaks', 'leaves']);
}
