import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ChatError} from '../../../src/wire/errors.js';
import {agentSays, batch, customerSays} from '../../support/values/entries.js';
import {outgoing, transcript} from '../../support/values/states.js';
import {catchUpOf, LOST} from './catch-up-of.js';

const QUEUED = transcript({outgoing: [outgoing('a', {text: 'a'})]});
const REFUSED = new ChatError('refused', 'No refresh here', {status: 500});

/** A chat whose message was accepted by a reply without a position. */
function accepted(start: Parameters<typeof catchUpOf>[0] = {}) {
  const all = catchUpOf({transcript: QUEUED, ...start});
  all.dispatch({type: 'outgoing', id: 'a', status: 'sending'});
  all.dispatch({type: 'outgoing', id: 'a', status: 'sent'});
  return all;
}

describe('an accepted message that does not come', () => {
  test('is asked for after 5 s', async () => {
    const {clock, answer, news, outgoing: left} = accepted();
    await clock.turn(4_999);
    assert.deepEqual(news(), []);
    await clock.turn(1);
    await answer(batch(2, customerSays('a')));
    assert.deepEqual([news(), left()], [['5000 ask 1'], []]);
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [[], []]);
  });

  test('is not asked for when a push brings it', async () => {
    const {clock, tell, news} = accepted();
    await clock.turn(4_000);
    tell(batch(2, customerSays('a')));
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [[], []]);
  });

  for (const [how, reply] of [
    ['without it', batch(1)],
    ['without a position', batch()],
    ['that refuses', REFUSED],
    ['that is lost', LOST],
  ] as const) {
    test(`is asked for three times with an answer ${how}, and no gap is told`, async () => {
      const {clock, answerAll, news, outgoing: left} = accepted();
      await answerAll(reply, 600_000);
      assert.deepEqual(
        news().map((line) => line.replace(/\d{3} /, '... ')),
        ['5... ask 1', '15... ask 1', '35... ask 1'],
      );
      assert.deepEqual([left(), clock.timers], [['a sent'], []]);
    });
  }

  test('is asked for three times if all requests hang', async () => {
    const {clock, answer, news} = accepted();
    await clock.turn(300_000);
    assert.deepEqual([news(), clock.timers], [['5000 ask 1'], []]);
    await answer(LOST);
    await clock.turn(300_000);
    assert.ok(news().length <= 2);
    assert.deepEqual(clock.timers, []);
  });

  test('is asked for again when a later message does not come either', async () => {
    const {clock, dispatch, answerAll, news} = accepted();
    await answerAll(batch(1), 100_000);
    news();
    for (const event of [
      {type: 'write', message: outgoing('b', {text: 'b'})},
      {type: 'outgoing', id: 'b', status: 'sending'},
      {type: 'outgoing', id: 'b', status: 'sent'},
    ] as const)
      dispatch(event);
    const {length} = (await answerAll(batch(1), 100_000), news());
    assert.deepEqual([length, clock.timers], [3, []]);
  });

  test('waits for the request allowance', async () => {
    const {clock, waits, news} = accepted();
    waits(4_000);
    await clock.turn(9_000);
    assert.deepEqual(news(), ['9000 ask 1']);
  });

  for (const line of ['polling', 'opening', 'down'] as const)
    test(`is not asked for while the line is ${line}`, async () => {
      const {clock, dispatch, answer, news} = accepted({line});
      await clock.turn(60_000);
      assert.deepEqual([news(), clock.timers], [[], []]);
      dispatch({type: 'line', status: 'live'});
      await clock.turn(5_000);
      await answer(batch(3, customerSays('a'), agentSays('b')));
      assert.deepEqual([news(), clock.timers], [['65000 ask 1'], []]);
    });

  test('is not asked for after the end, nor after a stop', async () => {
    for (const end of ['ended', 'stopped']) {
      const {clock, catchUp, dispatch, news} = accepted();
      await clock.turn(1_000);
      if (end === 'ended') dispatch({type: 'ended', reason: 'agent'});
      catchUp.stop();
      await clock.turn(60_000);
      assert.deepEqual([news(), clock.timers], [[], []]);
    }
  });
});

describe('a gap that appears while a refresh hangs', () => {
  for (const [what, before] of [
    ['for an accepted message', 30_000],
    ['for an accepted message, since a moment ago', 6_000],
  ] as const)
    test(`is told within 17 s if the refresh was ${what}`, async () => {
      const {clock, tell, news} = accepted();
      await clock.turn(before);
      assert.deepEqual(news(), ['5000 ask 1']);
      tell(batch(4, agentSays('c')));
      await clock.turn(16_999);
      assert.equal(news().filter((line) => line.endsWith(' gap')).length, 1);
    });

  test('is told within 17 s if the refresh followed a lost line', async () => {
    const {clock, catchUp, tell, news} = catchUpOf();
    catchUp.now();
    await clock.turn(10_000);
    tell(batch(4, agentSays('c')));
    await clock.turn(16_999);
    assert.deepEqual(news(), ['0 ask 1', '15000 gap']);
  });
});
