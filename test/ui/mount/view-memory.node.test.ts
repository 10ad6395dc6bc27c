import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {ChatSession} from '../../../src/session/chat-session.js';
import type {View} from '../../../src/session/saved/ticket.js';
import {ViewMemory} from '../../../src/ui/mount/view-memory.js';
import {chat, standing} from '../../support/fakes/chat.js';

const view = (draft: string, more: Partial<View> = {}): View => ({draft, open: true, unread: 0, ...more});

describe('ViewMemory', () => {
  let session: ChatSession;
  /** The screen as it is now. */
  let screen: View;
  let shown: (readonly [draft: string, isFirst: boolean])[];
  /** Drafts in the order in which they were stored. */
  let stored: (string | undefined)[];
  let memory: ViewMemory;
  let detach: () => void;

  const attach = (to: ChatSession) => {
    session = to;
    detach = memory.attach(session);
    session.view.subscribe((value) => stored.push(value?.draft));
  };

  beforeEach(async () => {
    screen = view('');
    shown = [];
    stored = [];
    memory = new ViewMemory(
      () => screen,
      (remembered, isFirst) => {
        screen = remembered;
        shown.push([remembered.draft, isFirst]);
        // As the element does: each change of the screen is remembered.
        memory.remember();
      },
    );
    attach((await standing()).session);
  });

  it('stores the draft, whether the panel is open, and the unread messages', () => {
    screen = {draft: 'Half a sen', open: false, unread: 2};
    memory.remember();
    assert.deepEqual(session.view.value, {draft: 'Half a sen', open: false, unread: 2});
    assert.deepEqual(shown, []);
  });

  it('stores again when any of the three changes, and only then', () => {
    for (const more of [{}, {}, {open: false}, {open: false}, {open: false, unread: 1}]) {
      screen = view('H', more);
      memory.remember();
    }
    screen = view('Hi', {open: false, unread: 1});
    memory.remember();
    assert.deepEqual(stored, ['H', 'H', 'H', 'Hi']);
  });

  it('stores nothing without a chat', () => {
    attach(chat().session);
    screen = view('Half a sen');
    memory.remember();
    assert.equal(session.view.value, undefined);
    assert.deepEqual(stored, []);
  });

  it('shows a view from elsewhere, and tells whether it is the first', () => {
    session.view.value = view('left before the reload');
    session.view.value = view('written in another tab');
    assert.deepEqual(shown, [
      ['left before the reload', true],
      ['written in another tab', false],
    ]);
  });

  it('does not store a view from elsewhere again', () => {
    session.view.value = view('written in another tab');
    assert.deepEqual(stored, ['written in another tab']);
  });

  it('does not store even a view that this screen shows in another way', async () => {
    memory = new ViewMemory(
      () => view('something else'),
      () => memory.remember(),
    );
    attach((await standing()).session);
    const remembered = view('written in another tab');
    session.view.value = remembered;
    assert.equal(session.view.value, remembered);
  });

  it('stores the next change after a view from elsewhere', () => {
    session.view.value = view('written in another tab');
    screen = view('written here');
    memory.remember();
    assert.equal(session.view.value?.draft, 'written here');
  });

  it('shows only the last one of several views that arrive in a row', () => {
    const {session: other} = chat();
    // The first listener sets two views, so both are waiting when the memory hears of the first.
    const stop = other.view.subscribe(() => {
      stop();
      other.view.value = view('second');
      other.view.value = view('third');
    });
    attach(other);
    other.view.value = view('first');
    assert.deepEqual(shown, [['third', false]]);
  });

  it('shows nothing when the saved view is wiped, or after it was detached', () => {
    screen = view('Half a sen');
    memory.remember();
    session.view.value = undefined;
    detach();
    session.view.value = view('written in another tab');
    assert.deepEqual(shown, []);
  });
});
