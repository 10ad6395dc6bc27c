import {expect, html, nextFrame} from '@open-wc/testing';
import {GmsChat} from '../../../src/index.js';
import type {Entry} from '../../../src/session/model/transcript.js';
import {UnreadCounter} from '../../../src/ui/mount/unread.js';
import {get, names, press, textOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, customerSays, entry, joined} from '../../support/values/entries.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, poll, heard, hide} = page;

  describe('unread messages', () => {
    const minimised = async () => {
      await talking();
      page.chat.hide();
      await settled();
    };

    const separators = () => {
      const root = get(page.chat, 'log', 'Conversation').getRootNode();
      return root instanceof ShadowRoot ? [...root.querySelectorAll('.line.new')].map(textOf) : [];
    };

    it('are counted on the launcher while it is minimised, and told to the page', async () => {
      await minimised();
      const counts = heard('gms-chat-unread');
      page.gms.says('Hello');
      page.gms.types();
      page.gms.leaves();
      await poll();
      expect(names(page.chat, 'button')).to.deep.equal(['Open chat, 1 unread message']);
      page.gms.says('Are you there?');
      await poll();
      expect(names(page.chat, 'button')).to.deep.equal(['Open chat, 2 unread messages']);
      expect(counts).to.deep.equal([{count: 1}, {count: 2}]);
    });

    it('are read when it is opened', async () => {
      await minimised();
      page.gms.says('Hello');
      await poll();
      const counts = heard('gms-chat-unread');
      await press(get(page.chat, 'button', 'Open chat, 1 unread message'));
      await settled();
      expect(counts).to.deep.equal([{count: 0}]);
      page.chat.hide();
      await settled();
      expect(names(page.chat, 'button')).to.deep.equal(['Open chat']);
    });

    it('are counted in a hidden page, until it is visible', async () => {
      await talking();
      const counts = heard('gms-chat-unread');
      await hide(true);
      page.gms.says('Hello');
      await page.clock.turn(15_000);
      expect(counts).to.deep.equal([{count: 1}]);
      await hide(false);
      expect(counts).to.deep.equal([{count: 1}, {count: 0}]);
    });

    it('are counted while the page hides what an inline chat is in, such as a tab of its own', async () => {
      await opened(
        html`<gms-chat layout="inline" server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`,
      );
      await start();
      page.gms.joins();
      await poll();
      const counts = heard('gms-chat-unread');
      const around = page.chat.parentElement;
      if (around) around.hidden = true;
      // The browser tells of sizes after the first frame that has them.
      await nextFrame();
      await nextFrame();
      page.gms.says('Hello');
      await poll();
      expect(counts).to.deep.equal([{count: 1}]);
      const isTold = new Promise((resolve) => page.chat.addEventListener('gms-chat-unread', resolve));
      if (around) around.hidden = false;
      await isTold;
      expect(counts).to.deep.equal([{count: 1}, {count: 0}]);
    });

    it('are shown without their sound where the browser has none, and nothing goes uncaught', async () => {
      await opened(html`<gms-chat open sound server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`);
      await start();
      page.chat.hide();
      page.gms.says('Hello');
      const uncaught: unknown[] = [];
      const hear = (event: PromiseRejectionEvent) => uncaught.push(event.reason);
      window.addEventListener('unhandledrejection', hear);
      const refused = new Promise((resolve) => {
        page.replace(
          globalThis,
          'AudioContext',
          class {
            constructor() {
              queueMicrotask(() => resolve(undefined));
              throw new DOMException('Too many', 'NotSupportedError');
            }
          },
        );
      });
      await poll();
      await page.clock.turn(300);
      await refused;
      // The browser tells of it after the task.
      await nextFrame();
      window.removeEventListener('unhandledrejection', hear);
      expect(uncaught).to.deep.equal([]);
      expect(names(page.chat, 'button')).to.deep.equal(['Open chat, 1 unread message']);
    });

    it('of a chat that is over do not count in the next one that the page starts', async () => {
      await minimised();
      page.gms.says('Hello');
      page.gms.says('Goodbye');
      page.gms.ends();
      await poll();
      expect(names(page.chat, 'button')).to.deep.equal(['Open chat, 2 unread messages']);
      const counts = heard('gms-chat-unread');
      await page.chat.startChat();
      expect(counts).to.deep.equal([{count: 0}]);
      expect(names(page.chat, 'button')).to.deep.equal(['Open chat']);
    });

    it('of a chat that is over mark no message of the next one as new', async () => {
      await minimised();
      page.gms.says('Hello');
      page.gms.ends();
      await poll();
      await press(get(page.chat, 'button', 'Open chat, 1 unread message'));
      await settled();
      expect(separators()).to.deep.equal(['New messages']);
      await press(get(page.chat, 'button', 'Start a new chat'));
      await settled();
      await start();
      page.gms.joins();
      page.gms.says('Good day');
      page.gms.says('How can I help?');
      await poll();
      expect(page.rows()).to.have.length(3);
      expect(separators()).to.deep.equal([]);
    });
  });
});

