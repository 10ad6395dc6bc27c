import {expect} from '@open-wc/testing';
import {get, names, press} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {talking, poll, heard, hide} = page;

  describe('unread messages', () => {
    const minimised = async () => {
      await talking();
      page.chat.hide();
      await settled();
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

    it('are counted in a page that nobody sees, until it is seen', async () => {
      await talking();
      const counts = heard('gms-chat-unread');
      await hide(true);
      page.gms.says('Hello');
      await page.clock.turn(15_000);
      expect(counts).to.deep.equal([{count: 1}]);
      await hide(false);
      expect(counts).to.deep.equal([{count: 1}, {count: 0}]);
    });
  });
});
