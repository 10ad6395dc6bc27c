import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {ChatError} from '../../src/index.js';
import {DEFAULTS} from '../../src/ui/element/settings.js';
import {get, has} from '../support/elements/by-role.js';
import {settled} from '../support/fakes/settled.js';
import {SERVER} from '../support/fakes/scripted-gms.js';
import {HOSTILE, callWith} from '../support/values/hostile.js';
import {useConversation} from './mount/conversation.js';

/** Settings whose wrong values are told when they are used: see the tests of the wire. */
const TOLD_LATER = ['userData', 'headers', 'gmsUser', 'transformOutgoing'];

describe('a page that hands over values of any type', () => {
  const conversation = useConversation();
  const {opened, start, talking} = conversation;

  for (const name of Object.keys(DEFAULTS).filter((one) => !TOLD_LATER.includes(one)))
    it(`may set ${name} to each of them, before and after the panel is open`, async () => {
      await opened(html`<gms-chat server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`);
      const {chat} = conversation;
      for (const open of [false, true]) {
        chat.open = open;
        await settled();
        for (const value of [
          ...Object.values(HOSTILE),
          5,
          'text',
          NaN,
          {openChat: Object.values(HOSTILE)[0]},
        ]) {
          expect(() => Reflect.set(chat, name, value)).to.not.throw();
          await settled();
        }
        Reflect.set(chat, name, name === 'server' ? SERVER : name === 'subject' ? 'Socks' : undefined);
      }
      Object.assign(chat, {delivery: 'poll', open: true});
      // The code for a storage of the page's own is fetched.
      await waitUntil(() => has(chat, 'button', 'Start chat'));
      await start();
      expect(chat.state).to.equal('waiting');
    });

  it('has its words where they are texts, and ours elsewhere', async () => {
    await opened();
    const {chat} = conversation;
    const strings = {startChat: 'Ask us', subject: 5, minimize: () => 'x', openChat: 7};
    Reflect.set(chat, 'strings', strings);
    await settled();
    for (const name of ['Ask us', 'Minimize chat']) expect(get(chat, 'button', name)).to.exist;
    expect(get(chat, 'textbox', 'Subject')).to.exist;
  });

  it('has its name on the launcher before the chat is loaded, if it is a text', async () => {
    await opened(html`<gms-chat server=${SERVER}></gms-chat>`);
    const {chat} = conversation;
    for (const openChat of [...Object.values(HOSTILE), () => 5]) {
      Reflect.set(chat, 'strings', {openChat});
      const said = typeof openChat === 'function' && openChat === HOSTILE['a function'];
      expect(get(chat, 'button', said ? 'text' : 'Open chat')).to.exist;
    }
  });

  const fateOf = async (promise: unknown) => {
    try {
      await promise;
      return 'done';
    } catch (error) {
      return error instanceof Error && 'kind' in error ? `${String(error.kind)}: ${error.message}` : error;
    }
  };

  for (const [what, value] of Object.entries(HOSTILE))
    it(`hears that ${what} is no detail and no message, and the chat stays as it was`, async () => {
      await opened();
      const {chat, gms} = conversation;
      const told: ChatError[] = [];
      chat.addEventListener('gms-chat-error', ({detail}) => told.push(detail.error));
      expect(await fateOf(callWith(chat, 'startChat', {subject: value}))).to.equal(
        'invalid: subject must be a text.',
      );
      expect([chat.state, gms.news()]).to.deep.equal(['idle', []]);
      await start();
      expect(await fateOf(callWith(chat, 'sendMessage', value))).to.equal(
        'invalid: A message must be a text.',
      );
      expect(told.map(({kind}) => kind)).to.deep.equal(['invalid', 'invalid']);
      expect(chat.state).to.equal('waiting');
    });

  it('may send a number', async () => {
    await talking();
    const {chat} = conversation;
    void callWith(chat, 'sendMessage', 4711);
    await settled();
    expect(conversation.gms.fieldsOf('send')).to.deep.equal({message: '4711'});
  });
});
