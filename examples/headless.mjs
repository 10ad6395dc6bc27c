// A chat without a page, in Node: node examples/headless.mjs https://gms.example.com/genesys
import {createChat} from 'gms-chat/client';

const [server = 'https://gms.example.com/genesys'] = process.argv.slice(2);
const chat = createChat({server});
let shown = 0;

chat.state.subscribe((state) => {
  const entries = state.phase === 'idle' ? [] : [...state.transcript.entries];
  for (const {kind, nickname, text} of entries.slice(shown)) console.log(`${kind} of ${nickname}: ${text}`);
  shown = entries.length;
});

await chat.start({firstName: 'Vasya', lastName: 'Pupkin', email: '', subject: 'My lamp'});
await chat.send('It does not light.');
process.once('SIGINT', () => void chat.end());
