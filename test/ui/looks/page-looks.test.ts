import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {GmsChat, type ChatError, type TranscriptEvent} from '../../../src/index.js';
import {drawn} from '../../support/elements/composed.js';
import {get, press} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

/** An element of the page with these words. */
function elementWith(words: string, tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = 'of-the-page';
  element.textContent = words;
  return element;
}

describe('a conversation that the page draws', () => {
  const page = useConversation();
  const {opened, start, poll, rows, heard} = page;

  type Render = (event: TranscriptEvent) => unknown;
  /** A chat with Kristi, in which this function draws. It may return anything. */
  const talking = async (render: Render) => {
    await opened();
    Reflect.set(page.chat, 'renderMessage', render);
    await arrived();
    await start();
    page.gms.joins();
    await poll();
  };
  /** The part of the chat arrives in the browser's own time. */
  const arrived = () =>
    waitUntil(() => !!Reflect.get(page.chat.shadowRoot?.querySelector('gms-chat-window') ?? {}, 'looks'));
  const says = async (...texts: readonly string[]) => {
    for (const text of texts) page.gms.says(text);
    await poll();
  };
  const boxes = () => [...page.chat.children].filter(({slot}) => slot.startsWith('gms-chat-'));
  const shown = () => drawn(page.chat).filter((element) => element.className === 'of-the-page');

  it('shows a node among the children of the element, where the styles of the page hold', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.of-the-page { color: rgb(1, 2, 3); }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await talking(({text}) => elementWith(`Card: ${text}`));
    await says('Lamp');
    const [card] = shown();
    expect(shown()).to.have.length(1);
    expect(card?.closest('gms-chat')).to.equal(page.chat);
    expect(card && getComputedStyle(card).color).to.equal('rgb(1, 2, 3)');
    const log = get(page.chat, 'log', 'Conversation').getBoundingClientRect();
    const box = card?.getBoundingClientRect();
    expect(box && box.width > 0 && box.left >= log.left && box.bottom <= log.bottom).to.equal(true);
    expect(rows().at(-1)).to.equal('Kristi Card: Lamp now');
    await expect(page.chat).to.be.accessible();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('shows a text as that text, nothing for null, and what is left out as always', async () => {
    await talking(({text}) => (text === 'hide' ? null : text === 'as it is' ? undefined : `<b>${text}</b>`));
    await says('hide', 'as it is', 'said');
    expect(rows().slice(1)).to.deep.equal(['Kristi as it is now', 'Kristi <b>said</b> now']);
    expect(boxes()).to.deep.equal([]);
  });

  it('asks for messages of both, pushed pages and custom notices, and for nothing else', async () => {
    const asked: TranscriptEvent[] = [];
    await talking((event) => void asked.push(event));
    await says('Hello');
    await page.write('Hi');
    page.gms.pushes('https://example.com/lamp');
    page.gms.notes('basket: 3');
    page.gms.leaves();
    await poll();
    expect(asked.map(({kind, party}) => `${kind} ${party}`)).to.have.members([
      'message agent',
      'message client',
      'push-url agent',
      'custom agent',
    ]);
    expect(
      asked.every((event) => Object.isFrozen(event) && Math.abs(event.at - page.clock.now()) < 10_000),
    ).to.equal(true);
  });

  it('draws pushed pages and custom notices as well', async () => {
    await talking(({kind, text}) =>
      kind === 'push-url' ? elementWith(text) : text.replace('basket', 'Basket'),
    );
    page.gms.pushes('https://example.com/lamp');
    page.gms.notes('basket: 3');
    await poll();
    expect(rows().slice(1)).to.deep.equal(['https://example.com/lamp now', 'Basket: 3 now']);
    expect(shown()).to.have.length(1);
  });

  it('is heard and saved by its words', async () => {
    const files: Blob[] = [];
    page.replace(URL, 'createObjectURL', (file: Blob) => {
      files.push(file);
      return '#';
    });
    const lines: string[] = [];
    const listen = new MutationObserver((changes) =>
      changes.forEach(({addedNodes}) => addedNodes.forEach((node) => lines.push(node.textContent ?? ''))),
    );
    await talking(({text}) => {
      const card = elementWith('', 'article');
      const picture = document.createElement('img');
      picture.alt = 'A lamp';
      card.append(elementWith(text, 'h3'), picture, elementWith('Buy', 'button'));
      return card;
    });
    const root = page.chat.shadowRoot?.querySelector('gms-chat-window')?.shadowRoot;
    for (const region of root?.querySelectorAll('[aria-live]') ?? [])
      listen.observe(region, {childList: true});
    await says('Lamp 7');
    listen.disconnect();
    expect(lines).to.deep.equal(['Kristi said: Lamp 7\nA lamp\nBuy']);
    await page.chat.downloadTranscript();
    expect(await files[0]?.text()).to.contain('Kristi: Lamp 7\nA lamp\nBuy');
  });

  it('does not count what is hidden as unread', async () => {
    await talking(({text}) => (text === 'hide' ? null : undefined));
    page.chat.open = false;
    const counts = heard('gms-chat-unread');
    await says('hide', 'Hello', 'hide');
    expect(counts).to.deep.equal([{count: 1}]);
  });

  for (const [what, render] of Object.entries<Render>({
    'that throws': () => {
      throw new Error('Oops');
    },
    'that returns a number': () => 7,
    'that returns a promise': () => Promise.resolve('x'),
    'that returns the page itself': () => document,
    'that returns the chat': () => page.chat,
  }))
    it(`shows as always what is drawn by a function ${what}, and tells the page once`, async () => {
      const warnings: unknown[] = [];
      page.replace(console, 'warn', (warning: unknown) => warnings.push(warning));
      const errors = heard('gms-chat-error');
      await talking(({text}) => (text === 'good' ? elementWith(text) : render({} as TranscriptEvent)));
      await says('One', 'good', 'Two');
      expect(rows().slice(1)).to.deep.equal(['Kristi One now', 'Kristi good now', 'Kristi Two now']);
      expect(errors.map(({error}: {readonly error: ChatError}) => error.kind)).to.deep.equal(['invalid']);
      expect(warnings).to.have.length(1);
    });

  it('refuses a node that is already that of another message', async () => {
    page.replace(console, 'warn', () => undefined);
    const only = elementWith('The only one');
    await talking(() => only);
    await says('One', 'Two');
    expect(rows().slice(1)).to.deep.equal(['Kristi The only one now', 'Kristi Two now']);
  });

  it('keeps nodes only of the rows that are drawn, in a chat of ten thousand', async () => {
    let made = 0;
    await talking(({text}) => {
      made += 1;
      return elementWith(text);
    });
    await says(...Array.from({length: 10_000}, (_, i) => `Line ${i}`));
    await settled();
    const few = boxes().length;
    expect(few).to.be.within(20, 120);
    expect(made).to.be.within(10_000, 10_300);
    const log = get(page.chat, 'log', 'Conversation');
    for (let i = 0; i < 5; i += 1) {
      log.scrollTop = 0;
      await waitUntil(() => log.scrollTop > 0);
      await settled();
    }
    expect(boxes().length).to.be.greaterThan(few);
    log.scrollTop = log.scrollHeight;
    await waitUntil(() => boxes().length <= few + 40);
    await says('Last');
    expect(shown().at(-1)?.textContent).to.equal('Last');
    expect(boxes().length).to.be.within(20, 160);

    const render = page.chat.renderMessage;
    page.chat.remove();
    await settled();
    made = 0;
    const chat = new GmsChat();
    Object.assign(chat, {server: SERVER, delivery: 'poll', open: true, renderMessage: render});
    await fixture(html`${chat}`);
    await waitUntil(() => chat.children.length > 20);
    expect(made, 'only what is drawn is asked for').to.be.lessThan(300);
    chat.remove();
  });

  it('goes with the chat: nothing is left after a removal or a reset, and a reload draws it again', async () => {
    const render: Render = ({text}) => elementWith(text);
    await talking(render);
    await says('One');
    page.chat.remove();
    await settled();
    expect(page.chat.children.length).to.equal(0);
    const chat = new GmsChat();
    Object.assign(chat, {server: SERVER, delivery: 'poll', open: true, renderMessage: render});
    await fixture(html`${chat}`);
    await waitUntil(() => chat.children.length === 1);
    expect(chat.children[0]?.textContent).to.equal('One');
    await chat.reset();
    await waitUntil(() => chat.children.length === 0);
    chat.remove();
  });

  it('changes with the function, and is as always without one', async () => {
    await talking(({text}) => elementWith(`A ${text}`));
    await says('One');
    page.chat.renderMessage = ({text}) => elementWith(`B ${text}`);
    await settled();
    expect(rows().at(-1)).to.equal('Kristi B One now');
    expect(boxes()).to.have.length(1);
    page.chat.renderMessage = undefined;
    await settled();
    expect(rows().at(-1)).to.equal('Kristi One now');
    expect(boxes()).to.deep.equal([]);
  });

  it('asks anew in the next chat, which may have the same messages at the same places', async () => {
    await talking(({text, at}) => `${text} at ${at}`);
    await says('Hello');
    const before = rows().at(-1);
    page.gms.ends();
    await poll();
    await page.clock.turn(3_600_000);
    await page.chat.startChat({subject: 'Lamp'});
    await settled();
    page.gms.joins();
    await poll();
    await says('Hello');
    expect(rows().at(-1)).to.match(/^Kristi Hello at \d+ now$/);
    expect(rows().at(-1)).to.not.equal(before);
  });

  it('keeps a node and the focus in it while others come', async () => {
    await talking(({text}) => elementWith(text, 'button'));
    await says('One');
    const [first] = shown();
    first?.focus();
    await says('Two');
    expect(document.activeElement).to.equal(first);
    expect(shown()[0]).to.equal(first);
  });

  it('shows the words where a library has taken the node away', async () => {
    await talking(({text}) => elementWith(`Card ${text}`));
    await says('One');
    boxes().forEach((box) => box.remove());
    expect(rows().at(-1)).to.equal('Kristi Card One now');
    await says('Two');
    expect(boxes()).to.have.length(2);
  });

  it('takes a press of the customer', async () => {
    const pressed: string[] = [];
    await talking(({text}) => {
      const button = elementWith(text, 'button');
      button.onclick = () => pressed.push(text);
      return button;
    });
    await says('Yes');
    await press(get(page.chat, 'button', 'Yes'));
    expect(pressed).to.deep.equal(['Yes']);
  });
});
