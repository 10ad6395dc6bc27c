import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {chat, GONE, REFUSED, standing, UNREACHABLE} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {fateOf, ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, customerSays, joined, lastBatch, left} from '../../support/values/entries.js';
import {DETAILS} from '../../support/values/states.js';
import type {Batch} from '../../../src/wire/types.js';

/** Longer than any time-out and back-off, ms. */
const LONG = 300_000;

describe('ending', () => {
  test('tells the server, then closes the line, and wipes the saved chat', async () => {
    const {session, clock, storage, news, isSilent} = await standing();
    assert.deepEqual([...storage.items.keys()], ['ticket']);
    await session.end();
    assert.deepEqual(news(), ['> ending live', 'disconnect S1', '> ended by customer', 'comet stopped']);
    assert.deepEqual([storage.items.size, isSilent()], [0, true]);
    await clock.turn(LONG);
    assert.deepEqual(news(), []);
  });

  test('resolves when the line is closed', async () => {
    const {session, wire} = await standing();
    wire.cometFeeds.holdsStops = true;
    const ended = session.end();
    assert.equal(await fateOf(ended), 'open');
    wire.cometFeeds.last.stopped.resolve(undefined);
    await ended;
  });

  test('twice makes one request', async () => {
    const {session, news} = await standing();
    await Promise.all([session.end(), session.end()]);
    await session.end();
    assert.deepEqual(news(), ['> ending live', 'disconnect S1', '> ended by customer', 'comet stopped']);
  });

  test('succeeds even if the server cannot be reached', async () => {
    const {session, wire, news, isSilent} = await standing();
    wire.next('disconnect', () => Promise.reject(UNREACHABLE));
    await session.end();
    assert.deepEqual(news().slice(-2), ['> ended by customer', 'comet stopped']);
    assert.ok(isSilent());
  });

  test('in a page that is unloaded makes a request that outlives it', async () => {
    const {session, news} = await standing();
    await session.end(true);
    assert.equal(news()[1], 'disconnect S1 leaving');
  });

  test('by the agent closes the line too, after the last messages', async () => {
    const {wire, clock, storage, news, shown, isSilent} = await standing();
    await wire.cometFeeds.last.tells(lastBatch(3, joined(), agentSays('bye')));
    assert.deepEqual(news(), ['> ended by agent', 'comet stopped']);
    assert.deepEqual([shown(), storage.items.size], [['has joined the session', 'bye'], 0]);
    await clock.turn(LONG);
    assert.ok(isSilent());
  });

  test('before the last messages asks for them once; then the customer can', async () => {
    const {session, wire, clock, news, shown, isSilent} = await standing();
    wire.next('refresh', () => Promise.reject(UNREACHABLE));
    await wire.cometFeeds.last.tells(lastBatch(3, agentSays('bye')));
    await clock.turn(LONG);
    assert.deepEqual(news(), ['> ended by agent', 'refresh S1 1', 'comet stopped']);
    assert.deepEqual(shown(), ['bye']);
    wire.next('refresh', () => Promise.resolve(lastBatch(3, joined(), agentSays('bye'))));
    session.reload();
    await settled();
    assert.deepEqual([news(), shown()], [['refresh S1 1'], ['has joined the session', 'bye']]);
    assert.ok(isSilent());
  });

  test('waits a moment for last messages that are pushed after the reply with the end', async () => {
    const {session, wire, clock, news, shown, isSilent} = await standing();
    wire.next('refresh', () => Promise.resolve(lastBatch(3)));
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    assert.equal(session.state.value.phase, 'ended');
    news();
    await wire.cometFeeds.last.tells(lastBatch(3, joined(), agentSays('bye')));
    assert.deepEqual([shown(), news()], [['has joined the session', 'bye'], ['comet stopped']]);
    const {value} = session.state;
    assert.ok('gap' in value && !value.gap);
    await clock.turn(LONG);
    assert.ok(isSilent());
  });

  test('by the server waits for them as well', async () => {
    for (const ends of ['idle', 'server'] as const) {
      const {session, wire, shown, isSilent} = await standing();
      const leaving = {...left('VasyaP'), party: 'client', ends} as const;
      await wire.cometFeeds.last.tells(lastBatch(3, leaving));
      await wire.cometFeeds.last.tells(batch(2, agentSays('bye')));
      assert.deepEqual(shown(), ['bye', 'has left the session'], ends);
      const {value} = session.state;
      assert.ok('reason' in value && value.reason === ends && !value.gap);
      assert.ok(isSilent());
    }
  });

  test('does not wait longer for last messages than 2 s, nor after a release', async () => {
    for (const goOn of ['the time is up', 'it is let go'] as const) {
      const {session, wire, clock, news, isSilent} = await standing();
      await wire.cometFeeds.last.tells(lastBatch(3));
      news();
      if (goOn === 'it is let go') await session.release();
      else await clock.turn(2_000);
      assert.ok(news().includes('comet stopped'), goOn);
      assert.ok(isSilent(), goOn);
    }
  });

  test('has the reason lost when the server no longer knows the chat', async () => {
    const {session, wire, clock, news, isSilent} = chat({delivery: 'poll'});
    await session.start(DETAILS);
    news();
    await wire.pollFeeds.last.lost(GONE);
    await clock.turn(LONG);
    assert.deepEqual(news(), ['> ended by lost']);
    assert.ok(isSilent());
  });

  test('settles outgoing messages: sent ones may be in the chat, queued ones have failed', async () => {
    const {session, wire, outgoing} = await standing();
    wire.next('send', () => deferred<Batch>().promise);
    const fates = ['a', 'b'].map((text) => ignoreRejection(session.send(text)));
    await settled();
    await wire.cometFeeds.last.tells(lastBatch());
    assert.deepEqual(outgoing(), ['a: maybe', 'b: failed']);
    assert.deepEqual(await Promise.all(fates.map(fateOf)), ['gone', 'gone']);
  });

  test('makes late answers change nothing', async () => {
    const {session, wire, clock} = await standing();
    const late = {send: deferred<Batch>(), typing: deferred<Batch>(), refresh: deferred<Batch>()};
    wire.next('send', () => late.send.promise);
    wire.next('typing', () => late.typing.promise);
    wire.next('refresh', () => late.refresh.promise);
    session.typed('hel');
    ignoreRejection(session.send('hello'));
    await wire.cometFeeds.last.live();
    await session.end();
    const {value} = session.state;
    late.send.resolve(batch(2, customerSays('hello')));
    late.typing.resolve(batch(3, agentSays('late')));
    late.refresh.resolve(lastBatch(4, agentSays('later')));
    await clock.turn(LONG);
    assert.equal(session.state.value, value);
  });

  test('makes sending and retrying impossible', async () => {
    const {session, wire, news, outgoing} = await standing();
    wire.next('send', () => Promise.reject(REFUSED));
    await assert.rejects(session.send('a'));
    await session.end();
    news();
    const {value} = session.state;
    session.retry(('transcript' in value && value.transcript.outgoing[0]?.id) || '');
    session.typed('hello');
    await assert.rejects(session.send('b'), {kind: 'invalid'});
    assert.deepEqual([outgoing(), news()], [['a: failed'], []]);
  });

  test('allows another chat, which late answers of the first do not change', async () => {
    const {session, wire, shown, outgoing} = await standing();
    const late = deferred<Batch>();
    wire.next('send', () => late.promise);
    ignoreRejection(session.send('of the first'));
    await settled();
    await session.end();
    wire.next('prepare', () => Promise.resolve({keys: {service: 'S2'}}));
    const started = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.live();
    await started;
    wire.next('send', () => deferred<Batch>().promise);
    ignoreRejection(session.send('one'));
    ignoreRejection(session.send('two'));
    wire.news();
    late.resolve(batch(2, customerSays('of the first')));
    await settled();
    assert.deepEqual([shown(), outgoing(), wire.news()], [[], ['one: sending', 'two: queued'], []]);
  });
});