describe('UnreadCounter', () => {
  const title = 'Shop';
  let shell: GmsChat;
  let window: HTMLElementTagNameMap['gms-chat-window'];
  let badge: HTMLElementTagNameMap['gms-chat-unread'];
  let counter: UnreadCounter;
  /** Counts that the page heard. */
  let told: number[];
  let changes: number;

  beforeEach(() => {
    shell = new GmsChat();
    window = document.createElement('gms-chat-window');
    badge = document.createElement('gms-chat-unread');
    document.title = title;
    told = [];
    changes = 0;
    shell.addEventListener('gms-chat-unread', ({detail}) => told.push(detail.count));
    counter = new UnreadCounter({shell, window, badge, onChange: () => (changes += 1)});
  });

  afterEach(() => {
    counter.release();
    document.title = '';
    Reflect.deleteProperty(document, 'hidden');
  });

  const at = (position: number): Entry => ({...agentSays('Hello'), position});
  const pageIsHidden = (value: boolean) =>
    Object.defineProperty(document, 'hidden', {configurable: true, value});
  const open = () => {
    window.open = true;
    counter.look();
  };

  it('counts messages, pushed pages and files of the other side, and nothing else', () => {
    const others = [joined(), customerSays('Hi'), entry('left'), entry('idle-warning'), entry('custom')];
    counter.add(
      [...others, agentSays('Hello'), entry('push-url'), entry('file')].map((one, i) => ({
        ...one,
        position: i + 1,
      })),
    );
    expect(counter.unread).to.equal(3);
    counter.add([{...joined(), position: 9}]);
    expect(told).to.deep.equal([3]);
  });

  it('tells the count to the page, the badge, the title and its owner', () => {
    counter.add([at(2), at(3)]);
    expect(told).to.deep.equal([2]);
    expect(badge.count).to.equal(2);
    expect(document.title).to.equal(`(2) ${title}`);
    expect(changes).to.equal(1);
  });

  it('names the launcher after the count', () => {
    counter.nameLauncher();
    expect(names(shell, 'button')).to.deep.equal(['Open chat']);
    counter.add([at(2), at(3)]);
    expect(names(shell, 'button')).to.deep.equal(['Open chat, 2 unread messages']);
  });

  it('counts nothing while the open panel is in a visible page', () => {
    open();
    counter.add([at(2)]);
    expect([counter.unread, window.newFrom, told]).to.deep.equal([0, Infinity, []]);
  });

  it('counts while the panel is open in a hidden page, until the page is visible', () => {
    open();
    pageIsHidden(true);
    counter.add([at(2)]);
    counter.look();
    expect(counter.unread).to.equal(1);
    pageIsHidden(false);
    counter.look();
    expect(counter.unread).to.equal(0);
    expect(told).to.deep.equal([1, 0]);
    expect(document.title).to.equal(title);
  });

  it('marks the first unread message, and keeps the mark when more come', () => {
    counter.add([{...joined(), position: 4}, at(5), at(6)]);
    counter.add([at(7)]);
    expect(window.newFrom).to.equal(5);
  });

  it('keeps the mark while the messages are being read, and removes it when the panel closes', () => {
    counter.add([at(5)]);
    counter.look();
    expect(window.newFrom).to.equal(5);
    open();
    expect(window.newFrom).to.equal(5);
    window.open = false;
    counter.look();
    expect(window.newFrom).to.equal(Infinity);
    counter.add([at(8)]);
    expect(window.newFrom).to.equal(8);
  });

  it('tells a count that another tab sets once', () => {
    counter.unread = 3;
    counter.unread = 3;
    expect([told, changes]).to.deep.equal([[3], 1]);
  });

  it('leaves the title and the launcher when the element is removed, and tells nothing', () => {
    shell.draw(window, badge);
    counter.add([at(2)]);
    counter.release();
    expect(document.title).to.equal(title);
    expect(badge.parentNode).to.equal(null);
    expect(told).to.deep.equal([1]);
  });
});
