import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {chat, GONE, REFUSED, standing, UNAVAILABLE, UNREACHABLE} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {agentSays, batch, customerSays, joined, typing} from '../../support/values/entries.js';
import {settled} from '../../support/fakes/settled.js';
import {DETAILS} from '../../support/values/states.js';
import {ChatError} from '../../../src/wire/errors.js';
import type {Batch} from '../../../src/wire/types.js';

/** Longer than the ticket waits before it is written, ms. */
const UNTIL_WRITTEN = 1_000;

describe('a service that is not available yet', () => {
  /** A chat whose start was answered with 503. */
  async function queued() {
    const all = chat();
    all.wire.next('startChat', () => Promise.reject(UNAVAILABLE));
    const started = all.session.start(DETAILS);
    started.catch(() => undefined);
    await settled();
    await all.wire.cometFeeds.last.live();
    const start = ['> starting', 'prepare {}', 'comet opened', 'startChat S1 comet Socks'];
    assert.deepEqual(all.news(), [...start, '> starting queued']);
    return {...all, started};
  }

  test('is asked every 3 s until it is available, then the chat is started in the same session', async () => {
    const {wire, clock, started, news} = await queued();
    wire.next('placeInQueue', () => Promise.resolve({}));
    await clock.turn(2999);
    assert.deepEqual(news(), []);
    await clock.turn(1);
    await clock.turn(3000);
    await started;
    const rest = ['startChat S1 comet Socks', '> waiting opening', '> waiting live'];
    assert.deepEqual(news(), ['placeInQueue S1', 'placeInQueue S1', ...rest]);
    await clock.turn(UNTIL_WRITTEN);
    assert.deepEqual(clock.timers, []);
  });

  test('reports the place in the queue, and changes no state for the same place', async () => {
    const {wire, clock, news, session} = await queued();
    const places = [{position: 2, eta: 240}, {position: 2, eta: 240}, {position: 1}];
    for (const place of places) wire.next('placeInQueue', () => Promise.resolve(place));
    const seen: unknown[] = [];
    session.state.subscribe((state) => seen.push('place' in state && state.place));
    await clock.turn(9000);
    assert.deepEqual(seen, [{position: 2, eta: 240}, {position: 1}]);
    assert.equal(news().length, 3);
  });

  test('may be unavailable again at the start: the questions go on', async () => {
    const {wire, clock, started, news} = await queued();
    wire.next('startChat', () => Promise.reject(UNAVAILABLE));
    await clock.turn(6000);
    await started;
    const start = 'startChat S1 comet Socks';
    assert.deepEqual(news(), [
      'placeInQueue S1',
      start,
      'placeInQueue S1',
      start,
      '> waiting opening',
      '> waiting live',
    ]);
  });

  test('that gives no answer is asked again', async () => {
    const {wire, clock, started, news} = await queued();
    wire.next('placeInQueue', () => Promise.reject(UNREACHABLE));
    wire.next('placeInQueue', () => Promise.reject(UNAVAILABLE));
    await clock.turn(9000);
    await started;
    assert.deepEqual(news().slice(0, 4), [
      ...['placeInQueue S1', 'placeInQueue S1', 'placeInQueue S1'],
      'startChat S1 comet Socks',
    ]);
  });

  test('that refuses the question is started at once', async () => {
    const {wire, clock, started, news} = await queued();
    wire.next('placeInQueue', () => Promise.reject(REFUSED));
    await clock.turn(3000);
    await started;
    assert.deepEqual(news().slice(0, 2), ['placeInQueue S1', 'startChat S1 comet Socks']);
  });

  test('and then refuses the chat: the start fails', async () => {
    const {wire, clock, started, news, isSilent} = await queued();
    wire.next('startChat', () => Promise.reject(REFUSED));
    await clock.turn(3000);
    await assert.rejects(started, REFUSED);
    assert.deepEqual(news().slice(1), ['startChat S1 comet Socks', '> failed refused', 'comet stopped']);
    assert.ok(isSilent());
  });

  test('lets the customer write messages, which are sent when it is available', async () => {
    const {session, clock, news} = await queued();
    const sent = session.send('hello');
    await clock.turn(3000);
    await sent;
    assert.equal(news().at(-1), 'send S1 hello');
  });

  test('a start fails if the request for the service is answered with 503', async () => {
    const {session, wire, news, isSilent} = chat();
    wire.next('prepare', () => Promise.reject(UNAVAILABLE));
    await assert.rejects(session.start(DETAILS), UNAVAILABLE);
    assert.deepEqual(news(), ['> starting', 'prepare {}', '> failed unavailable']);
    assert.ok(isSilent());
  });
});

