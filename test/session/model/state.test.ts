import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  canSend,
  canWrite,
  isOpen,
  isUnderWay,
  outgoingOf,
  type ChatState,
  type LineStatus,
} from '../../../src/session/model/state.js';
import {publicState} from '../../../src/session/model/public-state.js';
import {entry, joined} from '../../support/values/entries.js';
import {ended, failed, open, outgoing, starting, transcript} from '../../support/values/states.js';

const LINES: readonly LineStatus[] = ['opening', 'live', 'polling', 'down'];
const STATES: readonly (readonly [name: string, state: ChatState])[] = [
  ['idle', {phase: 'idle'}],
  ['starting', starting()],
  ['queued', starting({queued: true})],
  ['failed', failed()],
  ...(['waiting', 'talking', 'ending'] as const).flatMap((phase) =>
    LINES.map((line) => [`${phase} ${line}`, open({phase, line})] as const),
  ),
  ['ended', ended()],
];

/** The names of the states for which `question` is true. */
const where = (question: (state: ChatState) => boolean) =>
  STATES.filter(([, state]) => question(state)).map(([name]) => name);

test('each state has a public state', () => {
  assert.deepEqual(Object.fromEntries(STATES.map(([name, state]) => [name, publicState(state)])), {
    idle: 'idle',
    starting: 'connecting',
    queued: 'waiting',
    failed: 'failed',
    'waiting opening': 'waiting',
    'waiting live': 'waiting',
    'waiting polling': 'waiting',
    'waiting down': 'reconnecting',
    'talking opening': 'chatting',
    'talking live': 'chatting',
    'talking polling': 'chatting',
    'talking down': 'reconnecting',
    'ending opening': 'waiting',
    'ending live': 'waiting',
    'ending polling': 'waiting',
    'ending down': 'reconnecting',
    ended: 'ended',
  });
});

test('the public state of a chat in `ending` is the one before', () => {
  const entries = [{...joined(), position: 2}];
  assert.equal(
    publicState(open({phase: 'ending', line: 'live', transcript: transcript({entries})})),
    'chatting',
  );
});

test('a chat is open from its start at the server until anybody ends it', () => {
  const opens = ['waiting', 'talking'].flatMap((phase) => LINES.map((line) => `${phase} ${line}`));
  assert.deepEqual(where(isOpen), opens);
});

test('a chat is under way between Start and the end', () => {
  const phases = ['waiting', 'talking', 'ending'].flatMap((phase) => LINES.map((line) => `${phase} ${line}`));
  assert.deepEqual(where(isUnderWay), ['starting', 'queued', ...phases]);
});

test('the customer can write from Start until the chat is being ended', () => {
  const phases = ['waiting', 'talking'].flatMap((phase) => LINES.map((line) => `${phase} ${line}`));
  assert.deepEqual(where(canWrite), ['starting', 'queued', ...phases]);
});

test('messages can be sent while an open chat is connected', () => {
  assert.deepEqual(where(canSend), ['waiting live', 'waiting polling', 'talking live', 'talking polling']);
});

test('outgoing messages can be read in any phase', () => {
  const messages = [outgoing('a')];
  const withMessages = transcript({outgoing: messages});
  const all = [starting, failed, open, ended].map((make) => outgoingOf(make({transcript: withMessages})));
  assert.deepEqual(all, [messages, messages, messages, messages]);
  assert.deepEqual(outgoingOf({phase: 'idle'}), []);
});

test('an ending chat in which only a routing strategy has spoken is still “waiting”', () => {
  const entries = [{...entry('message', {party: 'external', text: 'Please wait.'}), position: 2}];
  assert.equal(publicState(open({phase: 'ending', transcript: transcript({entries})})), 'waiting');
});
