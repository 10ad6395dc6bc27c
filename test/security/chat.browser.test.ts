import {expect, fixture, html} from '@open-wc/testing';
import '../../src/invite.js';
import '../../src/ui/files/gms-chat-uploads.js';
import type {GmsChatUploads} from '../../src/ui/files/gms-chat-uploads.js';
import {savedName} from '../../src/ui/files/file-name.js';
import {saveFile} from '../../src/ui/save-file.js';
import {deep} from '../support/elements/deep.js';
import {part} from '../support/elements/part.js';
import {SERVER} from '../support/fakes/scripted-gms.js';
import {settled} from '../support/fakes/settled.js';
import {injectedIn, shownOf, useSentinel, whenLoaded} from '../support/security/oracle.js';
import {PAYLOADS} from '../support/security/payloads.js';
import {filesView, upload} from '../support/values/files.js';
import {useConversation} from '../ui/mount/conversation.js';

/** Payloads from everywhere in the list, for places of which a page has one at a time. */
const SOME = PAYLOADS.filter((_, i) => i % 8 === 0);

describe('<gms-chat>', () => {
  const sentinel = useSentinel();
  const page = useConversation();

  it('shows the words and names of a whole chat as text: rows, header, typing, announcements', async () => {
    await page.talking();
    for (const payload of SOME) {
      page.gms.joins(payload);
      page.gms.types(payload);
      page.gms.says(payload, payload);
      page.gms.pushes(payload, payload);
      page.gms.notes(payload, payload);
      page.gms.sendsFile(payload);
    }
    await page.poll();
    await page.told();
    await whenLoaded();
    expect(page.rows().length).to.be.above(30);
    expect(injectedIn(document.querySelector('gms-chat')?.parentElement ?? document.body)).to.deep.equal([]);
    expect(sentinel.touched).to.deep.equal([]);
  });

  it('takes each setting of the page as text', async () => {
    await page.opened();
    const frame = page.chat.parentElement ?? document.body;
    for (const payload of SOME) {
      for (const name of ['heading', 'first-name', 'last-name', 'email', 'subject', 'display-name', 'locale'])
        page.chat.setAttribute(name, payload);
      page.chat.strings = {conversation: payload, message: payload, subject: payload};
      await settled();
      expect(frame.querySelectorAll('*').length, payload).to.equal(1);
      expect(injectedIn(page.chat.shadowRoot ?? frame), payload).to.deep.equal([]);
    }
    await whenLoaded();
    expect(sentinel.touched).to.deep.equal([]);
  });

  it('shows the server’s words about a fault nowhere, as text or otherwise', async () => {
    await page.opened();
    for (const payload of SOME.slice(0, 20)) {
      page.gms.next('request-chat', {
        status: 500,
        body: JSON.stringify({message: payload, exception: payload}),
      });
      await page.start();
      expect(injectedIn(page.chat.shadowRoot ?? page.chat), payload).to.deep.equal([]);
      expect(page.chat.state).to.equal('failed');
    }
    expect(sentinel.touched).to.deep.equal([]);
  });
});

describe('files', () => {
  const sentinel = useSentinel();

  it('on their way have their names as text', async () => {
    const uploads = await part<GmsChatUploads>(html`<gms-chat-uploads></gms-chat-uploads>`);
    uploads.files = filesView({uploads: PAYLOADS.map((name, i) => upload({id: String(i), name}))});
    await uploads.updateComplete;
    await whenLoaded();
    expect(injectedIn(uploads.parentElement ?? uploads)).to.deep.equal([]);
    expect(sentinel.touched).to.deep.equal([]);
  });

  it('are saved under one name in the folder of downloads, never under a path or as a hidden file', () => {
    const links: HTMLAnchorElement[] = [];
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click') ?? {};
    const value = function (this: HTMLElement) {
      if (this instanceof HTMLAnchorElement) links.push(this);
    };
    Object.defineProperty(HTMLElement.prototype, 'click', {...own, value});
    for (const payload of PAYLOADS) saveFile(new Blob(['a']), savedName(payload));
    Object.defineProperty(HTMLElement.prototype, 'click', own);
    expect(links).to.have.length(PAYLOADS.length);
    for (const {download, href} of links) {
      expect(download).to.match(/^[^./\\\u0000-\u001f<>:"|?*][^/\\\u0000-\u001f<>:"|?*]*$/);
      expect(href).to.match(/^blob:/);
      URL.revokeObjectURL(href);
    }
  });
});

describe('an invitation', () => {
  const sentinel = useSentinel();
  const page = useConversation();

  it('says the words of the page as text', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div>
        <gms-chat server=${SERVER}></gms-chat>
        ${SOME.map((payload) => html`<gms-chat-invite after="1" id=${payload}>${payload}</gms-chat-invite>`)}
      </div>`,
    );
    await settled();
    await page.clock.turn(1_000);
    const invitations = [...frame.querySelectorAll('gms-chat-invite')];
    const said = invitations.map(
      ({shadowRoot}) => shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
    );
    expect(said.map(shownOf)).to.deep.equal(SOME.map(shownOf));
    expect(deep(frame).length).to.be.above(SOME.length);
    expect(injectedIn(frame)).to.deep.equal([]);
    expect(sentinel.touched).to.deep.equal([]);
    localStorage.clear();
  });
});
