import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ALLOWED} from '../../../src/ui/element/allowed-values.js';
import {ATTRIBUTES, DEFAULTS, settingOf} from '../../../src/ui/element/settings.js';

describe('settings', () => {
  it('have attributes in kebab-case, objects and functions left out', () => {
    assert.equal(ATTRIBUTES.get('display-name'), 'displayName');
    assert.equal(ATTRIBUTES.get('gms-user'), 'gmsUser');
    for (const name of ['userData', 'headers', 'strings', 'transformOutgoing'])
      assert.ok(![...ATTRIBUTES.values()].includes(name));
  });

  it('are the default when nothing is given', () => {
    for (const [name, usual] of Object.entries(DEFAULTS)) {
      assert.equal(settingOf(name, null), usual);
      assert.equal(settingOf(name, undefined), usual);
    }
  });

  it('are on when the attribute is there, whatever it says', () => {
    assert.equal(settingOf('open', ''), true);
    assert.equal(settingOf('open', 'open'), true);
    assert.equal(settingOf('open', true), true);
    assert.equal(settingOf('open', false), false);
  });

  it('are numbers where a number is meant', () => {
    assert.equal(settingOf('maxLength', '160'), 160);
    assert.equal(settingOf('maxLength', 160), 160);
    for (const wrong of ['', 'many', '-1', 0, NaN, {}]) assert.equal(settingOf('maxLength', wrong), 4000);
  });

  it('are texts where a text is meant', () => {
    assert.equal(settingOf('heading', 'Ask us'), 'Ask us');
    for (const wrong of [{}, [], () => 'x']) assert.equal(settingOf('heading', wrong), '');
  });

  it('have a default that is the first of their allowed values', () => {
    for (const [name, allowed] of Object.entries(ALLOWED))
      assert.equal(Reflect.get(DEFAULTS, name), allowed[0], name);
  });

  it('tell an empty gms_user from none', () => {
    assert.equal(settingOf('gmsUser', ''), '');
    assert.equal(settingOf('gmsUser', null), undefined);
  });

  it('hand on objects and functions as they are', () => {
    const headers = {'x-token': 'abc'};
    assert.equal(settingOf('headers', headers), headers);
  });
});
