import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {cannedAnswers, fillIn, findAnswers} from '../../../demo/desk/state/canned-answers.js';

test('a canned answer is found by words of its title or text, in any order and case', () => {
  const titles = (words: string) => findAnswers(words).map(({title}) => title);
  assert.deepEqual(titles('RETURN'), ['Returns']);
  assert.deepEqual(titles('number order'), ['Order number']);
  assert.deepEqual(titles('zebra'), []);
  assert.equal(findAnswers('').length, cannedAnswers.length);
});

test('a name with special characters is filled into a canned answer as it is', () => {
  assert.equal(
    fillIn('{agent} to {customer}', {agent: 'Kristi', customer: '$& {agent}'}),
    'Kristi to $& {agent}',
  );
});

test('a canned answer leaves the name out for a customer who gave none', () => {
  const names = {customer: '', agent: 'Kristi'};
  const texts = cannedAnswers.map(({text}) => fillIn(text, names));
  assert.equal(texts[0], 'Hello, this is Kristi. How can I help you?');
  assert.equal(texts.at(-2), 'Is there anything else I can do for you?');
  assert.equal(texts.at(-1), 'Thank you for writing to us. Have a good day!');
});

test('canned answers promise the same number of days as the shop page', () => {
  const shop = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8').replace(/\s+/g, ' ');
  const promises = cannedAnswers.flatMap(({text}) => text.match(/within (\w+ days)/)?.[1] ?? []);
  assert.deepEqual(promises, ['three days', '60 days']);
  for (const promise of promises) assert.ok(shop.includes(promise), promise);
});
