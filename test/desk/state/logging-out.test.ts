import assert from 'node:assert/strict';
import {test} from 'node:test';
import {logoutQuestion} from '../../../demo/desk/state/logging-out.js';
import {anna, chat, conversation, kristi, vasya} from '../chats.js';

const alone = conversation(chat());
const together = conversation(chat({id: 'chat2', participants: [vasya, kristi, anna]}));

test('an agent without an open chat logs out without a question', () => {
  const over = [chat({status: 'Invited'}), chat({status: 'LeftChat'})].map((one) => conversation(one));
  assert.equal(logoutQuestion(over, 'Kristi'), undefined);
});

test('the question before logging out says what happens to the customers', () => {
  const question = (...list: Parameters<typeof logoutQuestion>[0]) => logoutQuestion(list, 'Kristi');
  assert.deepEqual(question(alone), {
    question: 'You still have 1 chat. Log out all the same?',
    text: 'One customer is handed to the next agent in about a minute, unless you are back by then.',
  });
  assert.deepEqual(question(together)?.text, 'Your colleague goes on in one.');
  assert.deepEqual(question(alone, together, alone), {
    question: 'You still have 3 chats. Log out all the same?',
    text:
      'Your colleague goes on in one. ' +
      '2 customers are handed to the next agent in about a minute, unless you are back by then.',
  });
});
