/** The recipes of docs/ on one page. With `?window` it is the window that the conversation moves to. */
import '../src/index.js';
import type {PageStorage, TranscriptEvent} from '../src/index.js';

const lamps: Readonly<Record<string, {readonly name: string; readonly price: string}>> = {
  moss: {name: 'Moss', price: '129 €'},
  fern: {name: 'Fern', price: '89 €'},
};

/** The chat in a cookie: docs/storage.md. */
const cookies: PageStorage = {
  getItem(name) {
    const cookie = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
    return cookie && decodeURIComponent(cookie.slice(name.length + 1));
  },
  setItem(name, item) {
    document.cookie = `${name}=${encodeURIComponent(item)}; path=/; samesite=lax; max-age=3600`;
  },
  removeItem(name) {
    document.cookie = `${name}=; path=/; max-age=0`;
  },
};

const chat = document.querySelector('gms-chat');
const isWindow = new URLSearchParams(location.search).has('window');

if (chat) {
  if (isWindow) {
    chat.layout = 'inline';
    document.body.classList.add('window');
    chat.querySelector('.pop-out')?.remove();
  }
  if (new URLSearchParams(location.search).has('cookie')) chat.storage = cookies;
  chat.renderMessage = (event) => repliesOf(event) ?? cardOf(event);
  chat.addEventListener('gms-chat-statechange', ({detail: {state, previous}}) => {
    if (state === 'waiting' && previous === 'connecting' && !isWindow)
      void chat.addNotice('Have your order number ready, and we are quicker.');
  });
}

function repliesOf({kind, party, text, position}: TranscriptEvent): Node | undefined {
  const [, question = '', answers = ''] = /^(.*)\[(.+)\]$/s.exec(text) ?? [];
  if (kind !== 'message' || party !== 'agent' || !answers.includes('|')) return undefined;
  const isAnswered = chat?.transcript.some((one) => one.party === 'client' && one.position > position);
  const buttons = answers.split('|').map((answer) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = answer.trim();
    button.disabled = !!isAnswered;
    button.addEventListener('click', () => {
      for (const one of buttons) one.disabled = true;
      void chat?.sendMessage(answer.trim());
    });
    return button;
  });
  const replies = document.createElement('div');
  replies.className = 'replies';
  replies.append(...buttons);
  const box = document.createElement('div');
  box.append(question, replies);
  return box;
}

function cardOf({text}: TranscriptEvent): Node | undefined {
  const lamp = text.startsWith('card:') ? lamps[text.slice(5)] : undefined;
  if (!lamp) return undefined;
  const card = document.createElement('article');
  card.className = 'card';
  const picture = document.querySelector('.brand svg')?.cloneNode(true);
  const link = document.createElement('a');
  link.href = '/#lamps';
  link.textContent = lamp.name;
  card.append(...(picture ? [picture] : []), link, lamp.price);
  return card;
}

document.querySelector<HTMLSelectElement>('.templates')?.addEventListener('change', ({currentTarget}) => {
  if (!(currentTarget instanceof HTMLSelectElement)) return;
  void chat?.insertText(currentTarget.value);
  currentTarget.value = '';
});

document.querySelector<HTMLAnchorElement>('.pop-out')?.addEventListener('click', (event) => {
  if (!(event.currentTarget instanceof HTMLAnchorElement)) return;
  const {href, target} = event.currentTarget;
  if (!window.open(href, target, 'popup,width=420,height=720')) return;
  event.preventDefault();
  chat?.hide();
});

const survey = document.querySelector<HTMLFormElement>('.survey');
survey?.addEventListener('submit', (event) => {
  event.preventDefault();
  void sendSurvey(survey);
});

/** Sends the answers without leaving the page. The focus goes to the words that come instead of the form. */
async function sendSurvey(form: HTMLFormElement): Promise<void> {
  const request = fetch(form.action, {method: 'POST', body: new FormData(form)});
  const {ok} = await request.catch(() => ({ok: false}));
  form.querySelector('.answer')?.remove();
  const answer = document.createElement('p');
  answer.className = 'answer';
  answer.tabIndex = -1;
  answer.textContent = ok ? 'Thank you!' : 'That did not arrive. Please try again.';
  if (ok) form.replaceChildren(answer);
  else form.append(answer);
  answer.focus();
}

document.addEventListener('gms-chat-log', ({detail: {at, what, status}}) => {
  const line = document.createElement('li');
  line.textContent = `${new Date(at).toLocaleTimeString()} ${what} ${status}`;
  document.querySelector('.log')?.append(line);
});
