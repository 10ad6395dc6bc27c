import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {piecesOf, withReadableCharacters} from '../../src/context-services/repair-xml.js';

describe('characters that XML does not allow are removed', () => {
  for (const character of [
    '\u0000',
    '\u0001',
    '\u000b',
    '\u000c',
    '\u001f',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
  ]) {
    const code = character.charCodeAt(0);
    test(`U+${code.toString(16)}, as it is and as a reference`, () => {
      for (const text of [
        character,
        `&#${code};`,
        `&#x${code.toString(16)};`,
        `&#X${code.toString(16).toUpperCase()};`,
      ])
        assert.equal(withReadableCharacters(`<a b="1${text}2">3${text}4</a>`), '<a b="12">34</a>', text);
    });
  }

  test('a reference past the last character, of any size', () => {
    for (const reference of ['&#1114112;', '&#x110000;', `&#${'9'.repeat(400)};`])
      assert.equal(withReadableCharacters(`a${reference}b`), 'ab');
  });
});

test('characters that XML allows stay', () => {
  const text = '<a>\t\r\n ü 😀 \ufffd \u0085 &#9; &#x1F600; &amp; &lt; &quot;</a>';
  assert.equal(withReadableCharacters(text), text);
});

test('an ampersand that begins no reference is text', () => {
  assert.equal(
    withReadableCharacters('Q&A & &nbsp; &#; &#x; &'),
    'Q&amp;A &amp; &amp;nbsp; &amp;#; &amp;#x; &amp;',
  );
});

test('CDATA becomes text and comments go, also those that never end', () => {
  assert.equal(
    withReadableCharacters('a<![CDATA[<b>&amp;]]>c<!-- <d> <![CDATA[ -->e<![CDATA[<!-- f'),
    'a&lt;b&gt;&amp;amp;ce&lt;!-- f',
  );
  assert.equal(withReadableCharacters('a<!-- <b>'), 'a');
});

const elementsOf = (xml: string) => piecesOf(xml, 'root', ['a', 'b'])?.elements;

test('finds the elements that are whole', () => {
  assert.deepEqual(elementsOf('<root><a>1</a><c>2</c><a x="1"/><b>3</b></root>'), [
    '<a>1</a>',
    '<a x="1"/>',
    '<b>3</b>',
  ]);
  assert.deepEqual(elementsOf('<root><a>1</a><b>2'), ['<a>1</a>']);
  assert.deepEqual(elementsOf('<root><a>1<a>2</a></b><b>3</b><ab>4</ab>'), ['<a>2</a>', '<b>3</b>']);
  assert.deepEqual(elementsOf('<a>1</a><root/>'), []);
  assert.equal(elementsOf('<html><a>1</a></html>'), undefined);
});

test('keeps the start of the root, with its prefix', () => {
  assert.deepEqual(piecesOf('<?xml?><t:root xmlns:t="u"><t:a>1</t:a>', 'root', ['a']), {
    start: '<t:root xmlns:t="u">',
    end: '</t:root>',
    elements: ['<t:a>1</t:a>'],
  });
});

test('a megabyte of nonsense takes time in proportion to its length', () => {
  const before = process.cpuUsage();
  for (const part of ['<a ', '<a>', '</a>', '<![CDATA[', '<!--', '&#1', '&', '<x:', '<a x="'])
    elementsOf(withReadableCharacters(`<root>${part.repeat(1_000_000 / part.length)}`));
  const {user} = process.cpuUsage(before);
  assert.ok(
    user < 5_000_000,
    `${user} µs of the processor; it would be minutes if the time grew with the square`,
  );
});
