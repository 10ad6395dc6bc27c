import '../src/history.js';
import {knownCustomer, rememberCustomer} from './customer.js';

/** "Your chats": the one element that shows them, and what stands for the shop's log-in. */
const form = document.querySelector('form');
const field = document.querySelector('input');
const history = document.querySelector('gms-chat-history');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  rememberCustomer(field?.value.trim() ?? '');
  show();
});

show();

function show(): void {
  const customer = knownCustomer();
  if (field) field.value ||= customer;
  if (history) history.customerId = customer;
}