describe('the customer’s typing', () => {
  test('is sent to the server, and the stop before a message is sent', async () => {
    const {session, clock, wire, news} = await standing();
    session.typed('h');
    session.typed('hi');
    await session.send('hi');
    await wire.cometFeeds.last.tells(batch(2, customerSays('hi')));
    session.typed('');
    await clock.turn(60_000);
    assert.deepEqual(news(), ['startTyping S1', 'stopTyping S1', 'send S1 hi']);
  });

  test('carries the text so far only if the page wants that', async () => {
    const {session, news} = await standing({typingPreview: true});
    session.typed('My order');
    session.typed('');
    assert.deepEqual(news(), ['startTyping S1 My order', 'stopTyping S1']);
    const plain = await standing();
    plain.session.typed('My order');
    assert.deepEqual(plain.news(), ['startTyping S1']);
  });

  test('carries the text no longer, or from now on, when the page changes that while the chat is on', async () => {
    let typingPreview = true;
    const {session, clock, news} = await standing({
      get typingPreview() {
        return typingPreview;
      },
    });
    session.typed('My card is');
    typingPreview = false;
    await clock.turn(3000);
    session.typed('My card is 4111');
    assert.deepEqual(news(), ['startTyping S1 My card is', 'startTyping S1']);
    typingPreview = true;
    await clock.turn(3000);
    session.typed('My card is red');
    assert.deepEqual(news(), ['startTyping S1 My card is red']);
  });

  test('is sent again after a pause, and the stop after 5 s', async () => {
    const {session, clock, news} = await standing();
    session.typed('h');
    await clock.turn(5000);
    assert.deepEqual(news(), ['startTyping S1', 'stopTyping S1']);
    session.typed('hi');
    await clock.turn(60_000);
    assert.deepEqual(news(), ['startTyping S1', 'stopTyping S1']);
  });

  test('is not sent before the chat has started', async () => {
    const {session, clock, news} = chat();
    session.start(DETAILS).catch(() => undefined);
    session.typed('h');
    await clock.turn(6000);
    assert.deepEqual(news(), ['> starting', 'prepare {}', 'comet opened']);
  });

  test('does no harm if the notice fails', async () => {
    const {session, wire, clock, news} = await standing();
    wire.next('typing', () => Promise.reject(UNREACHABLE));
    session.typed('h');
    await clock.turn(0);
    assert.deepEqual(news(), ['startTyping S1']);
    assert.equal(session.state.value.phase, 'waiting');
  });

  test('may be answered with messages', async () => {
    const {session, wire, shown} = await standing();
    wire.next('typing', () => Promise.resolve(batch(2, agentSays('hello'))));
    session.typed('h');
    await settled();
    assert.deepEqual(shown(), ['hello']);
  });

  test('is not sent after the end of the chat', async () => {
    const {session, clock, news, isSilent} = await standing();
    session.typed('h');
    await session.end();
    await clock.turn(60_000);
    assert.deepEqual(news(), [
      ...['startTyping S1', '> ending live', 'disconnect S1', '> ended by customer', 'comet stopped'],
    ]);
    assert.ok(isSilent());
  });
});

describe('the agent’s typing', () => {
  const typingIn = ({session: {state}}: Awaited<ReturnType<typeof standing>>) =>
    'typing' in state.value ? state.value.typing.map(({nickname}) => nickname) : undefined;

  test('is removed 10 s after the last notice', async () => {
    const all = await standing();
    await all.wire.cometFeeds.last.tells(batch(2, typing()));
    await all.clock.turn(6000);
    await all.wire.cometFeeds.last.tells(batch(3, typing()));
    await all.clock.turn(9999);
    assert.deepEqual(typingIn(all), ['Kristi']);
    await all.clock.turn(1);
    assert.deepEqual(typingIn(all), []);
    await all.clock.turn(UNTIL_WRITTEN);
    assert.deepEqual(all.clock.timers, []);
  });

  test('of two agents is removed for each at its time', async () => {
    const all = await standing();
    await all.wire.cometFeeds.last.tells(batch(2, typing('Kristi')));
    await all.clock.turn(4000);
    await all.wire.cometFeeds.last.tells(batch(3, typing('Sam')));
    await all.clock.turn(6000);
    assert.deepEqual(typingIn(all), ['Sam']);
    await all.clock.turn(4000);
    assert.deepEqual(typingIn(all), []);
    await all.clock.turn(UNTIL_WRITTEN);
    assert.deepEqual(all.clock.timers, []);
  });

  test('leaves no timer when the chat ends', async () => {
    const {session, wire, isSilent} = await standing();
    await wire.cometFeeds.last.tells(batch(2, typing()));
    await session.end();
    assert.ok(isSilent());
  });
});

