import {expect, html} from '@open-wc/testing';
import '../../../src/ui/transcript/gms-chat-time.js';
import type {GmsChatTime} from '../../../src/ui/transcript/gms-chat-time.js';
import {focused, get, textOf} from '../../support/elements/by-role.js';
import {german} from '../../support/values/locales.js';
import {part} from '../../support/elements/part.js';

const AT = Date.UTC(2026, 10, 21, 10, 42, 7);
const MINUTE = 60_000;

describe('a time', () => {
  let time: GmsChatTime;
  const element = () => get(time, 'time');

  beforeEach(async () => {
    time = await part<GmsChatTime>(html`<gms-chat-time .at=${AT} .now=${AT}></gms-chat-time>`);
  });

  it('is a <time> with a datetime, and is accessible', async () => {
    expect(element().getAttribute('datetime')).to.equal('2026-11-21T10:42:07.000Z');
    await expect(time).to.be.accessible();
  });

  it('is relative to `now`, and follows it', async () => {
    const seen: string[] = [];
    for (const age of [0, 59_999, MINUTE, 2 * MINUTE, 59 * MINUTE]) {
      time.now = AT + age;
      await time.updateComplete;
      seen.push(textOf(time));
    }
    expect(seen).to.deep.equal(['now', 'now', '1 minute ago', '2 minutes ago', '59 minutes ago']);
  });

  it('shows the time of day after an hour', async () => {
    time.now = AT + 60 * MINUTE;
    await time.updateComplete;
    const clock = new Intl.DateTimeFormat('en', {timeStyle: 'short'}).format(AT);
    const date = new Intl.DateTimeFormat('en', {dateStyle: 'medium'}).format(AT);
    expect(textOf(time)).to.contain(clock);
    time.now = AT + 48 * 60 * MINUTE;
    await time.updateComplete;
    expect(textOf(time)).to.contain(clock).and.to.contain(date);
  });

  it('knows the full date, and takes no focus', () => {
    const whole = new Intl.DateTimeFormat('en', {dateStyle: 'full', timeStyle: 'medium'}).format(AT);
    expect(element().dataset['full']).to.equal(whole);
    expect(element().title, 'a screen reader would read it').to.equal('');
    element().focus();
    expect(focused()).to.equal('nothing');
  });

  it('says "now" when the clock is behind and the time is in the future', async () => {
    time.now = AT - 5 * MINUTE;
    await time.updateComplete;
    expect(textOf(time)).to.equal('now');
  });

  it('uses the language that it is given', async () => {
    time.language = german;
    await time.updateComplete;
    expect(textOf(time)).to.equal('gerade eben');
    time.now = AT + 2 * MINUTE;
    await time.updateComplete;
    expect(textOf(time)).to.equal('vor 2 Minuten');
  });
});
