import {expect, html} from '@open-wc/testing';
import '../../../src/ui/mount/gms-chat-unread.js';
import type {GmsChatUnread} from '../../../src/ui/mount/gms-chat-unread.js';
import {part} from '../../support/elements/part.js';

describe('the count of unread messages', () => {
  let badge: GmsChatUnread;
  const show = async (count: number) => {
    badge.count = count;
    await badge.updateComplete;
    return badge.shadowRoot?.textContent;
  };

  beforeEach(async () => {
    badge = await part<GmsChatUnread>(html`<gms-chat-unread></gms-chat-unread>`);
  });

  it('is not there while all are seen', () => {
    expect(badge.checkVisibility()).to.equal(false);
  });

  it('says how many, and is accessible', async () => {
    expect(await show(2)).to.equal('2');
    expect(badge.checkVisibility()).to.equal(true);
    await expect(badge).to.be.accessible();
  });

  it('stays small when they are many', async () => {
    expect(await show(9)).to.equal('9');
    expect(await show(10)).to.equal('9+');
  });

  it('goes when they are seen', async () => {
    await show(2);
    await show(0);
    expect(badge.checkVisibility()).to.equal(false);
  });
});
