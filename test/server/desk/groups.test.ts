import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Office, told, type Name} from '../office.js';

describe('a chat that asks for a skill', () => {
  for (const [userData, asked] of [
    [{_skill: 'Billing'}, 'Billing'],
    [{skill: 'billing '}, 'Billing'],
    [{skill: 'Astrology'}, undefined],
    [{subject: 'Billing'}, undefined],
  ] as const) {
    it(`${JSON.stringify(userData)} is for ${asked ?? 'anybody'}`, () => {
      const office = new Office('kristi');
      const chat = office.start(userData);
      assert.equal(chat.skill, asked);
      assert.equal(office.states(chat), asked ? '- - -' : 'Invited - -');
      office.store.roster.alive(office.agent('anna'));
      assert.equal(office.states(chat), asked ? '- Invited -' : 'Invited - -');
    });
  }

  it('is offered only to agents who have it, again and again', () => {
    const office = new Office('kristi', 'anna', 'sam');
    const chat = office.start({skill: 'Billing'});
    office.does('anna', chat, 'Reject');
    assert.equal(office.states(chat), '- Revoked Invited');
    office.does('sam', chat, 'Reject');
    assert.equal(office.states(chat), '- Revoked Revoked');
    office.clock.turn(10_000);
    assert.equal(office.states(chat), '- Invited Revoked');
  });
});

describe('an unanswered offer', () => {
  it('goes to the next agent after 30 s', () => {
    const office = new Office('kristi', 'anna');
    const chat = office.start();
    office.clock.turn(29_999);
    assert.equal(office.states(chat), 'Invited - -');
    office.clock.turn(1);
    assert.equal(office.states(chat), 'Revoked Invited -');
  });

  it('stays with its agent while there is no other', () => {
    const office = new Office('kristi');
    const chat = office.start();
    office.clock.turn(300_000);
    assert.equal(office.states(chat), 'Invited - -');
    office.store.roster.alive(office.agent('anna'));
    office.clock.turn(30_000);
    assert.equal(office.states(chat), 'Revoked Invited -');
  });

  for (const operation of ['Transfer', 'Consult', 'Invite']) {
    it(`to one agent (${operation}) returns to the agent who asked after 30 s`, () => {
      const office = new Office('kristi', 'anna', 'sam');
      const chat = office.start();
      office.does('kristi', chat, 'Accept');
      office.does('kristi', chat, operation, {agentId: 'anna'});
      office.clock.turn(29_999);
      assert.equal(office.states(chat), 'Asking Invited -');
      office.clock.turn(1);
      assert.equal(office.states(chat), 'Chatting Revoked -');
    });
  }

  it('is removed with its chat, and its timers too', () => {
    const office = new Office('kristi', 'anna');
    const chat = office.start();
    const {waiting} = office.clock;
    office.does('kristi', chat, 'Accept');
    assert.equal(office.clock.waiting, waiting - 1);
  });
});

