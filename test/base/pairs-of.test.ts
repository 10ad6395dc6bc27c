import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runInNewContext} from 'node:vm';
import {pairsOf} from '../../src/base/pairs-of.js';

const PAIRS = [
  ['a', '1'],
  ['b', '2'],
];

/** As an older polyfill of Headers has them: known by nothing but its iterator. */
class OldHeaders {
  *[Symbol.iterator]() {
    yield* PAIRS;
  }
}

const form = new FormData();
for (const [name = '', value = ''] of PAIRS) form.set(name, value);

const GIVEN: Readonly<Record<string, unknown>> = {
  'an object': {a: '1', b: '2'},
  'an object without a prototype': Object.setPrototypeOf({a: '1', b: '2'}, null) as unknown,
  'a list of pairs': PAIRS,
  'a Map': new Map(Object.entries({a: '1', b: '2'})),
  'a Map of another frame': runInNewContext(`new Map([['a', '1'], ['b', '2']])`) as unknown,
  Headers: new Headers({a: '1', b: '2'}),
  'Headers of a polyfill': new OldHeaders(),
  FormData: form,
  URLSearchParams: new URLSearchParams('a=1&b=2'),
};

for (const [what, given] of Object.entries(GIVEN))
  test(`${what} has its pairs`, () => assert.deepEqual(pairsOf(given), PAIRS));

test('an empty list, as PHP writes an object without members, has none', () => {
  assert.deepEqual(pairsOf([]), []);
});

test('what is no object, and a list of anything else, has no pairs', () => {
  for (const wrong of [
    'a=b',
    5,
    null,
    undefined,
    () => 1,
    ['a'],
    [[1, 2]],
    new Set(['a']),
    new Uint8Array(2),
  ])
    assert.throws(() => pairsOf(wrong), TypeError);
});

test('what the code of the page throws is thrown on', () => {
  const cause = new Error('of the page');
  const ownKeys = () => {
    throw cause;
  };
  assert.throws(() => pairsOf(new Proxy({}, {ownKeys})), cause);
});
