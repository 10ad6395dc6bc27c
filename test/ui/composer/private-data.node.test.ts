import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findPrivateData, mask} from '../../../src/ui/composer/private-data.js';

const masked = (text: string) => mask(text, findPrivateData(text));

describe('private data', () => {
  it('includes card numbers that pass the Luhn check, with any separators', () => {
    assert.equal(masked('4111111111111111'), '••••••••••••1111');
    assert.equal(masked('my card is 4111 1111 1111 1111, ok?'), 'my card is •••• •••• •••• 1111, ok?');
    assert.equal(
      masked('4111-1111-1111-1111 and 5500 0000 0000 0004'),
      '••••-••••-••••-1111 and •••• •••• •••• 0004',
    );
  });

  it('includes IBANs with a valid checksum', () => {
    assert.equal(masked('GB82WEST12345698765432'), '••••••••••••••••••5432');
    assert.equal(masked('DE89 3704 0044 0532 0130 00 thanks'), '•••• •••• •••• •••• ••30 00 thanks');
  });

  it('is found even if more digits follow', () => {
    assert.equal(masked('4111 1111 1111 1111 12 pieces'), '•••• •••• •••• 1111 12 pieces');
  });

  it('excludes order numbers, telephone numbers and one repeated digit', () => {
    for (const text of [
      'order 123456789012',
      'tel +1 555 010 0999',
      '0000000000000000',
      'DE00 3704 0044 0532 0130 00',
    ])
      assert.equal(masked(text), text);
  });

  it('comes with its position in the text', () => {
    assert.deepEqual(findPrivateData('a 4111111111111111 b'), [{kind: 'card', from: 2, to: 18}]);
  });
});
