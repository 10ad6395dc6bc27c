import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {en} from '../../../src/i18n/locales/en.js';
import {faultSentence} from '../../../src/ui/window/fault-sentence.js';
import type {FaultKind} from '../../../src/wire/errors.js';

const KINDS: readonly FaultKind[] = ['unreachable', 'broken', 'unavailable', 'refused', 'gone', 'invalid'];

describe('faultSentence', () => {
  for (const kind of KINDS) {
    it(`says for "${kind}" what failed and what the customer can do, without an error code`, () => {
      const sentence = faultSentence({kind, status: 503}, en);
      assert.match(sentence, /\. |, /);
      assert.match(sentence, /again|another way/);
      assert.doesNotMatch(sentence, /503|error|undefined/i);
    });
  }

  it('uses texts that the page has replaced', () => {
    const strings = {...en, faultUnavailable: 'Wir sind ab 9 Uhr wieder da.'};
    assert.equal(faultSentence({kind: 'unavailable', status: 503}, strings), 'Wir sind ab 9 Uhr wieder da.');
  });
});
