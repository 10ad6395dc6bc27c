import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readTag} from '../../src/i18n/language-tag.js';

describe('readTag', () => {
  const TAGS: readonly (readonly [text: string, tag: string])[] = [
    ['de', 'de'],
    [' de ', 'de'],
    ['EN-gb', 'en-GB'],
    ['de_DE', 'de-DE'],
    ['pt_BR', 'pt-BR'],
    ['zh_CN', 'zh-CN'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['sr_Latn', 'sr-Latn'],
    ['de_DE.UTF-8', 'de-DE'],
    ['de_DE.UTF-8@euro', 'de-DE'],
    ['ca_ES@valencia', 'ca-ES'],
    ['de-DE_POSIX', 'de-DE-u-va-posix'],
    ['de,en;q=0.8', 'de'],
    ['de-', 'de'],
    ['de--AT', 'de'],
    ['de-DE-1', 'de-DE'],
    ['zh-min-nan', 'zh'],
    ['iw_IL', 'he-IL'],
    ['in', 'id'],
    ['cmn', 'zh'],
  ];
  for (const [text, tag] of TAGS)
    it(`reads ${JSON.stringify(text)} as ${tag}`, () => assert.equal(readTag(text), tag));

  for (const text of [
    '',
    ' ',
    '???',
    'C',
    'POSIX',
    'x-default',
    'i-klingon',
    'und',
    'german',
    'root',
    '{{lang}}',
    '*',
  ])
    it(`finds no language in ${JSON.stringify(text)}`, () => assert.equal(readTag(text), undefined));

  it('never throws, and gives only tags that Intl takes', () => {
    const part = fc.constantFrom(
      'de',
      'DE',
      'x',
      'u',
      'nu',
      'latn',
      '_',
      '-',
      '.',
      '@',
      'posix',
      '1',
      'und',
      'ü',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
      fc.array(part).map((parts) => parts.join('-')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const tag = readTag(any);
        if (tag !== undefined) new Intl.DateTimeFormat(tag).format(0);
      }),
    );
  });
});
