import {expect} from '@open-wc/testing';
import {blocksOf} from '../../src/ui/looks/markdown-blocks.js';
import {elementOf} from '../../src/ui/looks/markdown-elements.js';
import {deep} from '../support/elements/deep.js';
import {injectedIn, useSentinel, whenLoaded} from '../support/security/oracle.js';
import {PAYLOADS} from '../support/security/payloads.js';

/** Places of a message in Markdown in which a payload may stand. */
const PLACES: Readonly<Record<string, (payload: string) => string>> = {
  'the text': (payload) => payload,
  'bold text': (payload) => `**${payload}**`,
  'the words of a link': (payload) => `[${payload}](https://example.com/)`,
  'the target of a link': (payload) => `[x](${payload})`,
  'the target of a link in angles': (payload) => `[x](<${payload.replace(/[<>]/g, '')}>)`,
  'the title of a link': (payload) => `[x](https://example.com/ "${payload}")`,
  'a picture': (payload) => `![${payload}](${payload})`,
  code: (payload) => `\`${payload}\``,
  'a block of code': (payload) => `\`\`\`${payload}\n${payload}\n\`\`\``,
  'a list': (payload) => `- ${payload}\n  1. ${payload}`,
  'a quote': (payload) => `> ${payload}`,
};

describe('a message in Markdown', () => {
  const sentinel = useSentinel();

  for (const [place, write] of Object.entries(PLACES))
    it(`takes each payload for text: ${place}`, async () => {
      const frame = document.createElement('div');
      document.body.append(frame);
      frame.append(...PAYLOADS.map((payload) => elementOf(blocksOf(write(payload)))));
      await whenLoaded();
      expect(frame.children.length).to.equal(PAYLOADS.length);
      expect(injectedIn(frame)).to.deep.equal([]);
      for (const link of deep(frame).filter(({localName}) => localName === 'a')) {
        expect(link.getAttribute('href')).to.match(/^(https?|mailto|tel):/i);
        expect([link.getAttribute('rel'), link.getAttribute('target')]).to.deep.equal([
          'noopener noreferrer',
          '_blank',
        ]);
      }
      expect(sentinel.touched).to.deep.equal([]);
      frame.remove();
    });
});
