import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {blocksOf, wordsOfBlocks, type Block} from '../../../src/ui/looks/markdown-blocks.js';
import type {Inline} from '../../../src/ui/looks/markdown-inline.js';

/** Blocks in brief: `<p>a <strong>b</strong></p>`, without the rules of HTML. */
const brief = (blocks: readonly Block[]): string => blocks.map(block).join('');

function block(one: Block): string {
  switch (one.is) {
    case 'paragraph':
      return `<p>${one.of.map(inline).join('')}</p>`;
    case 'code':
      return `<pre>${one.text}</pre>`;
    case 'quote':
      return `<q>${brief(one.blocks)}</q>`;
    case 'list': {
      const tag = one.start === undefined ? 'ul' : `ol ${one.start}`;
      return `<${tag}>${one.items.map((item) => `<li>${brief(item)}</li>`).join('')}</>`;
    }
  }
}

function inline(one: Inline): string {
  if (one.is === 'text') return one.text;
  if (one.is === 'code') return `<code>${one.text}</code>`;
  const inner = one.of.map(inline).join('');
  return one.is === 'link' ? `<a ${one.href}>${inner}</a>` : `<${one.is}>${inner}</${one.is}>`;
}

const drawn = (text: string): string => brief(blocksOf(text));
const words = (text: string): string => wordsOfBlocks(blocksOf(text));

const CASES: Readonly<Record<string, readonly (readonly [text: string, drawn: string])[]>> = {
  'bold and italic': [
    ['**bold** and *italic*', '<p><strong>bold</strong> and <em>italic</em></p>'],
    ['__bold__ and _italic_', '<p><strong>bold</strong> and <em>italic</em></p>'],
    ['***both***', '<p><em><strong>both</strong></em></p>'],
    ['**bold *and italic***', '<p><strong>bold <em>and italic</em></strong></p>'],
    ['*italic **and bold***', '<p><em>italic <strong>and bold</strong></em></p>'],
    ['**bold _italic_ bold**', '<p><strong>bold <em>italic</em> bold</strong></p>'],
    ['a**b**c', '<p>a<strong>b</strong>c</p>'],
    ['**مهم** 重要**です**', '<p><strong>مهم</strong> 重要<strong>です</strong></p>'],
    ['**two\nlines**', '<p><strong>two\nlines</strong></p>'],
  ],
  'signs that mean nothing': [
    ['2 * 3 * 4 = 24', '<p>2 * 3 * 4 = 24</p>'],
    ['snake_case_name and __init', '<p>snake_case_name and __init</p>'],
    ['**unclosed', '<p>**unclosed</p>'],
    ['unopened**', '<p>unopened**</p>'],
    ['** blank **', '<p>** blank **</p>'],
    ['*one **two*', '<p>*one *<em>two</em></p>'],
    ['**one *two**', '<p>*<em>one <em>two</em></em></p>'],
    ['a\\*b\\* \\_c\\_ \\[d] \\\\', '<p>a*b* _c_ [d] \\</p>'],
    ['C:\\Users\\x', '<p>C:\\Users\\x</p>'],
    ['****', '<p>****</p>'],
    ['_', '<p>_</p>'],
    ['# no headings', '<p># no headings</p>'],
    ['a <b>tag</b> &amp; <!-- x -->', '<p>a <b>tag</b> &amp; <!-- x --></p>'],
  ],
  code: [
    ['run `npm *test*` now', '<p>run <code>npm *test*</code> now</p>'],
    ['``a`b``', '<p><code>a`b</code></p>'],
    ['`` `a` ``', '<p><code>`a`</code></p>'],
    ['`unclosed', '<p>`unclosed</p>'],
    ['`a``', '<p>`a``</p>'],
    ['**a `**` b**', '<p><strong>a <code>**</code> b</strong></p>'],
    ['```js\nlet a = "*";\n\n  b\n```\nafter', '<pre>let a = "*";\n\n  b</pre><p>after</p>'],
    ['~~~\n```\n~~~', '<pre>```</pre>'],
    ['```\nunclosed', '<pre>unclosed</pre>'],
  ],
  lists: [
    ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></>'],
    ['* a\n* **b**', '<ul><li><p>a</p></li><li><p><strong>b</strong></p></li></>'],
    ['• a\n• b', '<ul><li><p>a</p></li><li><p>b</p></li></>'],
    ['3. a\n4. b', '<ol 3><li><p>a</p></li><li><p>b</p></li></>'],
    ['1) a', '<ol 1><li><p>a</p></li></>'],
    [
      '- a\n  - b\n    - c\n- d',
      '<ul><li><p>a</p><ul><li><p>b</p><ul><li><p>c</p></li></></li></></li><li><p>d</p></li></>',
    ],
    ['1. a\n   more\n2. b', '<ol 1><li><p>a\nmore</p></li><li><p>b</p></li></>'],
    ['- a\n\n- b\n\nafter', '<ul><li><p>a</p></li><li><p>b</p></li></><p>after</p>'],
    ['before\n- a\nafter', '<p>before</p><ul><li><p>a</p></li></><p>after</p>'],
    ['- a\n1. b', '<ul><li><p>a</p></li></><ol 1><li><p>b</p></li></>'],
    ['-no', '<p>-no</p>'],
    ['3.5 km', '<p>3.5 km</p>'],
    ['- ', '<ul><li></li></>'],
  ],
  quotes: [
    ['> a\n> b\nc', '<q><p>a\nb</p></q><p>c</p>'],
    ['> > a\n> b', '<q><q><p>a</p></q><p>b</p></q>'],
    ['> - a', '<q><ul><li><p>a</p></li></></q>'],
    ['- > a', '<ul><li><q><p>a</p></q></li></>'],
  ],
  links: [
    ['[Lamps](https://example.com/l)', '<p><a https://example.com/l>Lamps</a></p>'],
    [
      '[**Lamps** `x`](https://example.com/l "title")',
      '<p><a https://example.com/l><strong>Lamps</strong> <code>x</code></a></p>',
    ],
    ['**[Lamps](https://example.com/l)**', '<p><strong><a https://example.com/l>Lamps</a></strong></p>'],
    ['[L](https://example.com/a_(b))', '<p><a https://example.com/a_(b)>L</a></p>'],
    ['[L](<https://example.com/a>)', '<p><a https://example.com/a>L</a></p>'],
    ['[L](example.com/a)', '<p><a https://example.com/a>L</a></p>'],
    ['[mail](mailto:a@example.com)', '<p><a mailto:a@example.com>mail</a></p>'],
    [
      'see https://example.com/_a_/*b* and **https://example.com**',
      '<p>see <a https://example.com/_a_/*b>https://example.com/_a_/*b</a>* and <strong><a https://example.com>https://example.com</a></strong></p>',
    ],
    ['<https://example.com/a>', '<p><a https://example.com/a>https://example.com/a</a></p>'],
    [
      '[a [b](https://example.com/b) c](https://example.com/c)',
      '<p>[a <a https://example.com/b>b</a> c](<a https://example.com/c>https://example.com/c</a>)</p>',
    ],
    ['![a lamp](https://example.com/l.png)', '<p><a https://example.com/l.png>a lamp</a></p>'],
    ['[](https://example.com/l)', '<p><a https://example.com/l>https://example.com/l</a></p>'],
    ['[not a link] (x) [y', '<p>[not a link] (x) [y</p>'],
    ['[x](y z)', '<p>[x](y z)</p>'],
  ],
  'links that lie or do harm': [
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['[x](JaVaScRiPt:alert(1))', '<p>[x](JaVaScRiPt:alert(1))</p>'],
    ['[x](<java\tscript:alert(1)>)', '<p>[x](<java    script:alert(1)>)</p>'],
    ['[x](data:text/html;base64,PHNjcmlwdD4=)', '<p>[x](data:text/html;base64,PHNjcmlwdD4=)</p>'],
    [
      '[x](vbscript:x) [x](file:///etc/passwd) [x](//)',
      '<p>[x](vbscript:x) [x](file:///etc/passwd) [x](//)</p>',
    ],
    [
      '[https://bank.example](https://evil.example)',
      '<p><a https://evil.example>https://evil.example</a></p>',
    ],
    [
      '[www.bank.example/login](https://evil.example)',
      '<p><a https://evil.example>https://evil.example</a></p>',
    ],
  ],
};

