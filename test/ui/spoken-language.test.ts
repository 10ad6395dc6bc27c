import {expect, fixture, html} from '@open-wc/testing';
import {english} from '../../src/i18n/english.js';
import {en} from '../../src/i18n/locales/en.js';
import type {Strings} from '../../src/i18n/catalog/strings.js';
import {SpokenLanguage} from '../../src/ui/spoken-language.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {settled} from '../support/fakes/settled.js';
import {turnSystemClockBy} from '../support/fakes/ui-clock.js';

/** English variants are used wherever possible: they need no download. */
describe('SpokenLanguage', () => {
  const page = document.documentElement;
  const pageLang = page.lang;
  let clock: FakeClock;
  let restoreClock: () => void;
  let element: HTMLElement & {locale: string; strings: Partial<Strings>};
  let spoken: SpokenLanguage<Strings>;
  let changes: number;

  beforeEach(async () => {
    clock = new FakeClock();
    restoreClock = turnSystemClockBy(clock);
    page.lang = 'en-AU';
    Object.defineProperty(navigator, 'language', {configurable: true, value: 'en-NZ'});
    await appear(await fixture<HTMLElement>(html`<div></div>`));
  });

  afterEach(() => {
    spoken.release();
    restoreClock();
    page.lang = pageLang;
    Reflect.deleteProperty(navigator, 'language');
  });

  const appear = async (place: Element | ShadowRoot) => {
    element = Object.assign(document.createElement('div'), {locale: '', strings: {}});
    place.append(element);
    changes = 0;
    spoken = new SpokenLanguage(element, english, () => (changes += 1));
    await read();
  };
  const read = async () => {
    spoken.read();
    await spoken.arrived;
    return spoken.read().locale;
  };

  it('prefers `locale` to the page', async () => {
    element.locale = 'en-IE';
    expect(await read()).to.equal('en-IE');
  });

  it('is the language of the nearest `lang`', async () => {
    expect(await read()).to.equal('en-AU');
    element.parentElement?.setAttribute('lang', 'en-CA');
    expect(await read()).to.equal('en-CA');
  });

  it('is the language of the nearest `lang` outside of the shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en-ZA"></div>`);
    spoken.release();
    await appear(host.attachShadow({mode: 'open'}));
    expect(await read()).to.equal('en-ZA');
  });

  it('is the language of the browser if the page has no `lang`, or an empty one', async () => {
    element.parentElement?.setAttribute('lang', '');
    expect(await read()).to.equal('en-NZ');
    element.parentElement?.removeAttribute('lang');
    page.removeAttribute('lang');
    expect(await read()).to.equal('en-NZ');
  });

  it('is the next language outward where one cannot be read', async () => {
    element.locale = '???';
    element.lang = 'x';
    element.parentElement?.setAttribute('lang', ' ');
    expect(await read()).to.equal('en-AU');
    page.lang = 'undefined';
    expect(await read()).to.equal('en-NZ');
    Object.defineProperty(navigator, 'language', {configurable: true, value: 'C'});
    page.lang = 'POSIX';
    expect(await read()).to.equal('en');
  });

  it('reads names of locales as Java, PHP and POSIX write them', async () => {
    element.parentElement?.setAttribute('lang', 'en_CA.UTF-8');
    expect(await read()).to.equal('en-CA');
    element.locale = 'de_AT';
    expect(await read()).to.equal('de-AT');
  });

  it('reports a changed `lang` of the page and of a shadow root around the element', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({mode: 'open'});
    const place = document.createElement('div');
    root.append(place);
    spoken.release();
    await appear(place);
    for (const around of [page, place]) {
      changes = 0;
      around.lang = 'en-CA';
      await settled();
      expect(changes).to.equal(1);
    }
  });

  it('requests each language once, and reports when its texts have arrived', async () => {
    element.locale = 'de';
    changes = 0;
    spoken.read();
    spoken.read();
    expect(spoken.read().locale).to.equal('en-AU');
    await spoken.arrived;
    expect([spoken.read().locale, changes]).to.deep.equal(['de', 1]);
  });

  it('uses the texts of the page, and the language that the page wants if they are complete', async () => {
    element.locale = 'is';
    element.strings = {send: 'Senda'};
    expect([await read(), spoken.read().strings.send]).to.deep.equal(['en', 'Senda']);
    element.strings = {...en, send: 'Senda'};
    expect([await read(), spoken.read().strings.send]).to.deep.equal(['is', 'Senda']);
  });

  it('stops waiting for texts after a second', async () => {
    element.locale = 'ko';
    spoken.read();
    expect(clock.timers).to.deep.equal([1_000]);
    let hasArrived = false;
    void spoken.arrived.then(() => (hasArrived = true));
    await clock.turn(1_000);
    expect(hasArrived).to.equal(true);
  });

  it('has no timer left when the texts have arrived', async () => {
    element.locale = 'de';
    await read();
    expect(clock.timers).to.deep.equal([]);
  });

  it('ignores the page and pending texts after its release', async () => {
    element.locale = 'de';
    spoken.read();
    changes = 0;
    spoken.release();
    page.lang = 'en-CA';
    await spoken.arrived;
    await settled();
    expect(changes).to.equal(0);
  });
});
