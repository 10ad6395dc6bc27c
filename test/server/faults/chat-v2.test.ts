import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {codeOf, events, gist, PollingCustomer, PushedCustomer} from '../chat-v2/customer.js';
import {devServerFor} from '../dev-server.js';
import {record} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

async function polling(t: TestContext) {
  const clock = new TurnedClock();
  const {origin, server} = await devServerFor(t, {clock});
  const customer = new PollingCustomer(origin);
  await customer.create({nickname: 'Ada'});
  return {origin, server, clock, customer};
}

async function pushed(t: TestContext) {
  const clock = new TurnedClock();
  const {origin, server} = await devServerFor(t, {clock});
  const customer = new PushedCustomer(origin);
  await customer.create();
  return {origin, server, clock, customer};
}

describe('faults of polling', () => {
  it('change the alias after so many replies', async (t) => {
    const {server, customer} = await polling(t);
    server.faults.set({aliasChanges: {every: 2}});
    const aliases = [];
    for (let i = 0; i < 5; i += 1) aliases.push((await customer.refresh()).alias);
    assert.deepEqual(aliases, ['118', '119', '119', '120', '120']);
  });

  for (const done of ['no', 'yes'] as const) {
    it(`answer a send with statusCode 1; done: ${done}`, async (t) => {
      const {server, customer} = await polling(t);
      server.faults.set({statusOne: {next: 2, of: 'send', done}});
      assert.equal((await customer.refresh()).statusCode, 0);
      for (const code of [1, 1, 0]) {
        assert.equal((await customer.do('send', {message: 'Hi'})).json.statusCode, code);
      }
      assert.equal(gist(await customer.refresh('2')).length, done === 'yes' ? 3 : 1);
    });
  }

  for (const ended of ['no', 'yes'] as const) {
    it(`answer with statusCode 2 and 249; ended: ${ended}`, async (t) => {
      const {server, customer} = await polling(t);
      server.faults.set({statusTwo: {next: 1, ended}});
      const reply = await customer.refresh();
      assert.deepEqual([reply.statusCode, reply.chatEnded, codeOf(reply)], [2, ended === 'yes', 249]);
      assert.equal((await customer.refresh()).statusCode, 0);
    });
  }

  it('refuse a kind of requests with a code', async (t) => {
    const {origin, server, customer} = await polling(t);
    server.faults.set({refused: {of: 'create', code: '240'}});
    const {status, json} = await new PollingCustomer(origin).create();
    assert.deepEqual([status, codeOf(json)], [400, 240]);
    assert.equal((await customer.refresh()).statusCode, 0);
  });

  it('leave chatEnded and nextPosition out of the start', async (t) => {
    const {origin, server} = await polling(t);
    server.faults.set({bareStart: true});
    const {json} = await new PollingCustomer(origin).create();
    assert.deepEqual(Object.keys(json), ['messages', 'statusCode', 'alias', 'secureKey', 'userId', 'chatId']);
  });

  it('leave nextPosition out everywhere, or make it text', async (t) => {
    const {server, customer} = await polling(t);
    server.faults.set({nextPosition: true});
    assert(!('nextPosition' in (await customer.refresh())));
    server.faults.set({nextPosition: {as: 'text'}});
    assert.equal((await customer.refresh()).nextPosition, '2');
  });

  it('put the limits for files on top', async (t) => {
    const {server, customer} = await polling(t);
    server.faults.set({limitsOnTop: true});
    const {json} = await customer.do('file/limits');
    assert.deepEqual(json.messages, []);
    assert.equal(record(json.userData)['upload-max-files'], '3');
  });

  it('add a notice without an index to a refresh', async (t) => {
    const {server, customer} = await polling(t);
    server.faults.set({unindexedNotice: {next: 1}});
    const [, notice] = events(await customer.refresh());
    assert.deepEqual([notice?.type, notice && 'index' in notice], ['Notice', false]);
    assert.equal(events(await customer.refresh()).length, 1);
  });
});

