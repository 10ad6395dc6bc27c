import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {safeHref, withLinks} from '../../../src/ui/transcript/links.js';

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
    'www.example.com',
    'https://[',
  ]) {
    it(`makes no link of ${JSON.stringify(text)}`, () => assert.deepEqual(links(text), []));
  }

  it('loses and adds nothing: the joined pieces are the text', () => {
    const word = fc.oneof(
      fc.string(),
      fc.webUrl({withFragments: true, withQueryParameters: true}),
      fc.constantFrom(' ', '\n', '(', ')', '.', '…'),
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
    withLinks(`https://example.com/${'.'.repeat(4000)}`);
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
