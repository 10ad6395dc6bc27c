import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {addRange, holes, includes, lastOf, type Ranges} from '../../../src/session/model/ranges.js';

const added = (...ranges: [number, number][]): Ranges =>
  ranges.reduce<Ranges>((all, [from, to]) => addRange(all, from, to), []);

test('ranges that overlap or touch are joined', () => {
  assert.deepEqual(added([1, 2], [3, 4]), [[1, 4]]);
  assert.deepEqual(added([1, 5], [2, 3]), [[1, 5]]);
  assert.deepEqual(added([1, 2], [6, 7], [4, 4]), [
    [1, 2],
    [4, 4],
    [6, 7],
  ]);
  assert.deepEqual(added([1, 2], [6, 7], [4, 4], [2, 8]), [[1, 8]]);
});

test('holes are the missing positions between 1 and the last one', () => {
  assert.deepEqual(holes([]), []);
  assert.deepEqual(holes([[1, 3]]), []);
  assert.deepEqual(
    holes([
      [3, 4],
      [6, 6],
      [9, 12],
    ]),
    [
      [1, 2],
      [5, 5],
      [7, 8],
    ],
  );
});

test('the last position of an empty set is 0', () => {
  assert.equal(lastOf([]), 0);
  assert.equal(lastOf(added([2, 3], [7, 9])), 9);
});

test('ranges behave as a set of numbers, in any order of adding', () => {
  const range = fc
    .tuple(fc.integer({min: 1, max: 40}), fc.nat(6))
    .map(([from, n]): [number, number] => [from, from + n]);
  fc.assert(
    fc.property(fc.array(range), (list) => {
      const ranges = added(...list);
      const numbers = new Set(
        list.flatMap(([from, to]) => Array.from({length: to - from + 1}, (_, i) => from + i)),
      );
      const last = Math.max(0, ...numbers);
      const inHoles = (n: number) => holes(ranges).some(([from, to]) => from <= n && n <= to);
      for (let n = 1; n <= 50; n++) {
        assert.equal(includes(ranges, n), numbers.has(n));
        assert.equal(inHoles(n), n < last && !numbers.has(n));
      }
      assert.equal(lastOf(ranges), last);
      ranges
        .slice(1)
        .forEach(([from], i) => assert.ok((ranges[i]?.[1] ?? 0) + 1 < from, 'apart and in order'));
    }),
  );
});
