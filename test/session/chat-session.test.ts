import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {chat, GONE, REFUSED, standing, UNAVAILABLE, UNREACHABLE} from '../support/fakes/chat.js';
import {deferred, type Deferred} from '../support/fakes/deferred.js';
import {agentSays, batch, customerSays, joined, lastBatch} from '../support/values/entries.js';
import {settled} from '../support/fakes/settled.js';
import {DETAILS} from '../support/values/states.js';
import {TicketHolder} from '../../src/session/saved/ticket.js';
import type {Batch} from '../../src/wire/types.js';

/** Long after every time-out and back-off. */
const LONG = 300_000;

/** Whoever waits for it has no wish to know. */
function ignoreRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** What became of a promise by now. */
async function fateOf(promise: Promise<unknown>): Promise<string> {
  let fate = 'open';
  promise.then(
    () => (fate = 'done'),
    (error: unknown) =>
      (fate = error instanceof Error && 'kind' in error ? String(error.kind) : String(error)),
  );
  await settled();
  return fate;
}

describe('before the start', () => {
  test('nothing is asked, stored or waited for', async () => {
    const {session, clock, storage, users, news, isSilent} = chat();
    assert.equal(await session.resume(), false);
    await session.end();
    await session.release();
    session.typed('hello');
    session.retry('x');
    session.discard('x');
    await clock.turn(LONG);
    assert.deepEqual([news(), users, storage.items.size, session.state.value], [[], [], 0, {phase: 'idle'}]);
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
    const {session, wire, users, news} = chat({userData: {account: '7'}});
    const started = session.start(DETAILS);
    await settled();
    assert.deepEqual(news(), ['> starting', 'requestService {"account":"7"}', 'comet opened']);
    await wire.cometFeeds.last.live();
    await started;
    assert.deepEqual(news(), ['startChat S1 comet Socks', '> waiting opening', '> waiting live']);
    assert.deepEqual(users, ['32 bytes, no. 1']);
  });

  test('each chat is another user, unless the page says who it is', async () => {
    const {session, users} = await standing();
    await session.end();
    ignoreRejection(session.start(DETAILS));
    assert.deepEqual(users, ['32 bytes, no. 1', '32 bytes, no. 2']);
    const named = await standing({gmsUser: 'buzz'});
    assert.deepEqual(named.users, ['buzz']);
  });

  test('polls where push cannot be had', async () => {
    const {session, wire, news} = chat();
    const started = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.lost(UNREACHABLE);
    await started;
    await wire.pollFeeds.last.tells(batch(2, joined()));
    assert.deepEqual(news(), [
      ...['> starting', 'requestService {}', 'comet opened', 'startChat S1 poll Socks'],
      ...['> waiting opening', 'poll opened', '> waiting polling', '> talking polling'],
    ]);
  });

  test('asks nobody for push where polling is wanted', async () => {
    const {session, wire} = chat({delivery: 'poll'});
    await session.start(DETAILS);
    assert.deepEqual(wire.cometFeeds.opened, []);
    assert.equal(wire.pollFeeds.open.length, 1);
  });

  test('twice is refused, and the first start goes on', async () => {
    const {session, wire, news} = chat();
    const started = session.start(DETAILS);
    await assert.rejects(session.start(DETAILS), {name: 'ChatError', kind: 'invalid'});
    await wire.cometFeeds.last.live();
    await started;
    await assert.rejects(session.start(DETAILS), {name: 'ChatError', kind: 'invalid'});
    assert.equal(news().filter((said) => said.startsWith('requestService')).length, 1);
  });

  test('what is written meanwhile is sent when the chat stands, in order and one at a time', async () => {
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

  test('what comes by push before the chat stands is shown when it does', async () => {
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
  test('at the service keeps what was filled in and written, and the next try sends it', async () => {
    const {session, wire, storage, news, outgoing, isSilent} = chat();
    wire.next('requestService', () => Promise.reject(REFUSED));
    const started = session.start(DETAILS);
    const sent = session.send('a');
    await assert.rejects(started, REFUSED);
    assert.deepEqual(news(), ['> starting', 'requestService {}', '> failed refused']);
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

  test('where only push is wanted and cannot be had', async () => {
    const {session, wire, news, isSilent} = chat({delivery: 'comet'});
    const started = session.start(DETAILS);
    await settled();
    await Promise.all([assert.rejects(started, UNREACHABLE), wire.cometFeeds.last.lost(UNREACHABLE)]);
    assert.deepEqual(news(), ['> starting', 'requestService {}', 'comet opened', '> failed unreachable']);
    assert.ok(isSilent());
  });

  test('at the chat lets the line go', async () => {
    const {session, wire, clock, news, isSilent} = chat();
    wire.next('startChat', () => Promise.reject(REFUSED));
    const started = session.start(DETAILS);
    await settled();
    await Promise.all([assert.rejects(started, REFUSED), wire.cometFeeds.last.live()]);
    await clock.turn(LONG);
    assert.deepEqual(news().slice(-3), ['startChat S1 comet Socks', '> failed refused', 'comet stopped']);
    assert.ok(isSilent());
  });

  test('without an answer ends the chat that may stand after all: no agent waits for nobody', async () => {
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

describe('a start that is called off', () => {
  test('before the service has answered asks nothing more, whatever it answers', async () => {
    const {session, wire, clock, news, isSilent} = chat();
    const service = deferred<string>();
    wire.next('requestService', () => service.promise);
    const started = ignoreRejection(session.start(DETAILS));
    await session.end();
    service.resolve('S1');
    assert.equal(await fateOf(started), 'gone');
    await clock.turn(LONG);
    assert.deepEqual(news(), ['> starting', 'requestService {}', '> ended by customer']);
    assert.ok(isSilent());
  });

  test('while push is being opened lets it go', async () => {
    const {session, clock, news, isSilent} = chat();
    const started = ignoreRejection(session.start(DETAILS));
    await settled();
    await session.end();
    assert.equal(await fateOf(started), 'gone');
    await clock.turn(LONG);
    assert.deepEqual(news(), [
      '> starting',
      'requestService {}',
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

  test('is over at once, however long the server takes to hear of it', async () => {
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

  test('while the service is not available yet asks no more', async () => {
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

  test('leaves the way free for another', async () => {
    const {session, wire, shown} = chat();
    const late = deferred<Batch>();
    wire.next('startChat', () => late.promise);
    const first = ignoreRejection(session.start(DETAILS));
    await settled();
    await wire.cometFeeds.last.live();
    await session.end();
    wire.next('requestService', () => Promise.resolve('S2'));
    const second = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.live();
    await second;
    late.resolve(lastBatch(3, joined(), agentSays('of the first chat')));
    await fateOf(first);
    const {value} = session.state;
    assert.deepEqual(['chat' in value && value.chat.service, value.phase, shown()], ['S2', 'waiting', []]);
  });
});

describe('sending', () => {
  test('resolves when the server has accepted it', async () => {
    const {session, wire, outgoing} = await standing();
    const reply = deferred<Batch>();
    wire.next('send', () => reply.promise);
    const sent = session.send('hello');
    assert.deepEqual([await fateOf(sent), outgoing()], ['open', ['hello: sending']]);
    reply.resolve(batch(2));
    assert.deepEqual([await fateOf(sent), outgoing()], ['done', ['hello: sent']]);
    await wire.cometFeeds.last.tells(batch(2, customerSays('hello')));
    assert.deepEqual(outgoing(), []);
  });

  test('resolves when the message is seen in the transcript, though no answer came', async () => {
    const {session, wire, shown, outgoing} = await standing();
    wire.next('send', () => Promise.reject(UNREACHABLE));
    const sent = session.send('hello');
    assert.deepEqual([await fateOf(sent), outgoing()], ['open', ['hello: maybe']]);
    await wire.cometFeeds.last.tells(batch(2, customerSays('hello')));
    assert.deepEqual([await fateOf(sent), outgoing(), shown()], ['done', [], ['hello']]);
  });

  test('is refused where the server refuses it; tried again by hand it may pass', async () => {
    const {session, wire, outgoing} = await standing();
    wire.next('send', () => Promise.reject(REFUSED));
    await assert.rejects(session.send('hello'), {name: 'ChatError', kind: 'refused', status: 415});
    assert.deepEqual(outgoing(), ['hello: failed']);
    const {value} = session.state;
    session.retry(('transcript' in value && value.transcript.outgoing[0]?.id) || '');
    await settled();
    assert.deepEqual(outgoing(), ['hello: sent']);
  });

  test('says why it failed: what one can do about it differs', async () => {
    const {session, wire} = await standing();
    wire.next('send', () => Promise.reject(UNAVAILABLE));
    await assert.rejects(session.send('hello'), {name: 'ChatError', kind: 'unavailable', status: 503});
  });

  test('nothing is refused before it leaves', async () => {
    const {session, news} = await standing();
    for (const text of ['', ' ', '\n\t'])
      await assert.rejects(session.send(text), {name: 'ChatError', kind: 'invalid'});
    assert.deepEqual(news(), []);
  });

  test('the page may change a message, or refuse it', async () => {
    const transformOutgoing = (text: string) =>
      text.includes('secret') ? null : text.replace(/\d{4}/g, '****');
    const {session, news, outgoing} = await standing({transformOutgoing});
    await session.send('my card is 1234 5678');
    await assert.rejects(session.send('a secret'), {name: 'ChatError', kind: 'refused'});
    assert.deepEqual(
      [news(), outgoing()],
      [['send S1 my card is **** ****'], ['my card is **** ****: sent']],
    );
  });

  test('a page that throws at a message gets its own error back, typed, and nothing leaves', async () => {
    const thrown = new RangeError('too long');
    const transformOutgoing = () => {
      throw thrown;
    };
    const {session, news} = await standing({transformOutgoing});
    await assert.rejects(session.send('hello'), {name: 'ChatError', cause: thrown});
    assert.deepEqual(news(), []);
  });

  test('only a message that failed can be discarded or tried again', async () => {
    const {session, wire, outgoing, news} = await standing();
    wire.next('send', () => deferred<Batch>().promise);
    ignoreRejection(session.send('a'));
    ignoreRejection(session.send('b'));
    const {value} = session.state;
    const ids = 'transcript' in value ? value.transcript.outgoing.map(({id}) => id) : [];
    for (const id of ids) {
      session.retry(id);
      session.discard(id);
    }
    assert.deepEqual([outgoing(), news()], [['a: sending', 'b: queued'], ['send S1 a']]);
  });

  test('a message that failed is forgotten when the customer discards it', async () => {
    const {session, wire, outgoing} = await standing();
    wire.next('send', () => Promise.reject(REFUSED));
    await assert.rejects(session.send('hello'));
    const {value} = session.state;
    session.discard(('transcript' in value && value.transcript.outgoing[0]?.id) || '');
    assert.deepEqual(outgoing(), []);
  });

  test('a custom notice goes to the agent’s application', async () => {
    const {session, news} = await standing();
    await session.customNotice('cart=3');
    assert.deepEqual(news(), ['customNotice S1 cart=3']);
  });
});

describe('ending', () => {
  test('tells the server, then lets the line go, and wipes what was kept', async () => {
    const {session, clock, storage, news, isSilent} = await standing();
    assert.deepEqual([...storage.items.keys()], ['ticket']);
    await session.end();
    assert.deepEqual(news(), ['> ending live', 'disconnect S1', '> ended by customer', 'comet stopped']);
    assert.deepEqual([storage.items.size, isSilent()], [0, true]);
    await clock.turn(LONG);
    assert.deepEqual(news(), []);
  });

  test('resolves when the line has left the wire', async () => {
    const {session, wire} = await standing();
    wire.cometFeeds.holdsStops = true;
    const ended = session.end();
    assert.equal(await fateOf(ended), 'open');
    wire.cometFeeds.last.stopped.resolve(undefined);
    await ended;
  });

  test('twice is once', async () => {
    const {session, news} = await standing();
    await Promise.all([session.end(), session.end()]);
    await session.end();
    assert.deepEqual(news(), ['> ending live', 'disconnect S1', '> ended by customer', 'comet stopped']);
  });

  test('succeeds here though the server cannot be told', async () => {
    const {session, wire, news, isSilent} = await standing();
    wire.next('disconnect', () => Promise.reject(UNREACHABLE));
    await session.end();
    assert.deepEqual(news().slice(-2), ['> ended by customer', 'comet stopped']);
    assert.ok(isSilent());
  });

  test('in a page that goes away sends a request that outlives it', async () => {
    const {session, news} = await standing();
    await session.end(true);
    assert.equal(news()[1], 'disconnect S1 leaving');
  });

  test('by the agent lets the line go too, after the last words', async () => {
    const {wire, clock, storage, news, shown, isSilent} = await standing();
    await wire.cometFeeds.last.tells(lastBatch(3, joined(), agentSays('bye')));
    assert.deepEqual(news(), ['> ended by agent', 'comet stopped']);
    assert.deepEqual([shown(), storage.items.size], [['has joined the session', 'bye'], 0]);
    await clock.turn(LONG);
    assert.ok(isSilent());
  });

  test('that comes before the last words asks for them, once; after that the customer may', async () => {
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

  test('waits a moment for last words that are pushed after the reply that tells of it', async () => {
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

  test('waits for no last words that do not come, nor once the chat is let go', async () => {
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

  test('is what it is when the server no longer knows the chat', async () => {
    const {session, wire, clock, news, isSilent} = chat({delivery: 'poll'});
    await session.start(DETAILS);
    news();
    await wire.pollFeeds.last.lost(GONE);
    await clock.turn(LONG);
    assert.deepEqual(news(), ['> ended by lost']);
    assert.ok(isSilent());
  });

  test('settles what was on its way: what had left may be in the chat, what waited is not', async () => {
    const {session, wire, outgoing} = await standing();
    wire.next('send', () => deferred<Batch>().promise);
    const fates = ['a', 'b'].map((text) => ignoreRejection(session.send(text)));
    await settled();
    await wire.cometFeeds.last.tells(lastBatch());
    assert.deepEqual(outgoing(), ['a: maybe', 'b: failed']);
    assert.deepEqual(await Promise.all(fates.map(fateOf)), ['gone', 'gone']);
  });

  test('answers that come late change nothing', async () => {
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

  test('nothing can be written any more, and nothing tried again', async () => {
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

  test('makes room for another chat, of which late news of the first say nothing', async () => {
    const {session, wire, shown, outgoing} = await standing();
    const late = deferred<Batch>();
    wire.next('send', () => late.promise);
    ignoreRejection(session.send('of the first'));
    await settled();
    await session.end();
    wire.next('requestService', () => Promise.resolve('S2'));
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

describe('letting go and taking up', () => {
  test('lets the line go and keeps the chat; a new session takes it up where it was', async () => {
    const first = await standing();
    await first.wire.cometFeeds.last.tells(batch(3, joined(), agentSays('hello')));
    first.news();
    await first.session.release();
    assert.deepEqual([...first.news()].sort(), ['> idle', 'comet stopped']);
    assert.equal(first.wire.cometFeeds.last.stoppedAt, 3, 'the server knows where to go on from');
    assert.ok(first.isSilent());

    const {session, wire, clock, users, storage, news, shown} = chat();
    for (const [key, value] of first.storage.items) storage.setItem(key, value);
    assert.equal(await session.resume(), true);
    assert.deepEqual(news(), ['> talking opening', 'comet opened']);
    assert.deepEqual([users, shown()], [first.users, ['has joined the session', 'hello']]);
    wire.next('refresh', () => Promise.resolve(batch(4, agentSays('are you there?'))));
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    assert.deepEqual(news(), ['> talking live', 'refresh S1 3']);
    assert.deepEqual(shown().slice(-1), ['are you there?']);
  });

  test('what the screen looked like before the chat stood is kept with it', async () => {
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

  test('the same session can take it up again', async () => {
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

  test('the transcript tells what became of a message that was under way; none is sent twice', async () => {
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

  test('tells whoever waits for a message that the chat was left', async () => {
    const {session, wire} = await standing();
    wire.next('send', () => deferred<Batch>().promise);
    const sent = session.send('hello');
    await Promise.all([assert.rejects(sent, {name: 'ChatError', kind: 'gone'}), session.release()]);
  });

  test('a chat that has ended cannot be taken up', async () => {
    const {session} = await standing();
    await session.end();
    await session.release();
    assert.equal(await session.resume(), false);
  });

  test('while it is being ended, nothing is kept either', async () => {
    const {session, wire, storage} = await standing();
    const reply = deferred<Batch>();
    wire.next('disconnect', () => reply.promise);
    const ended = session.end();
    await session.release();
    reply.resolve(lastBatch());
    await ended;
    assert.deepEqual([await session.resume(), storage.items.size], [false, 0]);
  });

  test('a chat that is being started is called off, at the server too', async () => {
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

  test('a start that the page was left in the middle of has failed, and can be made again on return', async () => {
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
    await clock.turn(LONG);
    assert.deepEqual([news(), lifecycle.listeners], [[], 0]);
    ignoreRejection(session.start(DETAILS));
    await settled();
    assert.deepEqual(news(), ['> starting', 'requestService {}', 'comet opened']);
  });

  test('nothing is kept of a chat that does not stand yet', async () => {
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
  /** A page that was left in the middle of a chat, and another of the same tab that took it up. */
  async function leftAndTakenUp(left: () => Promise<unknown> = settled) {
    const first = await standing();
    await first.wire.cometFeeds.last.tells(batch(3, joined(), agentSays('one')));
    // It waits for the line, which goes with the page.
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

  test('a page whose chat nobody has touched goes on with it', async () => {
    const {session, wire, lifecycle, news, outgoing} = await standing();
    void ignoreRejection(session.send('a'));
    await settled();
    news();
    lifecycle.leave();
    await settled();
    lifecycle.comeBack();
    await wire.cometFeeds.last.live();
    assert.deepEqual(news(), ['comet stopped', 'comet opened', '> waiting opening', '> waiting live']);
    assert.deepEqual(outgoing(), ['a: sent']);
  });

  test('what the next page of the tab sent is not sent again, and what it heard is there', async () => {
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
    await first.wire.cometFeeds.last.live();
    await first.clock.turn(LONG);
    assert.deepEqual(first.shown(), ['has joined the session', 'one', 'hello', 'two']);
    assert.deepEqual(first.session.view.value, {draft: 'more', open: false, unread: 0});
    assert.deepEqual(
      first.news().filter((said) => /^(send|request|comet)/.test(said)),
      ['comet opened'],
    );
  });

  test('a chat that was ended meanwhile is found to be over, and nothing that waited is sent', async () => {
    const {first, second} = await leftAndTakenUp();
    await second.session.end();
    first.lifecycle.comeBack();
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

  test('where nothing could be stored, it goes on as it was', async () => {
    const {session, wire, lifecycle, storage, news} = await standing();
    storage.isFull = true;
    await wire.cometFeeds.last.tells(batch(2, joined()));
    lifecycle.leave();
    await settled();
    lifecycle.comeBack();
    await wire.cometFeeds.last.live();
    assert.deepEqual(news().slice(-2), ['> talking opening', '> talking live']);
    assert.equal(session.state.value.phase, 'talking');
  });
});