describe('a request to a group', () => {
  const chatting = (...ready: readonly Name[]) => {
    const office = new Office(...ready);
    const chat = office.start();
    office.does('kristi', chat, 'Accept');
    return {office, chat};
  };

  for (const parameters of [
    {queueName: 'billing'},
    {skill: 'Billing'},
    {targetUri: 'http://gms/api/v2/contacts/billing'},
    {targetPath: '/queues/billing/'},
  ]) {
    it(`as ${JSON.stringify(parameters)} is offered to one member after the other, then it ends`, () => {
      const {office, chat} = chatting('kristi', 'anna', 'sam');
      office.does('kristi', chat, 'Consult', parameters);
      assert.equal(office.states(chat), 'Asking Invited -');
      office.does('anna', chat, 'Reject');
      assert.equal(office.states(chat), 'Asking Revoked Invited');
      office.does('sam', chat, 'Reject');
      assert.equal(office.states(chat), 'Chatting Revoked Revoked');
    });
  }

  it('waits until a member of the group is ready', () => {
    const {office, chat} = chatting('kristi');
    office.does('kristi', chat, 'Invite', {queueName: 'Billing'});
    assert.equal(office.states(chat), 'Asking - -');
    assert.deepEqual(office.shown('kristi', chat).request, {
      operationName: 'Invite',
      accepted: false,
      queueName: 'Billing',
    });
    office.store.roster.alive(office.agent('sam'));
    office.does('sam', chat, 'Accept');
    assert.equal(office.states(chat), 'Chatting - Chatting');
  });

  it('is not offered to a member who is already in the chat', () => {
    const {office, chat} = chatting('kristi', 'sam');
    office.does('kristi', chat, 'Invite', {agentId: 'sam'});
    office.does('sam', chat, 'Accept');
    office.does('sam', chat, 'Transfer', {queueName: 'Sales'});
    assert.equal(office.states(chat), 'Chatting - Asking');
  });

  it('may be offered to a member who has just left and completed the chat', () => {
    const {office, chat} = chatting('kristi', 'sam');
    office.does('kristi', chat, 'Invite', {agentId: 'sam'});
    office.does('sam', chat, 'Accept');
    office.does('kristi', chat, 'Invite', {queueName: 'Sales'});
    office.does('sam', chat, 'LeaveAndComplete');
    assert.equal(office.states(chat), 'Asking - Invited');
    assert.deepEqual(told(chat.events).slice(-1), ['Left Sam']);
  });

  it('is taken over by the queue when the agent leaves before anybody has accepted', () => {
    const {office, chat} = chatting('kristi');
    office.does('kristi', chat, 'Transfer', {queueName: 'Billing'});
    office.does('kristi', chat, 'Leave');
    assert.deepEqual([chat.end, chat.skill], [undefined, 'Billing']);
    assert.equal(office.states(chat), 'LeftChat - -');
    office.store.roster.alive(office.agent('anna'));
    office.does('anna', chat, 'Accept');
    assert.deepEqual(told(chat.events).slice(-2), ['Left Kristi', 'Joined Anna']);
  });
});

it('a chat that two agents transfer as they leave it is offered to one agent only', () => {
  const office = new Office('kristi', 'anna', 'sam');
  const chat = office.start();
  office.does('kristi', chat, 'Accept');
  office.does('kristi', chat, 'Invite', {agentId: 'anna'});
  office.does('anna', chat, 'Accept');
  office.does('kristi', chat, 'Transfer', {agentId: 'sam'});
  office.does('kristi', chat, 'LeaveAndComplete');
  office.does('anna', chat, 'Transfer', {agentId: 'kristi'});
  assert.equal(office.states(chat), 'Invited Asking Invited');
  office.does('anna', chat, 'LeaveAndComplete');
  assert.equal(office.states(chat), 'Revoked Completed Invited');
});

describe('an agent without a sign of life', () => {
  const gone = (office: Office, name: 'kristi' | 'anna') => office.store.roster.gone(office.agent(name));

  it('returns the customer to the queue, which may offer the chat to the adviser', () => {
    const office = new Office('kristi', 'anna', 'sam');
    const chat = office.start();
    office.does('kristi', chat, 'Accept');
    office.does('kristi', chat, 'Consult', {agentId: 'anna'});
    office.does('anna', chat, 'Accept');
    gone(office, 'kristi');
    assert.equal(office.states(chat), 'Revoked Invited -');
    assert.deepEqual(told(chat.events).slice(-2), ['(Left Anna)', 'Left Kristi']);
    assert.equal(chat.end, undefined);
  });

  it('is no longer an adviser', () => {
    const office = new Office('kristi', 'anna');
    const chat = office.start();
    office.does('kristi', chat, 'Accept');
    office.does('kristi', chat, 'Consult', {agentId: 'anna'});
    office.does('anna', chat, 'Accept');
    gone(office, 'anna');
    assert.equal(office.states(chat), 'Chatting Revoked -');
    assert.deepEqual(told(chat.events).slice(-1), ['(Left Anna)']);
  });

  it('counts as having refused the request', () => {
    const office = new Office('kristi', 'anna');
    const chat = office.start();
    office.does('kristi', chat, 'Accept');
    office.does('kristi', chat, 'Transfer', {agentId: 'anna'});
    gone(office, 'anna');
    assert.equal(office.states(chat), 'Chatting Revoked -');
  });

  it('leaves an open transfer to the agent who was asked', () => {
    const office = new Office('kristi', 'anna');
    const chat = office.start();
    office.does('kristi', chat, 'Accept');
    office.does('kristi', chat, 'Transfer', {agentId: 'anna'});
    gone(office, 'kristi');
    assert.equal(office.states(chat), 'Revoked Invited -');
    office.does('anna', chat, 'Accept');
    assert.deepEqual(told(chat.events).slice(-2), ['Left Kristi', 'Joined Anna']);
  });
});
