/**
 * A GMS in the page, for the examples of the docs: version 1 of the Chat API, polled, with an agent who answers. It takes the
 * place of `fetch` for the server of the examples, https://gms.example.com/genesys, so no request leaves the page.
 */
(() => {
  const SERVER = 'https://gms.example.com/';
  const ANSWERS = [
    'Hello, this is Kristi. How can I help?',
    'Good question. Let me look.',
    'This is an example, so I know three sentences only. But the chat around me is the real one.',
  ];
  const began = Date.now();
  const entries = [];
  let answered = 0;
  let isOver = false;

  const add = (type, name, text, party) => {
    entries.push([type, name, text, String(Math.round((Date.now() - began) / 1000)), party]);
  };
  const later = (ms, act) => setTimeout(() => isOver || act(), ms);
  const answer = () => {
    later(900, () => add('Notice.TypingStarted', 'Kristi', 'is typing', 'AGENT'));
    later(2600, () =>
      add('Message.Text', 'Kristi', ANSWERS[Math.min(answered++, ANSWERS.length - 1)], 'AGENT'),
    );
  };
  const since = (position) => ({
    chatIxnState: isOver ? 'DISCONNECTED' : 'TRANSCRIPT',
    transcriptPosition: String(entries.length),
    transcriptToShow: entries.slice(position),
  });

  const reply = (verb, form) => {
    switch (verb) {
      case 'chat':
        entries.length = 0;
        answered = 0;
        isOver = false;
        add('Notice.Joined', 'me', 'has joined the session', 'CLIENT');
        later(1200, () => add('Notice.Joined', 'Kristi', 'has joined the session', 'AGENT'));
        answer();
        return {chatIxnState: 'CONNECTED', transcriptPosition: '0', transcriptToShow: []};
      case 'send':
        add('Message.Text', 'me', form.get('message'), 'CLIENT');
        answer();
        return since(entries.length - 1);
      case 'refresh':
        return since(Number(form.get('transcriptPosition')));
      case 'disconnect':
        isOver = true;
        return since(entries.length);
      case 'startTyping':
      case 'stopTyping':
      case 'customNotice':
        return since(entries.length);
      default:
        return {_id: 'example'};
    }
  };

  const usual = window.fetch;
  window.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if (!url.startsWith(SERVER)) return usual.call(window, input, init);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const {pathname} = new URL(url);
    // Without CometD the chat polls.
    if (pathname.includes('/cometd')) return new Response('', {status: 404});
    const verb = pathname.split('/').at(-1) ?? '';
    const form = new URLSearchParams(typeof init?.body === 'string' ? init.body : (init?.body ?? ''));
    return Response.json(reply(verb, form));
  };
})();
