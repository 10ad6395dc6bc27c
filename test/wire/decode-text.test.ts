import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decodeText} from '../../src/wire/decode-text.js';

function bytes(...parts: readonly (string | readonly number[])[]): ArrayBuffer {
  const buffer = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
  return new Uint8Array(buffer).buffer;
}

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

test('the charset is UTF-8 when nothing names one', () => {
  assert.equal(decodeText(bytes('für 😀'), ''), 'für 😀');
  assert.equal(decodeText(bytes(), 'text/xml'), '');
});

test('the charset of Content-Type wins over the XML declaration', () => {
  assert.equal(decodeText(bytes([0x66, 0xfc, 0x72]), 'text/plain; charset="ISO-8859-1"'), 'für');
  assert.equal(decodeText(bytes(xml('ISO-8859-1'), 'ü'), 'text/xml;charset=UTF-8'), `${xml('ISO-8859-1')}ü`);
});

test('the charset is the one that the XML declares', () => {
  assert.equal(decodeText(bytes(xml('windows-1251'), [0xcf]), 'text/xml'), `${xml('windows-1251')}П`);
});

test('a byte order mark wins over everything else, and is not part of the text', () => {
  assert.equal(decodeText(bytes([0xff, 0xfe, 0x41, 0x00]), 'text/xml;charset=UTF-8'), 'A');
  assert.equal(decodeText(bytes([0xfe, 0xff, 0x00, 0x41]), ''), 'A');
  assert.equal(decodeText(bytes([0xef, 0xbb, 0xbf], 'A'), 'text/xml;charset=ISO-8859-1'), 'A');
});

test('an unknown charset is read as UTF-8, and invalid bytes become U+FFFD', () => {
  assert.equal(decodeText(bytes('ü'), 'text/xml;charset=klingon'), 'ü');
  assert.equal(decodeText(bytes([0x66, 0xfc, 0x72]), ''), 'f\ufffdr');
});
