import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {faultsIn, MAX_FIELD} from '../../../src/ui/start/start-details.js';
import {DETAILS} from '../../support/values/states.js';

const email = (address: string) => faultsIn({...DETAILS, email: address}).email;

describe('faultsIn', () => {
  it('finds nothing wrong with a form that is filled in', () => assert.deepEqual(faultsIn(DETAILS), {}));

  it('needs a subject and nothing else', () => {
    const empty = {firstName: '', lastName: '', email: '', subject: ''};
    assert.deepEqual(faultsIn(empty), {subject: 'missing'});
    assert.deepEqual(faultsIn({...empty, subject: 'Socks'}), {});
  });

  for (const address of ['a@b.example', 'a.b+c@d-e.co.uk', 'ü@ö.example', "o'brien@example.com"]) {
    it(`takes ${address} for an address`, () => assert.equal(email(address), undefined));
  }

  for (const address of ['a', 'a@', '@b.example', 'a@b', 'a b@c.example', 'a@b@c.example', 'a@b.']) {
    it(`does not take ${address} for an address`, () => assert.equal(email(address), 'email'));
  }

  it('lets no field be longer than others can hold', () => {
    const long = 'x'.repeat(MAX_FIELD + 1);
    assert.deepEqual(faultsIn({firstName: long, lastName: long, email: '', subject: long}), {
      firstName: 'long',
      lastName: 'long',
      subject: 'long',
    });
    const longest = 'x'.repeat(MAX_FIELD);
    assert.deepEqual(faultsIn({...DETAILS, subject: longest}), {});
  });

  it('tells one fault of a field', () => {
    assert.equal(email('x'.repeat(MAX_FIELD + 1)), 'email');
  });
});
