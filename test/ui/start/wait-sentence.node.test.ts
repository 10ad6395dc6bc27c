import assert from 'node:assert/strict';
import {test} from 'node:test';
import {english} from '../../../src/i18n/language.js';
import {waitSentence} from '../../../src/ui/start/wait-sentence.js';
import {open, starting} from '../../support/values/states.js';

const BUSY = 'Everybody is busy at the moment. You keep your place, and can write already.';

test('the sentence names a position and a time only if the server sent them', () => {
  const told = (place?: object) => waitSentence(starting({queued: true, place}), english);
  assert.equal(told(), BUSY);
  assert.equal(told({}), BUSY);
  assert.equal(told({position: 3}), `${BUSY} You are number 3 in the queue.`);
  assert.equal(told({eta: 20}), `${BUSY} It should take about 1 minute.`);
  assert.equal(
    told({position: 1, eta: 250}),
    `${BUSY} You are number 1 in the queue. It should take about 4 minutes.`,
  );
});

test('there is no sentence while an agent is in the chat', () => {
  assert.equal(waitSentence(open({phase: 'talking'}), english), '');
  assert.equal(waitSentence(starting(), english), 'Connecting…');
});
