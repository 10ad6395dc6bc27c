import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endedBy} from '../../src/context-services/stopped-reason.js';

const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  customer: [
    'customer left',
    'customer left during transfer',
    'Customer Left',
    'CLIENT_DISCONNECTED',
    'clientLeft',
    'closed by the customer',
    'visitor',
  ],
  agent: ['agent left', 'AgentClosed', 'ended by agent', 'agent', 'The agent has ended the chat'],
  silence: [
    'customer silent',
    'idle',
    'IdleTimeout',
    'inactivity',
    'timed out',
    'client-inactive',
    'no response',
  ],
  transfer: ['transfer', 'transferred', 'agent transferred', 'TransferCompleted', 'transferred by agent'],
  server: [
    'server',
    'server stopped',
    'ended by the system',
    'removed by server',
    'serverShutdown',
    'system error',
    'workflow stopped',
  ],
};

for (const [meaning, reasons] of Object.entries(MEANINGS)) {
  test(`${meaning}: ${reasons.join(', ')}`, () => {
    assert.deepEqual(
      reasons.map((reason) => endedBy(reason)),
      reasons.map(() => meaning),
    );
  });
}

test('an unclear reason gives no party', () => {
  const unknown = [
    '',
    ' ',
    'Normal',
    'unknown',
    'Terminated',
    '2',
    'customer satisfied',
    'agent error',
    'agent closed the account',
    'system of the customer repaired',
    'customer complained of agent',
    'clientele left',
    'a'.repeat(100_000),
  ];
  for (const reason of unknown) assert.equal(endedBy(reason), undefined, reason.slice(0, 40));
});
