import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Drafts} from '../../../demo/desk/state/drafts.js';

test('a message that could not be sent returns to its draft, before the text written since', () => {
  const drafts = new Drafts().with('1', 'All', 'later').withReturned('1', 'All', 'first');
  assert.equal(drafts.get('1', 'All'), 'first\nlater');
  assert.equal(drafts.get('1', 'Agents'), '');
});
