import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wireTexts} from '../../src/wire/page-values.js';

test('texts, numbers and booleans are texts; objects, lists and dates are what JSON makes of them', () => {
  const given = {
    text: 'lamp',
    n: 3,
    yes: true,
    big: 12345678901234567890n,
    cart: {items: 2, at: new Date(0)},
    list: ['a', 1],
    date: new Date(0),
    url: new URL('https://example.com/a'),
  };
  assert.deepEqual(wireTexts('userData', given), {
    text: 'lamp',
    n: '3',
    yes: 'true',
    big: '12345678901234567890',
    cart: '{"items":2,"at":"1970-01-01T00:00:00.000Z"}',
    list: '["a",1]',
    date: '1970-01-01T00:00:00.000Z',
    url: 'https://example.com/a',
  });
});

test('values that say nothing are left out', () => {
  const given = {a: undefined, b: null, c: () => 1, d: Symbol('d'), e: new Date(NaN), f: ''};
  assert.deepEqual(wireTexts('userData', given), {f: ''});
  for (const nothing of [null, undefined, []]) assert.deepEqual(wireTexts('userData', nothing), {});
});

test('a list of pairs counts as an object', () => {
  for (const given of [new Map(Object.entries({n: 3, none: null})), new URLSearchParams('n=3'), [['n', 3]]])
    assert.deepEqual(wireTexts('userData', given), {n: '3'});
});

test('values that cannot be written, and things that are no object, are invalid and named', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  assert.throws(() => wireTexts('userData', {circle}), {kind: 'invalid', message: /^userData\.circle /});
  assert.throws(() => wireTexts('userData', {n: {n: 1n}}), {kind: 'invalid', message: /^userData\.n /});
  const ownKeys = () => {
    throw new Error('of the page');
  };
  for (const wrong of ['a=b', 5, ['a'], () => 1, true, new Set(['a']), new Proxy({}, {ownKeys})])
    assert.throws(() => wireTexts('userData', wrong), {
      kind: 'invalid',
      message: /^userData must be an object/,
    });
});
