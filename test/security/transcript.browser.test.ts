import {expect, html} from '@open-wc/testing';
import {english} from '../../src/i18n/english.js';
import type {Entry} from '../../src/session/model/transcript.js';
import '../../src/ui/transcript/gms-chat-transcript.js';
import type {GmsChatTranscript} from '../../src/ui/transcript/gms-chat-transcript.js';
import {inItsOrder} from '../../src/ui/names.js';
import {pageHref} from '../../src/ui/transcript/links.js';
import {transcriptPage, transcriptText} from '../../src/ui/transcript/save-transcript.js';
import '../../src/ui/files/gms-chat-file.js';
import {decodeBatch} from '../../src/wire/v1/decode.js';
import {lines} from '../../src/wire/values.js';
import {deep} from '../support/elements/deep.js';
import {part} from '../support/elements/part.js';
import {injectedIn, shownOf, useSentinel, whenLoaded} from '../support/security/oracle.js';
import {PAYLOADS} from '../support/security/payloads.js';
import {filesView} from '../support/values/files.js';
import {transcript} from '../support/values/states.js';

/** Everything that an agent's side can put into an entry, by what a customer calls it. */
const ENTRIES: Readonly<Record<string, (payload: string) => readonly unknown[]>> = {
  'the words of a message': (payload) => ['Message.Text', 'Kristi', payload, '1', 'AGENT'],
  'the words of the customer': (payload) => ['Message.Text', 'Vasya', payload, '1', 'CLIENT'],
  'the name of an agent': (payload) => ['Message.Text', payload, 'Hello', '1', 'AGENT'],
  'the name of a system': (payload) => ['Message.Text', payload, payload, '1', payload],
  'the name of somebody who joins': (payload) => ['Notice.Joined', payload, payload, '1', 'AGENT'],
  'the name of somebody who leaves': (payload) => ['Notice.Left', payload, payload, '1', 'AGENT'],
  'a pushed page': (payload) => ['Notice.PushUrl', payload, payload, '1', 'AGENT'],
  'a custom notice': (payload) => ['Notice.Custom', payload, payload, '1', 'AGENT'],
  'a warning': (payload) => ['Notice.IdleAlert', payload, payload, '1', 'EXTERNAL'],
  'the name of a file': (payload) => [
    'Notice.FileUploaded',
    payload,
    '1',
    '1',
    'AGENT',
    {'file-name': payload},
  ],
  'an entry of an unknown kind': (payload) => [payload, payload, payload, payload, 'AGENT'],
};

const entriesOf = (make: (payload: string) => readonly unknown[]): readonly Entry[] =>
  decodeBatch({transcriptToShow: PAYLOADS.map(make)}).entries.map((entry, i) => ({
    ...entry,
    position: i + 1,
  }));

async function drawn(entries: readonly Entry[]) {
  // Unread from the first on: then all of them are drawn.
  const element = await part<GmsChatTranscript>(
    html`<gms-chat-transcript
      .transcript=${transcript({entries})}
      .newFrom=${1}
      .files=${filesView()}
    ></gms-chat-transcript>`,
  );
  await element.updateComplete;
  await whenLoaded();
  return element;
}

describe('the conversation', () => {
  const sentinel = useSentinel();

  for (const [what, make] of Object.entries(ENTRIES)) {
    it(`shows each payload as text where it is ${what}`, async () => {
      const element = await drawn(entriesOf(make));
      expect(injectedIn(element.parentElement ?? element)).to.deep.equal([]);
      expect(sentinel.touched).to.deep.equal([]);
    });
  }

  it('has the exact text of each payload in a message', async () => {
    const element = await drawn(entriesOf(ENTRIES['the words of a message'] ?? (() => [])));
    const texts = deep(element)
      .filter((one) => one.matches('gms-chat-message [part=message], [part=message]'))
      .map(({textContent}) => textContent);
    // Without the signs that turn a text round, and with line ends of one kind.
    expect(texts).to.deep.equal(PAYLOADS.map(inItsOrder).map(lines));
  });

  it('shows the whole address of a pushed page that is no link', async () => {
    const element = await drawn(entriesOf(ENTRIES['a pushed page'] ?? (() => [])));
    const notices = deep(element).filter((one) => one.matches('gms-chat-notice'));
    expect(notices).to.have.length(PAYLOADS.length);
    const wrong = PAYLOADS.filter((payload, i) => {
      const text = notices[i]?.shadowRoot?.textContent ?? '';
      return !pageHref(payload) && !shownOf(text).includes(shownOf(payload));
    });
    expect(wrong).to.deep.equal([]);
  });
});

describe('the saved conversation', () => {
  const sentinel = useSentinel();

  for (const [what, make] of Object.entries(ENTRIES)) {
    it(`is a page without a script where a payload is ${what}`, async () => {
      const saved = transcriptPage(transcript({entries: entriesOf(make), origin: 0}), english);
      const page = new DOMParser().parseFromString(saved, 'text/html');
      const tags = new Set([...page.querySelectorAll('*')].map(({localName}) => localName));
      expect([...tags].sort()).to.deep.equal(
        ['body', 'h1', 'head', 'html', 'meta', 'p', 'small', 'span', 'style', 'title'].filter((tag) =>
          tags.has(tag),
        ),
      );
      expect([page.querySelectorAll('style').length, page.querySelectorAll('meta').length]).to.deep.equal([
        1, 2,
      ]);
      expect(injectedIn(page.body)).to.deep.equal([]);
      expect(page.querySelectorAll('p').length).to.be.at.least(PAYLOADS.length);
      const frame = document.createElement('iframe');
      frame.srcdoc = saved;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
      frame.remove();
      expect(sentinel.touched).to.deep.equal([]);
    });
  }

  it('has each payload of a message as it is, as text and in the page', () => {
    const entries = entriesOf(ENTRIES['the words of a message'] ?? (() => []));
    const kept = transcript({entries, origin: 0});
    const page = new DOMParser().parseFromString(transcriptPage(kept, english), 'text/html');
    const inPage = shownOf(page.body.textContent ?? '');
    const inText = shownOf(transcriptText(kept, english));
    const lost = PAYLOADS.filter(
      (payload) =>
        !inText.includes(shownOf(payload)) || !inPage.includes(shownOf(payload).replaceAll('\u0000', '')),
    );
    expect(lost).to.deep.equal([]);
  });
});
