import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {keyInWords, valueInWords} from '../../../demo/desk/data/words-for-data.js';

test('a key is shown as words, in the case that it has', () => {
  for (const [key, words] of [
    ['order', 'order'],
    ['orderNumber', 'order number'],
    ['order_number', 'order number'],
    ['_skill', 'skill'],
    ['GMS_OfferType', 'GMS Offer type'],
    ['customerURL', 'customer URL'],
    ['size2Fits', 'size2 fits'],
    ['Größe', 'Größe'],
    ['注文番号', '注文番号'],
    ['__', '__'],
  ])
    assert.equal(keyInWords(key ?? ''), words);
});

describe('a value', () => {
  test('of a box that is ticked is Yes, and a truth value is Yes or No', () => {
    assert.deepEqual(['on', 'true', 'false'].map(valueInWords), ['Yes', 'Yes', 'No']);
  });

  test('that is a list or an object is shown without the signs of JSON', () => {
    assert.equal(valueInWords('["a lamp","a bulb"]'), 'a lamp, a bulb');
    assert.equal(valueInWords('["a lamp, moss",7]'), 'a lamp, moss\n7');
    assert.equal(
      valueInWords('{"orderNumber":7,"paid":true,"items":[1]}'),
      'order number: 7\npaid: true\nitems: [1]',
    );
  });

  test('that a person wrote stays as it is', () => {
    for (const text of ['2026-01', '[not JSON', '{}x', ' two\nlines ', '7', 'null', '"quoted"'])
      assert.equal(valueInWords(text), text);
  });
});
