import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Contact} from '../../../demo/desk/api/directory.js';
import {ContactsStore, noContacts, type Contacts} from '../../../demo/desk/state/contacts.js';
import {deferred} from '../../support/fakes/deferred.js';

const kristi: Contact = {kind: 'agent', id: 'kristi', name: 'Kristi', available: true, count: 0, groups: []};

test('contacts are loading until the server answers', async () => {
  const states: Contacts[] = [];
  const store = new ContactsStore({contacts: () => Promise.resolve([kristi])}, (state) => states.push(state));
  const asked = store.ask();
  assert.deepEqual(states, [noContacts]);
  await asked;
  assert.deepEqual(states, [noContacts, {list: [kristi], problem: ''}]);
});

test('the picker hears why contacts could not be loaded, and the next request starts anew', async () => {
  const states: Contacts[] = [];
  const answers = [Promise.reject<Contact[]>(new Error('No.')), Promise.resolve([kristi])];
  const store = new ContactsStore({contacts: () => answers.shift() ?? Promise.resolve([])}, (state) =>
    states.push(state),
  );
  await store.ask();
  assert.deepEqual(states.at(-1), {list: undefined, problem: 'No.'});
  await store.ask();
  assert.deepEqual(states.slice(2), [noContacts, {list: [kristi], problem: ''}]);
});

test('an answer to an older request for contacts is ignored', async () => {
  const states: Contacts[] = [];
  const first = deferred<Contact[]>();
  const answers = [first.promise, Promise.resolve([kristi])];
  const store = new ContactsStore({contacts: () => answers.shift() ?? Promise.resolve([])}, (state) =>
    states.push(state),
  );
  const older = store.ask();
  await store.ask();
  first.resolve([]);
  await older;
  assert.deepEqual(states, [noContacts, noContacts, {list: [kristi], problem: ''}]);
});
