import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pieces} from '../../../demo/desk/parts/links.js';

/** The text with its links in square brackets. */
function cut(text: string): string {
  return pieces(text)
    .map((piece) => (piece.isLink ? `[${piece.text}]` : piece.text))
    .join('');
}

test('http and https URLs in a message become links, and the rest stays unchanged', () => {
  assert.equal(cut('See https://a.example/x?y=1#z now'), 'See [https://a.example/x?y=1#z] now');
  assert.equal(cut('HTTP://a.example'), '[HTTP://a.example]');
  assert.equal(cut('http://a.example\nhttp://b.example'), '[http://a.example]\n[http://b.example]');
  assert.deepEqual(pieces(''), []);
});

test('punctuation after a URL is not part of the link', () => {
  assert.equal(cut('Is it https://a.example/?'), 'Is it [https://a.example/]?');
  assert.equal(cut('(https://a.example/b).'), '([https://a.example/b]).');
  assert.equal(cut('https://a.example/b_(c), d'), '[https://a.example/b_(c)], d');
});

test('nothing else becomes a link', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'a.example',
    'https://',
    'http://.',
  ])
    assert.equal(cut(text), text);
});
