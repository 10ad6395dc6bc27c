import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Open} from '../../../src/session/model/state.js';
import {ChatError} from '../../../src/wire/errors.js';
import {agentSays, batch, customerSays} from '../../support/values/entries.js';
import {outgoing, transcript} from '../../support/values/states.js';
import {catchUpOf, LOST} from './catch-up-of.js';

const maybe = (...ids: readonly string[]): Partial<Open> => ({
  transcript: transcript({outgoing: ids.map((id) => outgoing(id, {text: id, status: 'maybe'}))}),
});

test('refreshes at most every 3 s, for any reason', async () => {
  const {clock, catchUp, answer, news} = catchUpOf();
  for (let i = 0; i < 10; i++) {
    catchUp.now();
    await clock.turn(100);
    await answer(batch(1));
  }
  await clock.turn(10_000);
  assert.deepEqual(news(), ['0 ask 1', '3000 ask 1']);
});

test('waits for the request allowance', async () => {
  const {clock, catchUp, waits, news} = catchUpOf();
  waits(5000);
  catchUp.now();
  await clock.turn(15_000);
  assert.deepEqual(news(), ['5000 ask 1']);
});

test('refreshes at once after a refused message, without regard to the request allowance', async () => {
  const {clock, catchUp, waits, answer, news} = catchUpOf();
  waits(9000);
  catchUp.now();
  await clock.turn(500);
  catchUp.urgently();
  await clock.turn(0);
  await answer(new ChatError('gone', 'no such chat'));
  assert.deepEqual(news(), ['500 ask 1', '500 gone']);
});

test('a message refused during a refresh causes another refresh, and many cause one a second', async () => {
  const {clock, catchUp, answer, answerAll, waits, news} = catchUpOf();
  catchUp.now();
  await clock.turn(200);
  waits(9000);
  catchUp.urgently();
  await answer(batch(1));
  await clock.turn(800);
  assert.deepEqual(news(), ['0 ask 1', '1000 ask 1']);
  for (let i = 0; i < 6; i += 1) {
    catchUp.urgently();
    await answerAll(batch(1), 500);
  }
  assert.deepEqual(news(), ['2000 ask 1', '3000 ask 1', '4000 ask 1']);
});

test('a reload by the customer does not wait for the request allowance', async () => {
  const {clock, catchUp, waits, news} = catchUpOf();
  waits(9000);
  catchUp.again();
  await clock.turn(0);
  assert.deepEqual(news(), ['0 ask 1']);
});

test('a pause that the server wants holds for every refresh', async () => {
  const {clock, catchUp, pauses, news} = catchUpOf();
  pauses(9000);
  catchUp.urgently();
  await clock.turn(10_000);
  assert.deepEqual(news(), ['9000 ask 1']);
});

test('refreshes soon, even if the clock was set back meanwhile', async () => {
  const {clock, catchUp, answer, news} = catchUpOf();
  catchUp.now();
  await clock.turn(0);
  await answer(batch(1));
  clock.setBack(3_600_000);
  catchUp.now();
  await clock.turn(3000);
  assert.deepEqual(news(), ['0 ask 1', '-3597000 ask 1']);
});

test('reports a gap even if the line is lost and repaired again and again', async () => {
  const {clock, catchUp, tell, answer, news} = catchUpOf();
  tell(batch(9));
  for (let i = 0; i < 3; i++) {
    catchUp.now();
    await clock.turn(6000);
    await answer(batch(9));
  }
  assert.ok(news().some((said) => said.endsWith(' gap')));
});

test('an answer that arrives while the chat is being ended settles only the messages it contains', async () => {
  const {clock, catchUp, tell, dispatch, answer, outgoing} = catchUpOf(maybe('a'));
  tell(batch(9));
  catchUp.now();
  await clock.turn(0);
  dispatch({type: 'ending'});
  await answer(batch(9));
  assert.deepEqual(outgoing(), ['a maybe']);
});

