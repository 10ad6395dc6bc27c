import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inviteWords} from '../../src/i18n/invite-words.js';
import {faultsOfWording} from '../support/measures/wording.js';
import {translations} from '../support/values/locales.js';

describe('the words of an invitation', () => {
  for (const name of ['en', ...Object.keys(translations)])
    it(`are there in ${name}`, () => {
      const {accept, decline, lang} = inviteWords([name]);
      assert.deepEqual(faultsOfWording([accept, decline]), []);
      assert.equal(lang, name);
    });

  it('are in the first language that has some', () => {
    assert.deepEqual(
      [['is', 'nn-NO', 'de'], ['zh-TW'], ['pt-AO'], ['is'], []].map((tags) => inviteWords(tags).lang),
      ['nb', 'zh-Hant', 'pt-PT', 'en', 'en'],
    );
  });
});
