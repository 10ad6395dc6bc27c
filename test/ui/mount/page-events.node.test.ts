import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Slices} from '../../../src/base/slices.js';
import type {ChatState} from '../../../src/session/model/state.js';
import type {Shell} from '../../../src/ui/element/shell.js';
import {agentsOf, entriesOf, freshIn, tellPage, Telling} from '../../../src/ui/mount/page-events.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {agentSays, entry, joined} from '../../support/values/entries.js';
import {CHAT, ended, failed, open, starting, transcript} from '../../support/values/states.js';

const IDLE: ChatState = {phase: 'idle'};
const JOINED = {...joined('Kristi', 1), position: 2};
const HELLO = {...agentSays('Hello', 3), position: 3};

/** Takes all steps. @returns what the last one returns */
function toItsEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Events that the change from `before` to `chat` sends, in order. */
function told(before: ChatState, chat: ChatState): readonly unknown[] {
  const events: unknown[] = [];
  const emit: Shell['emit'] = (name, detail) => {
    // The log has tests of its own.
    if (name !== 'gms-chat-log') events.push([name, detail]);
    return true;
  };
  toItsEnd(tellPage({emit}, before, chat));
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
    assert.deepEqual(toItsEnd(tellPage({emit}, open(), after)), [2, 4]);
  });

  it('sends only the state when an ended chat makes way for the form', () => {
    assert.deepEqual(told(ended({transcript: transcript({entries: [HELLO]})}), IDLE), [
      stateChange('ended', 'idle'),
    ]);
  });
});

describe('Telling', () => {
  /** A page that takes 1 ms for each message, and handles each custom notice. */
  function page() {
    const clock = new FakeClock();
    const told: string[] = [];
    let saved = 0;
    const emit: Shell['emit'] = (name, detail, cancelable) => {
      if (name === 'gms-chat-log') return true;
      if (name === 'gms-chat-message') clock.sleep(1);
      told.push(detail && 'event' in detail ? detail.event.text : name);
      return !cancelable;
    };
    const telling = new Telling({emit}, () => (saved += 1), new Slices(clock, new FakeLifecycle()));
    const tell = (before: ChatState, chat: ChatState) => telling.tell(before, chat, freshIn(before, chat));
    return {clock, telling, tell, told, saved: () => saved};
  }
  const entries = Array.from({length: 25}, (_, i) => {
    const text = String(i + 2);
    return {...(i % 10 === 4 ? entry('custom', {text}) : agentSays(text)), position: i + 2};
  });
  const some = open({phase: 'talking', transcript: transcript({entries: entries.slice(0, 1)})});
  const all = open({phase: 'talking', transcript: transcript({entries})});
  const shownIn = (chat: ChatState) =>
    chat.phase === 'idle' ? [] : chat.transcript.entries.map(({text}) => Number(text));
  const positions = entries.map(({position}) => position);

  it('tells ten thousand entries in slices, in order, with what follows them at the end', async () => {
    const {clock, tell, told} = page();
    tell(some, all);
    tell(all, ended({reason: 'agent', transcript: all.transcript}));
    assert.equal(told.length, 10);
    await clock.turn(100);
    assert.deepEqual(told, [...positions.slice(1).map(String), 'gms-chat-statechange', 'gms-chat-ended']);
  });

  it('keeps the notices that the page has yet to hear of out of the conversation, and those that it handles', async () => {
    const {clock, telling, tell, saved} = page();
    const isOther = (position: number) => ![6, 16, 26].includes(position);
    tell(some, all);
    assert.deepEqual(shownIn(telling.shown(all)), positions.filter(isOther));
    assert.deepEqual([telling.handled, saved()], [[], 0]);
    await clock.turn(100);
    assert.deepEqual([telling.handled, saved()], [[6, 16, 26], 1]);
    assert.deepEqual(shownIn(telling.shown(all)), positions.filter(isOther));
  });

  it('has told all of a chat before the next one begins, and forgets its notices', () => {
    const {telling, tell, told} = page();
    tell(some, all);
    tell(all, starting());
    assert.deepEqual(told, [...positions.slice(1).map(String), 'gms-chat-statechange']);
    assert.deepEqual([telling.handled, shownIn(telling.shown(all))], [[], positions]);
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

  it('has the same list of the others until somebody comes or goes', () => {
    assert.equal(agentsOf(chat), agentsOf({...chat, line: 'polling'}));
    assert.equal(agentsOf(IDLE), agentsOf(ended({reason: 'agent'})));
    assert.ok(Object.isFrozen(agentsOf(IDLE)));
  });

  it('has the others in the chat while it is on', () => {
    assert.deepEqual(agentsOf(chat), ['Kristi']);
    assert.deepEqual(agentsOf(ended({reason: 'agent'})), []);
  });
});
