import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {ChatError} from '../../../src/wire/errors.js';
import {GmsV2} from '../../simulation/v2/gms-v2.js';
import type {V2Manner} from '../../simulation/v2/manner-v2.js';
import {Conversation, WAYS} from '../four-ways.js';
import {DETAILS} from '../../support/values/states.js';

const PUSH = WAYS.find(({api, delivery}) => api === 2 && delivery === 'comet');

function conversation(t: TestContext, manner: Partial<V2Manner> = {}, isAuto = false) {
  assert.ok(PUSH);
  const all = new Conversation(t, PUSH, manner, isAuto);
  const {gms} = all;
  assert.ok(gms instanceof GmsV2);
  return {all, gms};
}

async function standing(t: TestContext, manner: Partial<V2Manner> = {}) {
  const both = conversation(t, manner);
  await both.all.start({order: '7'});
  both.all.asked.length = both.all.told.length = 0;
  return both;
}

const faultOf = (request: Promise<unknown>): Promise<ChatError | undefined> =>
  request.then(
    () => undefined,
    (error: unknown) => ChatError.from(error),
  );

const indexes = ({entries}: Conversation) => entries.map(({position}) => position).filter((at) => at !== 1);

describe('a start by push', () => {
  test('is answered by the first push with the customer’s joining and the key', async (t) => {
    const {all} = conversation(t);
    const batch = await all.start();
    assert.deepEqual(all.asked, ['requestChat']);
    assert.equal(batch.delivery, 'comet');
    assert.equal(all.keys['secureKey'], all.gms.open && all.keys['secureKey']);
    assert.deepEqual(
      batch.entries.map(({kind, party}) => `${party} ${kind}`),
      ['client joined'],
    );
  });

  test('is answered by no push without it: that one may be of another chat', async (t) => {
    const {all, gms} = conversation(t);
    gms.answersAfter = 1_000;
    all.open();
    await all.clock.turn(100);
    const started = all.wire.startChat(DETAILS, {}, 'comet');
    await all.clock.turn(100);
    const from = {nickname: 'Anna', participantId: 2, type: 'Agent'};
    const messages = [{from, index: 99, type: 'Message', text: 'for somebody else', utcTime: 1}];
    gms.bayeux.pushTo('session1', {statusCode: 0, secureKey: 'another', chatId: 'another', messages});
    const {entries, keys} = await all.during(started);
    assert.deepEqual([entries.map(({kind}) => kind), keys?.['secureKey']], [['joined'], gms.open?.secureKey]);
  });

  test('goes on by polling after 10 s without a push, and ends the chat that comes up late', async (t) => {
    const {all, gms} = conversation(t, {}, true);
    gms.pushFaults = {lost: 1, doubled: 0, late: 0};
    gms.answersAfter = 15_000;
    all.open();
    await all.clock.turn(100);
    const started = all.wire.startChat(DETAILS, {}, 'comet');
    const batch = await all.during(started);
    assert.deepEqual(all.asked, ['requestChat', 'a-chat']);
    assert.deepEqual([batch.delivery, all.told.at(-1)], ['poll', 'lost unreachable']);
    all.keys = batch.keys ?? {};
    gms.clearPushFaults();
    const [late, polled] = [...gms.chats.values()];
    assert.deepEqual([late?.isOver, polled?.isOver], [false, false]);
    await all.clock.turn(10_000);
    assert.deepEqual([late?.isOver, polled?.isOver], [true, false]);
    assert.deepEqual([all.wrongKeys, all.batches], [[], []]);
    await all.clock.turn(60_000);
    assert.equal(gms.bayeux.sessions, 0);
  });

  test('ends a chat that comes up late once, also if the server names its key in every push', async (t) => {
    const {all, gms} = conversation(t, {}, true);
    gms.answersAfter = Infinity;
    all.open();
    await all.clock.turn(100);
    const batch = await all.during(all.wire.startChat(DETAILS, {}, 'comet'));
    all.keys = batch.keys ?? {};
    all.asked.length = 0;
    for (let i = 0; i < 5; i++)
      gms.bayeux.pushTo('session1', {statusCode: 0, chatEnded: i > 0, secureKey: 'late', messages: []});
    await all.clock.turn(100);
    assert.deepEqual(all.asked, ['disconnect']);
  });

  test('that was called off before it was asked for is not asked for', async (t) => {
    const {all, gms} = conversation(t);
    all.open();
    await all.clock.turn(100);
    const started = faultOf(all.wire.startChat(DETAILS, {}, 'comet', AbortSignal.abort()));
    assert.equal((await all.during(started))?.kind, 'unreachable');
    assert.deepEqual([all.asked, gms.chats.size], [[], 0]);
  });

  test('fails after 10 s without a push, if the page wants push alone', async (t) => {
    const {all, gms} = conversation(t);
    gms.answersAfter = Infinity;
    all.open();
    await all.clock.turn(100);
    const error = await all.during(faultOf(all.wire.startChat(DETAILS, {}, 'comet')));
    assert.deepEqual([error?.kind, error?.maybe, all.asked], ['unreachable', true, ['requestChat']]);
  });

  test('that is called off ends the chat, if its push comes soon', async (t) => {
    const {all, gms} = conversation(t);
    gms.answersAfter = 1_500;
    all.open();
    await all.clock.turn(100);
    const aborter = new AbortController();
    const started = faultOf(all.wire.startChat(DETAILS, {}, 'comet', aborter.signal));
    await all.clock.turn(500);
    aborter.abort();
    await all.during(all.wire.disconnect());
    assert.equal((await started)?.kind, 'unreachable');
    await all.clock.turn(100);
    assert.ok([...gms.chats.values()][0]?.isOver);
  });

  test('waits for a Chat Server that is away', async (t) => {
    const {all, gms} = conversation(t);
    gms.awayChance = 1;
    all.open();
    await all.clock.turn(100);
    const started = all.wire.startChat(DETAILS, {}, 'comet');
    await all.clock.turn(5_000);
    gms.awayChance = 0;
    assert.equal((await all.during(started)).delivery, 'comet');
    assert.equal(gms.chats.size, 1);
  });
});

