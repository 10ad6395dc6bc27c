import {expect, html} from '@open-wc/testing';
import '../../../src/ui/start/gms-chat-wait.js';
import type {GmsChatWait} from '../../../src/ui/start/gms-chat-wait.js';
import {get, names, press, said} from '../../support/elements/by-role.js';
import {part, requestsOf} from '../../support/elements/part.js';

describe('the wait', () => {
  let wait: GmsChatWait;
  beforeEach(async () => {
    wait = await part<GmsChatWait>(
      html`<gms-chat-wait .sentence=${'Connecting…'}><a href="tel:1">Call us</a></gms-chat-wait>`,
    );
  });

  it('says what the customer waits for, and is accessible', async () => {
    expect(said(wait, 'status')).to.deep.equal(['Connecting…']);
    expect(names(wait, 'button')).to.deep.equal([]);
    await expect(wait).to.be.accessible();
  });

  it('offers to leave when it is long, beside the fallback of the page', async () => {
    const requests = requestsOf(wait);
    wait.isLong = true;
    await wait.updateComplete;
    expect(said(wait, 'status')[0]).to.match(/^Connecting… This is taking longer than usual/);
    expect(wait.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
    await press(get(wait, 'button', 'Leave the chat'));
    expect(requests).to.deep.equal([{do: 'end'}]);
    await expect(wait).to.be.accessible();
  });
});
