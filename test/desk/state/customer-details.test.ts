import assert from 'node:assert/strict';
import {test} from 'node:test';
import {customerDetails} from '../../../demo/desk/state/customer-details.js';
import {Drafts} from '../../../demo/desk/state/drafts.js';

test('the same fact is known by several names, and what is left over is what the page sent', () => {
  const userData = {
    fldnFirstName: 'Vasya',
    last_name: 'Pupkin',
    EmailAddress: 'v@example.com',
    subject: 'A lamp',
    customer_id: '7',
    plan: 'Premium',
  };
  assert.deepEqual(customerDetails(userData), {
    firstName: 'Vasya',
    lastName: 'Pupkin',
    email: 'v@example.com',
    subject: 'A lamp',
    customerId: '7',
    more: [['plan', 'Premium']],
  });
});

test('what was not sent is written again before what was begun since, and to the same readers', () => {
  const drafts = new Drafts().with('1', 'All', 'later').withReturned('1', 'All', 'first');
  assert.equal(drafts.get('1', 'All'), 'first\nlater');
  assert.equal(drafts.get('1', 'Agents'), '');
});
