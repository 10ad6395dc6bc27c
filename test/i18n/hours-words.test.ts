import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hoursWordsFor, nearbyDay, timeOfDay, waitInWords} from '../../src/i18n/hours-words.js';
import {languageFor} from '../../src/i18n/language-for.js';
import {faultsOfWording} from '../support/measures/wording.js';
import {translations} from '../support/values/locales.js';

const english = hoursWordsFor({}, {});
const en = {locale: 'en-US'};
const NOW = new Date(2026, 10, 26, 18).getTime();
const HOUR = 3_600_000;

describe('the words about opening hours', () => {
  for (const locale of Object.keys(translations))
    it(`are all there in ${locale}, name each value, and none is English`, async () => {
      const words = hoursWordsFor(await languageFor(locale), {});
      const opens = words.opensAgain('«a»', '«b»');
      assert.ok(opens.includes('«a»') && opens.includes('«b»'), opens);
      assert.ok(words.usualWait('«a»').includes('«a»'));
      assert.ok(words.closed && words.shortWait);
      for (const name of ['closed', 'shortWait'] as const) assert.notEqual(words[name], english[name]);
      assert.notEqual(opens, english.opensAgain('«a»', '«b»'));
      assert.deepEqual(faultsOfWording([words.closed, words.shortWait, words.usualWait('4'), opens]), []);
    });

  it('are of the region and the script of the chat, and English where the chat is', async () => {
    const closed = async (locale: string) => hoursWordsFor(await languageFor(locale), {}).closed;
    assert.deepEqual(await Promise.all(['pt-AO', 'zh-HK', 'nn', 'is'].map(closed)), [
      'De momento estamos encerrados',
      '目前非服務時間',
      'Vi har stengt',
      'We are closed',
    ]);
  });

  it('can be replaced by the page', () => {
    const words = hoursWordsFor({}, {closed: 'Shut', opensAgain: () => 'Soon', shortWait: 7});
    assert.deepEqual(
      [words.closed, words.opensAgain('', ''), words.shortWait],
      ['Shut', 'Soon', 'Usually less than a minute'],
    );
  });
});

describe('a day near by', () => {
  for (const [days, name] of [
    [0, 'today'],
    [1, 'tomorrow'],
    [2, 'Saturday'],
    [6, 'Wednesday'],
    [7, 'Thursday, December 3'],
  ] as const)
    it(`is “${name}” in ${days} days`, () => {
      assert.equal(nearbyDay(new Date(2026, 10, 26 + days, 9).getTime(), NOW, en), name);
    });

  it('is counted by midnights, also over a day of 23 hours', () => {
    const before = new Date(2026, 2, 28, 23, 30).getTime();
    assert.equal(nearbyDay(before + HOUR, before, en), 'tomorrow');
    assert.equal(nearbyDay(new Date(2026, 2, 29, 23).getTime(), before, en), 'tomorrow');
  });

  it('has a time of day', () => assert.match(timeOfDay(NOW, en), /^6:00\sPM$/));
});

describe('the expected wait', () => {
  for (const [seconds, says] of [
    [0, 'Usually less than a minute'],
    [59.9, 'Usually less than a minute'],
    [60, 'Usually about 1 minute'],
    [240, 'Usually about 4 minutes'],
    [59 * 60, 'Usually about 59 minutes'],
    [60 * 60, 'Usually about 1 hour'],
    [100 * 60, 'Usually about 1 hour, 45 minutes'],
  ] as const)
    it(`of ${seconds} s is “${says}”`, () => assert.equal(waitInWords(seconds, english, en), says));
});
