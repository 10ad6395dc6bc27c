import {expect, html} from '@open-wc/testing';
import {ChatError} from '../../../src/client.js';
import type {MountModule} from '../../../src/ui/element/shell.js';
import {has, names, press} from '../../support/elements/by-role.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {useLightHalf} from './light-half.js';

describe('loading the lazy half of <gms-chat>', () => {
  const light = useLightHalf();

  it('does not start with the page', () => {
    expect(light.loads).to.equal(0);
  });

  it('starts early when the pointer enters the launcher', () => {
    light.launcher().dispatchEvent(new PointerEvent('pointerenter'));
    expect(light.loads).to.equal(1);
    expect(light.half.news()).to.deep.equal([]);
  });

  it('starts early when the launcher gets the focus', () => {
    light.launcher().focus();
    expect(light.loads).to.equal(1);
    expect(light.half.news()).to.deep.equal([]);
  });

  it('mounts once, even if the chat is opened several times', async () => {
    light.chat.show();
    light.chat.hide();
    light.chat.show();
    await settled();
    light.chat.hide();
    light.chat.show();
    await settled();
    expect(light.half.news().filter((line) => line !== 'focus')).to.deep.equal(['mount gms-chat']);
  });

  it('makes the launcher busy until it is done', async () => {
    const answer = deferred<MountModule>();
    light.reload(() => answer.promise);
    light.chat.show();
    expect(light.launcher().ariaBusy).to.equal('true');
    answer.resolve(light.half.module);
    await settled();
    expect(light.chat.shadowRoot?.querySelector('button')?.ariaBusy).to.equal(null);
  });

  it('starts at once for an open chat and for an inline chat', async () => {
    await light.made(html`<gms-chat open></gms-chat>`);
    await settled();
    expect(light.half.news()).to.deep.equal(['mount gms-chat']);
    await light.made(html`<gms-chat layout="inline"></gms-chat>`);
    await settled();
    expect(light.half.news()).to.include('mount gms-chat');
  });

  it('moves the focus into the panel after a press', async () => {
    await press(light.launcher());
    await settled();
    expect(light.half.news()).to.deep.equal(['mount gms-chat', 'focus']);
  });

  it('leaves the focus alone when the page opens the chat', async () => {
    light.pressedLately(false);
    light.chat.show();
    await settled();
    expect(light.half.news()).to.deep.equal(['mount gms-chat']);
  });

  it('holds back each method until it is done', async () => {
    const answer = deferred<MountModule>();
    light.reload(() => answer.promise);
    const done = Promise.all([
      light.chat.startChat({subject: 'Socks'}),
      light.chat.sendMessage('Hello'),
      light.chat.downloadTranscript(),
      light.chat.endChat(),
    ]);
    expect(light.half.news()).to.deep.equal([]);
    answer.resolve(light.half.module);
    await done;
    expect(light.half.news()).to.have.members([
      'mount gms-chat',
      'start Socks',
      'send Hello',
      'download',
      'end',
    ]);
  });

  it('fetches the conversation at the same time for a start by the page, and not for a customer who opens the form', async () => {
    light.chat.show();
    await settled();
    expect(light.conversations).to.equal(0);
    void light.chat.startChat({subject: 'Socks'});
    expect(light.conversations).to.equal(1);
  });

  it('does not start when the page ends a chat that was never started', async () => {
    await light.chat.endChat();
    expect(light.loads).to.equal(0);
  });

  it('releases the lazy half if the element was removed meanwhile', async () => {
    const answer = deferred<MountModule>();
    light.reload(() => answer.promise);
    light.chat.show();
    light.chat.remove();
    await settled();
    answer.resolve(light.half.module);
    await settled();
    expect(light.half.news().at(-1)).to.equal('release');
    light.half.state = 'waiting';
    expect(light.chat.state).to.equal('idle');
  });

  describe('that fails', () => {
    const errors = () => {
      const all: ChatError[] = [];
      light.chat.addEventListener('gms-chat-error', ({detail}) => all.push(detail.error));
      return all;
    };

    beforeEach(async () => {
      light.reload(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
      await light.made(html`<gms-chat><a href="tel:+441632960000">Call us</a></gms-chat>`);
    });

    it('shows the fallback, which was hidden until then', async () => {
      expect(has(light.chat, 'link')).to.equal(false);
      await press(light.launcher());
      await settled();
      expect(names(light.chat, 'link')).to.deep.equal(['Call us']);
      await expect(light.chat).to.be.accessible();
    });

    it('tells the page, with a typed error', async () => {
      const told = errors();
      await press(light.launcher());
      await settled();
      expect(told).to.have.length(1);
      expect(told[0]).to.be.instanceOf(ChatError);
      expect(told[0]?.kind).to.equal('unreachable');
    });

    it('rejects the call of the page with the same error', async () => {
      const told = errors();
      const rejected: unknown = await light.chat.startChat().catch((error: unknown) => error);
      expect(told).to.deep.equal([rejected]);
    });

    it('keeps the launcher, and tries again at the next press', async () => {
      await press(light.launcher());
      await settled();
      light.reload(() => Promise.resolve(light.half.module));
      await press(light.launcher());
      await settled();
      expect(light.half.news()).to.deep.equal(['mount gms-chat', 'focus']);
      expect(has(light.chat, 'link')).to.equal(false);
    });

    it('tries again when the page calls show() again', async () => {
      light.pressedLately(false);
      light.chat.show();
      await settled();
      light.reload(() => Promise.resolve(light.half.module));
      light.chat.show();
      await settled();
      expect(light.half.news()).to.include('mount gms-chat');
    });
  });

  describe('and then taking the element out of the page', () => {
    beforeEach(async () => {
      light.chat.show();
      await settled();
      light.half.news();
    });

    it('releases the lazy half', async () => {
      light.chat.remove();
      await settled();
      expect(light.half.news()).to.deep.equal(['release']);
      expect(light.chat.state).to.equal('idle');
    });

    it('keeps the lazy half when the element is only moved', async () => {
      const place = document.createElement('main');
      document.body.append(place);
      place.append(light.chat);
      await settled();
      expect(light.half.news()).to.deep.equal([]);
      place.remove();
      await settled();
      expect(light.half.news()).to.deep.equal(['release']);
    });

    it('mounts again when it is put back later', async () => {
      const parent = light.chat.parentElement;
      light.chat.remove();
      await settled();
      parent?.append(light.chat);
      await settled();
      expect(light.half.news()).to.deep.equal(['release', 'mount gms-chat']);
    });

    it('sends no event when it is opened or minimized outside the page', () => {
      light.chat.remove();
      const all = light.heard('gms-chat-open', 'gms-chat-minimize');
      light.chat.hide();
      expect(all).to.deep.equal([]);
    });
  });
});
