import {expect, test} from './support/field-test.js';

/** What an agent writes, and where each of its links leads. */
const WRITTEN: readonly (readonly [text: string, ...addresses: string[]])[] = [
  ['请看https://example.com/abc。谢谢您', 'https://example.com/abc'],
  ['（https://example.com/a）をご覧ください', 'https://example.com/a'],
  ['「https://example.com/a」', 'https://example.com/a'],
  ['https://example.com/a、続き', 'https://example.com/a'],
  ['请看https://example.com/a，谢谢', 'https://example.com/a'],
  ['请看https://example.com/a！谢谢', 'https://example.com/a'],
  ['انظر https://example.com/a، شكرا', 'https://example.com/a'],
  ['https://example.com/a؟', 'https://example.com/a'],
  ['https://example.com/L’Atelier', 'https://example.com/L’Atelier'],
  ["https://example.com/L'Atelier", "https://example.com/L'Atelier"],
  ['https://ja.wikipedia.org/wiki/サクラ_(曖昧さ回避)', 'https://ja.wikipedia.org/wiki/サクラ_(曖昧さ回避)'],
  ['https://example.com/größe', 'https://example.com/größe'],
  ['See https://example.com/a, please.', 'https://example.com/a'],
  // Thai has neither blanks nor stops, and Hindi has a stop of its own.
  ['ดูhttps://example.com/aครับ', 'https://example.com/a'],
  ['https://example.com/a।', 'https://example.com/a'],
  ['자세한 내용은 https://example.com/a에서', 'https://example.com/a'],
  ['『https://example.com/a』と【https://example.com/b】', 'https://example.com/a', 'https://example.com/b'],
  ['«https://example.com/a»', 'https://example.com/a'],
];

test('a link ends where a reader of its language ends it, and the words are those of the agent', async ({
  polled,
  fake,
}) => {
  for (const [text] of WRITTEN) fake.says(text);
  const messages = polled.conversation.locator('gms-chat-message');
  await expect(messages).toHaveCount(WRITTEN.length);
  const drawn = await messages.evaluateAll((all) =>
    all.map((message) => ({
      text: message.shadowRoot?.querySelector('[part~=message]')?.textContent ?? '',
      links: [...(message.shadowRoot?.querySelectorAll('a') ?? [])].map(({href}) => href),
    })),
  );
  for (const [i, [text, ...addresses]] of WRITTEN.entries()) {
    expect(drawn[i]?.text, text).toContain(text);
    expect(drawn[i]?.links, text).toEqual(addresses.map((address) => new URL(address).href));
  }
});
