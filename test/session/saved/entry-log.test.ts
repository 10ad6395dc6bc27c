import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {reduce, type ChatEvent} from '../../../src/session/model/reduce.js';
import {isOpen, type Open} from '../../../src/session/model/state.js';
import {TicketHolder} from '../../../src/session/saved/ticket.js';
import {lastPosition, missing, type OutgoingStatus} from '../../../src/session/model/transcript.js';
import type {WireEntry} from '../../../src/wire/types.js';
import {agentSays, batch, customerSays, typing} from '../../support/values/entries.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {open, outgoing} from '../../support/values/states.js';

/** A storage that counts the characters of all calls, and can return its contents after any of them. */
class JournalStorage extends MemoryStorage {
  readonly calls: (readonly [key: string, value: string | undefined])[] = [];
  characters = 0;

  override getItem(key: string): string | null {
    const value = super.getItem(key);
    this.characters += value?.length ?? 0;
    return value;
  }

  override setItem(key: string, value: string): void {
    super.setItem(key, value);
    this.calls.push([key, value]);
    this.characters += value.length;
  }

  override removeItem(key: string): void {
    super.removeItem(key);
    this.calls.push([key, undefined]);
  }

  /** The storage as it was after so many calls: the next page finds it so when this one crashes. */
  after(calls: number): MemoryStorage {
    const storage = new MemoryStorage();
    for (const [key, value] of this.calls.slice(0, calls)) {
      if (value === undefined) storage.removeItem(key);
      else storage.setItem(key, value);
    }
    return storage;
  }
}

/** A chat that is saved after each event. */
class WrittenChat {
  readonly storage: JournalStorage;
  readonly ticket: TicketHolder;
  /** Each saved state, with the number of storage calls by then. */
  readonly states: {readonly state: Open; readonly calls: number}[] = [];
  state = open();

  /** @param storage a storage in which another page has left a chat; without it, a new chat is saved */
  constructor(storage?: JournalStorage) {
    this.storage = storage ?? new JournalStorage();
    this.ticket = new TicketHolder(this.storage, 'ticket');
    if (!storage) this.write(open());
  }

  write(state: Open): void {
    this.state = state;
    this.ticket.write(state);
    this.states.push({state, calls: this.storage.calls.length});
  }

  hears(event: ChatEvent): void {
    const next = reduce(this.state, event);
    if (isOpen(next) && next !== this.state) this.write(next);
  }

  receives(...entries: readonly WireEntry[]): void {
    this.receivesAt(lastPosition(this.state.transcript) + entries.length, ...entries);
  }

  receivesAt(position: number, ...entries: readonly WireEntry[]): void {
    this.hears({type: 'batch', batch: batch(position, ...entries), now: 1_000_000});
  }
}

const messages = (count: number) => Array.from({length: count}, (_, i) => agentSays(`It is number ${i}.`, i));

/** A transcript with these messages. */
function reduceTo(entries: readonly WireEntry[]) {
  const state = reduce(open(), {type: 'batch', batch: batch(entries.length + 1, ...entries), now: 1_000_000});
  assert.ok(isOpen(state));
  return state.transcript;
}

/** The chat that a new page reads from a storage. */
const foundIn = (storage: MemoryStorage) => new TicketHolder(storage, 'ticket').read()?.state;

for (const size of [0, 100, 1_000, 10_000])
  test(`saving one more message after ${size} costs no more than after none`, () => {
    const chat = new WrittenChat();
    chat.receives(...messages(size));
    for (let i = 0; i < 120; i++) {
      chat.storage.characters = 0;
      chat.receives(...messages(1));
      assert.ok(chat.storage.characters < 20_000, `${chat.storage.characters} characters`);
    }
    assert.deepEqual(foundIn(chat.storage), chat.state);
  });

