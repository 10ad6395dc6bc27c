import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/ui/end/gms-chat-confirm.js';
import type {GmsChatConfirm} from '../../../src/ui/end/gms-chat-confirm.js';
import type {Request} from '../../../src/ui/requests.js';
import {focused, get, names, namedBy, press, textOf} from '../../support/elements/by-role.js';
import {part, requestsOf} from '../../support/elements/part.js';

describe('the question before the end', () => {
  let confirm: GmsChatConfirm;
  let requests: readonly Request[];

  beforeEach(async () => {
    confirm = await part<GmsChatConfirm>(html`<gms-chat-confirm></gms-chat-confirm>`);
    requests = requestsOf(confirm);
  });

  it('is an alert dialog "End this chat?" with two answers, and is accessible', async () => {
    const dialog = get(confirm, 'alertdialog', 'End this chat?');
    expect(names(dialog, 'button')).to.deep.equal(['Keep chatting', 'End chat']);
    expect(dialog.ariaModal).to.equal('true');
    const hint = namedBy(dialog, 'aria-describedby');
    expect(hint && textOf(hint)).to.equal('You can download the conversation afterwards.');
    await expect(confirm).to.be.accessible();
  });

  it('focuses the answer that loses nothing', () => {
    confirm.focus();
    expect(focused()).to.equal('button Keep chatting');
  });

  it('asks to keep the chat', async () => {
    await press(get(confirm, 'button', 'Keep chatting'));
    expect(requests).to.deep.equal([{do: 'keep'}]);
  });

  it('asks to end the chat', async () => {
    await press(get(confirm, 'button', 'End chat'));
    expect(requests).to.deep.equal([{do: 'end'}]);
  });

  it('takes Escape as "Keep chatting", and stops the event', async () => {
    let heard = 0;
    const listen = () => (heard += 1);
    document.addEventListener('keydown', listen);
    confirm.focus();
    await sendKeys({press: 'Escape'});
    document.removeEventListener('keydown', listen);
    expect(requests).to.deep.equal([{do: 'keep'}]);
    expect(heard).to.equal(0);
  });
});
