import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cannedAnswers, fillIn, findAnswers} from '../../../demo/agent/canned-answers.js';

test('a canned answer is found by words of its title or its text, in any order and case', () => {
  const titles = (words: string) => findAnswers(words).map(({title}) => title);
  assert.deepEqual(titles('RETURN'), ['Returns']);
  assert.deepEqual(titles('number order'), ['Order number']);
  assert.deepEqual(titles('zebra'), []);
  assert.equal(findAnswers('').length, cannedAnswers.length);
});

test('a canned answer has the names in it, whatever they are', () => {
  assert.equal(
    fillIn('{agent} to {customer}', {agent: 'Kristi', customer: '$& {agent}'}),
    'Kristi to $& {agent}',
  );
});
