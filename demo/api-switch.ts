/**
 * Chooses the version of the Chat API, and the delivery, for the chat of this page. Import it before the chat element: a
 * chat that is on is taken up with the settings that it was begun with.
 */
const key = 'fernlight chat api';

const choices = {
  '1': {api: '1', delivery: 'auto', means: 'version 1, with pushes'},
  '1-poll': {api: '1', delivery: 'poll', means: 'version 1, by polling'},
  '2': {api: '2', delivery: 'auto', means: 'version 2, with pushes'},
  '2-poll': {api: '2', delivery: 'poll', means: 'version 2, by polling'},
} as const;

type Choice = keyof typeof choices;

function isChoice(value: unknown): value is Choice {
  return typeof value === 'string' && Object.hasOwn(choices, value);
}

function chosen(): Choice {
  const kept = sessionStorage.getItem(key);
  return isChoice(kept) ? kept : '1';
}

const chat = document.querySelector('gms-chat');
const select = document.querySelector<HTMLSelectElement>('#api');

const {api, delivery} = choices[chosen()];
chat?.setAttribute('api', api);
chat?.setAttribute('delivery', delivery);
// Version 1 has neither.
chat?.toggleAttribute('attachments', api === '2');
chat?.toggleAttribute('typing-preview', api === '2');

if (select) {
  select.replaceChildren(
    ...Object.entries(choices).map(([value, {means}]) => new Option(means, value, false, value === chosen())),
  );
  select.addEventListener('change', () => {
    sessionStorage.setItem(key, select.value);
    location.reload();
  });
}
