import {expect, html} from '@open-wc/testing';
import '../../../src/ui/window/header-of-chat.js';
import type {GmsChatHeader} from '../../../src/ui/window/gms-chat-header.js';
import {get, names, press} from '../../support/elements/by-role.js';
import {part, requestsOf} from '../../support/elements/part.js';

const SOUND = 'Sound for new messages';

describe('the header of the panel', () => {
  const shown = (sound?: boolean) =>
    part<GmsChatHeader>(
      html`<gms-chat-header .heading=${'Chat with us'} .canEnd=${true} .sound=${sound}></gms-chat-header>`,
    );

  it('offers the sound only if the page does', async () => {
    expect(names(await shown(), 'button')).to.deep.equal(['End chat', 'Minimize chat']);
  });

  it('names each agent once, those without a name as "Agent", and isolates names of the other direction', async () => {
    const header = await shown();
    const agentsOf = async (agents: readonly string[]) => {
      header.agents = agents;
      await header.updateComplete;
      return header.shadowRoot?.querySelector('.agents')?.textContent?.trim();
    };
    expect(await agentsOf(['', 'Kristi', ' '])).to.equal('Agent and Kristi');
    expect(await agentsOf([''])).to.equal('Agent');
    expect(await agentsOf(['\u202eדנה', 'Kristi'])).to.equal('\u2068דנה\u2069 and Kristi');
    expect(await agentsOf([])).to.equal(undefined);
  });

  for (const isOn of [true, false]) {
    it(`switches the sound ${isOn ? 'off' : 'on'}, shows its state, and is accessible`, async () => {
      const header = await shown(isOn);
      const requests = requestsOf(header);
      const button = get(header, 'button', SOUND);
      expect(button.ariaPressed).to.equal(String(isOn));
      await press(button);
      expect(requests).to.deep.equal([{do: 'sound', isOn: !isOn}]);
      await expect(header).to.be.accessible();
    });
  }
});
