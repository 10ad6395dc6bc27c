import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {pageHref, safeHref, withLinks} from '../../../src/ui/transcript/links.js';

const links = (text: string) => withLinks(text).flatMap(({href}) => (href === undefined ? [] : [href]));

describe('withLinks', () => {
  it('leaves a text without addresses in one piece', () => {
    assert.deepEqual(withLinks('Hello, how are you?'), [{text: 'Hello, how are you?'}]);
    assert.deepEqual(withLinks(''), []);
  });

  it('splits a text into addresses and plain pieces', () => {
    assert.deepEqual(withLinks('See https://example.com/a and http://b.example'), [
      {text: 'See '},
      {text: 'https://example.com/a', href: 'https://example.com/a'},
      {text: ' and '},
      {text: 'http://b.example', href: 'http://b.example'},
    ]);
  });

  const ENDS: readonly (readonly [text: string, link: string])[] = [
    ['Look at https://example.com.', 'https://example.com'],
    ['Is it https://example.com/a?', 'https://example.com/a'],
    ['https://example.com/a?b=c&d=e#f!', 'https://example.com/a?b=c&d=e#f'],
    ['(see https://example.com/a)', 'https://example.com/a'],
    ['https://example.com/a_(b)', 'https://example.com/a_(b)'],
    ['(https://example.com/a_(b)).', 'https://example.com/a_(b)'],
    ['*https://example.com*', 'https://example.com'],
    ['"https://example.com"', 'https://example.com'],
    ['<https://example.com>', 'https://example.com'],
    ['https://example.com/größe', 'https://example.com/größe'],
    ['HTTPS://EXAMPLE.COM', 'HTTPS://EXAMPLE.COM'],
    ['https://example.com,https', 'https://example.com,https'],
    // Chinese and Japanese have no blanks.
    ['请看https://example.com/abc。谢谢您', 'https://example.com/abc'],
    ['请看https://example.com/abc谢谢您', 'https://example.com/abc'],
    ['请看https://example.com，谢谢', 'https://example.com'],
    ['https://example.com/a（点这里）', 'https://example.com/a'],
    ['https://example.com/a(点这里)', 'https://example.com/a'],
    ['https://example.com/a……然后', 'https://example.com/a'],
    ['https://example.com/a——然后', 'https://example.com/a'],
    ['‘https://example.com/a’谢谢', 'https://example.com/a'],
    ['https://example.com/a！', 'https://example.com/a'],
    ['（https://example.com/a）をご覧ください', 'https://example.com/a'],
    ['(https://example.com/a)をご覧ください', 'https://example.com/a'],
    ['「https://example.com/a」', 'https://example.com/a'],
    ['https://example.com/a、続き', 'https://example.com/a'],
    ['https://example.comをご覧ください', 'https://example.com'],
    ['https://example.com/a\u3000続き', 'https://example.com/a'],
    [
      'https://ja.wikipedia.org/wiki/サクラ_(曖昧さ回避)',
      'https://ja.wikipedia.org/wiki/サクラ_(曖昧さ回避)',
    ],
    ['https://ja.wikipedia.org/wiki/JR東日本', 'https://ja.wikipedia.org/wiki/JR東日本'],
    ['https://ja.wikipedia.org/wiki/AKB48の曲', 'https://ja.wikipedia.org/wiki/AKB48の曲'],
    ['https://example.com/?q=NHK総合', 'https://example.com/?q=NHK総合'],
    ['https://example.com/aBC谢谢', 'https://example.com/aBC'],
    ['https://EXAMPLE.COM谢谢', 'https://EXAMPLE.COM'],
    ['https://example.com/ジョン・レノン', 'https://example.com/ジョン・レノン'],
    ['https://example.com/?q=東京&p=2', 'https://example.com/?q=東京&p=2'],
    ['https://例え.テスト/パス', 'https://例え.テスト/パス'],
    // Korean adds its endings to the word.
    ['https://example.com/a를 보세요', 'https://example.com/a'],
    // Arabic and Hebrew have punctuation of their own, and signs for the direction.
    ['انظر https://example.com/a، شكرا', 'https://example.com/a'],
    ['https://example.com/a؟', 'https://example.com/a'],
    ['https://example.com/a؛', 'https://example.com/a'],
    ['״https://example.com/a״', 'https://example.com/a'],
    ['\u2067https://example.com/a\u2069', 'https://example.com/a'],
    ['https://example.com/a\u200f.', 'https://example.com/a'],
    // Other scripts of Europe and Asia.
    ['«https://example.com/a», merci', 'https://example.com/a'],
    ['„https://example.com/a“ und', 'https://example.com/a'],
    ['https://example.com/a—it is', 'https://example.com/a'],
    ['https://example.com/a।', 'https://example.com/a'],
    ['https://пример.рф/путь, да', 'https://пример.рф/путь'],
    ['https://example.com/a👍', 'https://example.com/a'],
    ["https://example.com/L'Atelier", "https://example.com/L'Atelier"],
    ["'https://example.com/a', then", 'https://example.com/a'],
    ['[here](https://example.com/a) now', 'https://example.com/a'],
    ['https://example.com/#/a?b=[1]', 'https://example.com/#/a?b=[1]'],
    ['https://en.wikipedia.org/wiki/Michelson–Morley', 'https://en.wikipedia.org/wiki/Michelson–Morley'],
    ['see www.example.com.', 'https://www.example.com'],
    ['www.example.com/a谢谢', 'https://www.example.com/a'],
    ['(WWW.example.com/a_(b))', 'https://WWW.example.com/a_(b)'],
  ];
  for (const [text, link] of ENDS) {
    it(`ends the address in ${JSON.stringify(text)} where a reader would`, () => {
      assert.deepEqual(links(text), [link]);
    });
  }

  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'http:// example.com',
    'xhttps://example.com',
    'me@www.example.com',
    'xwww.example.com',
    'www.example',
    'www.',
    'https://[',
  ]) {
    it(`makes no link of ${JSON.stringify(text)}`, () => assert.deepEqual(links(text), []));
  }

  it('loses and adds nothing: the joined pieces are the text', () => {
    const word = fc.oneof(
      fc.string(),
      fc.webUrl({withFragments: true, withQueryParameters: true}),
      fc.constantFrom(' ', '\n', '(', ')', '.', '…', 'www.a.b', '。', '謝', '’', '\u202e'),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        assert.equal(
          withLinks(text)
            .map((piece) => piece.text)
            .join(''),
          text,
        );
      }),
    );
  });

  it('is fast with a hostile text', () => {
    const started = performance.now();
    withLinks(`https://example.com/${'('.repeat(4000)}${')'.repeat(4000)}.....`);
    withLinks(`https://example.com/${'.'.repeat(40_000)}`);
    withLinks(`https://example.com/${'.'.repeat(40_000)}x${'w'.repeat(40_000)}`);
    withLinks('www.'.repeat(10_000));
    pageHref('a.'.repeat(20_000));
    assert.ok(performance.now() - started < 1000);
  });
});