test('saving a late message in the middle costs no more than saving one at the end', () => {
  const chat = new WrittenChat();
  chat.receivesAt(10_000, ...messages(5_000));
  chat.storage.characters = 0;
  chat.receivesAt(4_000, ...messages(1));
  assert.ok(chat.storage.characters < 20_000, `${chat.storage.characters} characters`);
  assert.deepEqual(foundIn(chat.storage), chat.state);
});

test('an own message that is recognised late is saved once, as an entry', () => {
  const chat = new WrittenChat();
  chat.receives(...messages(60));
  chat.hears({type: 'write', message: outgoing('a', {status: 'sending'})});
  chat.receives(customerSays('as the server tells it'));
  chat.hears({type: 'outgoing', id: 'a', status: 'sent', position: lastPosition(chat.state.transcript)});
  assert.deepEqual(chat.state.transcript.outgoing, []);
  const {entries, outgoing: own} = foundIn(chat.storage)?.transcript ?? {};
  assert.deepEqual([entries?.length, entries?.at(-1)?.text, own], [61, 'as the server tells it', []]);
});

test('a page reads the chat of another page of the tab, and appends to it', () => {
  const chat = new WrittenChat();
  chat.receives(...messages(600));
  const next = new WrittenChat(chat.storage);
  const read = next.ticket.read();
  assert.deepEqual(read?.state, chat.state);
  chat.storage.calls.length = 0;
  next.write(read.state);
  next.receives(...messages(1));
  assert.deepEqual(
    chat.storage.calls.map(([key]) => key),
    ['ticket', 'ticket'],
    'no chunk is written again',
  );
  assert.deepEqual(foundIn(chat.storage), next.state);
});

test('the whole chat is saved again with the next message after a page has emptied the storage', () => {
  const chat = new WrittenChat();
  chat.receives(...messages(600));
  chat.storage.items.clear();
  chat.receives(...messages(1));
  assert.deepEqual(foundIn(chat.storage), chat.state);
});

test('a storage that becomes full keeps nothing of the chat, and all of it when it has room again', () => {
  const chat = new WrittenChat();
  chat.receives(...messages(120));
  chat.storage.isFull = true;
  chat.receives(...messages(1));
  assert.equal(chat.storage.items.size, 0);
  chat.storage.isFull = false;
  chat.receives(...messages(1));
  assert.deepEqual(foundIn(chat.storage), chat.state);
});

test('the next page can finish a wipe that was interrupted at any point', () => {
  const chat = new WrittenChat();
  for (let i = 0; i < 4; i++) chat.receives(...messages(60));
  const before = chat.storage.calls.length;
  chat.ticket.wipe();
  for (let calls = before; calls <= chat.storage.calls.length; calls++) {
    const storage = chat.storage.after(calls);
    const next = new TicketHolder(storage, 'ticket');
    assert.deepEqual(next.read()?.state, calls === before ? chat.state : undefined);
    next.wipe();
    assert.equal(storage.items.size, 0);
  }
});

/** A clock whose timers do something else, or more. */
class AlteredClock extends FakeClock {
  altered = (task: () => void): (() => void) => task;

  override after(ms: number, task: () => void): () => void {
    return super.after(ms, this.altered(task));
  }
}

/** A chat whose news of 1 300 messages wait to be written. */
function chatToKeep() {
  const chat = new WrittenChat();
  const page = {clock: new AlteredClock(), lifecycle: new FakeLifecycle()};
  const event: ChatEvent = {type: 'batch', batch: batch(1_301, ...messages(1_300)), now: 1_000_000};
  const after = reduce(chat.state, event);
  assert.ok(isOpen(after));
  chat.ticket.keep(event, chat.state, after, page);
  chat.storage.calls.length = 0;
  return {chat, after, page, keys: () => chat.storage.calls.map(([key]) => key)};
}

