import {expect} from '@open-wc/testing';
import {all, focused, get, has, press, said, textOf} from '../../support/elements/by-role.js';
import type {Held} from '../../support/fakes/scripted-context.js';
import {useHistory} from './history-page.js';

const START = '<chatTranscript startAt="2009-08-05T09:33:10Z">';
const JOINED = '<newParty userId="a" timeShift="1"><userInfo userNick="Kristi" userType="AGENT"/></newParty>';
const message = (text: string, shift = '2') =>
  `<message userId="a" timeShift="${shift}"><msgText>${text}</msgText></message>`;
const held = (content: string, more: Partial<Held> = {}): Held => ({
  subject: 'My lamp',
  xml: `${START}${JOINED}${content}`,
  ...more,
});

describe('an earlier chat that is damaged', () => {
  const page = useHistory();
  const opened = async (...chats: readonly Held[]) => {
    page.context.chats = chats;
    await page.made();
    await page.open('My lamp');
  };
  const words = () => textOf(get(page.element, 'log'));

  it('shows everything but the character that cannot be read', async () => {
    for (const character of ['\u000b', '\u000c', '&#11;', '&#0;', '\ufffe']) {
      await opened(
        held(`${message('one')}${message(`t${character}wo`)}${message('three')}</chatTranscript>`),
      );
      for (const word of ['one', 'two', 'three']) expect(words()).to.contain(word);
      expect(said(page.element, 'status')).to.deep.equal([]);
    }
    expect(page.errors).to.deep.equal([]);
  });

  it('shows the messages before the place where it breaks off, and says that some may be missing', async () => {
    await opened(held(`${message('one')}${message('two')}<message userId="a"><msgTe`));
    expect(words()).to.match(/one.*two/);
    expect(said(page.element, 'status')).to.deep.equal(['Some messages may be missing']);
    expect(page.context.requests.filter((request) => request.includes('plain_text'))).to.deep.equal([]);
    await expect(page.element).to.be.accessible();
  });

  it('draws every entry, whatever one of them lacks', async () => {
    await opened(
      held(
        `${message('one', '1e300')}<message/><newParty/><partyLeft/><notice/><notice><noticeText noticeType="USER_PUSHED_URL"/></notice>` +
          `${message('two', 'soon')}${message('three', '99999999999999999999')}${message('four', '-7')}</chatTranscript>`,
      ),
    );
    for (const word of ['one', 'two', 'three', 'four']) expect(words()).to.contain(word);
  });

  it('is shown as plain text when nothing of its XML can be read, and the page hears of it once', async () => {
    for (const xml of ['', '{"a": 1}', '<!DOCTYPE a><chatTranscript/>', `${START}<message`]) {
      page.errors.length = 0;
      await opened(held('', {xml, plain: '[09:33:10] Kristi: Hello'}));
      expect(textOf(get(page.element, 'group', 'Conversation')), xml).to.equal('[09:33:10] Kristi: Hello');
      expect(said(page.element, 'status')).to.deep.equal([
        'This conversation can only be shown as plain text.',
      ]);
      expect(page.errors.map(({kind}) => kind)).to.deep.equal(['broken']);
      expect(has(page.element, 'alert')).to.equal(false);
      await expect(page.element).to.be.accessible();
    }
  });

  it('could not be loaded when there is no plain text either', async () => {
    await opened(held('', {xml: 'nonsense'}));
    expect(has(page.element, 'alert')).to.equal(true);
    expect(page.errors.map(({kind, status}) => [kind, status])).to.deep.equal([['broken', undefined]]);
    page.context.chats = [held('', {xml: 'nonsense', plain: 'Hello'})];
    await press(get(page.element, 'button', 'Try again'));
    await page.told();
    expect(textOf(get(page.element, 'group', 'Conversation'))).to.equal('Hello');
    expect(focused()).to.equal('heading My lamp');
  });

  it('does not keep the list from naming the agents of the others', async () => {
    page.context.chats = [
      held('', {subject: 'Unreadable', xml: 'nonsense'}),
      held('', {subject: 'Missing', more: {interaction_id: 'missing'}}),
      held('</chatTranscript>'),
    ];
    await page.made();
    expect(all(page.element, 'button').map((one) => textOf(one).includes('Kristi'))).to.deep.equal([
      false,
      false,
      true,
    ]);
    expect(page.errors).to.deep.equal([]);
    expect(page.context.requests.filter((request) => request.includes('plain_text'))).to.deep.equal([]);
  });

  it('is shown as plain text also when the list is just looking up its agents', async () => {
    const release = page.context.hold(/structured_text/);
    await opened(held('', {xml: 'nonsense', plain: 'Hello'}));
    expect(said(page.element, 'status')).to.deep.equal(['Loading…']);
    release();
    await page.drawn();
    expect(textOf(get(page.element, 'group', 'Conversation'))).to.equal('Hello');
  });

  it('does not hide the others in the list', async () => {
    const damaged = [
      {interaction_id: {}},
      {start_date: 'soon', end_date: 7, udata: 'none', stopped_reason: {}},
      {interaction_id: 'x', structured_text: 9, thread_id: null, timeshift: 'much', text: {}},
    ];
    page.context.chats = [...damaged.map((more) => held('', {more})), held('</chatTranscript>')];
    await page.made();
    expect(all(page.element, 'button')).to.have.length(3);
  });
});
