import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stoppedWords} from '../../../demo/desk/state/stopped-reason.js';

test('the reason for the end of a chat is put into words, and an unknown reason is shown as it is', () => {
  assert.deepEqual(['customer left', 'agent left', 'customer silent'].map(stoppedWords), [
    'ended by the customer',
    'ended by the agent',
    'the customer was gone',
  ]);
  assert.deepEqual(['inactivity', 'removed by server', 'workflow stopped'].map(stoppedWords), [
    'closed for inactivity',
    'the customer was removed',
    'ended by the contact center',
  ]);
  assert.equal(stoppedWords('customer left during transfer'), 'ended by the customer during transfer');
  assert.equal(stoppedWords('routed to e-mail'), 'routed to e-mail');
  assert.deepEqual(['', 'unknown'].map(stoppedWords), ['', '']);
});
