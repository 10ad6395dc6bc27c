import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {english} from '../../../src/i18n/english.js';
import type {ChatState} from '../../../src/session/model/state.js';
import type {Outgoing} from '../../../src/session/model/transcript.js';
import {announcements} from '../../../src/ui/window/announcements.js';
import type {WireEntry} from '../../../src/wire/types.js';
import {agentSays, customerSays, entry, joined, left} from '../../support/values/entries.js';
import {ended, open, outgoing, starting, transcript} from '../../support/values/states.js';

const before = open({transcript: transcript()});
const having = (entries: readonly WireEntry[], own: readonly Outgoing[] = []): ChatState =>
  open({
    transcript: transcript({entries: entries.map((one, i) => ({...one, position: i + 2})), outgoing: own}),
  });
const said = (from: ChatState, to: ChatState) => announcements(from, to, english).map(({line}) => line);

describe('announcements', () => {
  it('name the sender before the text, and interrupt other speech', () => {
    assert.deepEqual(announcements(before, having([agentSays('Hello')]), english), [
      {line: 'Kristi said: Hello', isUrgent: true},
    ]);
  });

  it('say who joined and left, and which page was pushed', () => {
    const after = having([joined('Anna'), entry('push-url', {text: 'https://example.com'}), left('Anna')]);
    assert.deepEqual(said(before, after), [
      'Anna has joined',
      'Kristi sent you a page: https://example.com',
      'Anna has left',
    ]);
  });

  it('say that a file came, and the words of a custom notice', () => {
    const after = having([entry('file', {text: 'cat.png'}), entry('custom', {text: 'Your order is ready'})]);
    assert.deepEqual(said(before, after), [
      'Kristi sent a file that cannot be opened here: cat.png',
      'Your order is ready',
    ]);
  });

  it('warn that an idle chat will end', () => {
    assert.deepEqual(said(before, having([entry('idle-warning', {party: 'external'})])), [
      'Are you still there? This chat will end soon if you do not write.',
    ]);
  });

  it('only count many messages that arrive at once, for example after a time offline', () => {
    const lines = Array.from({length: 11}, (_, i) => agentSays(`Line ${i}`));
    assert.equal(said(before, having(lines.slice(1))).length, 10);
    assert.deepEqual(said(before, having(lines)), ['11 new messages']);
    const unseen = [customerSays('own'), entry('unknown'), entry('custom', {text: ' '})];
    assert.deepEqual(said(before, having([...unseen, ...lines, ...unseen, joined('Sam')])), [
      '12 new messages',
    ]);
    // The page shows one of them in its own way.
    const lookOf = ({text}: WireEntry) => (text === 'Line 10' ? null : undefined);
    const counted = announcements(
      before,
      having([...lines, agentSays('one more')]),
      english,
      undefined,
      lookOf,
    );
    assert.deepEqual(counted, [{line: '11 new messages', isUrgent: true}]);
  });

  it('say an own message once: when it is sent, not when the server returns it', () => {
    const written = having([], [outgoing('a', {text: 'Hi'})]);
    const back = having([{...customerSays('Hi')}]);
    assert.deepEqual(announcements(before, written, english), [{line: 'You said: Hi', isUrgent: false}]);
    assert.deepEqual(said(written, back), []);
  });

  it('say once that a message was not sent', () => {
    const failed = having([], [outgoing('a', {text: 'Hi', status: 'failed'})]);
    assert.deepEqual(said(having([], [outgoing('a', {text: 'Hi', status: 'sending'})]), failed), [
      'Not sent: Hi',
    ]);
    assert.deepEqual(said(failed, failed), []);
  });

  it('are silent about typing and invisible entries', () => {
    const own = {party: 'client', text: 'cart=3'} as const;
    assert.deepEqual(said(before, having([entry('custom', own), entry('file', own), entry('unknown')])), []);
  });

  it('are silent about the old messages of a resumed chat', () => {
    assert.deepEqual(said({phase: 'idle'}, having([agentSays('Hello')])), []);
  });

  it('are silent when the form is shown again', () => {
    assert.deepEqual(said(ended(), {phase: 'idle'}), []);
  });

  it('say the first and the last messages of a chat', () => {
    assert.deepEqual(said(starting(), having([agentSays('Welcome')])), ['Kristi said: Welcome']);
    const over = ended({transcript: transcript({entries: [{...agentSays('Goodbye'), position: 2}]})});
    assert.deepEqual(said(before, over), ['Kristi said: Goodbye']);
  });

  it('call an agent without a name "Agent"', () => {
    for (const name of ['', ' ', '\u200b'])
      assert.deepEqual(said(before, having([joined(name), agentSays('Hello', 0, name)])), [
        'Agent has joined',
        'Agent said: Hello',
      ]);
  });

  it('say that a message cannot be shown, and what an entry of an unknown kind says', () => {
    assert.deepEqual(said(before, having([agentSays(''), entry('unknown', {text: 'Hello'})])), [
      'Kristi said: This message cannot be shown here',
      'Kristi said: Hello',
    ]);
  });
});
