import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {toJson} from '../../src/base/to-json.js';

class Money {
  readonly amount = 3;
  toJSON(): unknown {
    return {euro: this.amount, note: undefined};
  }
}

const VALUES: Readonly<Record<string, unknown>> = {
  'a text with signs': 'a "b" \\ \n \u2028 \ud800 é',
  'a number': 1.5,
  'no number': NaN,
  null: null,
  'an empty list': [],
  'a list with holes': [1, undefined, () => 1, null, [['x']]],
  'an object': {a: 'b', c: undefined, d: () => 1, e: {f: [true, false]}, 'g "h"': null},
  'a date': {at: new Date(0)},
  'no date': [new Date(NaN)],
  'an address': {page: new URL('https://example.com/x?y')},
  'a class with its own JSON': [new Money()],
  'boxed values': [Object('a'), Object(1), Object(true)],
  'an object without prototype': Object.assign(Object.create(null) as object, {a: 1}),
};

const PROTOTYPES = [Array, String, Number, Boolean, Date, Object].map(({prototype}) => prototype as object);
const native = Reflect.get(Date.prototype, 'toJSON') as unknown;

describe('JSON', () => {
  afterEach(() => {
    for (const prototype of PROTOTYPES) Reflect.deleteProperty(prototype, 'toJSON');
    Object.defineProperty(Date.prototype, 'toJSON', {value: native, writable: true, configurable: true});
  });

  for (const [what, value] of Object.entries(VALUES)) {
    it(`is that of the platform for ${what}, also where each prototype has a toJSON`, () => {
      const right = JSON.stringify(value);
      assert.equal(toJson(value), right);
      for (const prototype of PROTOTYPES) Reflect.set(prototype, 'toJSON', () => 'text of the library');
      assert.equal(toJson(value), right);
    });
  }

  it('is null for what JSON leaves out', () => {
    assert.deepEqual([undefined, () => 1, Symbol('x')].map(toJson), ['null', 'null', 'null']);
  });

  it('refuses what JSON cannot hold', () => {
    const ring: unknown[] = [];
    ring.push(ring);
    assert.throws(() => toJson(ring), RangeError);
    assert.throws(() => toJson([1n]), TypeError);
  });
});
