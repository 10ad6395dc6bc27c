import {expect} from '@open-wc/testing';
import {wordsOf} from '../../../src/ui/looks/node-words.js';

/** Words of markup that is not on the page. */
function words(markup: string): string {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return wordsOf(template.content);
}

describe('the words of a node', () => {
  for (const [markup, text] of [
    ['Hello', 'Hello'],
    ['<h3>Lamp</h3><p>24 €</p>', 'Lamp\n24 €'],
    ['<p>A <b>very</b>\n   bright <a href="/x">lamp</a></p>', 'A very bright lamp'],
    ['One<br>Two', 'One\nTwo'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['<img alt="A lamp"><img alt=""><img>', 'A lamp'],
    ['<button aria-label="Buy the lamp">🛒</button>', 'Buy the lamp'],
    ['<iframe title="How to change the bulb">no frames</iframe>', 'How to change the bulb'],
    [
      '<p hidden>x</p><p aria-hidden="true">x</p><style>x</style><script>x</script><template>x</template>',
      '',
    ],
    ['<video>no video</video>', ''],
  ] as const)
    it(`of ${markup} are ${JSON.stringify(text)}`, () => expect(words(markup)).to.equal(text));

  it('of another frame are its text', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const other = frame.contentDocument?.createElement('p');
    if (other) other.textContent = 'Hello';
    expect(other && wordsOf(other)).to.equal('Hello');
    frame.remove();
  });
});
