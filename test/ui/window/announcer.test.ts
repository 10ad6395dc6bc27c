import {expect} from '@open-wc/testing';
import {fill, textOf} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {outgoing, transcript} from '../../support/values/states.js';
import {entries, talking} from '../../support/values/views.js';
import {useWindow} from '../../support/elements/window.js';
import {agentSays, entry, joined, left} from '../../support/values/entries.js';

describe('the announcer', () => {
  const page = useWindow();

  /** Lines in the live regions that screen readers can hear now. */
  const heard = (ariaLive = 'assertive') =>
    [...(page.window.shadowRoot?.querySelectorAll(`[aria-live="${ariaLive}"]`) ?? [])]
      .filter((region) => region.checkVisibility())
      .flatMap((region) => [...region.children].map(textOf));
  const add = (...more: readonly (typeof entries)[number][]) =>
    page.show({...talking, transcript: transcript({entries: [...entries, ...more]})});

  beforeEach(() => page.show(talking));

  it('says that a text is too long to be sent', async () => {
    page.window.maxLength = 3;
    await settled();
    fill(page.message(), 'Hello');
    await page.clock.turn(1_000);
    expect(heard()).to.deep.equal(['2 characters too many']);
    expect(page.asked(), 'only the window needs it').to.deep.equal(['typed']);
  });

  it('does not repeat old messages', () => {
    expect(heard()).to.deep.equal([]);
  });

  it('says sender and text of a message', async () => {
    await add({...agentSays('More'), position: 6});
    expect(heard()).to.deep.equal(['Kristi said: More']);
  });

  it('says who joined and left, and which page was pushed', async () => {
    await add(
      {...left('Kristi'), position: 6},
      {...joined('Anna'), position: 7},
      {...entry('push-url', {nickname: 'Anna', text: 'https://example.com'}), position: 8},
    );
    expect(heard()).to.deep.equal([
      'Kristi has left',
      'Anna has joined',
      'Anna sent you a page: https://example.com',
    ]);
  });

  it('removes a line after a while, so that nobody finds it twice', async () => {
    await add({...agentSays('More'), position: 6});
    await page.clock.turn(2_000);
    expect(heard()).to.deep.equal([]);
  });

  it('also speaks while the window is minimized', async () => {
    page.window.open = false;
    await settled();
    await add({...agentSays('More'), position: 6});
    expect(heard()).to.deep.equal(['Kristi said: More']);
  });

  it('speaks own messages politely', async () => {
    await page.show({...talking, transcript: transcript({entries, outgoing: [outgoing('b', {text: 'Hi'})]})});
    expect([heard('polite'), heard()]).to.deep.equal([['You said: Hi'], []]);
  });
});
