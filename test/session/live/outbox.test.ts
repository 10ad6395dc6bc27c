import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Variable} from '../../../src/base/observable.js';
import {sendQueued} from '../../../src/session/live/outbox.js';
import {reduce, type ChatEvent} from '../../../src/session/model/reduce.js';
import {outgoingOf, type ChatState} from '../../../src/session/model/state.js';
import {ChatError} from '../../../src/wire/errors.js';
import type {Batch} from '../../../src/wire/types.js';
import {deferred, type Deferred} from '../../support/fakes/deferred.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {batch, customerSays} from '../../support/values/entries.js';
import {settled} from '../../support/fakes/settled.js';
import {ended, open, outgoing, starting, transcript} from '../../support/values/states.js';

/** An outbox over the state of a chat. Its log has each message sent and each callback. */
function outbox(start: ChatState) {
  const state = new Variable(start);
  const log: string[] = [];
  const asked: Deferred<Batch>[] = [];
  const dispatch = (event: ChatEvent) => (state.value = reduce(state.value, event));
  const clock = new FakeClock();
  let isLetIn = true;
  const stop = sendQueued({
    clock,
    state,
    isLetIn: () => {
      log.push('ask');
      return Promise.resolve(isLetIn);
    },
    send: (text) => {
      log.push(`send ${text}`);
      const question = deferred<Batch>();
      asked.push(question);
      return question.promise;
    },
    onBatch: (reply) => {
      log.push(`reply ${reply.position}`);
      dispatch({type: 'batch', batch: reply, now: 0});
    },
    onStatus: (id, status, {position, fault} = {}) => {
      const more = [position && ` at ${position}`, fault && `: ${fault.kind} ${fault.status}`];
      log.push(`${id} ${status}${more.filter(Boolean).join('')}`);
      dispatch({type: 'outgoing', id, status, position, fault});
    },
  });
  return {
    clock,
    state,
    stop,
    letsIn: (whether: boolean) => (isLetIn = whether),
    dispatch,
    write: (...ids: string[]) =>
      ids.forEach((id) => dispatch({type: 'write', message: outgoing(id, {text: id})})),
    answer: async (reply: Batch | ChatError) => {
      const question = asked.shift();
      if (reply instanceof ChatError) question?.reject(reply);
      else question?.resolve(reply);
      await settled();
    },
    news: () => log.splice(0),
    left: () => outgoingOf(state.value).map(({id, status}) => `${id} ${status}`),
  };
}

test('sends one message at a time, in the order of writing', async () => {
  const {write, answer, news, left} = outbox(open());
  write('a', 'b', 'c');
  assert.deepEqual(news(), ['a sending', 'send a']);
  await answer(batch(2));
  assert.deepEqual(news(), ['a sent at 2', 'reply 2', 'b sending', 'send b']);
  await answer(batch());
  assert.deepEqual(news(), ['b sent', 'reply undefined', 'c sending', 'send c']);
  await answer(batch(4));
  assert.deepEqual(news(), ['c sent at 4', 'reply 4']);
  assert.deepEqual(left(), ['a sent', 'b sent', 'c sent']);
});

test('a reply that contains the message confirms it', async () => {
  const {write, answer, state, left} = outbox(open());
  write('a');
  await answer(batch(2, customerSays('a')));
  assert.deepEqual(left(), []);
  assert.deepEqual(
    'transcript' in state.value && state.value.transcript.entries.map(({outgoingId}) => outgoingId),
    ['a'],
  );
});

test('sends queued messages at once when the line works', () => {
  const queued = transcript({outgoing: [outgoing('a', {text: 'a'})]});
  assert.deepEqual(outbox(open({line: 'polling', transcript: queued})).news(), ['a sending', 'send a']);
});

test('sends nothing before the chat has started and while the line is down, and all messages in order after that', async () => {
  for (const line of ['opening', 'down'] as const) {
    const {write, dispatch, answer, news} = outbox(open({line}));
    write('a', 'b');
    assert.deepEqual(news(), []);
    dispatch({type: 'line', status: 'live'});
    dispatch({type: 'line', status: 'down'});
    await answer(batch());
    assert.deepEqual(news(), ['a sending', 'send a', 'a sent', 'reply undefined']);
    dispatch({type: 'line', status: 'polling'});
    assert.deepEqual(news(), ['b sending', 'send b']);
  }
  const {write, news} = outbox(starting());
  write('a');
  assert.deepEqual(news(), []);
});

test('a refused message does not block the next one', async () => {
  const {write, answer, news, left} = outbox(open());
  write('a', 'b');
  await answer(new ChatError('refused', '415', {status: 415}));
  await answer(batch(2));
  assert.deepEqual(news(), [
    'a sending',
    'send a',
    'a failed: refused 415',
    'b sending',
    'send b',
    'b sent at 2',
    'reply 2',
  ]);
  assert.deepEqual(left(), ['a failed', 'b sent']);
});

const DENIED = new ChatError('refused', '401', {status: 401});

