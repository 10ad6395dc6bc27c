import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {ChatState} from '../../../src/session/model/state.js';
import {outgoingOf} from '../../../src/session/model/state.js';
import {DEFAULTS, type Settings} from '../../../src/ui/element/settings.js';
import {SessionKeeper} from '../../../src/ui/mount/session-keeper.js';
import {ViewMemory} from '../../../src/ui/mount/view-memory.js';
import {ChatError} from '../../../src/wire/errors.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {SERVER, ScriptedGms} from '../../support/fakes/scripted-gms.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';
import {DETAILS} from '../../support/values/states.js';

const IDLE: ChatState = {phase: 'idle'};

describe('SessionKeeper', () => {
  let gms: ScriptedGms;
  let clock: FakeClock;
  let undo: readonly (() => void)[];
  let settings: Settings;
  let keeper: SessionKeeper;
  /** The chat on the screen. */
  let shown: ChatState;

  beforeEach(() => {
    gms = new ScriptedGms();
    clock = new FakeClock();
    undo = [gms.standIn(), turnSystemClockBy(clock)];
    settings = {...DEFAULTS, server: SERVER, delivery: 'poll'};
    shown = IDLE;
    const memory = new ViewMemory(
      () => ({draft: '', open: true, unread: 0}),
      () => undefined,
    );
    keeper = new SessionKeeper(
      settings,
      memory,
      (chat) => (shown = chat),
      (error) => assert.fail(error),
    );
  });

  afterEach(async () => {
    await keeper.release();
    for (const task of undo) task();
  });

  const kindOf = (error: unknown) => (error instanceof ChatError ? error.kind : error);
  /** Starts a chat in vain, in which the customer writes `text` meanwhile. */
  const failWith = async (text: string) => {
    const session = await keeper.toStart(shown);
    const started = session.start(DETAILS).catch(kindOf);
    session.send(text).catch(() => undefined);
    assert.equal(await started, 'unreachable');
    assert.equal(shown.phase, 'failed');
    return session;
  };
  /** The texts that reached the server. */
  const sent = () => gms.requests.flatMap(({verb, fields}) => (verb === 'send' ? [fields['message']] : []));

  it('makes no session before one is wanted', () => {
    assert.equal(keeper.current, undefined);
    assert.deepEqual(gms.requests, []);
  });

  it('shows the states of the session until it forgets the session', async () => {
    const session = await keeper.toStart(IDLE);
    assert.equal(keeper.current, session);
    await session.start(DETAILS);
    assert.equal(shown.phase, 'waiting');
    keeper.forget();
    assert.equal(keeper.current, undefined);
    await session.end();
    assert.equal(shown.phase, 'waiting');
  });

  it('gives the same session after a failed start, with the message written meanwhile', async () => {
    gms.next('request-chat', 'unanswered');
    gms.next('request-chat', 'unanswered');
    const first = await failWith('Hello');
    const second = await keeper.toStart(shown);
    assert.equal(second, first);
    await second.start(DETAILS);
    await clock.turn(5_000);
    assert.deepEqual(sent(), ['Hello']);
  });

  it('makes another session for another server, and carries the unsent message over', async () => {
    settings.server = 'https://wrong.example.com/genesys';
    const first = await failWith('Hello');
    settings.server = SERVER;
    const second = await keeper.toStart(shown);
    assert.notEqual(second, first);
    assert.equal(keeper.current, second);
    assert.deepEqual(outgoingOf(second.state.value), []);
    await second.start(DETAILS);
    await clock.turn(5_000);
    assert.deepEqual(sent(), ['Hello']);
  });

  for (const [name, value] of [
    ['service', 'request-chat-poll'],
    ['delivery', 'auto'],
    ['resume', 'off'],
  ] as const) {
    it(`makes another session for another ${name}, and no longer shows the first`, async () => {
      const first = await keeper.toStart(IDLE);
      Object.assign(settings, {[name]: value});
      assert.notEqual(await keeper.toStart(IDLE), first);
      first.start(DETAILS).catch(kindOf);
      assert.equal(shown.phase, 'idle');
    });
  }

  it('makes another session after an ended chat, and carries nothing over', async () => {
    const first = await keeper.toStart(IDLE);
    await first.start(DETAILS);
    await first.end();
    assert.equal(shown.phase, 'ended');
    const second = await keeper.toStart(shown);
    assert.notEqual(second, first);
    await second.start(DETAILS);
    await clock.turn(5_000);
    assert.deepEqual(sent(), []);
  });

  it('gives no session when the element was removed meanwhile', async () => {
    const wanted = keeper.toStart(IDLE).catch(kindOf);
    await keeper.release();
    assert.equal(keeper.isReleased, true);
    assert.equal(await wanted, 'gone');
    assert.deepEqual(gms.requests, []);
  });

  it('gives none after a failed start either when the element was removed, so no chat begins that nobody sees', async () => {
    gms.next('request-chat', 'unanswered');
    gms.next('request-chat', 'unanswered');
    await failWith('Hello');
    await keeper.release();
    assert.equal(await keeper.toStart(shown).catch(kindOf), 'gone');
  });

  it('refuses a server that is no URL', async () => {
    settings.server = 'nowhere';
    assert.equal(await keeper.toStart(IDLE).catch(kindOf), 'invalid');
  });

  it('keeps no session when there is no saved chat, or when the server is no URL', async () => {
    await keeper.takeUp();
    assert.equal(keeper.current, undefined);
    settings.server = 'nowhere';
    await keeper.takeUp();
    assert.equal(keeper.current, undefined);
    assert.deepEqual(gms.requests, []);
  });

  it('leaves the chat at the server when it is released', async () => {
    await (await keeper.toStart(IDLE)).start(DETAILS);
    gms.news();
    await keeper.release();
    assert.deepEqual(gms.news(), []);
    assert.deepEqual(clock.timers, []);
  });

  it('ends the chat at the server when it is released, if the page does not resume chats', async () => {
    settings.resume = 'off';
    await (await keeper.toStart(IDLE)).start(DETAILS);
    gms.news();
    await keeper.release();
    assert.deepEqual(gms.news(), ['disconnect']);
    assert.deepEqual(clock.timers, []);
  });
});