describe('Markdown', () => {
  for (const [what, cases] of Object.entries(CASES))
    for (const [text, expected] of cases)
      test(`of ${what}: ${JSON.stringify(text)}`, () => assert.equal(drawn(text), expected));

  test('is heard and saved without its signs', () => {
    assert.equal(
      words(
        '**Hello** *you*\n\n- one `a`\n- two\n  1. three\n\n> said\n\n[Lamps](https://example.com/l) https://example.com',
      ),
      'Hello you\n• one a\n• two\n  1. three\n> said\nLamps (https://example.com/l) https://example.com',
    );
    assert.equal(words('```\na *b*\n```'), 'a *b*');
  });

  test('loses no letter of a message', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const text of Object.values(CASES)
      .flat()
      .map(([one]) => one)
      .filter((one) => !/\]\(|```js|<java|^\d/.test(one)))
      assert.equal(letters(words(text)), letters(text), text);
  });

  test('of any length costs time that grows with it', () => {
    const hostile = [
      '*a ',
      '**a* ',
      '_a*b',
      '[',
      '[a](',
      '![',
      '`` ` ',
      '> ',
      '- ',
      '  - ',
      '1. ',
      '<',
      '\\',
      '](',
      '*a_ ',
      '``` ',
    ];
    for (const one of hostile) {
      const start = performance.now();
      drawn(one.repeat(20_000));
      drawn(`${one}\n`.repeat(5_000));
      assert.ok(performance.now() - start < 3_000, `${one} took ${performance.now() - start} ms`);
    }
  });

  test('has a target after any number of blanks, in time that grows with them', () => {
    const start = performance.now();
    drawn(`[a](${' '.repeat(50_000)}b`);
    assert.ok(performance.now() - start < 1_000);
    assert.equal(drawn('[a](  https://b.example  )'), '<p><a https://b.example>a</a></p>');
  });

  test('nested deeper than anybody writes is not deeper than the stack', () => {
    for (const [open, close] of [
      ['**', '**'],
      ['*', '*'],
      ['*a ', ' a*'],
      ['_a *b ', ' b* a_'],
    ] as const)
      assert.match(words(`${open.repeat(20_000)}x${close.repeat(20_000)}`), /x/);
    assert.equal(drawn(`${'*a '.repeat(200)}*b*`).slice(-14), '<em>b</em></p>');
    assert.equal(drawn('**********'), '<p>**********</p>');
  });

  test('nested deep is drawn, and the rest is text', () => {
    assert.match(drawn(`${'> '.repeat(50)}deep`), /^(<q>){6}<p>> > .*deep<\/p>(<\/q>){6}$/);
    assert.match(drawn('**a *b '.repeat(2_000)), /^<p>\*\*a/);
  });
});
