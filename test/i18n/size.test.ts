import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {english} from '../../src/i18n/english.js';
import {sizeText} from '../../src/i18n/size.js';

describe('the size of a file', () => {
  const SIZES: readonly (readonly [bytes: number, text: string])[] = [
    [0, '0 bytes'],
    [1, '1 byte'],
    [1_023, '1,023 bytes'],
    [1_024, '1 kB'],
    [20_480, '20 kB'],
    [1_048_575, '1 MB'],
    [2_097_152, '2 MB'],
    [1_468_006, '1.4 MB'],
    [1_073_741_823, '1 GB'],
    [5_000_000_000_000, '4,656.6 GB'],
  ];
  for (const [bytes, text] of SIZES)
    it(`is ${text} for ${bytes} bytes`, () => {
      assert.equal(sizeText(bytes, english), text);
    });

  it('is written as the language writes it', () => {
    const texts = ['de', 'fr', 'ja'].map((locale) => sizeText(1_468_006, {...english, locale}));
    assert.deepEqual(
      texts.map((text) => text.replace(/\s/g, ' ')),
      ['1,4 MB', '1,4 Mo', '1.4 MB'],
    );
  });
});
