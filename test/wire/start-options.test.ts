import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import type {StartOptions} from '../../src/wire/types.js';
import {adapted} from '../../src/wire/start-options.js';

const FORM = {notify_by: 'comet', firstName: 'Vasya', email: 'v@p.example', userDisplayName: 'Buzz'};

/** The fields that are sent, and the warnings in the console. A page may set values of any type. */
function sent(
  t: TestContext,
  options: {readonly [Name in keyof StartOptions]: unknown},
  form: object = FORM,
) {
  const warnings: unknown[] = [];
  const warn = t.mock.method(console, 'warn', (...said: unknown[]) => warnings.push(...said));
  const fields: unknown = Reflect.apply(adapted, undefined, [form, options]);
  warn.mock.restore();
  return {fields, warnings};
}

describe('startFields', () => {
  test('are sent beside the fields of the form; numbers and booleans as text', (t) => {
    const startFields = {subscriptionID: 'a-1', orders: 3, isMember: false, empty: ''};
    assert.deepEqual(sent(t, {startFields}), {
      fields: {...FORM, subscriptionID: 'a-1', orders: '3', isMember: 'false', empty: ''},
      warnings: [],
    });
  });

  test('replace no field of the chat itself, under its present name', (t) => {
    const startFields = {firstName: 'Buzz', email: 'b@b.example', notify_by: 'push'};
    assert.deepEqual(sent(t, {startFields, fieldNames: {email: 'EmailAddress'}}), {
      fields: {
        notify_by: 'comet',
        firstName: 'Vasya',
        EmailAddress: 'v@p.example',
        userDisplayName: 'Buzz',
        email: 'b@b.example',
      },
      warnings: [
        'gms-chat: startFields.firstName is left out: the chat itself sets this field.',
        'gms-chat: startFields.notify_by is left out: the chat itself sets this field.',
      ],
    });
  });

  test('do not ask for push in a chat that is polled', (t) => {
    const {fields, warnings} = sent(t, {startFields: {notify_by: 'comet'}}, {firstName: 'Vasya'});
    assert.deepEqual([fields, warnings.length], [{firstName: 'Vasya'}, 1]);
  });

  test('that are not texts are left out, each with a warning', (t) => {
    const startFields = {a: undefined, b: null, c: {}, d: () => 'x', e: Symbol('e'), f: ['x'], g: 'fine'};
    const {fields, warnings} = sent(t, {startFields});
    assert.deepEqual(fields, {...FORM, g: 'fine'});
    assert.deepEqual(
      warnings,
      ['a', 'b', 'c', 'd', 'e', 'f'].map(
        (name) => `gms-chat: startFields.${name} is left out: its value is not a text.`,
      ),
    );
  });
});

describe('fieldNames', () => {
  test('rename the fields of the form, the nickname included', (t) => {
    const fieldNames = {firstName: 'FirstName', email: 'EmailAddress', displayName: 'nick'};
    assert.deepEqual(sent(t, {fieldNames}), {
      fields: {notify_by: 'comet', FirstName: 'Vasya', EmailAddress: 'v@p.example', nick: 'Buzz'},
      warnings: [],
    });
  });

  test('of unknown fields, and empty ones, are left out with a warning', (t) => {
    const fieldNames = {firstname: 'FirstName', email: '', notify_by: 'x', constructor: 'y'};
    const fields = 'the fields are firstName, lastName, email, subject, displayName';
    assert.deepEqual(sent(t, {fieldNames}), {
      fields: FORM,
      warnings: [
        `gms-chat: fieldNames.firstname is left out: ${fields}.`,
        'gms-chat: fieldNames.email is left out: the name is empty.',
        `gms-chat: fieldNames.notify_by is left out: ${fields}.`,
        `gms-chat: fieldNames.constructor is left out: ${fields}.`,
      ],
    });
  });
});

test('an option that is not an object is left out with a warning; none at all is fine', (t) => {
  const ownKeys = () => {
    throw new Error('of the page');
  };
  for (const wrong of ['a=b', 5, true, ['a'], () => ({}), new Proxy({}, {ownKeys})])
    assert.deepEqual(sent(t, {startFields: wrong, fieldNames: wrong}), {
      fields: FORM,
      warnings: [
        'gms-chat: fieldNames is left out: it must be an object with texts.',
        'gms-chat: startFields is left out: it must be an object with texts.',
      ],
    });
  for (const none of [undefined, null, {}])
    assert.deepEqual(sent(t, {startFields: none, fieldNames: none}), {fields: FORM, warnings: []});
});
