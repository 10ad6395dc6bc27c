import assert from 'node:assert/strict';
import {test} from 'node:test';
import {customerDetails} from '../../../demo/desk/state/customer-details.js';
import {Drafts} from '../../../demo/desk/state/drafts.js';

test('a detail is found under any of its names, and the rest is listed as data from the page', () => {
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

test('a message that failed to send returns to its own draft, before text written since', () => {
  const drafts = new Drafts().with('1', 'All', 'later').withReturned('1', 'All', 'first');
  assert.equal(drafts.get('1', 'All'), 'first\nlater');
  assert.equal(drafts.get('1', 'Agents'), '');
});
