import {expect, html, waitUntil} from '@open-wc/testing';
import type {PageStorage} from '../../../src/index.js';
import {get, names, press, textOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';
import '../../../src/session/saved/slim-storage.js';

describe('the property "storage"', () => {
  const page = useConversation();
  let items = new Map<string, string>();

  beforeEach(() => {
    items = new Map();
  });

  /** A new object, as on each page: what the chat has in memory belongs to one. */
  const atOnce = (): PageStorage => ({
    getItem: (name) => items.get(name),
    setItem: (name, item) => items.set(name, item),
    removeItem: (name) => items.delete(name),
  });
  const later = (): PageStorage => ({
    getItem: (name) => Promise.resolve(items.get(name) ?? null),
    setItem: (name, item) => Promise.resolve(items).then((all) => all.set(name, item)),
    removeItem: (name) => Promise.resolve(items).then((all) => all.delete(name)),
  });
  const opened = async (storage: unknown, resume = 'session') => {
    await page.opened(
      html`<gms-chat
        open
        server=${SERVER}
        delivery="poll"
        subject="Socks"
        resume=${resume}
        .storage=${storage}
      ></gms-chat>`,
    );
    await settled();
  };
  const started = async () => {
    await waitUntil(() => names(page.chat, 'button').includes('Start chat'));
    await page.start();
    await waitUntil(() => page.chat.state === 'waiting');
    page.gms.joins();
    page.gms.says('Hello');
    await page.poll();
  };

  for (const [how, storage] of Object.entries({'at once': atOnce, later}))
    it(`that answers ${how} keeps a chat over a reload: the conversation comes from the server, and is no news`, async () => {
      await opened(storage());
      await started();
      await page.write('Hi Kristi');
      await page.poll();
      const before = page.rows();
      expect(sessionStorage.length).to.equal(0);
      page.chat.remove();
      await settled();
      expect([...items.keys()]).to.deep.equal(['gms-chat-request-chat']);
      const told = [
        page.heard('gms-chat-message'),
        page.heard('gms-chat-unread'),
        page.heard('gms-chat-statechange'),
      ];
      await opened(storage());
      await waitUntil(() => page.chat.state === 'chatting');
      await page.poll();
      expect(page.rows()).to.deep.equal(before);
      expect(told).to.deep.equal([[], [], [{state: 'chatting', previous: 'idle'}]]);
      expect(page.chat.agents).to.deep.equal(['Kristi']);
      await expect(page.chat).to.be.accessible();
      await page.chat.endChat();
      await settled();
      expect(items.size).to.equal(0);
    });

  it('loads nothing before the panel is opened, unless it has a chat', async () => {
    let asked = 0;
    const storage = {...atOnce(), getItem: () => void (asked += 1)};
    await page.opened(html`<gms-chat server=${SERVER} .storage=${storage}></gms-chat>`);
    await settled();
    expect([asked > 0, !!page.chat.shadowRoot?.querySelector('gms-chat-window')]).to.deep.equal([
      true,
      false,
    ]);
    page.chat.remove();
    const holding = {...atOnce(), getItem: () => '{}'};
    await page.opened(html`<gms-chat server=${SERVER} .storage=${holding}></gms-chat>`);
    await waitUntil(() => !!page.chat.shadowRoot?.querySelector('gms-chat-window'));
  });

  it('has a chat that the page ends before the storage has answered', async () => {
    await opened(atOnce());
    await started();
    page.chat.remove();
    await settled();
    page.gms.news();
    const answer = deferred<null>();
    const storage = {
      ...later(),
      getItem: (name: string) => answer.promise.then(() => items.get(name) ?? null),
    };
    await page.opened(html`<gms-chat server=${SERVER} delivery="poll" .storage=${storage}></gms-chat>`);
    const ended = page.chat.endChat();
    answer.resolve(null);
    await ended;
    await settled();
    expect([page.chat.state, items.size]).to.deep.equal(['ended', 0]);
    expect(page.gms.news()).to.include('disconnect');
  });

  it('that takes its time lets the form say that it connects, and an impatient press is no fault', async () => {
    const answer = deferred<null>();
    let isSlow = false;
    await opened({...atOnce(), getItem: () => (isSlow ? answer.promise : null)});
    await waitUntil(() => names(page.chat, 'button').includes('Start chat'));
    const errors = page.heard('gms-chat-error');
    isSlow = true;
    await page.start();
    expect([page.chat.state, names(page.chat, 'button')]).to.deep.equal([
      'idle',
      ['Minimize chat', 'Connecting…'],
    ]);
    await press(get(page.chat, 'button', 'Connecting…'));
    answer.resolve(null);
    await waitUntil(() => page.chat.state === 'waiting');
    expect(errors).to.deep.equal([]);
  });

  it('is not asked with resume="off"', async () => {
    let asked = 0;
    await opened({...atOnce(), getItem: () => void (asked += 1)}, 'off');
    await started();
    expect([asked, items.size]).to.deep.equal([0, 0]);
  });

  const wrong: Readonly<Record<string, unknown>> = {
    'that throws': {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('Full', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    },
    'that is none': 'localStorage',
  };
  for (const [what, storage] of Object.entries(wrong))
    it(`${what} is told once, and loses nothing of the chat`, async () => {
      const errors = page.heard('gms-chat-error');
      await opened(storage);
      await started();
      await page.write('Hi Kristi');
      await page.poll();
      expect(
        errors.map(({error}) => [error.kind, /storage of the page failed/.test(error.message)]),
      ).to.deep.equal([['invalid', true]]);
      expect(page.rows().at(-1)).to.contain('Hi Kristi');
      await press(get(page.chat, 'button', 'End chat'));
      await settled();
      expect(textOf(get(page.chat, 'alertdialog'))).to.contain('End this chat?');
    });
});
