import {expect, html} from '@open-wc/testing';
import type {EndReason} from '../../../src/session/model/state.js';
import '../../../src/ui/end/gms-chat-ended.js';
import type {GmsChatEnded} from '../../../src/ui/end/gms-chat-ended.js';
import {focused, get, names, press, said} from '../../support/elements/by-role.js';
import {part, requestsOf} from '../../support/elements/part.js';

const shown = (reason: EndReason) =>
  part<GmsChatEnded>(html`<gms-chat-ended .reason=${reason}></gms-chat-ended>`);

describe('the end of a chat', () => {
  const SENTENCES: readonly (readonly [EndReason, string])[] = [
    ['customer', 'Thank you for chatting with us.'],
    ['agent', 'The agent ended the chat. Need anything else? Start a new one.'],
    ['lost', 'The connection was lost and the chat has ended. You can still read it here.'],
  ];
  for (const [reason, sentence] of SENTENCES) {
    it(`is a status for the reason "${reason}", and is accessible`, async () => {
      const ended = await shown(reason);
      expect(said(ended, 'status')).to.deep.equal([`The chat has ended ${sentence}`]);
      await expect(ended).to.be.accessible();
    });
  }

  it('offers a new chat and the transcript', async () => {
    const ended = await shown('agent');
    const requests = requestsOf(ended);
    expect(names(ended, 'button')).to.deep.equal([
      'Start a new chat',
      'Download transcript',
      'Save as a web page',
    ]);
    await press(get(ended, 'button', 'Start a new chat'));
    await press(get(ended, 'button', 'Download transcript'));
    expect(requests).to.deep.equal([{do: 'restart'}, {do: 'download', as: 'text'}]);
  });

  it('focuses its first button', async () => {
    const ended = await shown('customer');
    ended.focus();
    expect(focused()).to.equal('button Start a new chat');
  });
});
