import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, record} from '../parties.js';

/** A chat between Vasya and Kristi, with the data that came with its start. */
async function chatFor(origin: string, fields: Record<string, string> = {}) {
  const kristi = new DeskAgent(origin, 'kristi');
  await kristi.chats();
  await kristi.comet.open();
  const customer = new Customer(origin);
  await customer.poll(fields);
  const id = await kristi.accept();
  return {kristi, customer, id};
}

const answer = (origin: string, fields: Record<string, string>) =>
  ask(`${origin}/survey`, {method: 'POST', body: new URLSearchParams(fields)});

describe('the data of the start', () => {
  it('stays beside the user data as it was, whatever is attached since', async (t) => {
    const {origin} = await devServerFor(t);
    const {kristi, id} = await chatFor(origin, {order: '123456', terms: '2026-01'});
    await kristi.perform(id, 'UpdateUserData', {userData: {order: '654321'}});
    await kristi.perform(id, 'AttachUserData', {userData: {category: 'Repair'}});
    const [chat] = await kristi.chats();
    assert(chat);
    const {startData, userData} = chat;
    const {order, category, terms} = record(userData);
    assert.deepEqual([order, category, terms], ['654321', 'Repair', '2026-01']);
    assert.equal(record(startData).order, '123456');
    assert(!('category' in record(startData)));
  });
});

describe('the answers to the survey of a page', () => {
  it('are pushed to the agent who had the chat, and kept with its interaction', async (t) => {
    const {origin} = await devServerFor(t);
    const {kristi, customer, id} = await chatFor(origin);
    await customer.chat('/disconnect');
    await kristi.comet.rest();
    const {status, headers, text} = await answer(origin, {
      'session-id': id,
      stars: '4',
      remark: ' Thanks ',
      no: ' ',
    });
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^text\/html/);
    assert.match(text, /Thank you!/);
    const survey = {stars: '4', remark: 'Thanks'};
    const pushes = await kristi.comet.rest();
    assert.deepEqual(
      pushes.map((push) => [push.messageType, record(push.chat).survey]),
      [['ChatStateChangeMessage', survey]],
    );
    assert.deepEqual((await ask(`${origin}/interactions/${id}`)).json.survey, survey);
  });

  it('count as they were sent last, also once no agent has the chat any more', async (t) => {
    const {origin, server} = await devServerFor(t);
    const {kristi, customer, id} = await chatFor(origin);
    await customer.chat('/disconnect');
    await answer(origin, {'session-id': id, stars: '1'});
    await kristi.perform(id, 'Complete');
    server.faults.set({restart: {memory: 'lost'}});
    assert.equal((await answer(origin, {'session-id': id, stars: '5'})).status, 200);
    assert.deepEqual((await ask(`${origin}/interactions/${id}`)).json.survey, {stars: '5'});
  });

  it('are refused while the chat is on, for an unknown chat, without answers, and when there are too many', async (t) => {
    const {origin} = await devServerFor(t);
    const {id, customer} = await chatFor(origin);
    const status = async (fields: Record<string, string>) => (await answer(origin, fields)).status;
    assert.equal(await status({'session-id': id, stars: '4'}), 409);
    await customer.chat('/disconnect');
    assert.equal(await status({'session-id': 'unknown', stars: '4'}), 404);
    assert.equal(await status({stars: '4'}), 400);
    assert.equal(await status({'session-id': id}), 400);
    assert.equal(await status({'session-id': id, remark: 'x'.repeat(4_001)}), 400);
    const many = Object.fromEntries(Array.from({length: 31}, (_, i) => [`q${i}`, '1']));
    assert.equal(await status({'session-id': id, ...many}), 400);
    assert.equal((await ask(`${origin}/survey`)).status, 405);
    assert(!('survey' in (await ask(`${origin}/interactions/${id}`)).json));
  });

  it('come by script from another site as well', async (t) => {
    const {origin} = await devServerFor(t);
    const {customer, id} = await chatFor(origin);
    await customer.chat('/disconnect');
    const body = new FormData();
    body.set('session-id', id);
    body.set('stars', '3');
    const headers = {origin: 'https://shop.example'};
    const {status, headers: got} = await ask(`${origin}/survey`, {method: 'POST', headers, body});
    assert.equal(status, 200);
    assert.equal(got.get('access-control-allow-origin'), 'https://shop.example');
  });
});