test('a message that was not let in waits, goes out by itself, and is in order', async () => {
  const {clock, write, answer, news} = outbox(open());
  write('a', 'b');
  await answer(DENIED);
  assert.deepEqual(news(), ['a sending', 'send a', 'a queued: refused 401']);
  await clock.turn(2000);
  await answer(DENIED);
  assert.deepEqual(news(), ['a sending', 'send a', 'a queued: refused 401']);
  await clock.turn(4000);
  await answer(batch(2));
  assert.deepEqual(news(), ['a sending', 'send a', 'a sent at 2', 'reply 2', 'b sending', 'send b']);
});

test('a message that was not let in goes out as soon as the line is back', async () => {
  const {dispatch, write, answer, news} = outbox(open());
  write('a');
  await answer(DENIED);
  dispatch({type: 'line', status: 'down'});
  news();
  dispatch({type: 'line', status: 'polling'});
  assert.deepEqual(news(), ['a sending', 'send a']);
});

test('a message waits as long as the server wants, even if the line comes back', async () => {
  const {clock, dispatch, write, answer, news} = outbox(open());
  write('a');
  await answer(new ChatError('refused', '429', {status: 429, retryAfter: 3000}));
  dispatch({type: 'line', status: 'down'});
  dispatch({type: 'line', status: 'polling'});
  await clock.turn(2999);
  assert.deepEqual(news(), ['a sending', 'send a', 'a queued: refused 429']);
  await clock.turn(1);
  assert.deepEqual(news(), ['a sending', 'send a']);
});

test('a message does not wait for more than a minute: it fails, and the next one goes out', async () => {
  const {clock, write, answer, news} = outbox(open());
  const busy = (retryAfter: number) => new ChatError('refused', '429', {status: 429, retryAfter});
  write('a', 'b');
  await answer(busy(60_001));
  assert.deepEqual(news(), ['a sending', 'send a', 'a failed: refused 429', 'b sending', 'send b']);
  await answer(busy(60_000));
  assert.deepEqual(news(), ['b queued: refused 429']);
  await clock.turn(60_000);
  assert.deepEqual(news(), ['b sending', 'send b']);
});

test('403 fails the message if the chat itself is let in, and waits if it is not', async () => {
  const {write, answer, letsIn, news} = outbox(open());
  const forbidden = new ChatError('refused', '403', {status: 403});
  write('a', 'b');
  await answer(forbidden);
  assert.deepEqual(news(), ['a sending', 'send a', 'ask', 'a failed: refused 403', 'b sending', 'send b']);
  letsIn(false);
  await answer(forbidden);
  assert.deepEqual(news(), ['ask', 'b queued: refused 403']);
});

test('after a stop, a message that waited is not sent, and no timer is left', async () => {
  const {clock, stop, write, answer, news} = outbox(open());
  write('a');
  await answer(DENIED);
  news();
  stop();
  await clock.turn(60_000);
  assert.deepEqual([news(), clock.timers], [[], []]);
});

test('a message without an answer becomes a maybe, and later ones wait until it is settled', async () => {
  for (const fate of ['seen', 'failed', 'gap'] as const) {
    const {write, answer, dispatch, news} = outbox(open());
    write('a', 'b');
    await answer(new ChatError('unreachable', 'No answer', {maybe: true}));
    assert.deepEqual(news(), ['a sending', 'send a', 'a maybe: unreachable undefined']);
    if (fate === 'seen') dispatch({type: 'batch', batch: batch(2, customerSays('a')), now: 0});
    if (fate === 'failed') dispatch({type: 'outgoing', id: 'a', status: 'failed'});
    if (fate === 'gap') dispatch({type: 'gap', isOpen: true});
    assert.deepEqual(news(), ['b sending', 'send b'], fate);
  }
});

test('no message is sent twice', async () => {
  const {write, answer, dispatch, news} = outbox(open());
  write('a');
  await answer(new ChatError('unreachable', 'No answer', {maybe: true}));
  news();
  for (const status of ['down', 'live', 'polling', 'live'] as const) dispatch({type: 'line', status});
  dispatch({type: 'batch', batch: batch(2), now: 0});
  await settled();
  assert.deepEqual(news(), []);
});

test('a failed message that is queued again is sent again', async () => {
  const {write, answer, dispatch, news} = outbox(open());
  write('a');
  await answer(new ChatError('unavailable', '503', {status: 503}));
  news();
  dispatch({type: 'outgoing', id: 'a', status: 'queued'});
  assert.deepEqual(news(), ['a sending', 'send a']);
});

test('sends nothing after the end', async () => {
  const {write, answer, dispatch, news, left} = outbox(open());
  write('a', 'b');
  news();
  dispatch({type: 'ending'});
  await answer(batch());
  assert.deepEqual(news(), ['a sent', 'reply undefined']);
  dispatch({type: 'ended', reason: 'customer'});
  assert.deepEqual([news(), left()], [[], ['a sent', 'b failed']]);
});

for (const [how, reply] of [
  ['answer', batch(2, customerSays('a'))],
  ['fault', new ChatError('unreachable', 'No answer', {maybe: true})],
] as const) {
  test(`after a stop it ignores a late ${how} and sends no message of the next chat`, async () => {
    const {write, answer, state, stop, news, left} = outbox(open());
    write('a', 'b');
    news();
    stop();
    state.value = ended();
    state.value = open();
    write('other');
    await answer(reply);
    assert.deepEqual([news(), left()], [[], ['other queued']]);
  });
}
