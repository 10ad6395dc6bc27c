import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Customer, record, vasya} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

/** The place that the reply to `status` tells, or its status where it tells none. */
async function placeOf(customer: Customer): Promise<unknown> {
  const {_position, _eta, _total_waiting, _status} = record(
    (await customer.request(`${customer.serviceId}/status`)).json.message,
  );
  return _position === undefined ? _status : [_position, _eta, _total_waiting];
}

describe('the expected wait', () => {
  it('is told for each place in the queue when the server knows how long one takes', async (t) => {
    const {origin} = await devServerFor(t, {expectedWait: 90});
    const [first, second] = [new Customer(origin), new Customer(origin)];
    await first.openService('request-chat-poll');
    assert.deepEqual(await placeOf(first), [1, 90, 1]);
    await second.openService('request-chat-poll');
    assert.deepEqual(await placeOf(second), [2, 180, 2]);
  });
});

describe('a played queue', () => {
  it('holds every chat at first, moves it up, and lets it start in its turn', async (t) => {
    const clock = new TurnedClock();
    const {origin, server} = await devServerFor(t, {clock});
    server.faults.set({queue: {place: 2, seconds: 20}});
    const customer = new Customer(origin);
    await customer.openService();
    assert.deepEqual(await placeOf(customer), [2, 40, 2]);
    const early = await customer.chat('', vasya);
    assert.deepEqual([early.status, early.text], [503, '']);
    clock.turn(20_000);
    assert.deepEqual(await placeOf(customer), [1, 20, 2]);
    clock.turn(19_999);
    assert.equal((await customer.chat('', vasya)).status, 503);
    clock.turn(1);
    assert.equal(await placeOf(customer), 'available');
    assert.equal((await customer.chat('', vasya)).status, 200);
  });

  it('leaves chats alone that have started, and ends when it is cleared', async (t) => {
    const {origin, server} = await devServerFor(t, {clock: new TurnedClock()});
    const [started, waiting] = [new Customer(origin), new Customer(origin)];
    await started.poll();
    server.faults.set({queue: true});
    assert.equal((await started.chat('/send', {message: 'hello'})).status, 200);
    await waiting.openService();
    assert.deepEqual(await placeOf(waiting), [3, 30, 3]);
    server.faults.clear('queue');
    assert.equal((await waiting.chat('', vasya)).status, 200);
  });
});

describe('a refresh after the end', () => {
  it('is refused with 400 while the fault is set', async (t) => {
    const {origin, server} = await devServerFor(t);
    const customer = new Customer(origin);
    await customer.poll();
    await customer.chat('/disconnect');
    server.faults.set({refuseAfterEnd: true});
    assert.equal((await customer.chat('/refresh')).status, 400);
    server.faults.clear();
    assert.equal((await customer.chat('/refresh')).status, 200);
  });
});
