/** Hand-made chat states. */
import type {Ended, Failed, Open, Starting} from '../../src/session/model/state.js';
import {
  emptyTranscript,
  type Entry,
  type Outgoing,
  type Transcript,
} from '../../src/session/model/transcript.js';
import type {MessageRow, NoticeRow} from '../../src/ui/transcript/rows.js';
import type {Texts} from './texts.js';
import {DAY, MINUTE, NOW} from './time.js';

/** Start of the chat, 15 minutes before `NOW`: ms since 1970. */
const START = NOW - 15 * MINUTE;

export const messageRow = (more: Partial<MessageRow>): MessageRow => ({
  kind: 'message',
  key: 'a',
  own: false,
  sender: '',
  text: '',
  at: NOW - 2 * MINUTE,
  first: true,
  last: true,
  timed: true,
  outgoing: undefined,
  ...more,
});

export const noticeRow = (more: Partial<NoticeRow>): NoticeRow => ({
  kind: 'joined',
  key: 'a',
  name: '',
  text: '',
  at: NOW - 2 * MINUTE,
  ...more,
});

export const outgoing = (text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id: text,
  text,
  at: NOW,
  status: 'sending',
  ...more,
});

type Said = readonly [kind: Entry['kind'], nickname: string, text: string, minute: number];

/** An entry without a nickname is the customer's. */
function entries(said: readonly Said[]): readonly Entry[] {
  return said.map(([kind, nickname, text, minute], i) => ({
    kind,
    party: nickname ? 'agent' : 'client',
    nickname,
    text,
    seconds: minute * 60,
    position: i + 2,
  }));
}

export function transcriptOf(said: readonly Said[], more: Partial<Transcript> = {}): Transcript {
  return {...emptyTranscript, known: [[1, said.length + 1]], origin: START, entries: entries(said), ...more};
}

/** A conversation of twelve minutes, followed by `more`. */
export const talk = (texts: Texts, more: readonly Said[] = []): readonly Said[] => [
  ['message', '', texts.hello, 0],
  ['joined', texts.agent, '', 1],
  ['message', texts.agent, texts.asks, 1],
  ['message', '', texts.answers, 4],
  ['message', texts.agent, texts.advises, 6],
  ['push-url', texts.agent, texts.page, 6],
  ['message', '', texts.thanks, 12],
  ...more,
];

/** A conversation that began the day before. */
export const overNight = (texts: Texts): Transcript => {
  const today = talk(texts).map(([kind, name, text, minute]): Said => [
    kind,
    name,
    text,
    minute + DAY / MINUTE,
  ]);
  const yesterday: readonly Said[] = [
    ['joined', texts.second, '', 0],
    ['message', texts.second, texts.byes, 0],
    ['left', texts.second, '', 1],
  ];
  return transcriptOf([...yesterday, ...today], {origin: START - DAY});
};

export const starting = ({customer}: Texts, more: Partial<Starting> = {}): Starting => ({
  phase: 'starting',
  details: customer,
  queued: false,
  transcript: emptyTranscript,
  ...more,
});

export const failed = ({customer}: Texts, more: Partial<Failed> = {}): Failed => ({
  phase: 'failed',
  details: customer,
  fault: {kind: 'unreachable', status: undefined},
  transcript: emptyTranscript,
  ...more,
});

export const open = (texts: Texts, more: Partial<Open> = {}): Open => ({
  phase: 'talking',
  details: texts.customer,
  chat: {id: 'C1', keys: {}, delivery: 'comet'},
  transcript: transcriptOf(talk(texts)),
  line: 'live',
  agents: [texts.agent],
  typing: [],
  gap: false,
  ...more,
});

export const ended = (texts: Texts, more: Partial<Ended> = {}): Ended => ({
  phase: 'ended',
  details: texts.customer,
  transcript: transcriptOf(talk(texts)),
  reason: 'customer',
  gap: false,
  until: 0,
  ...more,
});
