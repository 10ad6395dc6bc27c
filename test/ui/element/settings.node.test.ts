import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {ALLOWED} from '../../../src/ui/element/allowed-values.js';
import {ATTRIBUTES, DEFAULTS, settingOf} from '../../../src/ui/element/settings.js';
import {HOSTILE} from '../../support/values/hostile.js';

describe('settings', () => {
  it('have attributes in kebab-case, except for objects and functions', () => {
    assert.equal(ATTRIBUTES.get('display-name'), 'displayName');
    assert.equal(ATTRIBUTES.get('gms-user'), 'gmsUser');
    for (const name of ['userData', 'headers', 'strings', 'transformOutgoing'])
      assert.ok(![...ATTRIBUTES.values()].includes(name));
  });

  it('have the default when the value is null or undefined', () => {
    for (const [name, usual] of Object.entries(DEFAULTS)) {
      assert.equal(settingOf(name, null), usual);
      assert.equal(settingOf(name, undefined), usual);
    }
  });

  it('are true when a boolean attribute is present, whatever its text', () => {
    assert.equal(settingOf('open', ''), true);
    assert.equal(settingOf('open', 'open'), true);
    assert.equal(settingOf('open', true), true);
    assert.equal(settingOf('open', false), false);
  });

  it('have the default when a number is wrong', () => {
    assert.equal(settingOf('maxLength', '160'), 160);
    assert.equal(settingOf('maxLength', 160), 160);
    for (const wrong of ['', 'many', '-1', 0, NaN, {}]) assert.equal(settingOf('maxLength', wrong), 4000);
  });

  it('have the default when a text is wrong', () => {
    assert.equal(settingOf('heading', 'Ask us'), 'Ask us');
    for (const wrong of [{}, [], () => 'x']) assert.equal(settingOf('heading', wrong), '');
  });

  it('take a number as a text, such as the id of a customer', () => {
    assert.deepEqual([settingOf('customerId', 4711), settingOf('subject', 0)], ['4711', '0']);
  });

  it('are false when a boolean is 0 or NaN, as in a template of the page', () => {
    assert.deepEqual(
      [settingOf('sound', 0), settingOf('sound', NaN), settingOf('sound', 1)],
      [false, false, true],
    );
  });

  it('have the type of their default for any value, and throw for none', () => {
    const names = [...ATTRIBUTES.values()].filter((name) => name !== 'gmsUser');
    const look = (name: string, value: unknown) =>
      assert.equal(typeof settingOf(name, value), typeof Reflect.get(DEFAULTS, name));
    fc.assert(fc.property(fc.constantFrom(...names), fc.anything(), look));
    for (const name of names) for (const value of Object.values(HOSTILE)) look(name, value);
  });

  it('have the first of their allowed values as the default', () => {
    for (const [name, allowed] of Object.entries(ALLOWED))
      assert.equal(String(Reflect.get(DEFAULTS, name)), allowed[0], name);
  });

  it('tell an empty gms_user from a missing one', () => {
    assert.equal(settingOf('gmsUser', ''), '');
    assert.equal(settingOf('gmsUser', null), undefined);
  });

  it('keep objects and functions as they are', () => {
    const headers = {'x-token': 'abc'};
    assert.equal(settingOf('headers', headers), headers);
  });
});
