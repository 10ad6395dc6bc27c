import {expect, html} from '@open-wc/testing';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {focused, get, has, names, press} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

const BUTTON = "I'm still here";

describe('a chat that the server warns of its silence', () => {
  const page = useConversation();

  const warned = async () => {
    page.gms.joins();
    page.gms.adds('Notice.IdleAlert', 'system', 'Anybody there?', '9', 'EXTERNAL');
    await page.poll();
    page.gms.news();
  };
  const pressed = async () => {
    await press(get(page.chat, 'button', BUTTON));
    await settled();
  };
  const heard = () =>
    [...(page.chat.shadowRoot?.querySelectorAll('gms-chat-window') ?? [])]
      .flatMap((one) => [...(one.shadowRoot?.querySelectorAll('.voice p') ?? [])])
      .map(({textContent}) => textContent);

  it('tells it by a typing notice that the customer is there; the focus goes on to the conversation', async () => {
    await page.opened();
    await page.start();
    await warned();
    await pressed();
    expect(page.gms.news()).to.deep.equal(['startTyping', 'stopTyping']);
    expect(page.rows().at(-1)).to.contain('If you are asked again, please write a message.');
    expect(focused()).to.equal('log Conversation');
    await page.told();
    expect(names(page.chat, 'button')).to.not.include(BUTTON);
    await expect(page.chat).to.be.accessible();
  });

  it('says it aloud', async () => {
    await page.opened();
    await page.start();
    await warned();
    await pressed();
    expect(heard()).to.include('Thank you. If you are asked again, please write a message.');
  });

  it('says that only a message helps if the notice fails, and tells the page', async () => {
    await page.opened();
    await page.start();
    await warned();
    const errors = page.heard('gms-chat-error');
    page.gms.next('startTyping', 'unanswered');
    await pressed();
    expect(page.rows().at(-1)).to.contain('Only a message keeps this chat open now. Please write one.');
    expect(errors.map(({error}) => error.kind)).to.deep.equal(['unreachable']);
    expect(focused()).to.equal(`button ${BUTTON}`);
    await page.write('Here I am');
    expect(has(page.chat, 'button', BUTTON)).to.equal(false);
  });

  it('says so at once in an asynchronous chat, which counts only messages', async () => {
    await page.opened(
      html`<gms-chat
        open
        server=${SERVER}
        delivery="poll"
        subject="Socks"
        .userData=${{GCTI_Chat_AsyncMode: true}}
      ></gms-chat>`,
    );
    await page.start();
    await warned();
    await pressed();
    expect(page.gms.news()).to.deep.equal([]);
    expect(page.rows().at(-1)).to.contain('Only a message keeps this chat open now.');
  });
});
