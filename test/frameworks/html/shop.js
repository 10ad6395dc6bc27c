import 'gms-chat';

const chat = document.querySelector('gms-chat');
const output = document.querySelector('output');
chat.userData = {product: 'Moss'};
chat.addEventListener('gms-chat-started', ({detail}) => (output.value = `started ${detail.sessionId}`));
chat.addEventListener('gms-chat-ended', ({detail}) => (output.value = `ended by ${detail.reason}`));

const actions = {
  ask: () => chat.show(),
  next: () => {
    chat.setAttribute('subject', 'Fern');
    chat.userData = {product: 'Fern'};
  },
  help: (button) => {
    if (chat.isConnected) chat.remove();
    else document.body.append(chat);
    button.textContent = chat.isConnected ? 'Without help' : 'With help';
  },
};
for (const button of document.querySelectorAll('button'))
  button.addEventListener('click', () => actions[button.name](button));
