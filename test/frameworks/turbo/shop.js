import '@hotwired/turbo';
import 'gms-chat';

// Turbo replaces the body: listeners hang on the document, and the chat is the same on each page.
const chat = document.querySelector('gms-chat');
const tell = (text) => (document.querySelector('output').value = text);
chat.userData = {product: 'Moss'};
document.addEventListener('gms-chat-started', ({detail}) => tell(`started ${detail.sessionId}`));
document.addEventListener('gms-chat-ended', ({detail}) => tell(`ended by ${detail.reason}`));

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
document.addEventListener('click', ({target}) => {
  if (target instanceof HTMLButtonElement) actions[target.name]?.(target);
});
