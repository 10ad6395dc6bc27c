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

  it('fills in the id of the chat in the page’s own controls, also in those that come later', async () => {
    const ended = await part<GmsChatEnded>(
      html`<gms-chat-ended .sessionId=${'00015a9F'}>
        <form slot="ended"><input type="hidden" name="session-id" /><input name="remark" /></form>
      </gms-chat-ended>`,
    );
    const form = ended.querySelector('form');
    if (!form) throw new Error('There is no form.');
    const sent: (readonly (readonly [string, FormDataEntryValue])[])[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push([...new FormData(form)]);
    });
    form.requestSubmit();
    form.innerHTML = '<input name="session-id" value="an older one">';
    form.requestSubmit();
    expect(sent).to.deep.equal([
      [
        ['session-id', '00015a9F'],
        ['remark', ''],
      ],
      [['session-id', '00015a9F']],
    ]);

    ended.sessionId = '';
    await ended.updateComplete;
    expect(form.querySelector('input')?.value).to.equal('');
  });

  it('focuses its first button', async () => {
    const ended = await shown('customer');
    ended.focus();
    expect(focused()).to.equal('button Start a new chat');
  });
});
