import {expect, html, waitUntil} from '@open-wc/testing';
import {markdown} from '../../../src/ui/looks/markdown.js';
import {deep} from '../../support/elements/deep.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

describe('a conversation with markdown', () => {
  const page = useConversation();
  const {opened, start, poll, rows} = page;

  const talking = async () => {
    await opened(html`<gms-chat open markdown server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`);
    await waitUntil(
      () => !!Reflect.get(page.chat.shadowRoot?.querySelector('gms-chat-window') ?? {}, 'looks'),
    );
    await start();
    page.gms.joins();
    await poll();
  };
  const says = async (...texts: readonly string[]) => {
    for (const text of texts) page.gms.says(text);
    await poll();
  };
  const drawn = (selector: string) =>
    deep(page.chat).filter((one): one is HTMLElement => one instanceof HTMLElement && one.matches(selector));

  it('draws the messages of agents as elements', async () => {
    await talking();
    await says('**Bold** and `code`\n\n1. one\n2. two\n\n> said\n\n[Lamps](https://example.com/l)');
    expect(drawn('strong, code, li, blockquote').map(({textContent}) => textContent)).to.deep.equal([
      'Bold',
      'code',
      'one',
      'two',
      'said',
    ]);
    const [link] = drawn('a');
    expect(link?.getAttribute('href')).to.equal('https://example.com/l');
    await expect(page.chat).to.be.accessible();
  });

  it('has the signs of lists and quotations, and links, at the side where their words begin', async () => {
    await talking();
    await says('المصباح:\n\n- اللمبة\n  - الأولى\n- Bulb\n\n> اقتباس\n\n[الصفحة](https://example.com/l)');
    await says('- one\n- اثنان\n\nhttps://example.com/ar');
    const directionOf = (one: HTMLElement) => `${one.localName} ${getComputedStyle(one).direction}`;
    expect(drawn('ul, blockquote').map(directionOf)).to.deep.equal([
      'ul rtl',
      'ul rtl',
      'blockquote rtl',
      'ul ltr',
    ]);
    const [words, address] = drawn('a');
    const paragraph = words?.parentElement;
    if (!words || !paragraph || !address) throw new Error('There are no links.');
    expect(paragraph.getBoundingClientRect().right - words.getBoundingClientRect().right).to.be.below(1);
    expect(words.getBoundingClientRect().left - paragraph.getBoundingClientRect().left).to.be.above(10);
    expect(getComputedStyle(address).direction).to.equal('ltr');
  });

  it('leaves the customer’s own messages, and what has no signs, as they are', async () => {
    await talking();
    await page.write('**mine**');
    await poll();
    await says('plain', '2 * 3');
    expect(rows().slice(1)).to.deep.equal(['You **mine** now', 'Kristi plain now', 'Kristi 2 * 3 now']);
    expect(drawn('strong')).to.deep.equal([]);
  });

  it('is heard and saved without the signs', async () => {
    const files: Blob[] = [];
    page.replace(URL, 'createObjectURL', (file: Blob) => {
      files.push(file);
      return '#';
    });
    const lines: string[] = [];
    await talking();
    const listen = new MutationObserver((changes) =>
      changes.forEach(({addedNodes}) => addedNodes.forEach((node) => lines.push(node.textContent ?? ''))),
    );
    for (const region of drawn('[aria-live]')) listen.observe(region, {childList: true});
    await says('**Bold** [Lamps](https://example.com/l)');
    listen.disconnect();
    expect(lines).to.deep.equal(['Kristi said: Bold Lamps (https://example.com/l)']);
    await page.chat.downloadTranscript();
    expect(await files[0]?.text()).to.contain('Kristi: Bold Lamps (https://example.com/l)');
  });

  it('keeps the elements of a message, and the focus in them, while others come and time goes by', async () => {
    await talking();
    await says('[Lamps](https://example.com/l)');
    const [link] = drawn('a');
    link?.focus();
    await says('**more**');
    await page.clock.turn(120_000);
    expect(drawn('a')[0]).to.equal(link);
    expect(link?.matches(':focus')).to.equal(true);
  });

  it('is read once a message, however many there are', () => {
    const lookOf = markdown();
    const kristi = {kind: 'message', party: 'agent', nickname: 'Kristi', seconds: 0} as const;
    const looks = () =>
      Array.from({length: 1_000}, (_, i) => lookOf({...kristi, text: `**${i}**`, position: i + 1}, 0));
    const before = looks();
    expect(before[999]?.text).to.equal('999');
    expect(looks().every((look, i) => look === before[i])).to.equal(true);
  });

  it('is drawn by the page where the page wants it', async () => {
    await talking();
    page.chat.renderMessage = ({text}) => (text.startsWith('!') ? '**as it is**' : undefined);
    await waitUntil(() => !!page.chat.renderMessage);
    await says('!x', '**Bold**');
    await waitUntil(() => rows().at(-2) === 'Kristi **as it is** now');
    expect(rows().at(-1)).to.equal('Kristi Bold now');
  });

  it('is as always once the attribute is gone', async () => {
    await talking();
    await says('**Bold**');
    page.chat.markdown = false;
    await settled();
    expect(rows().at(-1)).to.equal('Kristi **Bold** now');
    page.chat.markdown = true;
    await settled();
    expect(rows().at(-1)).to.equal('Kristi Bold now');
  });
});
