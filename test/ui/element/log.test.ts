import {expect} from '@open-wc/testing';
import {useConversation} from '../mount/conversation.js';

describe('gms-chat-log', () => {
  const page = useConversation();
  const {opened, start, talking, poll, heard} = page;
  const brief = (lines: readonly {readonly what: string; readonly status: string}[]) =>
    lines.map(({what, status}) => `${what} ${status}`);

  it('tells of a whole chat, with times, without texts and names', async () => {
    const lines = heard('gms-chat-log');
    await talking();
    page.gms.says('A secret');
    await page.write('My secret');
    await poll();
    await page.chat.endChat();
    expect(brief(lines)).to.include.members([
      'chat connecting',
      'chat chatting',
      'connection polling',
      'message sending',
      'message sent',
      'message confirmed',
      'received 1',
      'chat ended customer',
    ]);
    expect(JSON.stringify(lines)).to.not.match(/secret|Kristi|Socks/);
    expect(lines.every(({at}) => Math.abs(at - page.clock.now()) < 60_000)).to.equal(true);
  });

  it('tells of a fault by its kind and its status', async () => {
    await opened();
    const lines = heard('gms-chat-log');
    page.gms.next('request-chat', {status: 401, body: 'A secret'});
    await start();
    expect(brief(lines)).to.deep.equal(['chat connecting', 'chat failed', 'fault refused 401']);
  });
});
