import {expect} from '@open-wc/testing';
import {ChatError} from '../../../src/client.js';
import {GmsChat} from '../../../src/index.js';
import type {ChatState} from '../../../src/session/model/state.js';
import {SessionKeeper} from '../../../src/ui/mount/session-keeper.js';
import {Starter} from '../../../src/ui/mount/starter.js';
import {ViewMemory} from '../../../src/ui/mount/view-memory.js';
import {chat as fakeChat} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {DETAILS, ended, open} from '../../support/values/states.js';

describe('Starter', () => {
  /** Makes the fake session below when a chat is started, and logs each call. */
  class FakeSessions extends SessionKeeper {
    readonly log: string[] = [];
    made: Promise<unknown> = Promise.resolve();
    takenUp: Promise<void> = Promise.resolve();

    override async toStart(): Promise<Session> {
      this.log.push('toStart');
      await this.made;
      return session.session;
    }

    override takeUp(): Promise<void> {
      this.log.push('takeUp');
      return this.takenUp;
    }

    override forget(): void {
      this.log.push('forget');
    }
  }
  type Session = ReturnType<typeof fakeChat>['session'];

  let session: ReturnType<typeof fakeChat>;
  let sessions: FakeSessions;
  let shell: GmsChat;
  let starter: Starter;
  let shown: ChatState;
  let told: ChatError[];
  /** The phase of the chat at each error. */
  let phases: string[];
  /** The chat is being started: as the starter has told it, in order. */
  let connecting: boolean[];

  beforeEach(() => {
    session = fakeChat();
    shell = new GmsChat();
    const memory = new ViewMemory(
      () => ({draft: '', open: true, unread: 0}),
      () => undefined,
    );
    const show = (chat: ChatState) => void (shown = chat);
    sessions = new FakeSessions(shell, memory, show, () => undefined);
    shown = {phase: 'idle'};
    told = [];
    phases = [];
    connecting = [];
    const tell = (error: ChatError) => {
      told.push(error);
      phases.push(shown.phase);
      return error;
    };
    const isConnecting = (is: boolean) => void connecting.push(is);
    starter = new Starter({shell, sessions, chat: () => shown, show, tell, isConnecting});
  });

  const kindOf = (error: unknown) => (error instanceof ChatError ? error.kind : error);
  /** Starts a chat. Resolves with the kind of the error, if there is one. */
  const kindOfStart = () => starter.start(DETAILS).catch(kindOf);
  const kinds = () => told.map(({kind}) => kind);

  it('rejects a start that the page cancels, and sends no error event', async () => {
    shell.addEventListener('gms-chat-before-start', (event) => event.preventDefault());
    expect(await kindOfStart()).to.equal('refused');
    expect([sessions.log, kinds(), shown.phase]).to.deep.equal([[], [], 'idle']);
  });

  describe('says that it connects', () => {
    it('until the chat is there', async () => {
      const takenUp = deferred<undefined>();
      sessions.takenUp = takenUp.promise;
      starter.takeUp();
      const started = kindOfStart();
      await settled();
      expect(connecting, 'another chat may be there').to.deep.equal([true]);
      takenUp.resolve(undefined);
      await settled();
      expect(connecting).to.deep.equal([true]);
      await session.wire.cometFeeds.last.live();
      expect([await started, connecting]).to.deep.equal([undefined, [true, false]]);
    });

    it('until the page does not let it start, or the start fails', async () => {
      shell.addEventListener('gms-chat-before-start', (event) => event.preventDefault(), {once: true});
      await kindOfStart();
      expect(connecting).to.deep.equal([true, false]);
      sessions.made = Promise.reject(new ChatError('invalid', 'No server.'));
      await kindOfStart();
      expect(connecting).to.deep.equal([true, false, true, false]);
    });

    it('also when the page asks for another chat meanwhile', async () => {
      sessions.made = deferred<undefined>().promise;
      void kindOfStart();
      await kindOfStart();
      expect(connecting).to.deep.equal([true]);
    });

    it('in the next start, though the one before is still being tidied up', async () => {
      const made = deferred<undefined>();
      sessions.made = made.promise;
      const first = kindOfStart();
      await settled();
      starter.callOff();
      starter.over();
      expect(connecting).to.deep.equal([true, false]);
      sessions.made = deferred<undefined>().promise;
      shell.addEventListener('gms-chat-before-start', () => made.reject(new ChatError('gone', '')), {
        once: true,
      });
      void kindOfStart();
      await first;
      expect(connecting).to.deep.equal([true, false, true]);
    });
  });

  it('rejects a start that is called off before there is a session, and sends no error event', async () => {
    const made = deferred<undefined>();
    sessions.made = made.promise;
    const started = kindOfStart();
    await settled();
    starter.callOff();
    made.resolve(undefined);
    expect(await started).to.equal('gone');
    expect([session.news(), kinds(), shown.phase]).to.deep.equal([[], [], 'idle']);
  });

  it('can start again after a start was called off', async () => {
    starter.callOff();
    void kindOfStart();
    await settled();
    expect(session.news()).to.include('> starting');
  });

  it('rejects a start during another one, and one during a chat, with an error event', async () => {
    sessions.made = deferred<undefined>().promise;
    void kindOfStart();
    expect(await kindOfStart()).to.equal('invalid');
    starter.over();
    shown = open();
    expect(await kindOfStart()).to.equal('invalid');
    expect(kinds()).to.deep.equal(['invalid', 'invalid']);
  });

  it('waits with a start until the saved chat was taken up', async () => {
    const takenUp = deferred<undefined>();
    sessions.takenUp = takenUp.promise;
    starter.takeUp();
    const started = kindOfStart();
    await settled();
    expect(sessions.log).to.deep.equal(['takeUp']);
    shown = open();
    takenUp.resolve(undefined);
    expect(await started).to.equal('invalid');
    expect(starter.takingUp).to.equal(undefined);
  });

  it('shows a failed start when the page is set up wrongly', async () => {
    sessions.made = Promise.reject(new ChatError('invalid', 'No server.'));
    expect(await kindOfStart()).to.equal('invalid');
    expect(kinds()).to.deep.equal(['invalid']);
    expect(shown.phase).to.equal('failed');
    expect(phases, 'the state is there before the error is told').to.deep.equal(['failed']);
  });

  it('goes back to the form, and keeps the details of the ended chat without the subject', () => {
    shown = ended();
    starter.restart();
    expect([shown.phase, sessions.log]).to.deep.equal(['idle', ['forget']]);
    const {firstName, lastName, email, subject} = starter.details();
    expect({firstName, lastName, email, subject}).to.deep.equal({...DETAILS, subject: ''});
  });

  it('prefers the attributes of the page to the last details, and given ones to both', () => {
    shown = ended();
    starter.restart();
    shell.firstName = 'Anna';
    shell.lastName = 'Bell';
    const {firstName, lastName, email} = starter.details({lastName: 'Cole'});
    expect({firstName, lastName, email}).to.deep.equal({
      firstName: 'Anna',
      lastName: 'Cole',
      email: DETAILS.email,
    });
  });

  it('looks for the chat of another tab after going back to the form, if the tabs share a chat', () => {
    shell.resume = 'tabs';
    shown = ended();
    starter.restart();
    expect(sessions.log).to.deep.equal(['forget', 'takeUp']);
  });
});
