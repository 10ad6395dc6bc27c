import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {chat, REFUSED, standing, UNAVAILABLE, UNREACHABLE} from '../../support/fakes/chat.js';
import {deferred, type Deferred} from '../../support/fakes/deferred.js';
import {KEYS} from '../../support/fakes/fake-wire.js';
import {fateOf, ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, joined, lastBatch} from '../../support/values/entries.js';
import {DETAILS} from '../../support/values/states.js';
import type {Batch, Prepared} from '../../../src/wire/types.js';

/** Longer than any time-out and back-off, ms. */
const LONG = 300_000;

describe('before the start', () => {
  test('there is no request, no saved data and no timer', async () => {
    const {session, clock, storage, news, isSilent} = chat();
    assert.equal(await session.resume(), false);
    await session.end();
    await session.release();
    session.typed('hello');
    session.retry('x');
    session.discard('x');
    await clock.turn(LONG);
    assert.deepEqual([news(), storage.items.size, session.state.value], [[], 0, {phase: 'idle'}]);
    assert.ok(isSilent());
  });

  test('nothing can be sent', async () => {
    const {session} = chat();
    await assert.rejects(session.send('hello'), {name: 'ChatError', kind: 'invalid'});
    await assert.rejects(session.customNotice('hello'), {name: 'ChatError', kind: 'invalid'});
  });
});

describe('starting', () => {
  test('asks for a service, opens push, and only then starts the chat', async () => {
    const {session, wire, news} = chat({userData: {account: '7'}});
    const started = session.start(DETAILS);
    await settled();
    assert.deepEqual(news(), ['> starting', 'prepare {"account":"7"}', 'comet opened']);
    await wire.cometFeeds.last.live();
    await started;
    assert.deepEqual(news(), ['startChat S1 comet Socks', '> waiting opening', '> waiting live']);
  });

  test('takes the business data of this start, if there is any, and not that of the setting', async () => {
    const {session, news} = chat({userData: {account: '7'}});
    void session.start(DETAILS, {order: '4711'});
    await settled();
    assert.equal(news()[1], 'prepare {"order":"4711"}');
  });

  test('gives the wire the keys that it made, and those that a later answer brings', async () => {
    const {session, wire} = chat();
    wire.next('startChat', () => Promise.resolve({...batch(1), keys: {service: 'S1', alias: '118'}}));
    const started = session.start(DETAILS);
    await settled();
    assert.deepEqual(wire.keys(), KEYS);
    await wire.cometFeeds.last.live();
    await started;
    assert.deepEqual(wire.keys(), {service: 'S1', alias: '118'});
    wire.next('send', () => Promise.resolve({...batch(), keys: {service: 'S1', alias: '119'}}));
    await session.send('hello');
    assert.deepEqual(wire.keys(), {service: 'S1', alias: '119'});
  });

  test('keeps the keys of the chat before from those of the next', async () => {
    const {session, wire} = await standing();
    const before = wire.keys;
    await session.end();
    wire.next('prepare', () => Promise.resolve({keys: {service: 'S2'}}));
    const second = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.live();
    await second;
    assert.deepEqual([before(), wire.keys()], [KEYS, {service: 'S2'}]);
  });

  test('polls if push fails', async () => {
    const {session, wire, news} = chat();
    const started = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.lost(UNREACHABLE);
    await started;
    await wire.pollFeeds.last.tells(batch(2, joined()));
    assert.deepEqual(news(), [
      ...['> starting', 'prepare {}', 'comet opened', 'startChat S1 poll Socks'],
      ...['> waiting opening', 'poll opened', '> talking opening', '> talking polling'],
    ]);
  });

  test('never tries push if polling is wanted', async () => {
    const {session, wire} = chat({delivery: 'poll'});
    await session.start(DETAILS);
    assert.deepEqual(wire.cometFeeds.opened, []);
    assert.equal(wire.pollFeeds.open.length, 1);
  });

  test('twice: the second start is refused, and the first goes on', async () => {
    const {session, wire, news} = chat();
    const started = session.start(DETAILS);
    await assert.rejects(session.start(DETAILS), {name: 'ChatError', kind: 'invalid'});
    await wire.cometFeeds.last.live();
    await started;
    await assert.rejects(session.start(DETAILS), {name: 'ChatError', kind: 'invalid'});
    assert.equal(news().filter((said) => said.startsWith('prepare')).length, 1);
  });

  test('sends messages written meanwhile when the chat has started, in order and one at a time', async () => {
    const {session, wire, news, outgoing} = chat();
    const started = session.start(DETAILS);
    const sent = [session.send('a'), session.send('b')];
    assert.deepEqual(outgoing(), ['a: queued', 'b: queued']);
    await settled();
    await wire.cometFeeds.last.live();
    await started;
    await Promise.all(sent);
    assert.deepEqual(news().slice(-4), ['> waiting opening', '> waiting live', 'send S1 a', 'send S1 b']);
  });

  test('shows pushes that arrive early when the chat has started', async () => {
    const {session, wire, shown} = chat();
    const reply = deferred<Batch>();
    wire.next('startChat', () => reply.promise);
    const started = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.live();
    await wire.cometFeeds.last.tells(batch(3, joined(), agentSays('hello')));
    assert.deepEqual(shown(), []);
    reply.resolve(batch(1));
    await started;
    assert.deepEqual(shown(), ['has joined the session', 'hello']);
  });

  test('may be answered with the end at once', async () => {
    const {session, wire, clock, news, isSilent} = chat();
    wire.next('startChat', () => Promise.resolve(lastBatch(1)));
    const started = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.live();
    await started;
    await clock.turn(LONG);
    assert.deepEqual(news().slice(-3), ['startChat S1 comet Socks', '> ended by agent', 'comet stopped']);
    assert.ok(isSilent());
  });
});