describe('a chat by push', () => {
  test('asks from the last entry it has, so that the answer closes a hole for ever', async (t) => {
    const {all, gms} = await standing(t);
    const {chat} = all;
    assert.ok('hide' in chat);
    chat.by('Kristi', 'ParticipantJoined');
    chat.hide();
    await all.agent('joins');
    await all.clock.turn(100);
    assert.deepEqual(indexes(all), [4]);
    await all.during(all.wire.refresh(1));
    const last = all.batches.at(-1);
    assert.deepEqual(
      [indexes(all), last?.covers],
      [
        [2, 4],
        [1, 4],
      ],
    );
    assert.deepEqual(all.asked, ['requestNotifications']);
    assert.equal(gms.open?.session !== undefined, true);
  });

  test('is lost after three questions without an answer: the session is not bound to it', async (t) => {
    const {all, gms} = await standing(t);
    gms.isDeaf = true;
    for (const expected of [[], [], ['lost unreachable']]) {
      assert.equal((await all.during(faultOf(all.wire.refresh(1))))?.kind, 'unreachable');
      assert.deepEqual(all.told.splice(0), expected);
    }
    gms.isDeaf = false;
    all.open();
    await all.clock.turn(500);
    await all.during(all.wire.refresh(1));
    await all.agent('joins');
    assert.deepEqual(indexes(all), [2]);
  });

  test('sends a message that is sent when it comes back, and is in doubt when it does not', async (t) => {
    const {all, gms} = await standing(t);
    const sent = await all.during(all.wire.send('hello ', 1));
    assert.deepEqual([sent.position, sent.entries], [2, []]);
    gms.pushFaults = {lost: 1, doubled: 0, late: 0};
    const error = await all.during(faultOf(all.wire.send('hello', 2)));
    assert.deepEqual([error?.kind, error?.maybe, all.chat.position], ['unreachable', true, 3]);
  });

  test('does not need the acknowledgement of a message', async (t) => {
    const {all} = await standing(t);
    const sent = all.wire.send('hello', 1);
    all.failNext('sendMessage', 'hang');
    assert.equal((await all.during(sent)).position, 2);
  });

  test('learns of a Chat Server that is away, and is in doubt', async (t) => {
    const {all, gms} = await standing(t);
    gms.awayChance = 1;
    const error = await all.during(faultOf(all.wire.send('hello', 1)));
    assert.deepEqual([error?.kind, error?.maybe], ['broken', true]);
    assert.equal(all.told.length, 0);
  });

  test('that is refused once and then left leaves no timer behind', async (t) => {
    const timersAfter = async (...pushes: readonly object[]) => {
      const {all, gms} = await standing(t);
      const [{session} = {session: undefined}] = gms.chats.values();
      for (const push of pushes) gms.bayeux.pushTo(session, push);
      await all.clock.turn(100);
      await all.during(all.close());
      return all.clock.timers;
    };
    const refusal = {statusCode: 2, chatEnded: false, messages: []};
    assert.deepEqual(await timersAfter(refusal), await timersAfter());
  });

  test('is over when it is refused twice, or ended without a word', async (t) => {
    const {all, gms} = await standing(t);
    const {session} = all.chat as {session?: string};
    const refusal = {statusCode: 2, chatEnded: false, messages: []};
    gms.bayeux.pushTo(session, refusal);
    await all.clock.turn(100);
    assert.deepEqual(all.told, []);
    await all.clock.turn(3_000);
    assert.deepEqual([all.asked, all.told], [['requestNotifications'], []]);
    for (let i = 0; i < 2; i += 1) {
      gms.bayeux.pushTo(session, refusal);
      await all.clock.turn(100);
    }
    assert.deepEqual(all.told, ['lost gone']);
    const other = await standing(t);
    other.all.chat.isForgotten = true;
    await other.all.during(faultOf(other.all.wire.send('hello', 1)));
    assert.deepEqual(other.all.told, ['lost gone']);
  });

  test('hears no push of another chat, and keeps its own key', async (t) => {
    for (const pushesTellIds of [true, false]) {
      const {all, gms} = await standing(t, {pushesTellIds});
      const {keys} = all;
      const {chat} = all;
      assert.ok('session' in chat);
      gms.bayeux.pushTo(chat.session, {
        ...{statusCode: 0, chatEnded: true, secureKey: 'another', messages: [], nextPosition: 9},
      });
      await all.clock.turn(100);
      assert.deepEqual([all.batches, all.keys], [[], keys]);
    }
  });

  test('takes a new key over, if the push says that the chat is the same', async (t) => {
    const {all, gms} = await standing(t);
    const {chat} = all;
    assert.ok('session' in chat);
    const {secureKey, chatId} = all.keys;
    assert.ok(secureKey && chatId);
    gms.bayeux.pushTo(chat.session, {
      statusCode: 0,
      chatEnded: false,
      secureKey: 'TkVX',
      chatId,
      messages: [],
    });
    await all.clock.turn(100);
    assert.equal(all.keys['secureKey'], 'TkVX');
    assert.equal(all.keys['delivery'], 'comet');
  });

  test('is answered by no other message of the same words that was missing', async (t) => {
    const {all, gms} = await standing(t);
    const {chat} = all;
    assert.ok('secureKey' in chat);
    chat.accept('yes', undefined);
    await all.agent('joins');
    gms.pushFaults = {lost: 1, doubled: 0, late: 0};
    const sent = faultOf(all.wire.send('yes', 1, {last: 3, isOnly: false}));
    await all.clock.turn(100);
    gms.clearPushFaults();
    gms.bayeux.pushTo(chat.session, {
      statusCode: 0,
      secureKey: chat.secureKey,
      messages: chat.from(2).slice(0, 1),
    });
    assert.deepEqual([(await all.during(sent))?.kind, chat.position], ['unreachable', 4]);
  });

  test('knows a message that the server has altered at once, unless another may still come up', async (t) => {
    const {all, gms} = await standing(t);
    const {chat} = all;
    assert.ok('secureKey' in chat);
    const altered = (index: number) => {
      const from = {nickname: 'Ada', participantId: 1, type: 'Client'};
      gms.bayeux.pushTo(chat.session, {
        ...{statusCode: 0, secureKey: chat.secureKey},
        messages: [{from, index, type: 'Message', text: '***', utcTime: 1_700_000_001_000}],
      });
    };
    gms.pushFaults = {lost: 1, doubled: 0, late: 0};
    const sure = all.wire.send('4711', 1, {last: 1, isOnly: true});
    await all.clock.turn(100);
    altered(2);
    assert.equal((await all.during(sure, 500)).position, 2);
    const unsure = faultOf(all.wire.send('4712', 2, {last: 2, isOnly: false}));
    await all.clock.turn(100);
    altered(3);
    assert.equal((await all.during(unsure))?.maybe, true);
  });

  test('is in doubt about a message when a refusal comes, which may be about another request', async (t) => {
    const {all, gms} = await standing(t);
    gms.refusalChance = 1;
    const error = await all.during(faultOf(all.wire.send('hello', 1)));
    assert.deepEqual([error?.kind, error?.maybe, error?.code], ['refused', true, 249]);
  });

  test('leaves a session at once that the server does not know, and a message waits for the next', async (t) => {
    const {all, gms} = await standing(t);
    gms.bayeux.forgetAll();
    const error = await all.during(faultOf(all.wire.send('hello', 1)), 500);
    assert.deepEqual([error?.kind, error?.maybe, error?.retryAfter], ['unreachable', false, 0]);
    await all.clock.turn(1);
    assert.deepEqual([all.told, all.chat.position], [['lost unreachable'], 1]);
  });

  test('publishes at once, also while another request hangs', async (t) => {
    const {all} = await standing(t);
    all.failNext('startTyping', 'hang');
    void all.wire.typing(true).catch(() => undefined);
    await all.clock.turn(10);
    assert.equal((await all.during(all.wire.send('hello', 1), 500)).position, 2);
  });

  test('tells the server of typing, a notice and new data without an answer', async (t) => {
    const {all} = await standing(t);
    const bodies: unknown[] = [];
    const {onPublished} = all.gms.bayeux;
    all.gms.bayeux.onPublished = (published) => {
      bodies.push(published.data);
      return !!onPublished?.(published);
    };
    await all.during(all.wire.typing(true, 'so far'));
    await all.during(all.wire.customNotice('cart=3'));
    const batch = await all.during(
      all.wire.updateData?.({order: '7', cart: 3}) ?? Promise.reject(new Error()),
    );
    const {chatId, secureKey, userId, alias} = all.keys;
    const keys = {chatId, secureKey, userId, alias};
    assert.deepEqual(bodies, [
      {operation: 'startTyping', message: 'so far', ...keys},
      {operation: 'customNotice', message: 'cart=3', ...keys},
      {operation: 'updateData', userData: {cart: '3'}, ...keys},
    ]);
    assert.equal(batch.keys?.['data'], '{"order":"7","cart":"3"}');
  });
});
