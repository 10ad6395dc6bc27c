// Loaded at once: on a busy machine, the first request for it takes longer than a test waits.
import '../../../src/ui/composer/gms-chat-check.js';
import {expect, html, waitUntil} from '@open-wc/testing';
import {fill, get, has, names, press, valueOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

const CARD = 'It is 4111 1111 1111 1111';
const IBAN = 'DE89 3704 0044 0532 0130 00';

describe('a message with a card number', () => {
  const page = useConversation();
  const {write, message} = page;

  /** @param meanwhile happens before the check has answered */
  const asked = async (meanwhile: () => unknown = () => undefined) => {
    await page.opened(
      html`<gms-chat open check-private-data server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`,
    );
    await page.start();
    page.gms.news();
    fill(message(), CARD);
    await press(message());
    await meanwhile();
    await waitUntil(() => has(page.chat, 'alertdialog'));
    await settled();
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

  it('returns before what the customer has written since, after "Edit"', async () => {
    await asked(() => fill(message(), 'And another thing'));
    await answer('Edit');
    expect(valueOf(message())).to.equal(`${CARD}\nAnd another thing`);
  });

  it('is asked about before the next one, which returns to the composer', async () => {
    await asked(async () => {
      fill(message(), IBAN);
      await press(message());
    });
    expect(names(page.chat, 'alertdialog')).to.deep.equal(['This looks like a card number.']);
    await answer('Send as typed');
    expect(sent()).to.equal(CARD);
    expect(valueOf(message())).to.equal(IBAN);
  });

  it('is asked about no longer when the agent has ended the chat, and is the draft again', async () => {
    await asked();
    page.gms.ends();
    await page.poll();
    expect(has(page.chat, 'alertdialog')).to.equal(false);
    await answer('Start a new chat');
    await page.start();
    expect(valueOf(message())).to.equal(CARD);
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

  it('returns before what the customer has written since, whatever came back earlier', async () => {
    await page.talking();
    page.chat.transformOutgoing = () => null;
    await page.write('Hello');
    page.chat.transformOutgoing = undefined;
    await press(page.message());
    await settled();
    const answer = deferred<null>();
    page.chat.transformOutgoing = () => answer.promise;
    await page.write('One thing');
    fill(page.message(), 'Hello again');
    answer.resolve(null);
    await settled();
    expect(valueOf(page.message())).to.equal('One thing\nHello again');
  });
});
