import assert from 'node:assert/strict';
import {test} from 'node:test';
import {textOf} from '../../src/context-services/decode-text.js';

function bytes(...parts: readonly (string | readonly number[])[]): ArrayBuffer {
  const buffer = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
  return new Uint8Array(buffer).buffer;
}

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

test('is UTF-8 where nothing is said', () => {
  assert.equal(textOf(bytes('für 😀'), ''), 'für 😀');
  assert.equal(textOf(bytes(), 'text/xml'), '');
});

test('is what the type says, before what the declaration says', () => {
  assert.equal(textOf(bytes([0x66, 0xfc, 0x72]), 'text/plain; charset="ISO-8859-1"'), 'für');
  assert.equal(textOf(bytes(xml('ISO-8859-1'), 'ü'), 'text/xml;charset=UTF-8'), `${xml('ISO-8859-1')}ü`);
});

test('is what the XML declares', () => {
  assert.equal(textOf(bytes(xml('windows-1251'), [0xcf]), 'text/xml'), `${xml('windows-1251')}П`);
});

test('is what the first bytes mark, before all else, and the mark is no text', () => {
  assert.equal(textOf(bytes([0xff, 0xfe, 0x41, 0x00]), 'text/xml;charset=UTF-8'), 'A');
  assert.equal(textOf(bytes([0xfe, 0xff, 0x00, 0x41]), ''), 'A');
  assert.equal(textOf(bytes([0xef, 0xbb, 0xbf], 'A'), 'text/xml;charset=ISO-8859-1'), 'A');
});

test('an encoding that there is not is UTF-8, and what makes no sense in it is marked', () => {
  assert.equal(textOf(bytes('ü'), 'text/xml;charset=klingon'), 'ü');
  assert.equal(textOf(bytes([0x66, 0xfc, 0x72]), ''), 'f\ufffdr');
});
