import assert from 'node:assert/strict';
import {test} from 'node:test';
import {english} from '../../../src/i18n/language.js';
import {waitSentence} from '../../../src/ui/start/wait-sentence.js';
import {open, starting} from '../../support/values/states.js';

const BUSY =
  'All our agents are busy right now. We are keeping your place. You can already type your message.';

test('a wait is told of as far as the server says, and no further', () => {
  const told = (place?: object) => waitSentence(starting({queued: true, place}), english);
  assert.equal(told(), BUSY);
  assert.equal(told({}), BUSY);
  assert.equal(told({position: 3}), `${BUSY} You are number 3 in the queue.`);
  assert.equal(told({eta: 20}), `${BUSY} The wait is about 1 minute.`);
  assert.equal(
    told({position: 1, eta: 250}),
    `${BUSY} You are number 1 in the queue. The wait is about 4 minutes.`,
  );
});

test('nothing is waited for while there is talk', () => {
  assert.equal(waitSentence(open({phase: 'talking'}), english), '');
  assert.equal(waitSentence(starting(), english), 'Connecting…');
});
