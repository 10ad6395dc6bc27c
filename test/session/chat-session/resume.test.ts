import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {chat, GONE, standing, UNREACHABLE} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {KEYS} from '../../support/fakes/fake-wire.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {fateOf, ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, customerSays, joined, lastBatch, typing} from '../../support/values/entries.js';
import {DETAILS} from '../../support/values/states.js';
import {leaseLock} from '../../../src/base/lease.js';
import {TicketHolder} from '../../../src/session/saved/ticket.js';
import type {Batch} from '../../../src/wire/types.js';

/** Longer than any time-out and back-off, ms. */
const LONG = 300_000;

describe('release and resume', () => {
  test('release closes the line and keeps the chat, and a new session resumes it', async () => {
    const first = await standing();
    await first.wire.cometFeeds.last.tells(batch(3, joined(), agentSays('hello')));
    first.news();
    await first.session.release();
    assert.deepEqual([...first.news()].sort(), ['> idle', 'comet stopped']);
    assert.equal(first.wire.cometFeeds.last.stoppedAt, 3, 'the server knows where to go on from');
    assert.ok(first.isSilent());

    const {session, wire, clock, storage, news, shown} = chat();
    for (const [key, value] of first.storage.items) storage.setItem(key, value);
    assert.equal(await session.resume(), true);
    assert.deepEqual(news(), ['> talking opening', 'comet opened']);
    assert.deepEqual([wire.keys(), shown()], [KEYS, ['has joined the session', 'hello']]);
    wire.next('refresh', () => Promise.resolve(batch(4, agentSays('are you there?'))));
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    assert.deepEqual(news(), ['> talking live', 'refresh S1 3']);
    assert.deepEqual(shown().slice(-1), ['are you there?']);
  });

  test('the view set before the chat has started is saved with it', async () => {
    const {session, wire, storage} = chat();
    const started = session.start(DETAILS);
    const view = {draft: '', open: true, unread: 0};
    session.view.value = view;
    await settled();
    assert.equal(storage.items.size, 0);
    await wire.cometFeeds.last.live();
    await started;
    assert.deepEqual(new TicketHolder(storage, 'ticket').readView(), view);
  });

  test('the same session can resume it', async () => {
    const {session, wire, clock, news, isSilent} = await standing();
    await session.release();
    assert.equal(await session.resume(), true);
    assert.equal(await session.resume(), false, 'once');
    await wire.cometFeeds.last.live();
    assert.equal(wire.cometFeeds.open.length, 1);
    await session.end();
    await clock.turn(LONG);
    assert.deepEqual(news().slice(-2), ['> ended by customer', 'comet stopped']);
    assert.ok(isSilent());
  });

  test('the transcript shows whether an unanswered message was delivered; none is sent twice', async () => {
    const {session, wire, clock, news, outgoing} = await standing();
    const late = deferred<Batch>();
    wire.next('send', () => late.promise);
    const fates = ['a', 'b', 'c'].map((text) => ignoreRejection(session.send(text)));
    await settled();
    await session.release();
    await Promise.all(fates.map(fateOf));
    await session.resume();
    assert.deepEqual(outgoing(), ['a: maybe', 'b: queued', 'c: queued']);
    wire.next('send', () => deferred<Batch>().promise);
    wire.next('refresh', () => Promise.resolve(batch(2, customerSays('a'))));
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    late.resolve(batch());
    await settled();
    assert.deepEqual(outgoing(), ['b: sending', 'c: queued']);
    assert.deepEqual(
      news().filter((said) => said.startsWith('send')),
      ['send S1 a', 'send S1 b'],
    );
  });

  test('release rejects a pending send', async () => {
    const {session, wire} = await standing();
    wire.next('send', () => deferred<Batch>().promise);
    const sent = session.send('hello');
    await Promise.all([assert.rejects(sent, {name: 'ChatError', kind: 'gone'}), session.release()]);
  });

  test('a chat that has ended cannot be resumed', async () => {
    const {session} = await standing();
    await session.end();
    await session.release();
    assert.equal(await session.resume(), false);
  });

  test('a chat that is being ended cannot be resumed either', async () => {
    const {session, wire, storage} = await standing();
    const reply = deferred<Batch>();
    wire.next('disconnect', () => reply.promise);
    const ended = session.end();
    await session.release();
    reply.resolve(lastBatch());
    await ended;
    assert.deepEqual([await session.resume(), storage.items.size], [false, 0]);
  });

  test('release during the start ends the chat, at the server too', async () => {
    const {session, wire, clock, storage, news, isSilent} = chat();
    const reply = deferred<Batch>();
    wire.next('startChat', () => reply.promise);
    const started = ignoreRejection(session.start(DETAILS));
    await settled();
    await wire.cometFeeds.last.live();
    news();
    await session.release();
    reply.reject(UNREACHABLE);
    assert.equal(await fateOf(started), 'gone');
    await clock.turn(LONG);
    assert.deepEqual(news(), ['disconnect S1 leaving', '> idle', 'comet stopped']);
    assert.deepEqual([storage.items.size, isSilent()], [0, true]);
  });

  test('a start fails when the page is left, and can be repeated on return', async () => {
    const {session, wire, lifecycle, clock, news} = chat();
    const reply = deferred<Batch>();
    wire.next('startChat', () => reply.promise);
    const started = ignoreRejection(session.start(DETAILS));
    await settled();
    await wire.cometFeeds.last.live();
    news();
    lifecycle.leave();
    reply.reject(UNREACHABLE);
    assert.equal(await fateOf(started), 'gone');
    await clock.turn(LONG);
    assert.deepEqual(news(), ['> failed unreachable', 'disconnect S1 leaving', 'comet stopped']);
    lifecycle.comeBack();
    await settled();
    await clock.turn(LONG);
    assert.deepEqual([news(), lifecycle.listeners], [[], 0]);
    ignoreRejection(session.start(DETAILS));
    await settled();
    assert.deepEqual(news(), ['> starting', 'prepare {}', 'comet opened']);
  });

  test('a chat that has not started is not saved', async () => {
    const {session, storage, clock, isSilent} = chat();
    const started = ignoreRejection(session.start(DETAILS));
    await settled();
    await session.release();
    assert.equal(await fateOf(started), 'gone');
    await clock.turn(LONG);
    assert.deepEqual([storage.items.size, await session.resume(), isSilent()], [0, false, true]);
  });
});

