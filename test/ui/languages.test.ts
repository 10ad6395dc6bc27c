import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {de} from '../../src/i18n/locales/de.js';
import type {GmsChat} from '../../src/index.js';
import {fill, get, has, names, press, said, textOf, valueOf} from '../support/elements/by-role.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {SERVER, ScriptedGms} from '../support/fakes/scripted-gms.js';
import {settled} from '../support/fakes/settled.js';
import {turnSystemClockBy} from '../support/fakes/ui-clock.js';
import {useWholeElement} from '../support/elements/whole-element.js';

/** Time between two polls, ms. */
const POLL = 2_000;
const page = document.documentElement;
const pageLang = page.lang;

/** The whole element on pages in several languages. */
describe('<gms-chat> in the languages of the world', () => {
  let chat: GmsChat;
  let gms: ScriptedGms;
  let clock: FakeClock;
  const undo: (() => void)[] = [];

  useWholeElement();

  beforeEach(() => {
    gms = new ScriptedGms();
    clock = new FakeClock(Date.UTC(2026, 10, 21, 10, 42));
    undo.push(gms.standIn(), turnSystemClockBy(clock), () => sessionStorage.clear());
    page.lang = 'en';
  });

  afterEach(async () => {
    chat.remove();
    await settled();
    for (const task of undo.splice(0)) task();
    page.lang = pageLang;
    page.dir = '';
  });

  const opened = async (
    template = html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`,
  ) => {
    const place = await fixture<HTMLElement>(html`<div>${template}</div>`);
    const element = place.querySelector('gms-chat');
    if (!element) throw new Error('There is no chat.');
    chat = element;
    await settled();
  };
  const starts = (name: string) => waitUntil(() => has(chat, 'button', name), `no button "${name}"`);
  const panel = () => get(chat, 'dialog');
  const spoken = () => panel().querySelector<HTMLElement>('[lang]');

  describe('speaks', () => {
    it('the language of the page', async () => {
      page.lang = 'de-AT';
      await opened();
      await starts('Chat starten');
      expect(names(chat, 'textbox')).to.deep.equal(['Vorname', 'Nachname', 'E-Mail', 'Anliegen']);
      expect([spoken()?.lang, spoken()?.dir]).to.deep.equal(['de-AT', 'ltr']);
      await expect(chat).to.be.accessible();
    });

    it('the language of the nearest `lang`, through shadow roots', async () => {
      const place = await fixture<HTMLElement>(
        html`<div>
          <section lang="nl"><div></div></section>
        </div>`,
      );
      const root = place.querySelector('section div')?.attachShadow({mode: 'open'});
      chat = document.createElement('gms-chat');
      Object.assign(chat, {open: true, server: SERVER});
      root?.append(chat);
      await starts('Chat starten');
      expect(textOf(panel())).to.contain('Voornaam');
    });

    it('the language of `locale`, in any page', async () => {
      page.lang = 'de';
      await opened(html`<gms-chat open locale="fr" server=${SERVER}></gms-chat>`);
      await starts('Démarrer le chat');
    });

    it('English when the language is unknown, with `lang="en"`', async () => {
      page.lang = 'is';
      await opened();
      await starts('Start chat');
      expect(spoken()?.lang).to.equal('en');
    });
  });

  describe('does not show another language first', () => {
    it('when the customer opens it', async () => {
      page.lang = 'ja';
      const seen = new Set<string>();
      const watch = () => {
        for (const name of names(chat, 'heading')) seen.add(name);
        if (!seen.has('チャットサポート')) requestAnimationFrame(watch);
      };
      chat = await fixture<GmsChat>(html`<gms-chat server=${SERVER}></gms-chat>`);
      watch();
      chat.show();
      await starts('チャットを開始');
      await waitUntil(() => seen.has('チャットサポート'));
      expect([...seen]).to.deep.equal(['チャットサポート']);
    });

    it('and shows the launcher until the texts have arrived', async () => {
      page.lang = 'sv';
      chat = await fixture<GmsChat>(html`<gms-chat server=${SERVER}></gms-chat>`);
      chat.show();
      await waitUntil(() => {
        const isPanel = has(chat, 'dialog');
        expect(isPanel || has(chat, 'button')).to.equal(true);
        return isPanel;
      });
    });
  });

  describe('during a chat', () => {
    const talking = async () => {
      await opened();
      await press(get(chat, 'button', 'Start chat'));
      await settled();
      gms.joins();
      gms.says('Hello');
      await clock.turn(POLL);
      await clock.turn(5 * 60_000);
      fill(get(chat, 'textbox', 'Message'), 'I was about to');
      await settled();
    };

    it('changes all texts and times at once when the page changes', async () => {
      await talking();
      page.lang = 'de';
      await starts('Chat beenden');
      await settled();
      expect(textOf(get(chat, 'log')))
        .to.contain('Kristi ist dem Chat beigetreten')
        .and.to.contain('vor 5 Minuten');
      expect(valueOf(get(chat, 'textbox', 'Nachricht'))).to.equal('I was about to');
      expect(get(chat, 'dialog', 'Chatten Sie mit uns').checkVisibility()).to.equal(true);
      chat.hide();
      await settled();
      expect(names(chat, 'button')).to.deep.equal(['Chat öffnen']);
    });

    it('announces nothing when the language changes', async () => {
      await talking();
      const before = said(chat, 'status').length;
      chat.locale = 'es';
      await starts('Finalizar el chat');
      expect(said(chat, 'status')).to.have.length(before);
      const panel = chat.shadowRoot?.querySelector('gms-chat-window')?.shadowRoot;
      const heard = [...(panel?.querySelectorAll('[aria-live] p') ?? [])].map(textOf);
      expect(heard).to.deep.equal([]);
    });

    it('uses the language that was requested last', async () => {
      await talking();
      chat.locale = 'tr';
      chat.locale = 'ko';
      chat.locale = 'pl';
      await starts('Zakończ czat');
      chat.locale = 'tr';
      chat.locale = '';
      await starts('End chat');
      await settled();
      expect(has(chat, 'button', 'End chat')).to.equal(true);
    });
  });

  describe('texts that the page replaces', () => {
    it('win in every language', async () => {
      await opened();
      chat.strings = {startChat: 'Los'};
      await starts('Los');
      page.lang = 'de';
      await waitUntil(() => has(chat, 'heading', 'Chatten Sie mit uns'));
      expect(has(chat, 'button', 'Los')).to.equal(true);
    });

    it('make up a new language, with its times and direction, if they are complete', async () => {
      page.lang = 'fa';
      await opened();
      chat.strings = {...de, startChat: 'شروع گفتگو'};
      await waitUntil(() => has(chat, 'dialog') && spoken()?.lang === 'fa');
      expect(spoken()?.dir).to.equal('rtl');
      expect(has(chat, 'button', 'شروع گفتگو')).to.equal(true);
    });
  });

  describe('from right to left', () => {
    const sideOf = (element: Element) => {
      const {left, right} = element.getBoundingClientRect();
      return left + right < window.innerWidth ? 'left' : 'right';
    };

    it('sets the direction of the text, while the direction of the page places the panel', async () => {
      page.lang = 'ar';
      await opened();
      await starts('بدء المحادثة');
      expect(spoken()?.dir).to.equal('rtl');
      expect(getComputedStyle(get(chat, 'heading')).direction).to.equal('rtl');
      expect(sideOf(panel())).to.equal('right');
      page.dir = 'rtl';
      expect(sideOf(panel())).to.equal('left');
      chat.hide();
      await settled();
      expect(sideOf(get(chat, 'button'))).to.equal('left');
    });

    it('gives each message the direction of its text, and links left to right', async () => {
      page.lang = 'he';
      await opened();
      await starts('התחלת צ׳אט');
      await press(get(chat, 'button', 'התחלת צ׳אט'));
      await settled();
      gms.joins();
      gms.says('שלום, הנה: https://example.com/');
      await clock.turn(POLL);
      await settled();
      const link = get(chat, 'link', 'https://example.com/');
      expect(getComputedStyle(link).direction).to.equal('ltr');
      expect(link.parentElement && getComputedStyle(link.parentElement).direction).to.equal('rtl');
      await expect(chat).to.be.accessible();
    });
  });

  it('stops observing the page when it has left it', async () => {
    await opened();
    chat.remove();
    await settled();
    page.lang = 'de';
    await settled();
    expect(names(chat, 'button')).to.deep.equal(['Open chat']);
  });
});