describe('there is no refresh', () => {
  test('while no message is missing', async () => {
    const {clock, tell, dispatch, news} = catchUpOf();
    tell(batch(2, agentSays('a')));
    tell(batch(3, agentSays('b')));
    tell(batch(3));
    dispatch({type: 'line', status: 'polling'});
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [[], []]);
  });

  test('when the missing message arrives within 1.5 s: pushes may come in any order', async () => {
    const {clock, tell, news} = catchUpOf();
    tell(batch(3, agentSays('b')));
    await clock.turn(1499);
    tell(batch(2, agentSays('a')));
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [[], []]);
  });

  test('while the line is down, but when it is back', async () => {
    const {clock, tell, dispatch, answer, news} = catchUpOf({line: 'down'});
    tell(batch(3, agentSays('b')));
    await clock.turn(60_000);
    assert.deepEqual(news(), []);
    dispatch({type: 'line', status: 'live'});
    await clock.turn(1500);
    await answer(batch(3, agentSays('a'), agentSays('b')));
    assert.deepEqual([news(), clock.timers], [['61500 ask 1'], []]);
  });

  test('after the chat is over', async () => {
    const {clock, tell, dispatch, news} = catchUpOf();
    tell(batch(3, agentSays('b')));
    dispatch({type: 'ended', reason: 'agent'});
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [[], []]);
  });
});

describe('a gap', () => {
  test('causes a refresh from the last position before it, and may be closed by the reply', async () => {
    const {clock, tell, answer, news} = catchUpOf();
    tell(batch(4, agentSays('c')));
    await clock.turn(1500);
    await answer(batch(4, agentSays('a'), agentSays('b'), agentSays('c')));
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [['1500 ask 1'], []]);
  });

  test('may be closed by pushes, before or after the reply', async () => {
    for (const replyFirst of [true, false]) {
      const {clock, tell, answer, news} = catchUpOf();
      tell(batch(3, agentSays('b')));
      await clock.turn(1500);
      if (replyFirst) await answer(batch());
      await clock.turn(1000);
      tell(batch(2, agentSays('a')));
      if (!replyFirst) await answer(batch());
      await clock.turn(60_000);
      assert.deepEqual([news(), clock.timers], [['1500 ask 1'], []]);
    }
  });

  test('at the end of the transcript is detected by the position in a reply', async () => {
    const {clock, tell, answer, news} = catchUpOf();
    tell(batch(3));
    await clock.turn(1500);
    await answer(batch(3, agentSays('a'), agentSays('b')));
    await clock.turn(60_000);
    assert.deepEqual(news(), ['1500 ask 1']);
  });

  test('that stays open is reported after three tries, and refreshes go on slowly', async () => {
    const {clock, tell, answerAll, news} = catchUpOf();
    tell(batch(3, agentSays('b')));
    await clock.turn(1500);
    await answerAll(batch(), 45_000);
    const lines = news();
    assert.deepEqual(
      lines.map((line) => line.replace(/^\d+ /, '')),
      ['ask 1', 'ask 1', 'ask 1', 'gap', 'ask 1', 'ask 1'],
    );
    const times = lines.map((line) => Number.parseInt(line));
    const waits = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    [3000, 6000, 0, 15_000, 15_000].forEach((least, i) =>
      assert.ok((waits[i] ?? 0) >= least && (waits[i] ?? 0) <= least + 1000, waits.join()),
    );
  });

  test('is reported after 15 s, too, if no try is answered, and not without a line', async () => {
    const {clock, tell, dispatch, news} = catchUpOf();
    tell(batch(3, agentSays('b')));
    await clock.turn(20_000);
    assert.deepEqual(news(), ['1500 ask 1', '16500 gap']);
    dispatch({type: 'gap', isOpen: false});
    dispatch({type: 'line', status: 'down'});
    await clock.turn(60_000);
    assert.deepEqual(news(), []);
  });

  test('is not reported for the time in which the page was away', async () => {
    const {clock, catchUp, dispatch, answer, news} = catchUpOf();
    catchUp.again();
    await clock.turn(0);
    dispatch({type: 'line', status: 'opening'});
    await clock.turn(12_000);
    await answer(LOST);
    await clock.turn(1_000);
    dispatch({type: 'line', status: 'live'});
    catchUp.live();
    await clock.turn(3_000);
    await answer(batch(1));
    await clock.turn(20_000);
    assert.deepEqual(news(), ['0 ask 1', '13000 ask 1']);
  });

  test('that is closed late is reported as closed', async () => {
    const {clock, tell, answerAll, news} = catchUpOf();
    tell(batch(3, agentSays('b')));
    await clock.turn(1500);
    await answerAll(batch(), 20_000);
    news();
    tell(batch(2, agentSays('a')));
    assert.deepEqual(
      news().map((line) => line.replace(/^\d+ /, '')),
      ['no gap'],
    );
    await clock.turn(60_000);
    assert.deepEqual(clock.timers, []);
  });
});

