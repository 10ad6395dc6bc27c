import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {faultsIn, MAX_FIELD} from '../../../src/ui/start/start-details.js';
import {DETAILS} from '../../support/values/states.js';

const email = (address: string) => faultsIn({...DETAILS, email: address}).email;

describe('faultsIn', () => {
  it('finds no fault in a complete form', () => assert.deepEqual(faultsIn(DETAILS), {}));

  it('requires only a subject', () => {
    const empty = {firstName: '', lastName: '', email: '', subject: ''};
    assert.deepEqual(faultsIn(empty), {subject: 'missing'});
    assert.deepEqual(faultsIn({...empty, subject: 'Socks'}), {});
  });

  for (const address of ['a@b.example', 'a.b+c@d-e.co.uk', 'ü@ö.example', "o'brien@example.com"]) {
    it(`accepts the address ${address}`, () => assert.equal(email(address), undefined));
  }

  for (const address of ['a', 'a@', '@b.example', 'a@b', 'a b@c.example', 'a@b@c.example', 'a@b.']) {
    it(`refuses the address ${address}`, () => assert.equal(email(address), 'email'));
  }

  it('limits the length of every field', () => {
    const long = 'x'.repeat(MAX_FIELD + 1);
    assert.deepEqual(faultsIn({firstName: long, lastName: long, email: '', subject: long}), {
      firstName: 'long',
      lastName: 'long',
      subject: 'long',
    });
    const longest = 'x'.repeat(MAX_FIELD);
    assert.deepEqual(faultsIn({...DETAILS, subject: longest}), {});
  });

  it('reports one fault for each field', () => {
    assert.equal(email('x'.repeat(MAX_FIELD + 1)), 'email');
  });
});
