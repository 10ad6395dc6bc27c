/** The texts of the auto-agent. */

export function greeting(firstName: string | undefined): string {
  const name = firstName?.trim();
  return `Hello${name ? ` ${name}` : ''}! I am a bot, here while no agent is. Ask me something, or type /help.`;
}

export function introduction(name: string): string {
  return `Hello, this is ${name}, another bot. How can I help?`;
}

export const handOver = 'A person is there: I will hand you over.';

const help = [
  'I understand a few words, and these commands:',
  '/url pushes a page to you',
  '/transfer hands you over to a colleague',
  '/typing types without saying anything',
  '/long sends a long message',
  '/rtl sends one in Arabic',
  '/file sends a file, where the chat can show one',
  '/end ends the chat',
].join('\n');

export const longAnswer = [
  'This is a long message, to show how one looks. Agents often paste whole paragraphs: terms, directions, the text of a help page. They should stay easy to read at any width.',
  'A second paragraph follows after an empty line. It holds a link, https://www.example.com/help/returns?order=4711&from=chat, that has to break somewhere, and a word without any place to break: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen.',
  'And a third, short one.',
].join('\n\n');

export const returnForm = ['Fernlight: return of a lamp', '', 'Order number:', 'Lamp:', 'Reason:', ''].join(
  '\n',
);

export function thanksFor(file: string): string {
  return `Thank you for ${file}. I cannot read, but it looks good.`;
}

export const rightToLeft = 'مرحبا! هذه رسالة من اليمين إلى اليسار، مع كلمة English في الوسط.';

const answers: readonly (readonly [RegExp, string])[] = [
  [/^\/help\b|\bhelp\b/i, help],
  [/\b(bye|goodbye|see you)\b/i, 'Goodbye! You can end the chat whenever you like.'],
  [/\b(thanks|thank you|thx)\b/i, 'You are welcome. Is there anything else?'],
  [
    /\b(human|person|somebody|someone)\b/i,
    'Nobody is at the desk just now. Open the agent desk and be one yourself!',
  ],
  [/\b(bot|robot|who are you)\b/i, 'I am a bot. I understand a few words and make no promises.'],
  [
    /\b(order|parcel|package|deliver\w*|shipping)\b/i,
    'Parcels take two to three days. What is your order number?',
  ],
  [/\b(return|refund|broken|exchange)\w*\b/i, 'You can send anything back within 30 days, for free.'],
  [/\b(price|cost|cheap|discount)\w*\b/i, 'The price is on the page of each product. Shipping is free.'],
  [/\b(open|hours|when)\b/i, 'We are here from Monday to Friday, 9 to 17.'],
  [/\d{4,}/, 'Thank you. I found that order: it is on its way.'],
  [/\b(hello|hi|hey|good (morning|day|evening))\b/i, 'Hello! What can I do for you?'],
  [/\?\s*$/, 'A good question, and beyond a bot. Try /help for what I can do.'],
];

export function answerTo(text: string): string {
  return (
    answers.find(([words]) => words.test(text))?.[1] ??
    'I see. Tell me more, or type /help for what I can do.'
  );
}