describe('back from the back/forward cache', () => {
  /** A page that was left during a chat, and another page of the same tab that resumed it. */
  async function leftAndTakenUp(left: () => Promise<unknown> = settled) {
    const first = await standing();
    await first.wire.cometFeeds.last.tells(batch(3, joined(), agentSays('one')));
    // The message waits for the line, which is closed when the page is left.
    first.wire.cometFeeds.last.trouble();
    void ignoreRejection(first.session.send('hello'));
    first.session.view.value = {draft: 'half', open: true, unread: 0};
    await left();
    first.lifecycle.leave();
    await settled();
    first.news();
    const second = chat({ticket: new TicketHolder(first.storage, 'ticket')});
    assert.equal(await second.session.resume(), true);
    await second.wire.cometFeeds.last.live();
    return {first, second};
  }

  test('a page goes on with a chat that no other page has resumed', async () => {
    const {session, wire, lifecycle, news, outgoing} = await standing();
    void ignoreRejection(session.send('a'));
    await settled();
    news();
    lifecycle.leave();
    await settled();
    lifecycle.comeBack();
    await settled();
    await wire.cometFeeds.last.live();
    assert.deepEqual(news(), ['> waiting opening', 'comet stopped', 'comet opened', '> waiting live']);
    assert.deepEqual(outgoing(), ['a: sent']);
  });

  test('messages sent by the next page are not sent again, and its received ones are shown', async () => {
    const {first, second} = await leftAndTakenUp();
    await second.clock.turn(0);
    await second.wire.cometFeeds.last.tells(batch(5, customerSays('hello'), agentSays('two')));
    assert.deepEqual(
      second.news().filter((said) => said.startsWith('send')),
      ['send S1 hello'],
    );
    second.session.view.value = {draft: 'more', open: false, unread: 0};
    second.lifecycle.leave();
    await settled();
    first.lifecycle.comeBack();
    await settled();
    await first.wire.cometFeeds.last.live();
    await first.clock.turn(LONG);
    assert.deepEqual(first.shown(), ['has joined the session', 'one', 'hello', 'two']);
    assert.deepEqual(first.session.view.value, {draft: 'more', open: false, unread: 0});
    assert.deepEqual(
      first.news().filter((said) => /^(send|request|comet)/.test(said)),
      ['comet opened'],
    );
  });

  test('a chat that was ended meanwhile is over, and queued messages are not sent', async () => {
    const {first, second} = await leftAndTakenUp();
    await second.session.end();
    first.lifecycle.comeBack();
    await settled();
    first.wire.next('refresh', () => Promise.reject(GONE));
    await first.wire.cometFeeds.last.live();
    await first.clock.turn(LONG);
    assert.deepEqual(first.shown(), ['has joined the session', 'one']);
    assert.equal(first.session.state.value.phase, 'ended');
    assert.deepEqual(
      first.news().filter((said) => said.startsWith('send')),
      [],
    );
    assert.equal(first.storage.items.size, 0);
    assert.ok(first.isSilent());
  });

  test('a page that waits for its lock leaves the ticket of the next page alone, whatever its timers do', async () => {
    const clock = new FakeClock();
    const first = await standing({clock, lock: leaseLock(new MemoryStorage(), clock)});
    await clock.turn(1_000);
    await first.wire.cometFeeds.last.tells(batch(3, joined(), typing()));
    first.wire.cometFeeds.last.trouble();
    void ignoreRejection(first.session.send('hello'));
    first.lifecycle.leave();
    await settled();
    const second = chat({ticket: new TicketHolder(first.storage, 'ticket')});
    assert.equal(await second.session.resume(), true);
    await second.wire.cometFeeds.last.live();
    await second.wire.cometFeeds.last.tells(batch(4, customerSays('hello')));
    second.lifecycle.leave();
    // Meanwhile the agent has stopped typing.
    clock.sleep(60_000);
    first.lifecycle.comeBack();
    await clock.turn(1_000);
    assert.deepEqual([first.shown(), first.outgoing()], [['has joined the session', 'hello'], []]);
  });

  test('the chat goes on if nothing could be stored', async () => {
    const {session, wire, lifecycle, storage, news} = await standing();
    storage.isFull = true;
    await wire.cometFeeds.last.tells(batch(2, joined()));
    lifecycle.leave();
    await settled();
    lifecycle.comeBack();
    await settled();
    await wire.cometFeeds.last.live();
    assert.deepEqual(news().slice(-2), ['comet opened', '> talking live']);
    assert.equal(session.state.value.phase, 'talking');
  });
});
