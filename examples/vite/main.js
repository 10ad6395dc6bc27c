import 'gms-chat';

const chat = document.querySelector('gms-chat');
chat.userData = {page: location.pathname};
chat.addEventListener('gms-chat-started', ({detail}) =>
  console.log(`The chat ${detail.sessionId} has started.`),
);
