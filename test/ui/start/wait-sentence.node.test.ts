import assert from 'node:assert/strict';
import {test} from 'node:test';
import {english} from '../../../src/i18n/english.js';
import {waitSentence} from '../../../src/ui/start/wait-sentence.js';
import {open, starting} from '../../support/values/states.js';

const BUSY =
  'All our agents are busy right now. We are keeping your place. You can already type your message.';

test('the sentence names a position and a time only if the server sent them', () => {
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

test('there is no sentence while an agent is in the chat', () => {
  assert.equal(waitSentence(open({phase: 'talking'}), english), '');
  assert.equal(waitSentence(starting(), english), 'Connecting…');
});
