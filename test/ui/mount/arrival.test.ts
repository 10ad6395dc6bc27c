import {expect} from '@open-wc/testing';
import {GmsChat} from '../../../src/index.js';
import {Arrival} from '../../../src/ui/mount/arrival.js';
import type {Conversation, ConversationModule, OwnStart} from '../../../src/ui/mount/panel-parts.js';
import '../../../src/ui/window/gms-chat-window.js';
import type {GmsChatWindow} from '../../../src/ui/window/gms-chat-window.js';
import {ChatError} from '../../../src/wire/errors.js';
import {settled} from '../../support/fakes/settled.js';

describe('Arrival', () => {
  /** The page has no controls of its own, or their code is there. */
  const HERE = Promise.resolve();
  const noControls = () => undefined;
  const OWN_START: OwnStart = {details: {}, userData: {}, message: '', done: () => {}};
  let chat: GmsChat;
  let window: GmsChatWindow;
  let arrival: Arrival;
  /** Calls of the conversation and of the panel, in order. */
  let log: string[];
  /** Fetches of the code that are under way. */
  let fetches: {arrive: () => void; fail: (cause: Error) => void}[];

  const note = async (line: string): Promise<void> => {
    log.push(line);
    return Promise.resolve();
  };
  const conversation: Conversation = {
    state: 'idle',
    sessionId: undefined,
    agents: [],
    transcript: [],
    takenUp: undefined,
    arrived: () => note('arrived'),
    details: () => ({firstName: '', lastName: '', email: '', subject: ''}),
    update: () => {},
    asked: () => {},
    forget: () => {},
    start: (given, own) => note(`start ${given?.subject ?? ''} ${own ? 'with own controls' : ''}`.trim()),
    send: (text) => note(`send ${text}`),
    sendNotice: (text) => note(`sendNotice ${text}`),
    addNotice: (text) => note(`addNotice ${text}`),
    insertText: (text) => note(`insertText ${text}`),
    download: () => note('download'),
    end: () => note('end'),
    release: () => note('release'),
  };
  const module: ConversationModule = {
    converse: () => {
      log.push('converse');
      return conversation;
    },
  };
  /** Message of the error with which `promise` rejects. */
  const errorOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: unknown) => (error instanceof ChatError ? `${error.kind}: ${error.message}` : String(error)),
    );
  const arrives = async () => {
    fetches.shift()?.arrive();
    await settled();
  };
  const fails = async () => {
    fetches.shift()?.fail(new ChatError('unreachable', 'No code.'));
    await settled();
  };
  const news = () => log.splice(0);

  beforeEach(() => {
    log = [];
    fetches = [];
    chat = new GmsChat();
    window = document.createElement('gms-chat-window');
    const load = () =>
      new Promise<ConversationModule>((resolve, reject) => {
        fetches.push({arrive: () => resolve(module), fail: reject});
      });
    arrival = new Arrival(load, {
      shell: chat,
      window,
      badge: document.createElement('gms-chat-unread'),
      speak: () => {},
      update: () => {},
      sayIntro: () => log.push('sayIntro'),
      tell: (error) => {
        log.push(`tell ${error.message}`);
        return error;
      },
    });
  });

  it('fetches one conversation for all who ask', async () => {
    const ahead = arrival.converse();
    const wanted = arrival.there();
    expect([arrival.conversation, fetches.length]).to.deep.equal([undefined, 1]);
    await arrives();
    expect([await ahead, await wanted, await arrival.there()]).to.deep.equal([
      conversation,
      conversation,
      conversation,
    ]);
    expect(arrival.conversation).to.equal(conversation);
    expect(news()).to.deep.equal(['converse', 'arrived']);
  });

  it('lets requests that wait for it go on in their order', async () => {
    const done = [
      arrival.start({subject: 'Socks'}, HERE, noControls),
      arrival.there().then((there) => there.send('Hello')),
      arrival.there().then((there) => there.sendNotice('page=socks')),
    ];
    await arrives();
    await Promise.all(done);
    expect(news().slice(2)).to.deep.equal(['start Socks', 'send Hello', 'sendNotice page=socks']);
  });

  it('tells nobody of a failure that nobody waits for, and fetches again for the next', async () => {
    const ahead = errorOf(arrival.converse());
    await fails();
    expect(await ahead).to.equal('unreachable: No code.');
    expect([news(), window.chat.phase]).to.deep.equal([[], 'idle']);
    const wanted = arrival.there();
    await arrives();
    expect(await wanted).to.equal(conversation);
  });

  it('tells of a failure that somebody waits for, and says it above the form', async () => {
    const wanted = errorOf(arrival.there());
    await fails();
    expect(await wanted).to.equal('unreachable: No code.');
    expect(news()).to.deep.equal(['tell No code.', 'sayIntro']);
    expect(window.chat.phase).to.equal('failed');
  });

  it('tells of one failure once, though several wait', async () => {
    const wanted = [
      arrival.start({subject: 'Socks'}, HERE, noControls),
      arrival.there().then((there) => there.send('Hello')),
      arrival.there().then((there) => there.sendNotice('page=socks')),
    ].map(errorOf);
    await fails();
    expect(await Promise.all(wanted)).to.deep.equal(wanted.map(() => 'unreachable: No code.'));
    expect(news()).to.deep.equal(['tell No code.', 'sayIntro']);
    expect(fetches, 'one fetch').to.deep.equal([]);
    const {chat: shown} = window;
    expect(shown.phase === 'failed' && shown.details.subject, 'as given with the start').to.equal('Socks');
    const again = errorOf(arrival.there());
    await fails();
    await again;
    expect(news(), 'another failure').to.deep.equal(['tell No code.', 'sayIntro']);
  });

  it('keeps what was given with a start in the form, also when others waited before it', async () => {
    const wanted = [arrival.there(), arrival.start({subject: 'Socks'}, HERE, noControls)].map(errorOf);
    await fails();
    await Promise.all(wanted);
    const {chat: shown} = window;
    expect(shown.phase === 'failed' && shown.details.subject).to.equal('Socks');
    expect(news().filter((line) => line.startsWith('tell'))).to.deep.equal(['tell No code.']);
  });

  describe('of a chat that starts', () => {
    it('says meanwhile that it connects', async () => {
      const started = arrival.start({subject: 'Socks'}, HERE, noControls);
      expect(window.isConnecting).to.equal(true);
      await arrives();
      await started;
      expect(news()).to.deep.equal(['converse', 'arrived', 'start Socks']);
      expect(window.isConnecting, 'the conversation says when that is over').to.equal(true);
    });

    it('says so at once, also when the conversation is there', async () => {
      void arrival.converse();
      await arrives();
      void arrival.start({subject: 'Socks'}, HERE, noControls);
      expect(window.isConnecting).to.equal(true);
    });

    it('reads the controls of the page when the conversation is there', async () => {
      const read = () => {
        log.push('read');
        return OWN_START;
      };
      const started = arrival.start({subject: 'Socks'}, HERE, read);
      await settled();
      expect(news()).to.deep.equal([]);
      await arrives();
      await started;
      expect(news()).to.deep.equal(['converse', 'arrived', 'read', 'start Socks with own controls']);
    });

    it('keeps what was given in the form that says why it failed', async () => {
      chat.firstName = 'Vasya';
      const started = errorOf(arrival.start({subject: 'Socks'}, HERE, noControls));
      await fails();
      expect(await started).to.equal('unreachable: No code.');
      expect(window.isConnecting).to.equal(false);
      const {chat: shown} = window;
      expect(shown.phase === 'failed' && shown.details).to.include({firstName: 'Vasya', subject: 'Socks'});
    });

    it('fails in the same way without the code for the controls of the page', async () => {
      const missing = Promise.reject(new ChatError('unreachable', 'No controls.'));
      expect(await errorOf(arrival.start({}, missing, noControls))).to.equal('unreachable: No controls.');
      expect([news(), window.chat.phase]).to.deep.equal([['tell No controls.', 'sayIntro'], 'failed']);
    });

    it('can be ended before the conversation is there: after the start, which it calls off', async () => {
      const started = arrival.start({subject: 'Socks'}, HERE, noControls);
      const ended = arrival.end();
      await arrives();
      await Promise.all([started, ended]);
      expect(news()).to.deep.equal(['converse', 'arrived', 'start Socks', 'end']);
    });

    it('can be ended after a start that the controls of the page refused', async () => {
      const refuse = () => {
        throw new ChatError('invalid', 'The size is missing.');
      };
      const started = errorOf(arrival.start({}, HERE, refuse));
      await arrives();
      expect(await started).to.equal('invalid: The size is missing.');
      expect(window.isConnecting).to.equal(false);
      await arrival.end();
      expect(news()).to.deep.equal(['converse', 'arrived', 'end']);
    });
  });

  it('fetches nothing for an end', async () => {
    await arrival.end();
    expect(fetches).to.deep.equal([]);
  });

  it('makes no conversation for an element that has been removed meanwhile', async () => {
    const wanted = errorOf(arrival.converse());
    await arrival.release();
    await arrives();
    expect(await wanted).to.equal('gone: The element was removed.');
    expect([news(), arrival.conversation]).to.deep.equal([[], undefined]);
  });

  it('releases the conversation once an end that was asked for before is done', async () => {
    void arrival.converse();
    await arrives();
    news();
    const ended = arrival.end();
    const released = arrival.release();
    await Promise.all([ended, released]);
    expect(news()).to.deep.equal(['end', 'release']);
  });

  it('releases the conversation that has arrived', async () => {
    void arrival.converse();
    await arrives();
    await arrival.release();
    expect(news()).to.deep.equal(['converse', 'arrived', 'release']);
  });
});
