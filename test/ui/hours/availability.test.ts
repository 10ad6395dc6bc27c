// Loaded at once, so that their elements are there in the first frame.
import '../../../src/ui/hours/watch.js';
import {expect, html, waitUntil} from '@open-wc/testing';
import {TOLD} from '../../../src/base/told.js';
import {all, fill, focused, get, has, names, press, textOf} from '../../support/elements/by-role.js';
import {isReachable} from '../../support/elements/reachable.js';
import {deferred} from '../../support/fakes/deferred.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

const json = (body: unknown, status = 200) => ({status, body: JSON.stringify(body)});
const CLOSED = json({error: null, periods: []});
const OPEN = json({periods: [{start: '2026-11-21T08:00:00Z', end: '2026-11-21T17:00:00Z'}]});
/** In the zone of this machine, which the test must not know. */
const OPENS = new Date(2026, 10, 23, 9);
const NEXT = json({periods: [{start: OPENS.toISOString(), end: new Date(2026, 10, 23, 17).toISOString()}]});
const WAIT = 'ewt-for-vq?name=vq1&aqt=urs2';
const wait = (ewt: number) => json({vq1: {ewt}});

describe('opening hours and the expected wait', () => {
  const page = useConversation();
  const {opened, start, heard} = page;

  /** The questions since the last call. */
  const asked = () => page.gms.requests.splice(0).map(({verb}) => verb);
  const closeNext = () => {
    page.gms.next('hours', CLOSED);
    page.gms.next('hours?number-of-days=14', NEXT);
  };
  const inPanel = (children?: unknown) => html`
    <gms-chat
      open
      locale="en-US"
      server=${SERVER}
      delivery="poll"
      subject="Socks"
      hours="hours"
      wait-queue="vq1"
      >${children}</gms-chat
    >
  `;
  const appears = async (name: string) => {
    await waitUntil(() => textOf(get(page.chat, 'dialog')).includes(name), name);
  };
  const untilAsked = (count: number) =>
    waitUntil(() => page.gms.requests.length === count, `${count} questions`);
  const ask = async () => {
    await page.clock.turn(30_000);
    await settled();
  };

  describe('of a contact center that is open', () => {
    it('are told above the form, and to the page', async () => {
      const told = heard('gms-chat-availability');
      page.gms.next('hours', OPEN);
      page.gms.next(WAIT, wait(240));
      await opened(inPanel());
      await appears('Usually about 4 minutes');
      expect(asked()).to.deep.equal(['hours', WAIT]);
      expect(page.chat.availability).to.deep.equal({open: true, wait: 240});
      expect(told).to.deep.equal([{availability: {open: true, wait: 240}}]);
      expect(has(page.chat, 'button', 'Start chat')).to.equal(true);
      await expect(page.chat).to.be.accessible();
    });

    it('are asked again every 30 s while the form is seen, and told when they have changed', async () => {
      const told = heard('gms-chat-availability');
      page.gms.next('hours', OPEN);
      page.gms.next(WAIT, wait(240));
      await opened(inPanel());
      await appears('about 4 minutes');
      page.gms.next('hours', OPEN);
      page.gms.next(WAIT, wait(240));
      await ask();
      page.gms.next('hours', OPEN);
      page.gms.next(WAIT, wait(30));
      await ask();
      await appears('Usually less than a minute');
      expect(asked()).to.have.length(6);
      expect(told).to.have.length(2);

      await page.hide(true);
      await ask();
      page.chat.hide();
      await page.hide(false);
      await ask();
      expect(asked()).to.deep.equal([]);
      page.chat.show();
      await untilAsked(2);
    });

    it('are asked again in 30 s though the clock of the machine was set back', async () => {
      page.gms.next('hours', OPEN);
      page.gms.next(WAIT, wait(240));
      await opened(inPanel());
      await appears('about 4 minutes');
      asked();
      page.clock.setBack(3_600_000);
      page.chat.hide();
      await settled();
      page.chat.show();
      await settled();
      page.gms.next('hours', OPEN);
      page.gms.next(WAIT, wait(240));
      await ask();
      expect(asked()).to.have.length(2);
    });

    it('are asked no more by an element that was removed before its panel was drawn', async () => {
      const told = heard('gms-chat-availability');
      const answer = deferred<undefined>();
      page.gms.next('hours', answer.promise);
      await opened(inPanel());
      await untilAsked(2);
      page.chat.remove();
      await settled();
      asked();
      answer.resolve(undefined);
      await page.clock.turn(90_000);
      expect([asked(), told]).to.deep.equal([[], []]);
    });

    it('are asked once by an element that was put back before its panel was drawn', async () => {
      const answer = deferred<undefined>();
      page.gms.next('hours', answer.promise);
      await opened(inPanel());
      await untilAsked(2);
      const place = page.chat.parentElement;
      page.chat.remove();
      await settled();
      place?.append(page.chat);
      await untilAsked(4);
      answer.resolve(undefined);
      await waitUntil(() => has(page.chat, 'dialog'));
      asked();
      await ask();
      expect(asked()).to.have.length(2);
    });

    it('are not asked once a chat has begun', async () => {
      page.gms.next('hours', OPEN);
      page.gms.next(WAIT, wait(240));
      await opened(inPanel());
      await appears('about 4 minutes');
      await start();
      asked();
      await page.clock.turn(90_000);
      expect(asked().filter((verb) => /^(hours|ewt)/.test(verb))).to.deep.equal([]);
    });
  });

  it('are not asked before the panel is open, and never without their attributes', async () => {
    await opened(html`<gms-chat locale="en" server=${SERVER} hours="hours"></gms-chat>`);
    await page.clock.turn(60_000);
    expect([asked(), page.chat.availability]).to.deep.equal([[], {open: undefined}]);
    page.gms.next('hours', CLOSED);
    page.chat.show();
    await untilAsked(2);
    page.chat.hours = '';
    await settled();
    asked();
    await page.clock.turn(60_000);
    expect([asked(), page.chat.availability]).to.deep.equal([[], {open: undefined}]);
  });

  describe('of one that is closed', () => {
    it('say so in place of the form, and when it opens, with the fallback below', async () => {
      closeNext();
      await opened(inPanel(html`<a href="tel:1">Call us</a>`));
      await appears('We are closed We open again Monday at 9:00 AM. Call us');
      expect(names(page.chat, 'textbox')).to.deep.equal([]);
      expect(has(page.chat, 'button', 'Start chat')).to.equal(false);
      expect(page.chat.availability).to.deep.equal({open: false, opens: OPENS});
      expect(textOf(get(page.chat, 'dialog'))).to.not.contain('Usually');
      await expect(page.chat).to.be.accessible();
    });

    it('open today, no longer tomorrow, after midnight', async () => {
      await page.clock.turn(new Date(2026, 10, 22, 23, 59, 45).getTime() - page.clock.now());
      closeNext();
      await opened(inPanel());
      await appears('We open again tomorrow at 9:00 AM.');
      closeNext();
      await ask();
      await appears('We open again today at 9:00 AM.');
    });

    it('show what the page has for that in place of the fallback: a form works as any of its own', async () => {
      closeNext();
      await opened(
        inPanel(html`
          <form slot="closed">
            <label>Your message <input name="text" /></label><button>Leave it</button>
          </form>
          <p>Call us</p>
        `),
      );
      await appears('We are closed');
      const sent: unknown[] = [];
      page.chat.addEventListener('submit', (event) => {
        event.preventDefault();
        if (event.target instanceof HTMLFormElement) sent.push(...new FormData(event.target).values());
      });
      fill(get(page.chat, 'textbox', 'Your message'), 'Hello');
      await press(get(page.chat, 'button', 'Leave it'));
      expect(sent).to.deep.equal(['Hello']);
      expect(textOf(get(page.chat, 'dialog'))).to.not.contain('Call us');
      expect(page.chat.state).to.equal('idle');
      await expect(page.chat).to.be.accessible();
    });

    it('take the focus after a press', async () => {
      closeNext();
      await opened(html`<gms-chat locale="en" server=${SERVER} hours="hours"></gms-chat>`);
      await press(get(page.chat, 'button', 'Open chat'));
      await waitUntil(() => focused() === 'heading We are closed');
    });

    it('give way to the form when it opens, with what was typed', async () => {
      page.gms.next('hours', OPEN);
      await opened(inPanel());
      await waitUntil(() => has(page.chat, 'textbox', 'Subject'));
      const field = get(page.chat, 'textbox', 'First name');
      field.focus();
      fill(field, 'Vasya');
      asked();
      closeNext();
      await ask();
      await waitUntil(() => focused() === 'heading We are closed');
      expect(isReachable(field), 'the form stays until a screen reader knows').to.equal(true);
      await page.clock.turn(TOLD);
      await settled();
      expect(isReachable(field)).to.equal(false);
      page.gms.next('hours', OPEN);
      await ask();
      await waitUntil(() => focused() === 'textbox Last name');
      expect(all(page.chat, 'textbox').map((one) => Reflect.get(one, 'value') as unknown)[0]).to.equal(
        'Vasya',
      );
      expect(has(page.chat, 'heading', 'We are closed')).to.equal(false);
    });

    it('keep the page’s button “Start” from starting, but not the page', async () => {
      closeNext();
      await opened(inPanel());
      await appears('We are closed');
      asked();
      const button = document.createElement('button');
      page.chat.id = 'chat';
      button.setAttribute('commandfor', 'chat');
      button.setAttribute('command', '--start');
      document.body.append(button);
      button.click();
      await settled();
      button.remove();
      expect(page.chat.state).to.equal('idle');
      await page.chat.startChat({subject: 'Urgent'});
      expect(page.chat.state).to.equal('waiting');
    });
  });

  describe('that do not come', () => {
    for (const [what, answer] of [
      ['the network is down', 'unanswered'],
      ['there is no such service', json({}, 404)],
      ['the answer is something else', json({periods: 'always'})],
    ] as const)
      it(`close nothing, and are told once, when ${what}`, async () => {
        const errors = heard('gms-chat-error');
        for (const verb of ['hours', 'hours', 'hours', 'hours']) page.gms.next(verb, answer);
        for (let i = 0; i < 4; i++) page.gms.next(WAIT, wait(60));
        await opened(inPanel());
        await appears('about 1 minute');
        await ask();
        expect(has(page.chat, 'button', 'Start chat')).to.equal(true);
        expect(page.chat.availability).to.deep.equal({open: undefined, wait: 60});
        expect(errors).to.have.length(1);
      });

    it('are told once more when another server does not have them either', async () => {
      const errors = heard('gms-chat-error');
      page.replace(globalThis, 'fetch', () => Promise.resolve(new Response('', {status: 404})));
      await opened(html`<gms-chat open locale="en" server=${SERVER} hours="hours"></gms-chat>`);
      await ask();
      expect(errors).to.have.length(1);
      page.chat.server = 'https://other.example.com/genesys';
      await ask();
      expect(errors).to.have.length(2);
    });

    it('leave it closed, but no longer than it was to be', async () => {
      closeNext();
      await opened(inPanel());
      await appears('We are closed');
      for (let i = 0; i < 4; i++) page.gms.next('hours', 'unanswered');
      await ask();
      expect(page.chat.availability.open).to.equal(false);
      page.chat.hide();
      await settled();
      await page.clock.turn(OPENS.getTime() - page.clock.now());
      page.chat.show();
      await waitUntil(() => page.chat.availability.open === undefined);
      await waitUntil(() => has(page.chat, 'button', 'Start chat'));
    });

    it('do not keep the form from being drawn', async () => {
      page.gms.next('hours', new Promise(() => undefined));
      await opened(inPanel());
      expect(has(page.chat, 'button', 'Start chat')).to.equal(false);
      await page.clock.turn(1_000);
      await waitUntil(() => has(page.chat, 'button', 'Start chat'));
    });
  });
});
