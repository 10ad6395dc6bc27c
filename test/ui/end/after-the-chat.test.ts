import {expect, html, waitUntil} from '@open-wc/testing';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

describe('<gms-chat>, for the page', () => {
  const page = useConversation();
  const {opened, talking, poll, heard} = page;

  it('has agents and transcript, also after a reload and after the end', async () => {
    await talking();
    page.gms.says('Hello');
    await poll();
    const read = () => page.chat.transcript.map(({kind, nickname, text}) => [kind, nickname, text]);
    const {transcript} = page.chat;
    const before = read();
    expect(before.at(-1)).to.deep.equal(['message', 'Kristi', 'Hello']);
    expect(page.chat.agents).to.deep.equal(['Kristi']);

    page.chat.remove();
    await settled();
    await opened(html`<gms-chat server=${SERVER} delivery="poll"></gms-chat>`);
    await waitUntil(() => page.chat.state === 'chatting');
    expect(read()).to.deep.equal(before);
    expect(page.chat.agents).to.deep.equal(['Kristi']);
    expect(page.chat.transcript.map(({at}) => at)).to.deep.equal(transcript.map(({at}) => at));

    await page.chat.endChat();
    expect(read()).to.deep.equal(before);
    expect(page.chat.agents).to.deep.equal([]);
  });

  it('has empty lists before it is opened', async () => {
    await opened(html`<gms-chat server=${SERVER}></gms-chat>`);
    expect([page.chat.agents, page.chat.transcript]).to.deep.equal([[], []]);
  });

  it('tells who is typing', async () => {
    await talking();
    const told = heard('gms-chat-typing');
    page.gms.types();
    await poll();
    await page.clock.turn(60_000);
    expect(told).to.deep.equal([{names: ['Kristi']}, {names: []}]);
  });
});
