import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Interaction} from '../../../demo/desk/api/interactions.js';
import {
  CustomerHistoryStore,
  noHistory,
  type CustomerHistory,
} from '../../../demo/desk/state/customer-history.js';
import {deferred} from '../../support/fakes/deferred.js';
import {chat} from '../chats.js';

const start = new Date('2026-01-02T09:33:00Z');
const lamp: Interaction = {
  id: 'i1',
  subject: 'A lamp',
  start,
  end: undefined,
  survey: undefined,
  stoppedReason: '',
};
const said = '[09:33:10] Kristi: Hello';
const lines = [{at: new Date('2026-01-02T09:33:10Z'), text: 'Kristi: Hello'}];

interface Server {
  interactions: (customerId: string) => Promise<Interaction[]>;
  plainText: (interactionId: string) => Promise<string>;
}

function history(server: Partial<Server> = {}): {store: CustomerHistoryStore; states: CustomerHistory[]} {
  const states: CustomerHistory[] = [];
  const api: Server = {
    interactions: () => Promise.resolve([lamp]),
    plainText: () => Promise.resolve(said),
    ...server,
  };
  return {store: new CustomerHistoryStore(api, (state) => states.push(state)), states};
}

test('the history of a customer is empty until the server answers', async () => {
  const {store, states} = history();
  await store.show('7');
  assert.deepEqual(states, [
    {...noHistory, customerId: '7'},
    {...noHistory, customerId: '7', interactions: [lamp]},
  ]);
});

test('the server is not asked for the history of a new customer', async () => {
  const {store, states} = history({interactions: () => assert.fail('asked')});
  await store.show('');
  assert.deepEqual(states, [noHistory]);
});

test('a history that fails to load is empty', async () => {
  const {store, states} = history({interactions: () => Promise.reject(new Error('No.'))});
  await store.show('7');
  assert.deepEqual(states.at(-1), {...noHistory, customerId: '7'});
});

test('a history is ignored if it arrives after the agent has turned to another customer', async () => {
  const first = deferred<Interaction[]>();
  const {store, states} = history({
    interactions: (id) => (id === '7' ? first.promise : Promise.resolve([])),
  });
  const older = store.show('7');
  await store.show('8');
  first.resolve([lamp]);
  await older;
  assert.deepEqual(states.at(-1), {...noHistory, customerId: '8'});
});

test('the history is loaded once for each chat that the agent looks at, and for a customer who becomes known', () => {
  const asked: string[] = [];
  const {store} = history({
    interactions: (id) => {
      asked.push(id);
      return Promise.resolve([]);
    },
  });
  const known = (id: string, customer_id: string) => chat({id, userData: {customer_id}});
  store.follow(chat());
  store.follow(known('chat1', '7'));
  store.follow(known('chat1', '7'));
  store.follow(known('chat2', '7'));
  assert.deepEqual(asked, ['7', '7']);
});

test('a transcript is loading until the server answers, and is asked for once', async () => {
  let asked = 0;
  const {store, states} = history({
    plainText: () => {
      asked += 1;
      return Promise.resolve(said);
    },
  });
  await store.show('7');
  const reading = store.read('i1');
  assert.deepEqual(states.at(-1)?.transcripts.get('i1'), {lines: undefined, problem: ''});
  await store.read('i1');
  await reading;
  assert.deepEqual(states.at(-1)?.transcripts.get('i1'), {lines, problem: ''});
  await store.read('i1');
  assert.equal(asked, 1);
});

test('the agent hears why a transcript could not be loaded, and can load it again', async () => {
  const answers = [Promise.reject<string>(new Error('No.')), Promise.resolve(said)];
  const {store, states} = history({plainText: () => answers.shift() ?? Promise.resolve('')});
  await store.show('7');
  await store.read('i1');
  assert.deepEqual(states.at(-1)?.transcripts.get('i1'), {lines: undefined, problem: 'No.'});
  await store.read('i1');
  assert.deepEqual(states.at(-1)?.transcripts.get('i1'), {lines, problem: ''});
});

test('a transcript is ignored if it arrives after the agent has turned to another customer', async () => {
  const text = deferred<string>();
  const {store, states} = history({plainText: () => text.promise});
  await store.show('7');
  const reading = store.read('i1');
  await store.show('8');
  text.resolve(said);
  await reading;
  assert.equal(states.at(-1)?.customerId, '8');
  assert.equal(states.at(-1)?.transcripts.size, 0);
});
