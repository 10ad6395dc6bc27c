import {expect, html} from '@open-wc/testing';
import {ChatElement} from '../../../src/ui/chat-element.js';
import {deep} from '../../support/elements/deep.js';
import {names, said} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

describe('an element that cannot be drawn', () => {
  const page = useConversation();

  const broken = async (tag: string) => {
    const element = deep(page.chat).find(({localName}) => localName === tag);
    if (!(element instanceof ChatElement)) throw new Error(`There is no ${tag}.`);
    Object.defineProperty(element, 'render', {
      value: () => {
        throw new RangeError('no such time');
      },
    });
    for (let times = 0; times < 2; times++) {
      element.requestUpdate();
      await settled();
    }
  };

  for (const tag of ['gms-chat-header', 'gms-chat-banner', 'gms-chat-form', 'gms-chat-window'])
    it(`shows the fallback, and says so once: ${tag}`, async () => {
      await page.opened(
        html`<gms-chat open server=${SERVER} delivery="poll"
          ><a href="tel:+441632960000">Call us</a></gms-chat
        >`,
      );
      const errors = page.heard('gms-chat-error');
      await broken(tag);
      expect(names(page.chat, 'link')).to.include('Call us');
      expect(said(page.chat, 'alert').join()).to.include('Something went wrong on our side');
      expect(errors.map(({error}) => [error.kind, error.message])).to.deep.equal([
        ['broken', 'RangeError: no such time'],
      ]);
    });

  it('leaves the conversation usable', async () => {
    await page.talking();
    await broken('gms-chat-header');
    await page.write('Still here');
    expect(page.gms.fieldsOf('send')?.['message']).to.equal('Still here');
  });
});
