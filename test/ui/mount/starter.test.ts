import {expect, html} from '@open-wc/testing';
import {ChatError} from '../../../src/client.js';
import {ChatSession} from '../../../src/session/chat-session.js';
import {
  all,
  fill,
  has,
  focused,
  get,
  names,
  press,
  said,
  textOf,
  valueOf,
} from '../../support/elements/by-role.js';
import {deferred} from '../../support/fakes/deferred.js';
import {SERVER, type Answer} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, poll, write, rows, heard} = page;

  describe('Start', () => {
    it('requests the service, then the chat, with the details of the form', async () => {
      await opened();
      page.chat.userData = {product: '42'};
      page.chat.displayName = 'Vasya from Omsk';
      fill(get(page.chat, 'textbox', 'First name'), 'Vasya');
      await start();
      expect(page.gms.requests.map(({verb}) => verb).slice(0, 3)).to.deep.equal([
        'request-chat',
        'chat',
        'refresh',
      ]);
      expect(page.gms.fieldsOf('request-chat')).to.deep.equal({product: '42'});
      expect(page.gms.fieldsOf('chat')).to.deep.equal({
        _verbose: 'true',
        firstName: 'Vasya',
        lastName: '',
        email: '',
        subject: 'Socks',
        userDisplayName: 'Vasya from Omsk',
      });
    });

    it('sends business data that the page sets meanwhile once the chat is there', async () => {
      const added: unknown[] = [];
      page.replace(ChatSession.prototype, 'updateUserData', (data: unknown) => {
        added.push([page.chat.state, data]);
        return Promise.resolve();
      });
      const answer = deferred<unknown>();
      await opened();
      page.chat.userData = {product: '42'};
      added.length = 0;
      page.gms.next('chat', answer.promise);
      await start();
      expect(page.chat.state).to.equal('connecting');
      page.chat.userData = {product: '42', customer: 'gold'};
      await settled();
      expect(added).to.deep.equal([]);
      answer.resolve(undefined);
      await settled();
      expect(added).to.deep.equal([['waiting', {product: '42', customer: 'gold'}]]);
      page.gms.joins();
      await poll();
      expect(added).to.have.length(1);
    });

    it('names the customer by a random header, another one for each chat', async () => {
      const users = new Set<string | null>();
      for (let i = 0; i < 2; i++) {
        await opened();
        await start();
        users.add(page.gms.requests.at(-1)?.headers.get('gms_user') ?? '');
        await page.chat.endChat();
      }
      expect([...users].map((user) => user?.length)).to.deep.equal([64, 64]);
    });

    it('sends the headers of the page, and none for the user where the page says so', async () => {
      await opened();
      page.chat.headers = {'x-token': 'abc'};
      page.chat.gmsUser = '';
      await start();
      const {headers} = page.gms.requests[0]!;
      expect(headers.get('x-token')).to.equal('abc');
      expect(headers.has('gms_user')).to.equal(false);
    });

    it('shows the focused composer, and says what the customer waits for', async () => {
      await opened();
      const held = deferred<undefined>();
      page.gms.next('chat', held.promise);
      await start();
      expect(focused()).to.equal('textbox Message');
      expect(said(page.chat, 'status')).to.deep.equal(['Connecting…']);
      held.resolve(undefined);
      await settled();
      expect(said(page.chat, 'status')).to.deep.equal([
        'Someone will be with you shortly. You can already type your message.',
      ]);
      await expect(page.chat).to.be.accessible();
    });

    it('sends an event for each step', async () => {
      const details = heard('gms-chat-before-start');
      const states = heard('gms-chat-statechange');
      const started = heard('gms-chat-started');
      await opened();
      await start();
      page.gms.joins();
      await poll();
      expect(details.map(({details: {subject}}) => subject)).to.deep.equal(['Socks']);
      expect(states).to.deep.equal([
        {state: 'connecting', previous: 'idle'},
        {state: 'waiting', previous: 'connecting'},
        {state: 'chatting', previous: 'waiting'},
      ]);
      expect(started).to.deep.equal([{sessionId: '00015a9FJ5TQ007V'}]);
      expect(page.chat.state).to.equal('chatting');
    });

    it('is stopped by a page that cancels it', async () => {
      await opened();
      page.chat.addEventListener('gms-chat-before-start', (event) => event.preventDefault());
      await start();
      expect(page.gms.requests).to.deep.equal([]);
      expect(page.chat.state).to.equal('idle');
      expect(has(page.chat, 'button', 'Start chat')).to.equal(true);
    });

    it('by the page resolves when the chat has started, and needs no form', async () => {
      await opened();
      await page.chat.startChat({subject: 'Shoes'});
      expect(page.chat.state).to.equal('waiting');
      expect(page.gms.fieldsOf('chat')?.['subject']).to.equal('Shoes');
    });

    it('by the page with a wrong field rejects with a typed error', async () => {
      await opened();
      const errors = heard('gms-chat-error');
      const rejected: unknown = await page.chat.startChat({email: 'nobody'}).catch((error: unknown) => error);
      expect(rejected).to.be.instanceOf(ChatError);
      expect(errors.map(({error}) => error)).to.deep.equal([rejected]);
      expect(errors[0]?.error.kind).to.equal('invalid');
      expect(page.gms.requests).to.deep.equal([]);
    });

    it('waits for a free agent, and says so', async () => {
      await opened();
      page.gms.next('chat', {status: 503, body: ''});
      await start();
      expect(page.chat.state).to.equal('waiting');
      expect(said(page.chat, 'status')).to.deep.equal([
        'All our agents are busy right now. We are keeping your place. You can already type your message.',
      ]);
      await page.clock.turn(3_000);
      expect(page.gms.news()).to.deep.equal(['request-chat', 'chat', 'status', 'chat']);
      expect(said(page.chat, 'status')).to.deep.equal([
        'Someone will be with you shortly. You can already type your message.',
      ]);
    });

    it('can be ended while no agent is free', async () => {
      await opened();
      page.gms.next('chat', {status: 503, body: ''});
      await start();
      await press(get(page.chat, 'button', 'End chat'));
      await page.told();
      await press(get(page.chat, 'button', 'End chat'));
      await settled();
      expect(page.chat.state).to.equal('ended');
      await press(get(page.chat, 'button', 'Start a new chat'));
      await settled();
      expect(has(page.chat, 'button', 'Start chat')).to.equal(true);
    });

    for (const [what, takesBack] of [
      ['ends the chat', () => page.chat.endChat()],
      ['removes the element', () => page.chat.remove()],
    ] as const)
      it(`causes no request when the page ${what} right after startChat()`, async () => {
        await opened();
        const starts = page.chat.startChat();
        const [started] = await Promise.allSettled([starts, takesBack(), settled()]);
        expect(started).to.have.nested.property('reason.kind', 'gone');
        await settled();
        expect(page.gms.news()).to.deep.equal([]);
      });
  });

  describe('a start that fails', () => {
    const FAULTS: readonly (readonly [
      string,
      verb: string,
      Answer,
      kind: string,
      status: number | undefined,
      RegExp,
    ])[] = [
      ['no answer', 'request-chat', 'unanswered', 'unreachable', undefined, /cannot reach the chat/],
      ['503', 'request-chat', {status: 503, body: ''}, 'unavailable', 503, /No agent is available/],
      ['415', 'request-chat', {status: 415, body: ''}, 'refused', 415, /could not be started/],
      [
        '404',
        'request-chat',
        {status: 404, body: '<h1>Not found</h1>'},
        'refused',
        404,
        /could not be started/,
      ],
      [
        '500',
        'request-chat',
        {status: 500, body: '{"exception": "x"}'},
        'broken',
        500,
        /went wrong on our side/,
      ],
      ['no JSON', 'request-chat', {status: 200, body: 'Hello'}, 'broken', 200, /went wrong on our side/],
      ['a login page', 'request-chat', {status: 200, body: '<html>'}, 'refused', 200, /sign in again/],
      ['401', 'request-chat', {status: 401, body: ''}, 'refused', 401, /sign in again/],
      [
        'an empty reply',
        'request-chat',
        {status: 200, body: ''},
        'broken',
        undefined,
        /went wrong on our side/,
      ],
      ['500 to the chat', 'chat', {status: 500, body: '{"exception": "x"}'}, 'broken', 500, /went wrong/],
    ];
    for (const [name, verb, answer, kind, status, sentence] of FAULTS) {
      it(`with ${name} says what to do, keeps the form, tells the page, and can be tried again`, async () => {
        const errors = heard('gms-chat-error');
        await opened();
        fill(get(page.chat, 'textbox', 'First name'), 'Vasya');
        page.gms.next(verb, answer);
        // The browser does not say why there was no answer, so it is asked for without cookies as well.
        if (answer === 'unanswered') page.gms.next(verb, answer);
        await start();
        expect(said(page.chat, 'alert')).to.have.length(1);
        expect(said(page.chat, 'alert')[0]).to.match(sentence);
        const follows = get(page.chat, 'alert').compareDocumentPosition(
          get(page.chat, 'textbox', 'First name'),
        );
        expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
        expect(all(page.chat, 'textbox').map(valueOf)).to.deep.equal(['Vasya', '', '', 'Socks']);
        expect(errors.map(({error}) => [error.kind, error.status])).to.deep.equal([[kind, status]]);
        expect(errors[0]?.error).to.be.instanceOf(ChatError);
        expect(page.chat.state).to.equal('failed');
        await start();
        expect(page.chat.state).to.equal('waiting');
      });
    }

    it('shows the fallback of the page as well, and is accessible', async () => {
      await opened(
        html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks">
          <a href="tel:+441632960000">Call us</a>
        </gms-chat>`,
      );
      expect(has(page.chat, 'link')).to.equal(false);
      page.gms.next('request-chat', {status: 503, body: ''});
      await start();
      expect(names(page.chat, 'link')).to.deep.equal(['Call us']);
      expect(textOf(page.chat)).to.match(/No agent is available.*Call us.*First name/);
      await expect(page.chat).to.be.accessible();
    });

    for (const server of ['', '   ', 'ftp://gms.example.com/genesys', 'http://', 'mailto:gms@example.com']) {
      it(`for the server "${server}" says what to do, tells the page, and works once the page has corrected it`, async () => {
        const errors = heard('gms-chat-error');
        await opened(html`<gms-chat open server=${server} delivery="poll" subject="Socks"></gms-chat>`);
        await start();
        expect(said(page.chat, 'alert')).to.deep.equal([
          'Chat is not set up correctly on this page. Please contact us another way.',
        ]);
        expect(errors.map(({error}) => error.kind)).to.deep.equal(['invalid']);
        expect(page.chat.state).to.equal('failed');
        page.chat.server = SERVER;
        await start();
        expect(page.chat.state).to.equal('waiting');
      });
    }

    it('for no server at all does the same', async () => {
      const errors = heard('gms-chat-error');
      await opened(html`<gms-chat open subject="Socks"></gms-chat>`);
      await start();
      expect(errors.map(({error}) => error.kind)).to.deep.equal(['invalid']);
      expect(said(page.chat, 'alert')).to.have.length(1);
    });

    it('keeps a message written meanwhile, and sends it once a chat has started', async () => {
      await opened();
      const held = deferred<undefined>();
      page.gms.next('request-chat', held.promise);
      page.gms.next('chat', {status: 500, body: '{"exception": "x"}'});
      await start();
      await write('Hello');
      held.resolve(undefined);
      await settled();
      expect(page.chat.state).to.equal('failed');
      await start();
      await poll();
      expect(page.gms.news().filter((verb) => verb === 'send')).to.deep.equal(['send']);
      expect(rows()).to.deep.equal(['You Hello now']);
    });
  });

  describe('the request that starts a chat', () => {
    it('has the fields of the page, under the names that its GMS expects', async () => {
      await opened();
      page.chat.startFields = {subscriptionID: 'a-1'};
      page.chat.fieldNames = {firstName: 'FirstName', lastName: 'LastName', email: 'EmailAddress'};
      await page.chat.startChat({firstName: 'Vasya', email: 'v@p.example'});
      expect(page.gms.fieldsOf('request-chat')).to.deep.equal({});
      expect(page.gms.fieldsOf('chat')).to.deep.equal({
        subscriptionID: 'a-1',
        _verbose: 'true',
        FirstName: 'Vasya',
        LastName: '',
        EmailAddress: 'v@p.example',
        subject: 'Socks',
      });
    });

    it('leaves out wrong fields, says so in the console, and starts the chat', async () => {
      await opened();
      const warnings: unknown[] = [];
      page.replace(console, 'warn', (sentence: unknown) => warnings.push(sentence));
      Reflect.set(page.chat, 'startFields', {subscriptionID: undefined});
      Reflect.set(page.chat, 'fieldNames', 'EmailAddress');
      await page.chat.startChat();
      expect(page.chat.state).to.equal('waiting');
      expect(page.gms.fieldsOf('chat')).to.not.have.property('subscriptionID');
      expect(warnings).to.deep.equal([
        'gms-chat: fieldNames is left out: it must be an object with texts.',
        'gms-chat: startFields.subscriptionID is left out: its value is not a text.',
      ]);
    });
  });
});
