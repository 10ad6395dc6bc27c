import {expect, html} from '@open-wc/testing';
import '../../../src/ui/composer/gms-chat-check.js';
import type {GmsChatCheck} from '../../../src/ui/composer/gms-chat-check.js';
import {findPrivateData} from '../../../src/ui/composer/private-data.js';
import {focused, get, names, press} from '../../support/elements/by-role.js';
import {part, requestsOf} from '../../support/elements/part.js';

const sensitive = (text: string) => ({text, found: findPrivateData(text)});

describe('the check of private data', () => {
  let check: GmsChatCheck;
  const CARD = 'It is 4111 1111 1111 1111';
  beforeEach(async () => {
    check = await part<GmsChatCheck>(html`<gms-chat-check .sensitive=${sensitive(CARD)}></gms-chat-check>`);
  });

  it('is an alert dialog that says what was found, with the safe answer first, and is accessible', async () => {
    expect(names(check, 'alertdialog')).to.deep.equal(['This looks like a card number.']);
    expect(names(check, 'button')).to.deep.equal(['Send masked', 'Send as typed', 'Edit']);
    check.focus();
    expect(focused()).to.equal('button Send masked');
    await expect(check).to.be.accessible();
  });

  it('distinguishes an IBAN from a card number', async () => {
    check.sensitive = sensitive('DE89 3704 0044 0532 0130 00');
    await check.updateComplete;
    expect(names(check, 'alertdialog')).to.deep.equal(['This looks like a bank account number.']);
  });

  it('sends the masked text, sends it as typed, or puts it back into the composer', async () => {
    const requests = requestsOf(check);
    for (const name of ['Send masked', 'Send as typed', 'Edit']) await press(get(check, 'button', name));
    expect(requests).to.deep.equal([
      {do: 'send-checked', text: 'It is •••• •••• •••• 1111'},
      {do: 'send-checked', text: CARD},
      {do: 'edit', text: CARD},
    ]);
  });
});