describe('faults of version 2 over CometD', () => {
  it('strike pushes as those of version 1: lost, doubled, swapped', async (t) => {
    const {server, customer} = await pushed(t);
    const send = async (...texts: string[]) => {
      for (const message of texts) await customer.publish('sendMessage', {message});
      return (await customer.comet.rest()).flatMap(gist).map((line) => line.split(' ').at(-1));
    };
    server.faults.set({pushLost: {next: 1}});
    assert.deepEqual(await send('1', '2'), ['2']);
    server.faults.set({pushDoubled: {next: 1}});
    assert.deepEqual(await send('3', '4'), ['3', '3', '4']);
    server.faults.set({pushSwapped: {next: 1}});
    assert.deepEqual(await send('5', '6'), ['6', '5']);
  });

  it('forget each session as soon as it is made', async (t) => {
    const {server, customer} = await pushed(t);
    server.faults.set({sessionsUnknown: true});
    for (let round = 0; round < 2; round += 1) {
      await customer.comet.handshake();
      assert.equal((await customer.comet.connect()).error, '402::session_unknown');
    }
    server.faults.clear();
    await customer.comet.open();
    await customer.publish('requestNotifications', {transcriptPosition: 1});
    assert.deepEqual((await customer.comet.rest()).flatMap(gist), ['1 ParticipantJoined Ada']);
  });

  it('send pushes without keys, or with all', async (t) => {
    const {server, customer} = await pushed(t);
    server.faults.set({pushKeys: true});
    await customer.publish('sendMessage', {message: 'Hi'});
    const none = await customer.comet.next();
    assert.deepEqual(Object.keys(none), ['messages', 'chatEnded', 'statusCode', 'nextPosition']);
    server.faults.set({pushKeys: {which: 'all'}});
    await customer.publish('sendMessage', {message: 'Hi'});
    const [chat] = server.store.chats();
    const {alias, chatId, userId} = await customer.comet.next();
    assert.deepEqual([alias, chatId, userId], ['118', chat?.id, chat?.customer.id]);
  });

  it('lose the acknowledgement of a publish that was done', async (t) => {
    const {server, customer} = await pushed(t);
    server.faults.set({publishAckLost: {next: 1}});
    await assert.rejects(customer.publish('sendMessage', {message: 'Hi'}));
    assert.deepEqual((await customer.comet.rest()).flatMap(gist), ['2 Message Ada Hi']);
    assert.equal((await customer.publish('sendMessage', {message: 'again'})).successful, true);
  });

  it('leave requestNotifications without an answer', async (t) => {
    const {server, customer} = await pushed(t);
    server.faults.set({notificationsUnanswered: {next: 1}});
    await customer.publish('requestNotifications', {transcriptPosition: 1});
    assert.deepEqual(await customer.comet.rest(), []);
    await customer.publish('requestNotifications', {transcriptPosition: 1});
    assert.equal((await customer.comet.rest()).length, 1);
  });

  it('switch notifications off: all is acknowledged, and nothing done', async (t) => {
    const {server, customer} = await pushed(t);
    server.faults.set({notificationsOff: true});
    assert.equal((await customer.publish('requestChat', {nickname: 'Eve'})).successful, true);
    assert.deepEqual(await customer.comet.rest(), []);
    assert.equal([...server.store.chats()].length, 1);
  });

  it('push a statusCode of 1', async (t) => {
    const {server, customer} = await pushed(t);
    server.faults.set({statusOne: {next: 1, of: 'send'}});
    await customer.publish('sendMessage', {message: 'Hi'});
    assert.deepEqual(await customer.comet.rest(), [{statusCode: 1, chatEnded: false, messages: []}]);
  });
});

describe('scenes', () => {
  it('of an idle chat: it is warned, then closed; who writes is given time', async (t) => {
    const {server, clock, customer} = await polling(t);
    server.faults.set({idle: {alert: 20, close: 10}});
    clock.turn(19_000);
    await customer.do('send', {message: 'wait'});
    clock.turn(20_000);
    assert.deepEqual(gist(await customer.refresh('3')), [
      '3 IdleAlert system Are you still there? This chat will be closed soon.',
    ]);
    clock.turn(9000);
    await customer.do('startTyping');
    clock.turn(29_999);
    assert.equal((await customer.refresh('4')).chatEnded, false);
    clock.turn(1);
    const last = await customer.refresh('6');
    assert.deepEqual(
      events(last).map(({type}) => type),
      ['IdleClose', 'ParticipantLeft'],
    );
    assert.equal(last.chatEnded, true);
  });

  it('of an asynchronous chat that is idle: typing gives no time', async (t) => {
    const {server, clock, customer} = await polling(t);
    await customer.do('updateData', {'userData[GCTI_Chat_AsyncMode]': 'true'});
    server.faults.set({idle: {alert: 20, close: 10}});
    clock.turn(25_000);
    await customer.do('startTyping');
    clock.turn(5000);
    assert.equal((await customer.refresh()).chatEnded, true);
  });

  it('of an asynchronous chat that is idle: of the notices, a pushed page gives time, and an application’s does not', async (t) => {
    const {server, clock, customer} = await polling(t);
    await customer.do('updateData', {'userData[GCTI_Chat_AsyncMode]': 'true'});
    server.faults.set({idle: {alert: 20, close: 10}});
    clock.turn(25_000);
    await customer.do('pushUrl', {pushUrl: 'https://example.org/'});
    clock.turn(25_000);
    await customer.do('customNotice', {message: '{"page":"basket"}'});
    assert.equal((await customer.refresh()).chatEnded, false);
    clock.turn(5000);
    assert.equal((await customer.refresh()).chatEnded, true);
  });

  it('of an idle chat count anew after each message, and stop with the fault', async (t) => {
    const {server, clock, customer} = await polling(t);
    server.faults.set({idle: {alert: 20, close: 10}});
    clock.turn(25_000);
    await customer.do('send', {message: 'I am here'});
    clock.turn(15_000);
    assert.equal((await customer.refresh()).chatEnded, false);
    server.faults.clear('idle');
    clock.turn(40_000);
    assert.equal((await customer.refresh()).chatEnded, false);
  });

  it('of a workflow that stops every chat', async (t) => {
    const {server, customer} = await polling(t);
    server.faults.set({workflowStops: true});
    const last = await customer.refresh('2');
    assert.deepEqual(events(last)[0]?.eventAttributes, {GCTI_SYSTEM: {'quit-reason-code': '5'}});
    assert.equal(last.chatEnded, true);
  });
});