test('thousands of messages at once are written a chunk in each task, then the ticket', async () => {
  const {chat, after, page, keys} = chatToKeep();
  const written: number[] = [];
  page.clock.altered = (task) => () => {
    task();
    written.push(keys().length);
  };
  // The first timer is set already.
  await page.clock.turn(50);
  assert.deepEqual(keys(), ['ticket 0', 'ticket 1', 'ticket 2', 'ticket']);
  assert.deepEqual(written, [2, 4], 'the last chunk and the ticket are written together');
  assert.deepEqual(foundIn(chat.storage), after);
});

test('what is written at once takes the rest of the chunks along', async () => {
  const {chat, after, page, keys} = chatToKeep();
  // In place of the task for the second chunk, the customer writes.
  page.clock.altered = () => () => chat.write({...after, agents: ['Sam']});
  await page.clock.turn(1_000);
  assert.deepEqual(keys(), ['ticket 0', 'ticket 1', 'ticket 2', 'ticket']);
  assert.deepEqual(foundIn(chat.storage), chat.state);
});

test('a storage that becomes full between two chunks keeps nothing of the chat', async () => {
  const {chat, page} = chatToKeep();
  page.clock.altered = (task) => {
    chat.storage.isFull = true;
    return task;
  };
  await page.clock.turn(1_000);
  assert.equal(chat.storage.items.size, 0);
});

test('a chunk is not written over the chat of another page', async () => {
  const {chat, after, page} = chatToKeep();
  const other = new TicketHolder(chat.storage, 'ticket');
  other.write({...open(), transcript: reduceTo(messages(700))});
  await page.clock.turn(1_000);
  assert.deepEqual(foundIn(chat.storage), after);
});

interface Happening {
  readonly does: 'hears' | 'misses' | 'catches up' | 'writes' | 'sends' | 'sent' | 'finds';
  /** Number of messages. */
  readonly count: number;
}

/** A random event of a chat. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({does: fc.constant('hears'), count: fc.constantFrom(1, 1, 2, 30, 70, 600, 1_300)}),
  fc.record({does: fc.constant('misses'), count: fc.integer({min: 1, max: 60})}),
  fc.record({
    does: fc.constantFrom<Happening['does'][]>('catches up', 'writes', 'sends', 'sent', 'finds'),
    count: fc.constant(1),
  }),
);

function happens(chat: WrittenChat, {does, count}: Happening): void {
  const {transcript} = chat.state;
  const {outgoing: own} = transcript;
  const last = lastPosition(transcript);
  const statusOf = (from: OutgoingStatus, to: OutgoingStatus, position?: number) => {
    const message = own.find(({status}) => status === from);
    if (message) chat.hears({type: 'outgoing', id: message.id, status: to, position});
  };
  switch (does) {
    case 'hears':
      return chat.receives(...messages(count));
    case 'misses':
      return chat.receivesAt(last + count + 1, typing());
    case 'catches up':
      for (const [from, to] of missing(transcript)) chat.receivesAt(to, ...messages(to - from + 1));
      return;
    case 'writes':
      return chat.hears({type: 'write', message: outgoing(`own ${chat.states.length}`)});
    case 'sends':
      return statusOf('queued', 'sending');
    case 'sent':
      return statusOf('sending', 'sent', last + 1);
    case 'finds':
      // If the reply names the position later, the entry is linked to the own message then.
      return chat.receives(customerSays(own[0]?.text ?? 'from elsewhere'));
  }
}

test('after a crash at any point, the next page reads the chat as it was last saved', () => {
  fc.assert(
    fc.property(fc.array(happening, {maxLength: 12}), (happenings) => {
      const {states, storage} = happenings.reduce((chat, each) => {
        happens(chat, each);
        return chat;
      }, new WrittenChat());
      for (let calls = 1; calls <= storage.calls.length; calls++) {
        const last = states.findLast((written) => written.calls <= calls);
        assert.deepEqual(foundIn(storage.after(calls)), last?.state);
      }
    }),
    {numRuns: 60},
  );
});