describe('safeHref', () => {
  for (const address of [
    'https://example.com',
    'http://example.com/a',
    'mailto:a@b.example',
    'tel:+441632960000',
  ]) {
    it(`accepts ${address}`, () => assert.equal(safeHref(address), address));
  }

  it('trims the address', () => {
    assert.equal(safeHref('  https://example.com\n'), 'https://example.com');
  });

  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.com/x',
    'file:///etc/passwd',
    '//example.com',
    '/relative',
    'https://',
    '',
  ]) {
    it(`refuses ${JSON.stringify(address)}`, () => assert.equal(safeHref(address), undefined));
  }
});

describe('pageHref', () => {
  for (const [address, href] of [
    ['https://example.com/x', 'https://example.com/x'],
    ['example.com', 'https://example.com'],
    ['example.com/x?y#z', 'https://example.com/x?y#z'],
    ['www.example.com', 'https://www.example.com'],
    [' //example.com/x ', 'https://example.com/x'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['bücher.example/ü', 'https://bücher.example/ü'],
  ] as const)
    it(`makes a page of ${JSON.stringify(address)}`, () => assert.equal(pageHref(address), href));

  for (const address of [
    'javascript:alert(1)',
    'javascript:example.com//',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'example.com:javascript',
    'file:///etc/passwd',
    '/relative',
    'hello',
    'a@b.example',
    '',
  ])
    it(`refuses ${JSON.stringify(address)}`, () => assert.equal(pageHref(address), undefined));
});
