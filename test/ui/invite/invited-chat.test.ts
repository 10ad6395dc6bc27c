import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/index.js';
import {findChat, mayInvite, type InvitedChat} from '../../../src/ui/invite/invited-chat.js';

/** A chat of the page in this state. */
const chatIn = (changes: Partial<Pick<InvitedChat, 'open' | 'state' | 'layout'>>): InvitedChat =>
  Object.assign(document.body.appendChild(document.createElement('i')), {
    ...{open: false, state: 'idle', layout: 'floating', show: () => undefined},
    ...changes,
  });

describe('the chat of an invitation', () => {
  afterEach(() => {
    for (const chat of document.querySelectorAll('body > i')) chat.remove();
  });

  it('is the one with its id, else the first of the page', async () => {
    const page = await fixture(html`
      <main>
        <gms-chat id="sales"></gms-chat>
        <gms-chat id="2nd"></gms-chat>
        <p></p>
      </main>
    `);
    expect(findChat(page, '')?.id).to.equal('sales');
    expect(findChat(page, '2nd')?.id).to.equal('2nd');
  });

  it('is looked for in the shadow root of the invitation before the document', async () => {
    const page = await fixture(html`
      <main>
        <gms-chat id="help" title="document"></gms-chat>
        <p></p>
      </main>
    `);
    const root = page.querySelector('p')?.attachShadow({mode: 'open'});
    const invite = root?.appendChild(document.createElement('b'));
    if (!root || !invite) throw new Error('There is no shadow root.');
    expect(findChat(invite, 'help')?.title).to.equal('document');
    const inner = document.createElement('gms-chat');
    inner.id = 'help';
    root.append(inner);
    expect(findChat(invite, 'help')).to.equal(inner);
  });

  it('is open to an invitation until the customer has opened it, or a chat is on', () => {
    const may = (changes: Partial<InvitedChat>) => mayInvite(chatIn(changes));
    expect([may({}), may({state: 'ended'})]).to.deep.equal([true, true]);
    expect([may({open: true}), may({state: 'chatting'}), may({layout: 'inline'})]).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  it('is closed to it once the page has taken it away', () => {
    const chat = chatIn({});
    chat.remove();
    expect([mayInvite(chat), mayInvite(undefined)]).to.deep.equal([false, false]);
  });
});
