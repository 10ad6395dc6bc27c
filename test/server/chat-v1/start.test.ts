import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Customer, DeskAgent, gist, vasya} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

describe('a start with a position', () => {
  it('is answered with the transcript after it, and so is a repeated start', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.openService();
    const {json} = await customer.chat('', {...vasya, transcriptPosition: '0', message: 'hello'});
    assert.deepEqual([json.chatIxnState, json.transcriptPosition], ['TRANSCRIPT', '2']);
    assert.deepEqual(gist(json), [
      'Notice.Joined VasyaP has joined the session',
      'Message.Text VasyaP hello',
    ]);
    assert.match(String(json.startedAt), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    await customer.chat('/send', {message: 'again'});
    const repeated = await customer.chat('', {...vasya, transcriptPosition: '2'});
    assert.deepEqual(gist(repeated.json), ['Message.Text VasyaP again']);
  });

  it('has the transcript in push mode too, with every verbose member', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin, 'BuzzBrain');
    const {json} = await customer.push({transcriptPosition: '0', _verbose: 'true'});
    assert.deepEqual(gist(json), ['Notice.Joined VasyaP has joined the session']);
    assert.equal(json.chatIxnState, 'TRANSCRIPT');
    assert.match(String(json.chatSessionId), /^\w{16}$/);
    assert.equal(json.comet_channel, '/_genesys');
  });

  it('counts the transcript as read: the next poll without a position goes on after it', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    await customer.poll({transcriptPosition: '0', message: 'hello'});
    assert.deepEqual(gist((await customer.chat('/refresh')).json), []);
  });
});

describe('what a start tells the agents', () => {
  async function userDataOf(origin: string, fields: Record<string, string>): Promise<unknown> {
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    await new Customer(origin).poll(fields);
    const [chat] = await agent.chats();
    return chat?.userData;
  }

  it('is the same under the names of the samples of 2014', async (t) => {
    const {origin} = await devServerFor(t);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new Customer(origin);
    await customer.openService();
    await customer.chat('', {
      FirstName: 'John',
      LastName: 'Harry',
      subject: 'French',
      EmailAddress: 'j.h@example.com',
    });
    const [chat] = await agent.chats();
    assert.deepEqual(chat?.userData, {
      fldnFirstName: 'John',
      fldnLastName: 'Harry',
      fldnEmailAddress: 'j.h@example.com',
      subject: 'French',
    });
  });

  it('has the subscription id, and none of the fields that GMS uses itself', async (t) => {
    const {origin} = await devServerFor(t);
    assert.deepEqual(await userDataOf(origin, {subscriptionID: '42', clientTimeZoneOffset: '60'}), {
      fldnFirstName: 'Vasya',
      fldnLastName: 'Pupkin',
      fldnEmailAddress: 'vasya.pupkin@example.com',
      subject: 'test',
      subscriptionID: '42',
    });
  });
});

describe('the customer’s time zone', () => {
  for (const [what, service, start, offset] of [
    ['clientTimeZoneOffset of the start', {}, {clientTimeZoneOffset: '-420'}, '-420'],
    ['timeZoneOffset', {}, {timeZoneOffset: '+120'}, '120'],
    ['the business data TimeZone of the service request', {TimeZone: '330'}, {}, '330'],
    ['the start before the service request', {TimeZone: '330'}, {TimeZone: '0'}, '0'],
    [
      'the server’s own zone where the page tells none that is minutes',
      {TimeZone: 'Europe/Berlin'},
      {},
      String(0 - new Date(2012, 5, 10).getTimezoneOffset()),
    ],
  ] as const) {
    it(`comes from ${what}, and verbose replies give it back`, async (t) => {
      const customer = new Customer((await devServerFor(t, {clock: new TurnedClock()})).origin);
      await customer.openService('request-chat', {...service});
      const {json} = await customer.chat('', {...vasya, ...start, _verbose: 'true'});
      assert.equal(json.clientTimeZoneOffset, offset);
      const later = await customer.chat('/refresh', {_verbose: 'true'});
      assert.equal(later.json.clientTimeZoneOffset, offset);
    });
  }
});

describe('the life of a service session', () => {
  it('is _ttl of its request, and else the server’s own', async (t) => {
    const clock = new TurnedClock();
    const {origin} = await devServerFor(t, {clock, lifetimes: {service: 120_000}});
    const [short, usual] = [new Customer(origin), new Customer(origin)];
    await short.openService('request-chat', {_ttl: '60'});
    await usual.openService();
    clock.turn(60_000);
    assert.equal((await short.chat('', vasya)).status, 404);
    clock.turn(59_999);
    assert.equal((await usual.chat('', vasya)).status, 200);
  });
});
