import type {ChatState} from '../../../src/session/model/state.js';
import {agentSays, customerSays, joined} from './entries.js';
import {ended, failed, open, outgoing, starting, transcript} from './states.js';

const LONG = 'https://example.com/a-very-long-address-without-any-break/'.repeat(4);
export const entries = [joined(), agentSays('Hello', 1), customerSays('Hi', 2), agentSays(LONG, 3)].map(
  (one, i) => ({...one, position: i + 2}),
);
export const talking = open({
  phase: 'talking',
  agents: ['Kristi'],
  typing: [{nickname: 'Kristi', until: Infinity}],
  transcript: transcript({entries, outgoing: [outgoing('a', {status: 'failed', text: LONG})]}),
});

/** All views of the window, by name. */
export const VIEWS: Readonly<Record<string, ChatState>> = {
  idle: {phase: 'idle'},
  failed: failed(),
  connecting: starting(),
  queued: starting({queued: true}),
  waiting: open(),
  talking,
  reconnecting: {...talking, line: 'down'},
  'missing messages': {...talking, gap: true},
  ending: {...talking, phase: 'ending'},
  ended: ended({transcript: talking.transcript}),
};
