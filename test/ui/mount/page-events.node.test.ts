import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ChatState} from '../../../src/session/model/state.js';
import type {Shell} from '../../../src/ui/element/shell.js';
import {agentsOf, entriesOf, tellPage} from '../../../src/ui/mount/page-events.js';
import {agentSays, entry, joined} from '../../support/values/entries.js';
import {CHAT, ended, failed, open, starting, transcript} from '../../support/values/states.js';

const IDLE: ChatState = {phase: 'idle'};
const JOINED = {...joined('Kristi', 1), position: 2};
const HELLO = {...agentSays('Hello', 3), position: 3};

/** Events that the change from `before` to `chat` sends, in order. */
function told(before: ChatState, chat: ChatState): readonly unknown[] {
  const events: unknown[] = [];
  const emit: Shell['emit'] = (name, detail) => {
    // The log has tests of its own.
    if (name !== 'gms-chat-log') events.push([name, detail]);
    return true;
  };
  tellPage({emit}, before, chat);
  return events;
}

const stateChange = (previous: string, state: string) => ['gms-chat-statechange', {state, previous}];

describe('tellPage', () => {
  it('sends a state change only when the public state changes', () => {
    assert.deepEqual(told(IDLE, starting()), [stateChange('idle', 'connecting')]);
    assert.deepEqual(told(starting(), starting({queued: true})), [stateChange('connecting', 'waiting')]);
    assert.deepEqual(told(open(), open({line: 'polling'})), []);
    assert.deepEqual(told(open(), open({line: 'down'})), [stateChange('waiting', 'reconnecting')]);
    assert.deepEqual(told(starting(), failed()), [stateChange('connecting', 'failed')]);
  });

  it('sends an error once for each cause that only the page can mend, and again after it was let in', () => {
    const denial = {kind: 'refused', status: 401, message: 'No.'} as const;
    const denied = open({denial});
    const errorOf = (before: ChatState, chat: ChatState) =>
      told(before, chat).map((event) => JSON.parse(JSON.stringify(event)) as unknown);
    const error = {name: 'ChatError', kind: 'refused', status: 401, maybe: false, isReported: false};
    assert.deepEqual(errorOf(open(), denied), [['gms-chat-error', {error}]]);
    assert.deepEqual(told(denied, open({denial: {...denial}})), []);
    assert.equal(told(denied, open({denial: {...denial, status: 403}})).length, 1);
    assert.deepEqual(told(denied, open()), []);
  });

  const KNOWN = {...CHAT, sessionId: '00015a9F', delivery: 'poll'} as const;
  const session = ['gms-chat-session', {sessionId: '00015a9F'}];

  it('sends the id of the chat when a start succeeds, after the state change', () => {
    assert.deepEqual(told(starting(), open({chat: KNOWN})), [
      stateChange('connecting', 'waiting'),
      ['gms-chat-started', {sessionId: '00015a9F'}],
      session,
    ]);
  });

  it('sends the start also when the customer had to wait, which is no state change', () => {
    assert.deepEqual(told(starting({queued: true}), open({chat: KNOWN}))[0], [
      'gms-chat-started',
      {sessionId: '00015a9F'},
    ]);
  });

  it('sends the id of the service session with the start until that of the chat is known, then sends that once', () => {
    assert.deepEqual(told(starting({queued: true}), open()), [['gms-chat-started', {sessionId: 'S1'}]]);
    assert.deepEqual(told(open(), open({chat: KNOWN})), [session]);
    assert.deepEqual(told(open({chat: KNOWN}), open({chat: KNOWN, line: 'polling'})), []);
  });

  it('sends each new entry once, with its time on this machine', () => {
    const before = open({phase: 'talking', transcript: transcript({entries: [JOINED]})});
    const after = open({phase: 'talking', transcript: transcript({entries: [JOINED, HELLO]})});
    const hello = ['gms-chat-message', {event: {...HELLO, at: 1_003_000}}];
    assert.deepEqual(told(before, after), [hello]);
    assert.deepEqual(told(after, after), []);
  });

  it('sends the entries that come with the end before the end', () => {
    const before = open({phase: 'talking', transcript: transcript({entries: [JOINED]})});
    const after = ended({reason: 'agent', transcript: transcript({entries: [JOINED, HELLO]})});
    assert.deepEqual(told(before, after), [
      stateChange('chatting', 'ended'),
      ['gms-chat-message', {event: {...HELLO, at: 1_003_000}}],
      ['gms-chat-ended', {reason: 'agent', sessionId: undefined}],
    ]);
  });

  it('sends the end once, although an ended chat may still change', () => {
    assert.deepEqual(told(ended({gap: true}), ended({transcript: transcript({entries: [HELLO]})})), [
      ['gms-chat-message', {event: {...HELLO, at: 1_003_000}}],
    ]);
  });

  it('sends the id of the chat with its end', () => {
    assert.deepEqual(told(open({chat: KNOWN}), ended({chat: KNOWN, reason: 'customer'})), [
      stateChange('waiting', 'ended'),
      ['gms-chat-ended', {reason: 'customer', sessionId: '00015a9F'}],
    ]);
  });

  it('sends only the state and the id of a resumed chat: the page heard its start and its entries before', () => {
    const entries = transcript({entries: [JOINED, HELLO]});
    const resumed = open({phase: 'talking', chat: KNOWN, transcript: entries});
    assert.deepEqual(told(IDLE, resumed), [stateChange('idle', 'chatting'), session]);
  });

  it('sends who is typing when that changes, and that nobody is once the chat is over', () => {
    const typing = [{nickname: 'Kristi', until: 1}];
    assert.deepEqual(told(open(), open({typing})), [['gms-chat-typing', {names: ['Kristi']}]]);
    assert.deepEqual(told(open({typing}), open({typing: [{nickname: 'Kristi', until: 2}]})), []);
    const over = told(open({typing}), ended({reason: 'customer'}));
    assert.deepEqual(over[1], ['gms-chat-typing', {names: []}]);
  });

  it('returns the positions of the custom notices that the page has cancelled; no other entry can be', () => {
    const entries = [entry('custom', {text: 'a'}), agentSays('b'), entry('custom', {text: 'c'})];
    const after = open({
      transcript: transcript({entries: entries.map((one, i) => ({...one, position: i + 2}))}),
    });
    // As in the DOM: false only for an event that can be cancelled, and was.
    const emit: Shell['emit'] = (_name, _detail, cancelable) => !cancelable;
    assert.deepEqual(tellPage({emit}, open(), after), [2, 4]);
  });

  it('sends only the state when an ended chat makes way for the form', () => {
    assert.deepEqual(told(ended({transcript: transcript({entries: [HELLO]})}), IDLE), [
      stateChange('ended', 'idle'),
    ]);
  });
});

