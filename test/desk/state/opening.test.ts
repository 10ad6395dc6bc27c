import assert from 'node:assert/strict';
import {test} from 'node:test';
import {afterClose, type Opening} from '../../../demo/desk/state/opening.js';

test('a dialog is gone once it is closed', () => {
  const opening: Opening<string> = {purpose: 'Consult'};
  assert.equal(afterClose(opening, opening), undefined);
});

test('a new dialog stays open when the close event of the previous one comes late', () => {
  const first: Opening<string> = {purpose: 'Consult'};
  const second: Opening<string> = {purpose: 'Consult'};
  assert.equal(afterClose(second, first), second);
});
