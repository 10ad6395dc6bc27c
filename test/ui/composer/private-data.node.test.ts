import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findPrivateData, mask} from '../../../src/ui/composer/private-data.js';

const masked = (text: string) => mask(text, findPrivateData(text));

describe('the search for private data', () => {
  it('finds card numbers that pass the Luhn check, with spaces, hyphens or neither', () => {
    assert.equal(masked('4111111111111111'), '••••••••••••1111');
    assert.equal(masked('my card is 4111 1111 1111 1111, ok?'), 'my card is •••• •••• •••• 1111, ok?');
    assert.equal(
      masked('4111-1111-1111-1111 and 5500 0000 0000 0004'),
      '••••-••••-••••-1111 and •••• •••• •••• 0004',
    );
  });

  it('finds IBANs with a valid checksum, with or without spaces', () => {
    assert.equal(masked('GB82WEST12345698765432'), '••••••••••••••••••5432');
    assert.equal(masked('DE89 3704 0044 0532 0130 00 thanks'), '•••• •••• •••• •••• ••30 00 thanks');
  });

  it('finds a card number even if more digits follow', () => {
    assert.equal(masked('4111 1111 1111 1111 12 pieces'), '•••• •••• •••• 1111 12 pieces');
  });

  it('ignores order numbers, telephone numbers, zeros, and IBANs with a wrong checksum', () => {
    for (const text of [
      'order 123456789012',
      'tel +1 555 010 0999',
      '0000000000000000',
      'DE00 3704 0044 0532 0130 00',
    ])
      assert.equal(masked(text), text);
  });

  it('returns the position in the text', () => {
    assert.deepEqual(findPrivateData('a 4111111111111111 b'), [{kind: 'card', from: 2, to: 18}]);
  });
});
