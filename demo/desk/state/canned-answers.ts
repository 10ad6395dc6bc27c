/** A prepared answer to a frequent question. */
export interface CannedAnswer {
  title: string;
  /** `{customer}` and `{agent}` stand for the first name and for the name. */
  text: string;
}

export const cannedAnswers: readonly CannedAnswer[] = [
  {title: 'Greeting', text: 'Hello {customer}, this is {agent}. How can I help you?'},
  {title: 'One moment', text: 'One moment please, I am looking it up for you.'},
  {
    title: 'Order number',
    text: 'Could you tell me your order number? It is in the e-mail that confirmed it.',
  },
  {title: 'Ask a colleague', text: 'I will ask a colleague who knows more about this. Please stay with me.'},
  {
    title: 'Delivery times',
    text: 'Your order is delivered within three days, packed in card and paper, to your door.',
  },
  {
    title: 'Returns',
    text: 'If the light is not right, you can send it back within 60 days.',
  },
  {title: 'Anything else', text: 'Is there anything else I can do for you, {customer}?'},
  {title: 'Goodbye', text: 'Thank you for writing to us, {customer}. Have a good day!'},
];

/** The answers whose title or text contains each of these words. */
export function findAnswers(words: string, answers = cannedAnswers): CannedAnswer[] {
  const wanted = words.toLowerCase().split(/\s+/);
  return answers.filter(({title, text}) => {
    const all = `${title} ${text}`.toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

export type Names = Readonly<Record<'customer' | 'agent', string>>;

/** Leaves the name out for a customer without one: "Hello, this is Kristi." */
export function fillIn(text: string, names: Names): string {
  return (names.customer ? text : text.replace(/,? {customer}/g, '')).replace(
    /{(customer|agent)}/g,
    (_, who: keyof Names) => names[who],
  );
}
