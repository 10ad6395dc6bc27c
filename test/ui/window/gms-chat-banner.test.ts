import {expect, html} from '@open-wc/testing';
import '../../../src/ui/window/gms-chat-banner.js';
import type {GmsChatBanner} from '../../../src/ui/window/gms-chat-banner.js';
import {get, has, names, press, said} from '../../support/elements/by-role.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';
import {part, requestsOf} from '../../support/elements/part.js';

describe('the connection banner', () => {
  let banner: GmsChatBanner;
  const setDown = async (isDown: boolean) => {
    banner.isDown = isDown;
    await banner.updateComplete;
  };

  beforeEach(async () => {
    banner = await part<GmsChatBanner>(html`<gms-chat-banner></gms-chat-banner>`);
  });

  it('is empty and takes no space while the connection is up', async () => {
    expect(has(banner, 'status'), 'an empty one would be read as "status bar"').to.equal(false);
    expect(banner.offsetHeight).to.equal(0);
    await expect(banner).to.be.accessible();
  });

  it('says "Reconnecting…" and what is safe, as a status, and is accessible', async () => {
    await setDown(true);
    expect(said(banner, 'status')).to.deep.equal([
      'Reconnecting… Your messages are kept and sent when the connection is back.',
    ]);
    expect(get(banner, 'status').ariaLive, 'the announcer says it').to.equal('off');
    await expect(banner).to.be.accessible();
  });

  it('disappears when the connection is no longer of interest: the chat is over', async () => {
    await setDown(true);
    await setDown(false);
    expect(said(banner, 'status')).to.deep.equal([]);
    expect(banner.offsetHeight).to.equal(0);
  });

  it('says for a moment that the connection is back, and is accessible', async () => {
    const clock = new FakeClock();
    const undo = turnSystemClockBy(clock);
    banner.isUp = true;
    await banner.updateComplete;
    expect(said(banner, 'status'), 'it was never lost').to.deep.equal([]);
    banner.isUp = false;
    await setDown(true);
    banner.isUp = true;
    await setDown(false);
    expect(said(banner, 'status')).to.deep.equal(['Reconnected']);
    expect(get(banner, 'status').ariaLive, 'the announcer says it').to.equal('off');
    await expect(banner).to.be.accessible();
    await clock.turn(3_999);
    expect(said(banner, 'status')).to.deep.equal(['Reconnected']);
    await clock.turn(1);
    await banner.updateComplete;
    undo();
    expect(said(banner, 'status')).to.deep.equal([]);
    expect(banner.offsetHeight).to.equal(0);
  });

  it('does not say so any more once the chat has ended', async () => {
    banner.isUp = true;
    await setDown(true);
    await setDown(false);
    expect(said(banner, 'status')).to.deep.equal(['Reconnected']);
    banner.isUp = false;
    await banner.updateComplete;
    expect(said(banner, 'status')).to.deep.equal([]);
  });

  it('does not say so in the next chat either', async () => {
    banner.isUp = true;
    await setDown(true);
    await setDown(false);
    banner.isUp = false;
    await banner.updateComplete;
    banner.isUp = true;
    await banner.updateComplete;
    expect(said(banner, 'status')).to.deep.equal([]);
  });

  it('does not say so any more once the connection is lost again, and leaves no timer with the page', async () => {
    const clock = new FakeClock();
    const undo = turnSystemClockBy(clock);
    banner.isUp = true;
    await setDown(true);
    await setDown(false);
    await setDown(true);
    expect(said(banner, 'status')[0]).to.contain('Reconnecting…');
    expect(clock.timers).to.deep.equal([]);
    await setDown(false);
    banner.remove();
    undo();
    expect(clock.timers).to.deep.equal([]);
  });

  it('says that messages may be missing, offers to reload them, and is accessible', async () => {
    const requests = requestsOf(banner);
    banner.hasGap = true;
    await banner.updateComplete;
    expect(said(banner, 'status')).to.deep.equal(['Some messages may be missing']);
    await press(get(banner, 'button', 'Reload messages'));
    expect(requests).to.deep.equal([{do: 'reload'}]);
    await expect(banner).to.be.accessible();
  });

  it('keeps the words in a line of their own, and the ways on together below them, at any width', async () => {
    banner.hasGap = true;
    banner.canReport = true;
    await banner.updateComplete;
    for (const width of [344, 520, 900]) {
      banner.style.width = `${width}px`;
      const words = get(banner, 'status').getBoundingClientRect();
      const [reload, report] = ['Reload messages', 'Copy report'].map((name) =>
        get(banner, 'button', name).getBoundingClientRect(),
      );
      if (!reload || !report) throw new Error('A button is missing.');
      expect(reload.top, `below, at ${width} px`).to.be.at.least(words.bottom + 4);
      expect(reload.left, `at the start, at ${width} px`).to.be.closeTo(words.left, 0.01);
      expect(report.top, `in one line, at ${width} px`).to.be.closeTo(reload.top, 0.5);
      expect(report.left - reload.right, `side by side, at ${width} px`).to.be.within(4, 16);
    }
  });

  it('does not offer to reload from a server that no longer knows the chat', async () => {
    banner.hasGap = true;
    banner.canReload = false;
    await banner.updateComplete;
    expect(said(banner, 'status')).to.deep.equal(['Some messages may be missing']);
    expect(names(banner, 'button')).to.deep.equal([]);
  });

  it('says that the page has no access, before everything else, and is accessible', async () => {
    banner.isDenied = true;
    banner.hasGap = true;
    await setDown(true);
    expect(said(banner, 'status')).to.deep.equal([
      'The chat has no access right now Your messages are kept. You may need to sign in again.',
    ]);
    expect(names(banner, 'button')).to.deep.equal([]);
    await expect(banner).to.be.accessible();
  });

  it('offers a way on, with the fallback of the page, after a long silence, and is accessible', async () => {
    const requests = requestsOf(banner);
    banner.canLeave = true;
    await setDown(true);
    expect(said(banner, 'status')[0]).to.match(/^Reconnecting….*You can keep waiting, or leave/);
    expect(banner.shadowRoot?.querySelector('slot')).to.not.equal(null);
    await press(get(banner, 'button', 'Leave the chat'));
    expect(requests).to.deep.equal([{do: 'end'}]);
    await expect(banner).to.be.accessible();
  });

  it('does not offer to reload while the connection is lost', async () => {
    banner.hasGap = true;
    await setDown(true);
    expect(names(banner, 'button')).to.deep.equal([]);
    expect(said(banner, 'status')[0]).to.contain('Reconnecting…');
  });
});
