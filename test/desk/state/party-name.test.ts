import assert from 'node:assert/strict';
import {test} from 'node:test';
import {partyName} from '../../../demo/desk/state/party-name.js';
import {kristi, vasya} from '../chats.js';

test('a customer has the name of the start form, an agent has the nickname', () => {
  assert.equal(partyName(vasya, 'Vasya Pupkin'), 'Vasya Pupkin');
  assert.equal(partyName(kristi, 'Vasya Pupkin'), 'Kristi');
});

test('a supervisor and an external participant are called so, with or without a nickname', () => {
  const name = (type: 'Agent' | 'Supervisor' | 'External', nickname: string) =>
    partyName({type, nickname}, '');
  assert.deepEqual(
    [name('Supervisor', 'Lena'), name('External', 'Robin')],
    ['Lena (supervisor)', 'Robin (external)'],
  );
  assert.deepEqual(
    [name('Agent', ''), name('Supervisor', ''), name('External', '')],
    ['An agent', 'A supervisor', 'An external participant'],
  );
});
