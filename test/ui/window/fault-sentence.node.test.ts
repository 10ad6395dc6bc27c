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

  it('says that the customer may need to sign in where only the page can mend the fault', () => {
    for (const status of [401, 403, 200, undefined])
      assert.equal(faultSentence({kind: 'refused', status}, en), en.faultNoAccess);
    assert.equal(faultSentence({kind: 'refused', status: 404}, en), en.faultRefused);
  });

  it('says to try again in a minute after too many requests', () => {
    assert.match(faultSentence({kind: 'refused', status: 429}, en), /again in a minute/);
  });

  it('uses texts that the page has replaced', () => {
    const strings = {...en, faultUnavailable: 'Wir sind ab 9 Uhr wieder da.'};
    assert.equal(faultSentence({kind: 'unavailable', status: 503}, strings), 'Wir sind ab 9 Uhr wieder da.');
  });
});
