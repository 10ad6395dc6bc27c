import {expect} from '@open-wc/testing';
import {decodeTranscript} from '../../src/context-services/structured-text.js';
import {deep} from '../support/elements/deep.js';
import {injectedIn, shownOf, useSentinel, whenLoaded} from '../support/security/oracle.js';
import {PAYLOADS} from '../support/security/payloads.js';
import {useHistory} from '../ui/history/history-page.js';

/** Characters as XML has them; XML has no name for most controls. */
const inXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const message = (words: string): string =>
  `<message userId="a" timeShift="1"><msgText>${words}</msgText></message>`;
const joined = (name: string): string =>
  `<newParty userId="a" timeShift="1"><userInfo userNick="${name}" userType="AGENT"/></newParty>`;
const xml = (content: string): string =>
  `<chatTranscript startAt="2009-08-05T09:33:10Z">${content}</chatTranscript>`;

describe('<gms-chat-history>', () => {
  const sentinel = useSentinel();
  const page = useHistory();

  it('shows each payload in its list as text', async () => {
    page.context.chats = PAYLOADS.map((payload) => ({subject: payload, xml: xml(joined(inXml(payload)))}));
    await page.made();
    await whenLoaded();
    expect(page.list().length).to.be.above(0);
    expect(injectedIn(page.element.parentElement ?? page.element)).to.deep.equal([]);
    expect(sentinel.touched).to.deep.equal([]);
  });

  it('shows each payload in a conversation as text', async () => {
    const content = PAYLOADS.map((payload) => joined(inXml(payload)) + message(inXml(payload))).join('');
    page.context.chats = [{subject: 'Lamp', xml: xml(content)}];
    await page.made();
    await page.open('Lamp');
    await whenLoaded();
    expect(deep(page.element).some((one) => one.matches('gms-chat-message'))).to.equal(true);
    expect(injectedIn(page.element.parentElement ?? page.element)).to.deep.equal([]);
    expect(sentinel.touched).to.deep.equal([]);
  });

  it('shows each payload in an email or a plain text as text', async () => {
    page.context.chats = [{subject: 'Lamp', plain: PAYLOADS.join('\n'), xml: 'no XML'}];
    await page.made();
    await page.open('Lamp');
    await whenLoaded();
    expect(injectedIn(page.element.parentElement ?? page.element)).to.deep.equal([]);
    expect(sentinel.touched).to.deep.equal([]);
  });

  it('runs no payload that stands in the XML as it is, and decodes one that is written as text exactly', () => {
    for (const payload of PAYLOADS) {
      decodeTranscript(xml(message(payload) + joined(payload)));
      const decoded = decodeTranscript(xml(message(inXml(payload))))?.entries[0]?.text ?? '';
      expect(shownOf(decoded)).to.equal(shownOf(payload));
    }
    expect(sentinel.touched).to.deep.equal([]);
  });
});
