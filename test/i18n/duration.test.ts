import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dateAndTime, durationOfMs} from '../../src/i18n/duration.js';
import {english} from '../../src/i18n/english.js';
import {german} from '../support/values/locales.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test('a duration is written in seconds, then minutes, then hours and minutes', () => {
  const told = [
    -SECOND,
    0,
    SECOND,
    59_999,
    MINUTE,
    5.9 * MINUTE,
    HOUR - 1,
    HOUR,
    HOUR + 5 * MINUTE,
    25 * HOUR,
  ];
  assert.deepEqual(
    told.map((ms) => durationOfMs(ms, english)),
    [
      '0 seconds',
      '0 seconds',
      '1 second',
      '59 seconds',
      '1 minute',
      '5 minutes',
      '59 minutes',
      '1 hour',
      '1 hour, 5 minutes',
      '25 hours',
    ],
  );
});

test('durations and dates are written in the format of the language', () => {
  assert.equal(durationOfMs(2 * HOUR + MINUTE, german), '2 Stunden, 1 Minute');
  const at = new Date(2009, 7, 5, 9, 33).getTime();
  assert.equal(dateAndTime(at, german), '05.08.2009, 09:33');
});
