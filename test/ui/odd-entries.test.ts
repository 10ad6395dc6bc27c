import {expect, html} from '@open-wc/testing';
import {names, said} from '../support/elements/by-role.js';
import {deep} from '../support/elements/deep.js';
import {SERVER} from '../support/fakes/scripted-gms.js';
import {settled} from '../support/fakes/settled.js';
import {useConversation} from './mount/conversation.js';

const WAIT = 'Please wait, an agent will be with you shortly.';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, poll, rows, heard} = page;
  /** The names in the header. */
  const header = () =>
    deep(page.chat)
      .filter((element) => element.matches('.agents'))
      .map((element) => element.textContent?.trim());

  describe('a customer who waits', () => {
    for (const [name, kind] of [
      ['System', 'Message.Text'],
      ['', 'Message.Text'],
      ['Robo', 'Notice.Custom'],
      ['System', 'Notice.PushUrl'],
    ] as const) {
      it(`still waits after a ${kind} of the server, by ${JSON.stringify(name)}`, async () => {
        await opened();
        await start();
        page.gms.adds(kind, name, WAIT, '1', 'EXTERNAL');
        await poll();
        expect(page.chat.state).to.equal('waiting');
        expect(header()).to.deep.equal([]);
        expect(said(page.chat, 'status').join(' ')).to.contain('will be with you');
        await page.clock.turn(125_000);
        expect(names(page.chat, 'button')).to.include('Leave the chat');
        page.gms.joins();
        await poll();
        expect(page.chat.state).to.equal('chatting');
        expect(header()).to.deep.equal(['Kristi']);
      });
    }

    it('sees the sentence of the server, and leaves a chat that was never more than a wait', async () => {
      await opened();
      await start();
      page.gms.adds('Message.Text', 'System', WAIT, '1', 'EXTERNAL');
      const states = heard('gms-chat-statechange');
      await poll();
      expect(rows()).to.deep.equal([`System ${WAIT} now`]);
      await page.chat.endChat();
      expect(states).to.deep.equal([{state: 'ended', previous: 'waiting'}]);
    });

    it('talks to a bot that has joined', async () => {
      await opened();
      await start();
      page.gms.adds('Notice.Joined', 'Robo', null, '1', 'EXTERNAL');
      await poll();
      expect([page.chat.state, ...header()]).to.deep.equal(['chatting', 'Robo']);
    });
  });

  describe('an odd entry', () => {
    it('keeps one of two agents with one nickname in the header when the other leaves', async () => {
      await talking();
      page.gms.joins();
      page.gms.leaves();
      await poll();
      expect(header()).to.deep.equal(['Kristi']);
      page.gms.leaves();
      await poll();
      expect(header()).to.deep.equal([]);
    });

    it('without a name, without words or with words of another type is shown', async () => {
      const errors = heard('gms-chat-error');
      await talking();
      page.gms.adds('Notice.Joined', 7, null, '2', 'AGENT');
      page.gms.adds('Notice.Joined', ' ');
      page.gms.adds('Message.Text', ' ', 4711, '3', 'AGENT');
      page.gms.adds('Message.Text', null, true, '3', 'SUPERVISOR');
      page.gms.adds('Message.Text', 'Kristi', {text: 'Hello'}, '4', 'AGENT');
      page.gms.adds('Notice.Whatever', 'Kristi', 'Please hold', '4', 'AGENT');
      page.gms.adds('Message.Html', 'Kristi', 'Thank you', '4', 'AGENT');
      await poll();
      expect(rows().map((row) => row.replace(/ now$/, ''))).to.deep.equal([
        'Kristi has joined',
        '7 has joined',
        'Agent has joined',
        'Agent 4711',
        'Agent true',
        'Kristi This message cannot be shown here',
        'Kristi Please hold',
        'Kristi Thank you',
      ]);
      expect(header()).to.deep.equal(['Kristi, 7, and Agent']);
      expect(errors).to.deep.equal([]);
      await expect(page.chat).to.be.accessible();
    });

    for (const seconds of [1e300, -1e300, 1e15, '1e15', 'soon', null])
      it(`with ${JSON.stringify(seconds)} as its time silences nobody, also after a reload`, async () => {
        await talking();
        page.gms.adds('Message.Text', 'Kristi', 'One', seconds, 'AGENT');
        await poll();
        page.gms.says('Two');
        await poll();
        const all = ['Kristi has joined now', 'Kristi One now', 'Kristi Two now'];
        expect(rows()).to.deep.equal(all);
        page.chat.remove();
        await settled();
        await opened();
        page.gms.says('Three');
        await poll();
        expect(rows()).to.deep.equal([...all, 'Kristi Three now']);
      });

    it('that a text of the page cannot draw says so, is reported once, and silences nobody', async () => {
      const errors = heard('gms-chat-error');
      await opened(
        html`<gms-chat
          open
          server=${SERVER}
          delivery="poll"
          subject="Socks"
          .strings=${{
            joined: () => {
              throw new Error('no such text');
            },
          }}
        ></gms-chat>`,
      );
      await start();
      page.gms.joins();
      page.gms.says('Hello');
      await poll();
      await page.clock.turn(60_000);
      page.gms.says('Bye');
      await poll();
      expect(rows()[0]).to.equal('This message cannot be shown here');
      expect(
        rows()
          .slice(1)
          .map((row) => row.replace(/ (now|1 minute ago)$/, '')),
      ).to.deep.equal(['Kristi Hello', 'Kristi Bye']);
      expect(errors.map(({error}) => [error.kind, String(error.cause)])).to.deep.equal([
        ['broken', 'Error: no such text'],
      ]);
    });
  });
});
