// Loaded at once: on a busy machine, the first request for it takes longer than a test waits.
import '../../../src/ui/composer/gms-chat-check.js';
import {expect, html, waitUntil} from '@open-wc/testing';
import {get, has, press, valueOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

const CARD = 'It is 4111 1111 1111 1111';

describe('a message with a card number', () => {
  const page = useConversation();
  const {write, message} = page;

  const asked = async () => {
    await page.opened(
      html`<gms-chat open check-private-data server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`,
    );
    await page.start();
    page.gms.news();
    await write(CARD);
    await waitUntil(() => has(page.chat, 'alertdialog'));
  };
  const answer = async (name: string) => {
    await press(get(page.chat, 'button', name));
    await settled();
  };
  const sent = () => page.gms.fieldsOf('send')?.['message'];

  it('is not sent before the customer has answered', async () => {
    await asked();
    expect(sent()).to.equal(undefined);
  });

  for (const [name, text] of [
    ['Send masked', 'It is •••• •••• •••• 1111'],
    ['Send as typed', CARD],
  ] as const)
    it(`is sent as "${text}" after "${name}"`, async () => {
      await asked();
      await answer(name);
      expect(sent()).to.equal(text);
      expect(has(page.chat, 'alertdialog')).to.equal(false);
    });

  it('returns to the composer after "Edit", and is not sent', async () => {
    await asked();
    await answer('Edit');
    expect(valueOf(message())).to.equal(CARD);
    expect(sent()).to.equal(undefined);
  });

  it('is sent without a question if the page does not set check-private-data', async () => {
    await page.talking();
    await write(CARD);
    expect(sent()).to.equal(CARD);
  });
});

describe('a message that the page refuses', () => {
  const page = useConversation();

  it('returns to the composer, and is not sent', async () => {
    await page.talking();
    page.chat.transformOutgoing = () => null;
    await page.write('Hello');
    expect(valueOf(page.message())).to.equal('Hello');
    expect(page.gms.news()).to.not.include('send');
  });
});