describe('a start that fails', () => {
  test('at the service keeps the form and the messages, and the next try sends them', async () => {
    const {session, wire, storage, news, outgoing, isSilent} = chat();
    wire.next('prepare', () => Promise.reject(REFUSED));
    const started = session.start(DETAILS);
    const sent = session.send('a');
    await assert.rejects(started, REFUSED);
    assert.deepEqual(news(), ['> starting', 'prepare {}', '> failed refused']);
    const {value} = session.state;
    assert.deepEqual('fault' in value && [value.details, value.fault], [
      DETAILS,
      {kind: 'refused', status: 415},
    ]);
    assert.deepEqual([outgoing(), storage.items.size, isSilent()], [['a: queued'], 0, true]);

    const again = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.live();
    await Promise.all([again, sent]);
    assert.equal(news().at(-1), 'send S1 a');
  });

  test('since push fails and only push is wanted', async () => {
    const {session, wire, news, isSilent} = chat({delivery: 'comet'});
    const started = session.start(DETAILS);
    await settled();
    await Promise.all([assert.rejects(started, UNREACHABLE), wire.cometFeeds.last.lost(UNREACHABLE)]);
    assert.deepEqual(news(), ['> starting', 'prepare {}', 'comet opened', '> failed unreachable']);
    assert.ok(isSilent());
  });

  test('at the chat closes the line', async () => {
    const {session, wire, clock, news, isSilent} = chat();
    wire.next('startChat', () => Promise.reject(REFUSED));
    const started = session.start(DETAILS);
    await settled();
    await Promise.all([assert.rejects(started, REFUSED), wire.cometFeeds.last.live()]);
    await clock.turn(LONG);
    assert.deepEqual(news().slice(-3), ['startChat S1 comet Socks', '> failed refused', 'comet stopped']);
    assert.ok(isSilent());
  });

  test('without an answer ends the chat, which may have started, so that no agent waits', async () => {
    const {session, wire, news, isSilent} = chat();
    wire.next('startChat', () => Promise.reject(UNREACHABLE));
    const started = session.start(DETAILS);
    await settled();
    await Promise.all([assert.rejects(started, UNREACHABLE), wire.cometFeeds.last.live()]);
    const end = ['startChat S1 comet Socks', '> failed unreachable', 'disconnect S1', 'comet stopped'];
    assert.deepEqual(news().slice(-4), end);
    assert.ok(isSilent());
  });
});

