import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {decodeContacts, decodeQueues, others} from '../../../demo/desk/api/directory.js';

const agent = (id: string, name: string, available: boolean, skills: readonly string[], chats = 0) => ({
  id,
  name,
  type: 'User',
  skills,
  availability: {channels: [{channel: 'voice'}, {channel: 'chat', available, chats}]},
});
const group = (name: string, readyAgents: number) => ({
  id: name.toLowerCase(),
  name,
  type: 'Queue',
  availability: {channels: [{channel: 'chat', available: readyAgents > 0, readyAgents}]},
});

describe('the directory', () => {
  test('has agents and groups, and whether they are available', () => {
    const contacts = decodeContacts([
      agent('anna', 'Anna', true, ['Support'], 2),
      group('Sales', 0),
      {id: 'x'},
      null,
    ]);
    assert.deepEqual(contacts, [
      {kind: 'agent', id: 'anna', name: 'Anna', available: true, count: 2, groups: ['Support']},
      {kind: 'group', id: 'sales', name: 'Sales', available: false, count: 0, groups: []},
    ]);
  });

  test('is empty for a reply of another form', () => {
    assert.deepEqual(decodeContacts({contacts: []}), []);
    assert.deepEqual(decodeContacts([{id: 'anna', type: 'User', availability: 'yes'}])[0]?.available, false);
  });

  test('can leave out agents, who are not counted in their groups either', () => {
    const contacts = decodeContacts([
      agent('kristi', 'Kristi', true, ['Sales', 'Support']),
      agent('anna', 'Anna', true, ['Support']),
      agent('sam', 'Sam', false, ['Sales']),
      group('Sales', 1),
      group('Support', 2),
    ]);
    assert.deepEqual(
      others(contacts, ['Kristi', 'Sam']).map(({name, available, count}) => [name, available, count]),
      [
        ['Anna', true, 0],
        ['Sales', false, 0],
        ['Support', true, 1],
      ],
    );
  });
});

test('a queue has the number of waiting chats and the start of the longest wait, by the clock of the desk', () => {
  const queue = {id: 'all', name: 'All', waitingChats: 2, longestWaitingTime: 90};
  assert.deepEqual(decodeQueues([queue, {}], 100_000), [{id: 'all', name: 'All', waiting: 2, since: 10_000}]);
});
