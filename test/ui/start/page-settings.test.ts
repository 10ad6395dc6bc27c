import {expect, html} from '@open-wc/testing';
import {fill, get, has, names, press} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

describe('the fields of the start form', () => {
  const page = useConversation();

  it('are those of `fields`, in its order', async () => {
    await page.opened(
      html`<gms-chat
        open
        server=${SERVER}
        delivery="poll"
        subject="Socks"
        fields="email firstName"
      ></gms-chat>`,
    );
    expect(names(page.chat, 'textbox')).to.deep.equal(['Email', 'First name']);
    await expect(page.chat).to.be.accessible();
    await page.start();
    expect(page.gms.fieldsOf('chat')).to.include({subject: 'Socks'});
  });

  it('may be none: the button has the focus, and the title of the panel is the subject', async () => {
    await page.opened(html`<gms-chat open server=${SERVER} delivery="poll" fields=""></gms-chat>`);
    expect(has(page.chat, 'textbox')).to.equal(false);
    await press(get(page.chat, 'button', 'Start chat'));
    await settled();
    expect(page.gms.fieldsOf('chat')).to.include({subject: 'Chat with us'});
  });

  it('must be filled in where `required` has them', async () => {
    await page.opened(
      html`<gms-chat open server=${SERVER} delivery="poll" required="email lastName"></gms-chat>`,
    );
    const isRequired = (name: string) => get(page.chat, 'textbox', name).getAttribute('aria-required');
    expect(['Last name', 'Email', 'Subject'].map(isRequired)).to.deep.equal(['true', 'true', null]);
    await page.start();
    expect(page.gms.requests).to.deep.equal([]);
    fill(get(page.chat, 'textbox', 'Last name'), 'Pupkin');
    fill(get(page.chat, 'textbox', 'Email'), 'v@example.com');
    await page.start();
    expect(page.gms.fieldsOf('chat')).to.include({lastName: 'Pupkin', email: 'v@example.com'});
  });
});

describe('a button of the page', () => {
  const page = useConversation();

  it('starts with what is in the form, which says what is missing, then ends the chat and minimises it', async () => {
    await page.opened(html`<gms-chat id="chat" server=${SERVER} delivery="poll"></gms-chat>`);
    const button = document.createElement('button');
    button.setAttribute('commandfor', 'chat');
    document.body.append(button);
    const pressed = async (command: string) => {
      button.setAttribute('command', command);
      button.click();
      await settled();
      await settled();
    };
    try {
      await pressed('--start');
      expect(page.chat.open).to.equal(true);
      const subject = get(page.chat, 'textbox', 'Subject');
      expect(subject.getAttribute('aria-invalid')).to.equal('true');
      fill(subject, 'Lamps');
      const errors = page.heard('gms-chat-error');
      await pressed('--start');
      await pressed('--start');
      expect(page.chat.state).to.equal('waiting');
      expect(errors, 'a double press').to.deep.equal([]);
      await pressed('--end');
      expect(page.chat.state).to.equal('ended');
      await pressed('--hide');
      expect(page.chat.open).to.equal(false);
    } finally {
      button.remove();
    }
  });
});
