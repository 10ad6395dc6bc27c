import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {UserDataOperation} from '../../../demo/desk/api/chat.js';
import {keyOf, nameProblem, UserDataStore, type UserDataChange} from '../../../demo/desk/state/user-data.js';
import {deferred, type Deferred} from '../../support/fakes/deferred.js';

const gold: UserDataOperation = {operationName: 'UpdateUserData', userData: {plan: 'Gold'}};
const removal: UserDataOperation = {operationName: 'DeleteUserData', keys: ['plan']};

function changing() {
  const answers: Deferred<undefined>[] = [];
  const states: (UserDataChange | undefined)[] = [];
  const store = new UserDataStore(
    () => {
      const answer = deferred<undefined>();
      answers.push(answer);
      return answer.promise;
    },
    (changes) => states.push(changes.get('chat1')),
  );
  return {store, answers, states};
}

test('a change of user data is under way until the server has answered', async () => {
  const {store, answers, states} = changing();
  const change = store.change('chat1', gold);
  assert.deepEqual(states, [{operation: gold, problem: ''}]);
  answers[0]?.resolve(undefined);
  await change;
  assert.deepEqual(states.at(-1), undefined);
});

test('a refused change keeps the sentence of the server, until the next change', async () => {
  const {store, answers, states} = changing();
  const change = store.change('chat1', gold);
  answers[0]?.reject(new Error('plan cannot be changed.'));
  await change;
  assert.deepEqual(states.at(-1), {operation: gold, problem: 'plan cannot be changed.'});
  void store.change('chat1', removal);
  assert.deepEqual(states.at(-1), {operation: removal, problem: ''});
});

test('an answer to an older change does not hide a newer one', async () => {
  const {store, answers, states} = changing();
  const older = store.change('chat1', gold);
  void store.change('chat1', removal);
  answers[0]?.reject(new Error('No.'));
  await older;
  assert.deepEqual(states.at(-1), {operation: removal, problem: ''});
});

test('changes in two chats do not touch each other', async () => {
  const {store, answers, states} = changing();
  void store.change('chat1', gold);
  const other = store.change('chat2', removal);
  answers[1]?.resolve(undefined);
  await other;
  assert.deepEqual(states.at(-1), {operation: gold, problem: ''});
});

test('an operation is about the pair that it names', () => {
  assert.deepEqual([keyOf(gold), keyOf(removal)], ['plan', 'plan']);
});

test('a name that is taken cannot be added, nor another spelling of a detail of the customer', () => {
  const userData = {plan: 'Gold', fldnSubject: 'A lamp'};
  assert.equal(nameProblem('order', userData), '');
  assert.equal(nameProblem('Plan', userData), '');
  assert.equal(nameProblem('plan', userData), 'There is a value for “plan” already.');
  assert.equal(nameProblem('Subject', userData), 'There is a value for “fldnSubject” already.');
  assert.equal(nameProblem('email', userData), '');
});