describe('a requested refresh', () => {
  test('is made at once, even if no message is missing, and ends with one answer', async () => {
    const {clock, catchUp, answer, news} = catchUpOf();
    catchUp.now();
    catchUp.now();
    await clock.turn(0);
    await answer(batch());
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [['0 ask 1'], []]);
  });

  test('waits for the one under way', async () => {
    const {clock, catchUp, tell, news} = catchUpOf();
    catchUp.now();
    await clock.turn(0);
    catchUp.now();
    tell(batch(5, agentSays('d')));
    await clock.turn(10_000);
    assert.deepEqual(news(), ['0 ask 1']);
  });

  test('is repeated if it gets no answer', async () => {
    const {clock, catchUp, answer, news} = catchUpOf();
    catchUp.now();
    await clock.turn(0);
    await answer(LOST);
    await clock.turn(3000);
    await answer(batch(1));
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [['0 ask 1', '3000 ask 1'], []]);
  });

  test('by a page that becomes visible is made if the last one was long ago', async () => {
    const {clock, catchUp, answerAll, news} = catchUpOf();
    catchUp.nowIfStale();
    await answerAll(batch(1), 2000);
    catchUp.nowIfStale();
    await answerAll(batch(1), 5000);
    catchUp.nowIfStale();
    await answerAll(batch(1), 5000);
    assert.deepEqual(news(), ['0 ask 1', '7000 ask 1']);
    clock.setBack(3_600_000);
    catchUp.nowIfStale();
    await answerAll(batch(1), 5000);
    assert.equal(news().length, 1, 'an hour cannot be told from none');
  });

  test('reports that the server no longer knows the chat', async () => {
    const {clock, catchUp, answer, news} = catchUpOf();
    catchUp.now();
    await clock.turn(0);
    await answer(new ChatError('gone', '404', {status: 404}));
    assert.deepEqual(news(), ['0 ask 1', '0 gone']);
  });
});

describe('a message of status maybe', () => {
  test('is absent when the complete transcript does not contain it', async () => {
    const {clock, catchUp, answer, news, outgoing: left} = catchUpOf(maybe('a', 'b'));
    catchUp.now();
    await clock.turn(0);
    await answer(batch(2, customerSays('b')));
    assert.deepEqual([news(), left()], [['0 ask 1', '0 absent a'], ['a failed']]);
    await clock.turn(60_000);
    assert.deepEqual(clock.timers, []);
  });

  test('is not settled by a reply without a position, nor while there is a gap', async () => {
    for (const reply of [batch(), batch(4, agentSays('c'))]) {
      const {clock, catchUp, answer, news, outgoing: left} = catchUpOf(maybe('a'));
      catchUp.now();
      await clock.turn(0);
      await answer(reply);
      assert.deepEqual([news(), left()], [['0 ask 1'], ['a maybe']]);
      await clock.turn(3000);
      await answer(batch(4, customerSays('a'), agentSays('b'), agentSays('c')));
      assert.deepEqual([news(), left()], [['3000 ask 1'], []]);
    }
  });

  test('is not settled by the answer to an earlier refresh', async () => {
    const {clock, catchUp, dispatch, answer, news, outgoing: left} = catchUpOf();
    catchUp.now();
    await clock.turn(0);
    dispatch({type: 'write', message: outgoing('a', {text: 'a', status: 'maybe'})});
    await answer(batch(1));
    assert.deepEqual([news(), left()], [['0 ask 1'], ['a maybe']]);
    await clock.turn(3000);
    await answer(batch(1));
    assert.deepEqual([news(), left()], [['3000 ask 1', '3000 absent a'], ['a failed']]);
  });
});

test('when push works again, the tries are counted from zero: those before could not be answered', async () => {
  const {clock, catchUp, answerAll, news} = catchUpOf();
  catchUp.live();
  await answerAll(LOST, 15_000);
  assert.deepEqual(news(), ['0 ask 1', '3500 ask 1', '9500 ask 1', '9500 gap']);
  catchUp.live();
  await clock.turn(0);
  await answerAll(LOST, 4_000);
  assert.deepEqual(news(), ['15000 ask 1', '18000 ask 1']);
});

for (const [how, reply] of [
  ['an answer', batch(5, agentSays('late'))],
  ['a chat that is gone', new ChatError('gone', '404')],
] as const) {
  test(`after a stop there is no refresh, and ${how} that comes late changes nothing`, async () => {
    const {clock, catchUp, tell, answer, news} = catchUpOf();
    tell(batch(3, agentSays('b')));
    catchUp.now();
    await clock.turn(0);
    news();
    catchUp.stop();
    await answer(reply);
    tell(batch(9, agentSays('x')));
    catchUp.now();
    await clock.turn(60_000);
    assert.deepEqual([news(), clock.timers], [[], []]);
  });
}
