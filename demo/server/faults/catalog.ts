import type {GuestAct} from '../chats/guests.js';
import type {Parameters} from './parameters.js';
import type {FaultKind, FaultName, FaultSettings, Kind, Often, Requests} from './settings.js';

export const catalog: {readonly [Name in FaultName]: FaultKind<FaultSettings[Name]>} = {
  queue: {
    isScene: true,
    means: 'A new chat waits in a queue at this place, and moves up by one after so many seconds.',
    read: (given) => ({
      place: given.whole('place', 1, 100, 3),
      seconds: given.number('seconds', 1, 600, 10),
    }),
  },
  closed: {
    isScene: true,
    means: 'The contact center is closed, and opens in so many minutes.',
    happen: ({closeFor}, {minutes}) => closeFor(minutes),
    read: (given) => ({minutes: given.number('minutes', 0.1, 20_000, 840)}),
  },
  expectedWait: {
    isScene: true,
    means: 'The contact center expects a wait of so many seconds.',
    read: (given) => ({seconds: given.number('seconds', 0, 86_400, 240)}),
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
  idle: {
    isScene: true,
    means:
      'A chat in which nobody says anything is warned after so many seconds, and closed after so many more.',
    happen: ({watchIdleness}) => watchIdleness(),
    read: (given) => ({
      alert: given.number('alert', 1, 86_400, 255),
      close: given.number('close', 1, 86_400, 45),
    }),
  },
  workflowStops: {
    isScene: true,
    means: 'The contact center itself ends every chat.',
    momentary: true,
    happen: ({stopWorkflow}) => stopWorkflow(),
    read: () => ({}),
  },
  indexGap: {
    isScene: true,
    means:
      'Something is whispered to the agents of every chat: the customer’s numbering gets a gap (version 2).',
    momentary: true,
    happen: ({play}) => play('supervisor', 'whispers'),
    read: () => ({}),
  },
  filesNeedAgent: {
    isScene: true,
    means: 'Customers may send files only while an agent is in the chat (version 2).',
    read: () => ({}),
  },
  fewFiles: {
    isScene: true,
    means: 'Customers may send fewer and smaller files (version 2).',
    read: (given) => ({
      files: given.whole('files', 0, 100, 1),
      bytes: given.whole('bytes', 1, 20_000_000, 100_000),
    }),
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
  notificationsOff: {
    means: 'Version 2: the notification mode is off. Publishes are acknowledged, and nothing comes of them.',
    read: () => ({}),
  },
  notificationsUnanswered: {means: 'Version 2: requestNotifications is not answered.', read: often},
  rebinding: {
    means: 'Version 2: a chat goes to a new CometD session with its handshake already, or never.',
    read: (given) => ({by: given.choice('by', ['never', 'handshake'])}),
  },
  publishAckLost: {
    means: 'Version 2: a publish is done, and the connection breaks before it is acknowledged.',
    read: often,
  },
  pushKeys: {
    means: 'Version 2: a push has no keys, or all of them. Usually it has the secureKey.',
    read: (given) => ({which: given.choice('which', ['none', 'all'])}),
  },
  aliasChanges: {
    means: 'Version 2: the alias changes after so many replies.',
    read: (given) => ({every: given.whole('every', 1, 1000, 1)}),
  },
  statusOne: {
    means: 'Version 2: an answer has the statusCode 1, try again. The request was not done, or it was.',
    read: (given) => ({...often(given), of: kind(given), done: given.choice('done', ['no', 'yes'])}),
  },
  statusTwo: {
    means:
      'Version 2: a request is not done, and answered with the statusCode 2; the chat has ended, or has not.',
    read: (given) => ({...often(given), of: kind(given), ended: given.choice('ended', ['no', 'yes'])}),
  },
  refused: {
    means: 'Version 2: a request is refused with HTTP 400 and a code.',
    read: (given) => ({
      ...often(given),
      of: kind(given),
      code: given.choice('code', ['364', '161', '201', '202', '203', '204', '240', '249']),
    }),
  },
  bareStart: {
    means: 'Version 2: the answer to the request for a chat has neither chatEnded nor nextPosition.',
    read: () => ({}),
  },
  nextPosition: {
    means: 'Version 2: nextPosition is missing, or is text.',
    read: (given) => ({as: given.choice('as', ['missing', 'text'])}),
  },
  limitsOnTop: {
    means: 'Version 2: the limits for files stand in the userData of the reply, not in a notice.',
    read: () => ({}),
  },
  unindexedNotice: {means: 'Version 2: a refresh has a notice without an index.', read: often},
  uploadSlow: {
    means: 'Version 2: the body of an upload is read slowly, so many kilobytes a second.',
    read: (given) => ({kB: given.number('kB', 1, 100_000, 100)}),
  },
  uploadCut: {
    means: 'Version 2: the connection breaks during an upload, after so many bytes.',
    read: (given) => ({...often(given), after: given.whole('after', 0, 20_000_000, 10_000)}),
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
  return given.choice('of', ['all', 'rest', 'send', 'comet', 'files']);
}

function kind(given: Parameters): Kind {
  return given.choice('of', ['all', 'create', 'send', 'refresh', 'upload']);
}

function act(given: Parameters): GuestAct {
  return given.choice('does', ['joins', 'speaks', 'leaves']);
}
