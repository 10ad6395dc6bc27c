import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {focused, get, press, type} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {ended, failed, starting, transcript} from '../../support/values/states.js';
import {onRequest} from '../../../src/ui/requests.js';
import {entries, talking} from '../../support/values/views.js';
import {useWindow} from '../../support/elements/window.js';
import {agentSays} from '../../support/values/entries.js';

describe('the focus in the window', () => {
  const page = useWindow();

  it('goes to the first empty field of the form', async () => {
    page.window.focus();
    await settled();
    expect(focused()).to.equal('textbox First name');
  });

  it('that was asked for in vain, while the panel was minimized, is not taken when the page opens it', async () => {
    page.window.open = false;
    page.window.focus();
    await settled();
    page.window.open = true;
    await settled();
    expect(focused()).to.equal('nothing');
  });

  it('goes to the composer of a chat', async () => {
    await page.show(talking);
    page.window.focus();
    await settled();
    expect(focused()).to.equal('textbox Message');
  });

  it('moves from Start to the composer', async () => {
    onRequest(page.window, (request) => {
      if (request.do === 'start') page.window.chat = starting({details: request.details});
    });
    await type(get(page.window, 'textbox', 'Subject'), 'Socks');
    await press(get(page.window, 'textbox', 'Subject'));
    await settled();
    expect(focused()).to.equal('textbox Message');
  });

  it('moves back to Start after a failed start, so that Enter tries again', async () => {
    await page.show(starting());
    page.message().focus();
    await page.show(failed());
    expect(focused()).to.equal('button Start chat');
    await sendKeys({press: 'Enter'});
    expect(page.asked()).to.deep.equal(['start']);
  });

  it('moves to the email address that the server has refused', async () => {
    await page.show(starting());
    page.message().focus();
    await page.show(failed({fault: {kind: 'refused', status: 400, code: 364}}));
    expect(focused()).to.equal('textbox Email');
  });

  it('stays in the window when the focused element disappears', async () => {
    await page.show(talking);
    page.message().focus();
    await page.show(ended());
    expect(focused()).to.equal(
      'group The chat has ended The agent ended the chat. Need anything else? Start a new one.',
    );
  });

  it('does not move when a message arrives', async () => {
    await page.show(talking);
    await page.show({
      ...talking,
      transcript: transcript({entries: [...entries, {...agentSays('More'), position: 6}]}),
    });
    expect(focused()).to.equal('nothing');
  });

  it('does not move on load', () => {
    expect(focused()).to.equal('nothing');
  });
});