describe('a start that is aborted', () => {
  test('before the service has answered makes no further request', async () => {
    const {session, wire, clock, news, isSilent} = chat();
    const service = deferred<Prepared>();
    wire.next('prepare', () => service.promise);
    const started = ignoreRejection(session.start(DETAILS));
    await session.end();
    service.resolve({keys: KEYS});
    assert.equal(await fateOf(started), 'gone');
    await clock.turn(LONG);
    assert.deepEqual(news(), ['> starting', 'prepare {}', '> ended by customer']);
    assert.ok(isSilent());
  });

  test('while push is being opened stops it', async () => {
    const {session, clock, news, isSilent} = chat();
    const started = ignoreRejection(session.start(DETAILS));
    await settled();
    await session.end();
    assert.equal(await fateOf(started), 'gone');
    await clock.turn(LONG);
    assert.deepEqual(news(), [
      '> starting',
      'prepare {}',
      'comet opened',
      '> ended by customer',
      'comet stopped',
    ]);
    assert.ok(isSilent());
  });

  for (const [how, settle] of [
    ['an answer', (reply: Deferred<Batch>) => reply.resolve(batch(2, joined()))],
    ['a fault', (reply: Deferred<Batch>) => reply.reject(UNREACHABLE)],
  ] as const) {
    test(`while the chat is being started ends it at the server, and ${how} that comes late changes nothing`, async () => {
      const {session, wire, clock, storage, news, isSilent} = chat();
      const reply = deferred<Batch>();
      wire.next('startChat', () => reply.promise);
      const started = ignoreRejection(session.start(DETAILS));
      await settled();
      await wire.cometFeeds.last.live();
      news();
      await session.end();
      settle(reply);
      await fateOf(started);
      await clock.turn(LONG);
      assert.deepEqual(news(), ['> ended by customer', 'disconnect S1', 'comet stopped']);
      assert.deepEqual([storage.items.size, isSilent()], [0, true]);
    });
  }

  test('is over at once, before the server has answered', async () => {
    const {session, wire, news} = chat();
    const [started, told] = [deferred<Batch>(), deferred<Batch>()];
    wire.next('startChat', () => started.promise);
    wire.next('disconnect', () => told.promise);
    void ignoreRejection(session.start(DETAILS));
    await settled();
    await wire.cometFeeds.last.live();
    news();
    const ended = session.end();
    assert.equal(session.state.value.phase, 'ended');
    await settled();
    assert.deepEqual(news(), ['> ended by customer', 'disconnect S1']);
    told.resolve(lastBatch());
    await ended;
    assert.deepEqual(news(), ['comet stopped']);
  });

  test('while the service is not available yet ends the questions', async () => {
    const {session, wire, clock, news, isSilent} = chat();
    wire.next('startChat', () => Promise.reject(UNAVAILABLE));
    wire.next('placeInQueue', () => Promise.resolve({}));
    const started = ignoreRejection(session.start(DETAILS));
    await settled();
    await wire.cometFeeds.last.live();
    await clock.turn(4000);
    news();
    await session.end();
    assert.equal(await fateOf(started), 'gone');
    await clock.turn(LONG);
    assert.deepEqual(news(), ['> ended by customer', 'disconnect S1', 'comet stopped']);
    assert.ok(isSilent());
  });

  test('allows another start', async () => {
    const {session, wire, shown} = chat();
    const late = deferred<Batch>();
    wire.next('startChat', () => late.promise);
    const first = ignoreRejection(session.start(DETAILS));
    await settled();
    await wire.cometFeeds.last.live();
    await session.end();
    wire.next('prepare', () => Promise.resolve({keys: {service: 'S2'}}));
    const second = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.live();
    await second;
    late.resolve(lastBatch(3, joined(), agentSays('of the first chat')));
    await fateOf(first);
    const {value} = session.state;
    assert.deepEqual(
      ['chat' in value && value.chat?.keys, value.phase, shown()],
      [{service: 'S2'}, 'waiting', []],
    );
  });
});
