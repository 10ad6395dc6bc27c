import {expect, test} from './support/field-test.js';
import type {Bent} from './support/fake-gms.js';

/** What servers and gateways make of the customer's words. */
const ALTERED: readonly (readonly [how: string, written: string, came: string | number])[] = [
  ['trimmed', 'Hello ', 'Hello'],
  ['transcoded', 'Thanks 👍', 'Thanks ??'],
  ['masked', '4111111111111111', '************1111'],
  ['with other line ends', 'One\nTwo', 'One\r\nTwo'],
  ['escaped', 'Fish & chips', 'Fish &amp; chips'],
  ['decomposed', 'Grüße', 'Grüße'.normalize('NFD')],
  ['made a number', '0049', 49],
  ['replaced', 'A rude word', '[removed]'],
];

for (const [how, written, came] of ALTERED) {
  for (const answer of ['a bare id', 'its position', 'nothing']) {
    test(`a message that comes back ${how}, answered with ${answer}, is drawn once and is at the agent once`, async ({
      polled: visitor,
      fake,
    }) => {
      fake.bend['send'] = (): Bent => {
        fake.entries.push(['Message.Text', 'me', came, '9', 'CLIENT']);
        if (answer === 'nothing') return {status: 504, raw: ''};
        const position = answer === 'its position' && {transcriptPosition: String(fake.entries.length)};
        return {json: {_id: 'S1', ...position}};
      };
      await visitor.sends(written);
      await expect.poll(() => fake.received).toEqual([came]);
      // The next message proves that the first is settled: while a message is in doubt, later ones wait.
      fake.bend['send'] = ({form}) => {
        fake.entries.push(['Message.Text', 'me', form.get('message'), '9', 'CLIENT']);
        return {json: {_id: 'S1'}};
      };
      await visitor.sends('Next');
      await expect.poll(() => fake.received).toEqual([came, 'Next']);
      await expect(visitor.line('Next')).toHaveCount(1);
      await expect(visitor.conversation.getByText(String(came), {exact: true})).toHaveCount(1);
      await expect(visitor.button('Try again')).toHaveCount(0);
      await expect(visitor.conversation.locator('gms-chat-message[data-own]')).toHaveCount(2);
    });
  }
}
