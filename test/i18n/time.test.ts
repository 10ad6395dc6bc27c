import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {english} from '../../src/i18n/english.js';
import {ageOf, clockTime, fullTime, relativeTime} from '../../src/i18n/time.js';
import {german} from '../support/values/locales.js';

const AT = new Date(2026, 10, 21, 10, 42, 7).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const ago = (ms: number, language = english) => plain(relativeTime(AT, AT + ms, language));

describe('relativeTime', () => {
  const TEXTS: readonly (readonly [age: number, text: string])[] = [
    [0, 'now'],
    [MINUTE - 1, 'now'],
    [MINUTE, '1 minute ago'],
    [2 * MINUTE - 1, '1 minute ago'],
    [2 * MINUTE, '2 minutes ago'],
    [HOUR - 1, '59 minutes ago'],
    [HOUR, '10:42 AM'],
    [13 * HOUR, '10:42 AM'],
    [14 * HOUR, 'Nov 21, 2026, 10:42 AM'],
    [400 * 24 * HOUR, 'Nov 21, 2026, 10:42 AM'],
  ];
  for (const [age, text] of TEXTS) {
    it(`says "${text}" after ${age} ms`, () => assert.equal(ago(age), text));
  }

  it('says "now" for the future: some clock is wrong', () => {
    assert.equal(ago(-5 * MINUTE), 'now');
  });

  it('uses the given language', () => {
    assert.equal(ago(0, german), 'gerade eben');
    assert.equal(ago(2 * MINUTE, german), 'vor 2 Minuten');
    assert.equal(ago(2 * HOUR, german), '10:42');
  });
});

describe('ageOf', () => {
  it('is unchanged only while relativeTime is unchanged', () => {
    const step = 7_001;
    for (const start of [-2 * MINUTE, 0, 58 * MINUTE, 13 * HOUR, 38 * HOUR])
      for (let age = start; age < start + HOUR; age += step)
        if (ageOf(AT, AT + age) === ageOf(AT, AT + age + step)) assert.equal(ago(age), ago(age + step));
  });

  it('is unchanged within a minute, and after an hour within a day', () => {
    assert.equal(ageOf(AT, AT - HOUR), ageOf(AT, AT + MINUTE - 1));
    assert.equal(ageOf(AT, AT + 5 * MINUTE), ageOf(AT, AT + 6 * MINUTE - 1));
    assert.equal(ageOf(AT, AT + 2 * HOUR), ageOf(AT, AT + 12 * HOUR));
  });
});

describe('fullTime and clockTime', () => {
  it('write date and time in full, and the time alone', () => {
    assert.equal(plain(fullTime(AT, english)), 'Saturday, November 21, 2026 at 10:42:07 AM');
    assert.equal(plain(clockTime(AT, english)), '10:42 AM');
  });
});
