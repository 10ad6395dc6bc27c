import './api-switch.js';
import '../src/index.js';
import '../src/invite.js';
import {knownCustomer, rememberCustomer} from './customer.js';
import {fillWhenOpened} from './faults-panel.js';
import {tryLooks} from './looks-panel.js';

/** A shop's page as its author would write it: it uses only the documented API of the chat element. */
const chat = document.querySelector('gms-chat');
const deskLink = document.querySelector<HTMLAnchorElement>('#desk');
const count = document.querySelector('#count');
const heard = document.querySelector('#events');
const looks = document.querySelector<HTMLFormElement>('#looks');
const faults = document.querySelector<HTMLDetailsElement>('#faults');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-ask]')) {
  button.addEventListener('click', () => ask(button.dataset.ask ?? ''));
}

let inBasket = 0;
for (const button of document.querySelectorAll('[data-add]')) {
  button.addEventListener('click', () => {
    inBasket += 1;
    count?.replaceChildren(String(inBasket));
  });
}

deskLink?.addEventListener('click', (event) => {
  const own = event.ctrlKey || event.metaKey || event.shiftKey;
  if (own || screen.availWidth < 1000) return;
  event.preventDefault();
  openBeside(deskLink.href);
});

const events = [
  'gms-chat-open',
  'gms-chat-minimize',
  'gms-chat-statechange',
  'gms-chat-before-start',
  'gms-chat-started',
  'gms-chat-message',
  'gms-chat-unread',
  'gms-chat-ended',
  'gms-chat-availability',
  'gms-chat-error',
] as const;
const invitation = document.querySelector('gms-chat-invite');

if (faults) fillWhenOpened(faults);
if (looks && chat) tryLooks(looks, chat);

// Under the name `TimeZone`, Genesys takes the visitor's zone: minutes to add to UTC. The page is for the agent.
if (chat)
  chat.userData = {
    TimeZone: String(0 - new Date().getTimezoneOffset()),
    page: location.origin + location.pathname,
  };

// Customers who have chatted before can read their earlier chats.
if (chat) chat.customerId = knownCustomer();
chat?.addEventListener('gms-chat-before-start', ({detail: {details}}) => {
  rememberCustomer(details.email);
  chat.customerId = details.email;
});

for (const name of events) chat?.addEventListener(name, ({detail}) => log(name, detail));
invitation?.addEventListener('gms-chat-invite', ({detail}) => log('gms-chat-invite', detail));

// The message of a customer who comes too late. A real shop sends it to its own server.
document.querySelector<HTMLFormElement>('form.leave')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const thanks = document.createElement('p');
  thanks.slot = 'closed';
  thanks.role = 'status';
  thanks.textContent = 'Thank you. We will write to you when we are back.';
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.replaceWith(thanks);
});

/** Opens the chat with the product as its subject and, for the agent, as business data. */
function ask(product: string): void {
  if (!chat) return;
  if (product) {
    chat.subject = `A question about ${product}`;
    chat.userData = {...chat.userData, product};
  }
  chat.show();
}

/** Opens at the left of the screen, so that the chat in this page's right-hand corner stays visible. */
function openBeside(url: string): void {
  const width = Math.min(980, Math.round(screen.availWidth * 0.6));
  window.open(url, '', `popup,noopener,width=${width},height=${screen.availHeight},left=0,top=0`);
}

function log(name: string, detail: unknown): void {
  const line = document.createElement('li');
  const what = document.createElement('code');
  what.textContent = name;
  line.append(what, detail ? ` ${JSON.stringify(detail, readable)}` : '');
  heard?.prepend(line);
}

/** `JSON.stringify` shows nothing of an `Error`: use its name and message. */
function readable(_key: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value;
}
