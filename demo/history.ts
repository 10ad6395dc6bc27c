import './api-switch.js';
import '../src/history.js';
import '../src/index.js';
import {knownCustomer, rememberCustomer} from './customer.js';

/**
 * The page "Your chats": the history element, a form in place of the shop's log-in, and the chat as on every page of
 * the shop.
 */
const form = document.querySelector('form');
const field = document.querySelector<HTMLInputElement>('#email');
const types = document.querySelector<HTMLInputElement>('#types');
const history = document.querySelector('gms-chat-history');
const chat = document.querySelector('gms-chat');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  rememberCustomer(field?.value.trim() ?? '');
  show();
});

types?.addEventListener('change', show);

chat?.addEventListener('gms-chat-before-start', ({detail: {details}}) => {
  if (!details.email) return;
  rememberCustomer(details.email);
  if (field) field.value = details.email;
});
// The ended chat now belongs to the history: reload it.
chat?.addEventListener('gms-chat-ended', () => {
  show();
  history?.refresh();
});

show();

function show(): void {
  const customer = knownCustomer();
  if (field) field.value ||= customer;
  if (!history) return;
  history.customerId = customer;
  history.types = types?.checked ? 'all' : 'chats';
}
