import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {logOf} from '../../../src/session/model/log.js';
import type {ChatState} from '../../../src/session/model/state.js';
import {agentSays, customerSays, joined} from '../../support/values/entries.js';
import {ended, failed, open, outgoing, starting, transcript} from '../../support/values/states.js';

/** The lines of a whole chat, from one state to the next. */
const told = (...states: readonly ChatState[]): readonly string[] =>
  states.flatMap((state, i) => {
    const before = states[i - 1];
    return before ? logOf(before, state).map(({what, status}) => `${what} ${status}`) : [];
  });

const idle: ChatState = {phase: 'idle'};

describe('the log', () => {
  test('has the states of the chat, with the reason of the end', () => {
    const line = 'live';
    assert.deepEqual(
      told(
        idle,
        starting(),
        starting({queued: true}),
        open({line}),
        open({line, phase: 'talking'}),
        ended({reason: 'lost'}),
      ),
      ['chat connecting', 'chat waiting', 'connection live', 'chat chatting', 'chat ended lost'],
    );
    assert.deepEqual(told(starting(), failed()), ['chat failed']);
  });

  test('has the connection, its loss and its return, and gaps', () => {
    assert.deepEqual(
      told(
        open({line: 'opening'}),
        open({line: 'live'}),
        open({line: 'opening'}),
        open({line: 'down'}),
        open({line: 'polling', gap: true}),
        open({line: 'polling'}),
      ),
      [
        'connection live',
        'connection opening',
        'chat reconnecting',
        'connection down',
        'chat waiting',
        'connection polling',
        'gap open',
        'gap closed',
      ],
    );
  });

  test('has what becomes of a message, and that it is sent again', () => {
    const is = (status: 'queued' | 'sending' | 'sent' | 'maybe' | 'failed') =>
      open({transcript: transcript({outgoing: [outgoing('a', {status})]})});
    const own = {...customerSays('Hi'), position: 2, outgoingId: 'a'};
    assert.deepEqual(
      told(
        open(),
        is('queued'),
        is('sending'),
        is('failed'),
        is('queued'),
        is('sending'),
        is('maybe'),
        open({transcript: transcript({entries: [own]})}),
      ),
      [
        'message queued',
        'message sending',
        'message failed',
        'retry queued',
        'message sending',
        'message maybe',
        'message confirmed',
      ],
    );
  });

  test('counts what has come, and has neither texts nor names', () => {
    const entries = [joined(), agentSays('A secret'), customerSays('Mine')].map((one, i) => ({
      ...one,
      position: i + 2,
    }));
    const lines = told(
      open(),
      open({transcript: transcript({entries}), agents: ['Kristi'], phase: 'talking'}),
    );
    assert.deepEqual(lines, ['chat chatting', 'received 2']);
    assert.doesNotMatch(JSON.stringify(lines), /secret|Mine|Kristi/);
  });

  test('does not tell the messages of a chat that was taken up', () => {
    const entries = [joined(), agentSays('Hello')].map((one, i) => ({...one, position: i + 2}));
    assert.deepEqual(told(idle, open({phase: 'talking', transcript: transcript({entries})})), [
      'chat chatting',
      'connection live',
    ]);
  });
});
