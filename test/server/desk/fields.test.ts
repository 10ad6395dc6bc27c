import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Office} from '../office.js';
import {record} from '../parties.js';

/** A chat that is offered to Kristi, and another that is offered to Anna. */
function chatting() {
  const office = new Office('kristi', 'anna');
  const chats = [office.start(), office.start()] as const;
  return {office, chats};
}

describe('the chat resource', () => {
  it('is in a list without `fields`, beside its address', () => {
    const {office, chats} = chatting();
    assert.deepEqual(office.get('kristi', '/me/chats').json, {
      statusCode: 0,
      uris: [`http://gms/api/v2/chats/${chats[0].id}`],
      chats: [office.shown('kristi', chats[0])],
    });
    assert.deepEqual(new Office('kristi').get('kristi', '/me/chats').json, {
      statusCode: 0,
      uris: [],
      chats: [],
    });
    assert.deepEqual(new Office('kristi').get('kristi', '/me/chats?fields=*').json, {
      statusCode: 0,
      chats: [],
    });
  });

  it('has the attributes that `fields` names, with spaces between them or without', () => {
    const {office, chats} = chatting();
    const id = chats[0].id;
    for (const fields of ['id,state', 'state,%20id', 'id,state,request']) {
      assert.deepEqual(office.get('kristi', `/me/chats?fields=${fields}`).json, {
        statusCode: 0,
        chats: [{state: 'Invited', id}],
      });
    }
    assert.deepEqual(office.get('kristi', `/me/chats/${id}?fields=capabilities`).json, {
      statusCode: 0,
      chat: {capabilities: ['Accept', 'Reject']},
    });
    const whole = office.shown('kristi', chats[0]);
    for (const fields of ['*', 'id,*'])
      assert.deepEqual(office.get('kristi', `/me/chats?fields=${fields}`).json.chats, [whole]);
    assert.deepEqual(office.get('kristi', `/chats/${id}?fields=*`).json.chat, whole);
  });
});

describe('the parameter fields', () => {
  for (const [path, name, fields, expected] of [
    ['/users', 'users', 'id', [{id: 'kristi'}, {id: 'anna'}, {id: 'sam'}]],
    ['/users/anna', 'user', 'firstName,id', {id: 'anna', firstName: 'Anna'}],
    ['/users/anna/skills', 'skills', 'name', [{name: 'Billing'}]],
    ['/me', 'user', 'userName', {userName: 'kristi'}],
    ['/skills', 'skills', 'id', [{id: 'sales'}, {id: 'billing'}]],
    ['/skills/sales', 'skill', 'name', {name: 'Sales'}],
    ['/queues', 'queues', 'id', [{id: 'all'}, {id: 'sales'}, {id: 'billing'}]],
    ['/queues/sales', 'queue', 'readyAgents', {readyAgents: 1}],
    ['/contacts/sam', 'contact', 'type', {type: 'User'}],
  ] as const) {
    it(`chooses the attributes at ${path}`, () => {
      const {office} = chatting();
      assert.deepEqual(office.get('kristi', `${path}?fields=${fields}`).json[name], expected);
    });
  }

  it('chooses among the attributes of agents and of groups in one list of contacts', () => {
    const {office} = chatting();
    const {json} = office.get('kristi', '/contacts?fields=id,userName');
    assert(Array.isArray(json.contacts));
    assert.deepEqual(record(json.contacts[0]), {id: 'kristi', userName: 'kristi'});
    assert.deepEqual(record(json.contacts.at(-1)), {id: 'billing'});
  });
});
