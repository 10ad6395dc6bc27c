import assert from 'node:assert/strict';
import {test} from 'node:test';
import {customerDetails} from '../../../demo/desk/data/customer-details.js';

test('each detail is found under any of its names, and the rest is attached data', () => {
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
