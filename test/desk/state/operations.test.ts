import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Operation} from '../../../demo/desk/api/chat.js';
import {Operations} from '../../../demo/desk/state/operations.js';
import {chat, conversation} from '../chats.js';

const hello: Operation = {operationName: 'SendMessage', text: 'Hello', visibility: 'All'};
const leave: Operation = {operationName: 'Leave'};

function refusing(): Operations {
  return new Operations(
    () => Promise.reject(new Error('The server did not answer.')),
    () => {},
  );
}

test('a message that was not sent is back in its box, before what the agent has begun since', async () => {
  const operations = refusing();
  operations.write('chat1', 'All', 'And');
  await operations.perform('chat1', hello);
  assert.equal(operations.drafts.get('chat1', 'All'), 'Hello\nAnd');
  assert.equal(operations.drafts.get('chat1', 'Agents'), '');
  assert.match(operations.problem, /^Not sent/);
});

test('the agent does not hear of a typing notice that failed', async () => {
  const operations = refusing();
  await operations.perform('chat1', {operationName: 'SendStartTypingNotification', visibility: 'All'});
  assert.equal(operations.problem, '');
});

test('a problem is shown until the agent has read it or does something else', async () => {
  let shown = '';
  const operations = new Operations(
    (_, {operationName}) => (operationName === 'Leave' ? Promise.reject(new Error('No.')) : undefined),
    () => (shown = operations.problem),
  );
  await operations.perform('chat1', leave);
  assert.equal(shown, 'That did not work. No.');
  operations.dismiss();
  assert.equal(shown, '');
  await operations.perform('chat1', leave);
  await operations.perform('chat1', hello);
  assert.equal(shown, '');
});

test('a refusal by a colleague is a problem, unless the agent took the request back', async () => {
  const asking = [
    conversation(chat({request: {purpose: 'Transfer', accepted: false, agentId: 'anna', group: ''}})),
  ];
  const answered = [conversation(chat())];
  const operations = new Operations(
    () => undefined,
    () => {},
  );
  await operations.perform('chat1', {operationName: 'RemoveParticipantFromConference'});
  operations.compare(asking, answered);
  assert.equal(operations.problem, '');
  operations.compare(asking, answered);
  assert.equal(operations.problem, 'Anna cannot take over now.');
});

test('a refusal does not replace a problem that is shown', async () => {
  const operations = refusing();
  await operations.perform('chat1', leave);
  const asking = {purpose: 'Transfer', accepted: false, agentId: 'anna', group: ''} as const;
  operations.compare([conversation(chat({request: asking}))], [conversation(chat())]);
  assert.equal(operations.problem, 'That did not work. The server did not answer.');
});