describe('a refresh is made', () => {
  test('when push is back, from the last position before a gap', async () => {
    const {wire, clock, news, shown} = await standing();
    await wire.cometFeeds.last.tells(batch(3, joined(), agentSays('a')));
    await wire.cometFeeds.last.trouble();
    news();
    wire.next('refresh', () => Promise.resolve(batch(5, agentSays('b'), agentSays('c'))));
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    assert.deepEqual(news(), ['> talking live', 'refresh S1 3']);
    assert.deepEqual(shown().slice(1), ['a', 'b', 'c']);
  });

  test('after a message was refused, and shows that the chat is over', async () => {
    const {session, wire, clock, news, isSilent} = await standing();
    wire.next('send', () => Promise.reject(REFUSED));
    wire.next('refresh', () => Promise.reject(GONE));
    await assert.rejects(session.send('hello'), {kind: 'refused'});
    await clock.turn(0);
    assert.deepEqual(news(), ['send S1 hello', 'refresh S1 1', '> ended by lost', 'comet stopped']);
    assert.ok(isSilent());
  });

  test('after a message without an answer, and shows whether it was delivered', async () => {
    for (const [reply, rest] of [
      [batch(2, customerSays('hello')), []],
      [batch(1), ['hello: failed']],
    ] as const) {
      const {session, wire, clock, news, outgoing} = await standing();
      wire.next('send', () => Promise.reject(UNREACHABLE));
      wire.next('refresh', () => Promise.resolve(reply));
      session.send('hello').catch(() => undefined);
      await settled();
      assert.deepEqual(outgoing(), ['hello: maybe']);
      await clock.turn(1500);
      assert.deepEqual([news().slice(0, 2), outgoing()], [['send S1 hello', 'refresh S1 1'], rest]);
    }
  });
});

test('any reply may bring messages', async () => {
  const {session, wire, shown} = await standing();
  wire.next('send', () => Promise.resolve(batch(3, customerSays('hello'), agentSays('hi'))));
  wire.next('customNotice', () => Promise.resolve(batch(4, agentSays('noted'))));
  await session.send('hello');
  await session.customNotice('x');
  assert.deepEqual(shown(), ['hello', 'hi', 'noted']);
});

test('the answer to the end of the chat may bring the last messages', async () => {
  const {session, wire, shown} = await standing();
  wire.next('disconnect', () => Promise.resolve({...batch(2, agentSays('bye')), ended: true}));
  await session.end();
  assert.deepEqual(shown(), ['bye']);
});

test('an answer that comes after the end of the chat says nothing about it, and leaves no timer', async () => {
  const {session, wire, clock} = await standing();
  const answer = deferred<Batch>();
  wire.next('send', () => answer.promise);
  session.send('a').catch(() => undefined);
  await settled();
  await wire.cometFeeds.last.tells({...batch(2, agentSays('bye')), ended: true});
  answer.reject(new ChatError('broken', '500', {status: 500, isReported: true}));
  await settled();
  assert.deepEqual([session.state.value.phase, clock.timers], ['ended', []]);
});

test('a message that met a login page, and did not arrive before the end, is not sent', async () => {
  const {session, wire, clock, outgoing} = await standing();
  wire.next('send', () => Promise.reject(new ChatError('refused', 'Login', {status: 401, maybe: true})));
  wire.next('refresh', () => Promise.resolve({...batch(1), ended: true}));
  session.send('a').catch(() => undefined);
  await settled();
  await clock.turn(1500);
  assert.deepEqual([session.state.value.phase, outgoing()], ['ended', ['a: failed']]);
});

test('if the end of the chat gets no answer, the chat ends here after the time-out', async () => {
  const {session, wire, news, isSilent} = await standing();
  const reply = deferred<Batch>();
  wire.next('disconnect', () => reply.promise);
  const ended = session.end();
  await settled();
  assert.deepEqual(news(), ['> ending live', 'disconnect S1']);
  reply.reject(UNREACHABLE);
  await ended;
  assert.deepEqual(news(), ['> ended by customer', 'comet stopped']);
  assert.ok(isSilent());
});

describe('a page', () => {
  test('that becomes visible makes a refresh, unless it has just made one', async () => {
    const {clock, lifecycle, news} = await standing();
    await clock.turn(6000);
    lifecycle.hide();
    await clock.turn(0);
    assert.deepEqual(news(), []);
    lifecycle.show();
    lifecycle.ring();
    await clock.turn(0);
    lifecycle.show();
    await clock.turn(0);
    assert.deepEqual(news(), ['refresh S1 1']);
  });

  test('that is left stops push, and makes no request until it is back', async () => {
    const {wire, clock, lifecycle, news} = await standing();
    await clock.turn(6000);
    lifecycle.leave();
    await clock.turn(0);
    assert.deepEqual(news(), ['> waiting opening', 'comet stopped']);
    lifecycle.comeBack();
    await settled();
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    assert.deepEqual(
      news().filter((said) => !said.startsWith('>')),
      ['comet opened', 'refresh S1 1'],
    );
  });
});
