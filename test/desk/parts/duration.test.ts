import assert from 'node:assert/strict';
import {test} from 'node:test';
import {duration, durationInWords} from '../../../demo/desk/parts/duration.js';
import {durationOfMs as customersDuration} from '../../../src/i18n/duration.js';
import {english} from '../../../src/i18n/english.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

test('a running time is shown like a clock', () => {
  assert.deepEqual([-1, 7.9 * second, 12 * minute + 40 * second, hour + 5 * minute].map(duration), [
    '0:00',
    '0:07',
    '12:40',
    '1:05:00',
  ]);
});

test('a duration in words is rounded down', () => {
  assert.deepEqual(
    [-1, second, 59.9 * second, minute, 1.9 * minute, hour, hour + 5 * minute].map(durationInWords),
    ['0 seconds', '1 second', '59 seconds', '1 minute', '1 minute', '1 hour', '1 hour, 5 minutes'],
  );
});

test('the desk and the widget word the same duration the same way', () => {
  for (const ms of [0, second, 40 * second, 1.9 * minute, hour, 2 * hour + 5 * minute])
    assert.equal(durationInWords(ms), customersDuration(ms, english));
});