describe('what a page reads', () => {
  const file = {id: 'f1', name: 'lamp.png', size: 5};
  const sent = {...agentSays('', 4), file, position: 4};
  const chat = open({
    phase: 'talking',
    agents: ['Kristi'],
    transcript: transcript({entries: [JOINED, HELLO, sent]}),
  });

  it('is the entries with their times, and the same list until there is news', () => {
    assert.deepEqual(
      entriesOf(chat).map(({at, text}) => [at, text]),
      [
        [1_001_000, JOINED.text],
        [1_003_000, 'Hello'],
        [1_004_000, ''],
      ],
    );
    assert.equal(entriesOf(chat), entriesOf({...chat, line: 'polling'}));
    assert.deepEqual(entriesOf(IDLE), []);
  });

  it('is frozen, and changes nothing of the chat', () => {
    const [, , read] = entriesOf(chat);
    for (const value of [entriesOf(chat), read, read?.file, agentsOf(chat)])
      assert.ok(Object.isFrozen(value));
    assert.ok(!Object.isFrozen(sent) && !Object.isFrozen(file));
  });

  it('has the others in the chat while it is on', () => {
    assert.deepEqual(agentsOf(chat), ['Kristi']);
    assert.deepEqual(agentsOf(ended({reason: 'agent'})), []);
  });
});
