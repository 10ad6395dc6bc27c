import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ColleagueRequest} from '../../../demo/desk/api/chat.js';
import {failure, Refusals} from '../../../demo/desk/state/outcomes.js';
import {chat, conversation} from '../chats.js';

const request: ColleagueRequest = {purpose: 'Transfer', accepted: false, agentId: 'anna', group: ''};
const asking = [conversation(chat({request}))];
const answered = [conversation(chat())];

test('a request that ends before the colleague has joined is a refusal', () => {
  const refusals = new Refusals();
  assert.equal(refusals.between(asking, asking), '');
  assert.equal(refusals.between(asking, answered), 'Anna cannot take over now.');
});

test('a request that the agent took back is no refusal, but the next request can be refused', () => {
  const refusals = new Refusals();
  refusals.sent('chat1', {operationName: 'RemoveParticipantFromConference'});
  assert.equal(refusals.between(asking, answered), '');
  assert.equal(refusals.between(asking, answered), 'Anna cannot take over now.');
});

test('a request that could not be taken back can still be refused', () => {
  const refusals = new Refusals();
  refusals.sent('chat1', {operationName: 'RemoveParticipantFromConference'});
  refusals.failed('chat1');
  assert.equal(refusals.between(asking, answered), 'Anna cannot take over now.');
});

test('the agent hears why an operation failed, and where the unsent text is', () => {
  const error = new Error('The server did not answer.');
  assert.equal(failure({operationName: 'Leave'}, error), 'That did not work. The server did not answer.');
  assert.equal(
    failure({operationName: 'SendMessage', text: 'Hi', visibility: 'All'}, error),
    'Not sent, your text is back in the box. The server did not answer.',
  );
});
