import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {runAutoAgent} from '../../../demo/server/auto-agent/auto-agent.js';
import {isWaiting, type Chat, type ChatEvent} from '../../../demo/server/chats/chat.js';
import {routeChats} from '../../../demo/server/chats/routing.js';
import {Store} from '../../../demo/server/chats/store.js';
import {TurnedClock} from '../turned-clock.js';

describe('the auto-agent', () => {
  let clock: TurnedClock;
  let store: Store;
  let stop: () => void;

  beforeEach(() => {
    clock = new TurnedClock();
    store = new Store(clock, {kristi: {nickname: 'Kristi'}});
    routeChats(store, clock);
    stop = runAutoAgent(store, clock);
  });

  function start(userData: Record<string, string> = {}): Chat {
    const service = store.openService('basic', {});
    return store.startChat(service, {mode: 'poll', gmsUser: undefined, nickname: 'V', userData});
  }

  const kinds = (events: readonly ChatEvent[]) => events.map(({kind, party}) => `${party.nickname} ${kind}`);

  /** The events that follow a message of the customer. */
  function say(chat: Chat, text: string): readonly ChatEvent[] {
    const before = chat.events.length;
    store.tell(chat, chat.customer, 'Text', text);
    clock.turn(30_000);
    return chat.events.slice(before + 1);
  }

  function greeted(userData?: Record<string, string>): Chat {
    const chat = start(userData);
    clock.turn(30_000);
    return chat;
  }

  function arrive(): void {
    const kristi = store.roster.agent('kristi');
    assert(kristi);
    store.roster.alive(kristi);
  }

  it('joins after a moment, types, greets the customer by name and says what it is', () => {
    const chat = start({fldnFirstName: 'Vasya'});
    clock.turn(1_000);
    assert.equal(chat.events.length, 1);
    clock.turn(10_000);
    assert.deepEqual(kinds(chat.events).slice(1), ['Robin Joined', 'Robin TypingStarted', 'Robin Text']);
    assert.match(chat.events.at(-1)?.text ?? '', /^Hello Vasya! I am a bot/);
  });

  it('leaves the chat to a human agent who is ready, or becomes ready as the bot would join', () => {
    arrive();
    const first = greeted();
    assert.equal(first.legs.get('kristi')?.state, 'Invited');
    assert.deepEqual(kinds(first.events), ['V Joined']);
  });

  it('leaves the chat to a human agent who becomes ready before the bot has joined', () => {
    const chat = start();
    clock.turn(1_000);
    arrive();
    clock.turn(30_000);
    assert.equal(chat.legs.get('kristi')?.state, 'Invited');
    assert.deepEqual(kinds(chat.events), ['V Joined']);
  });

  it('takes a chat that the only human agent rejects', () => {
    arrive();
    const chat = start();
    const kristi = store.roster.agent('kristi');
    assert(kristi);
    store.roster.reject(chat, kristi);
    clock.turn(2_000);
    assert.deepEqual(kinds(chat.events), ['V Joined', 'Robin Joined', 'Robin TypingStarted']);
  });

  it('types before each answer, and answers one message after the other', () => {
    const chat = greeted();
    store.tell(chat, chat.customer, 'Text', 'thanks');
    const answers = say(chat, 'Where is my parcel?');
    assert.deepEqual(kinds(answers), [
      'Robin TypingStarted',
      'Robin Text',
      'Robin TypingStarted',
      'Robin Text',
    ]);
    assert.match(answers[1]?.text ?? '', /welcome/);
    assert.match(answers[3]?.text ?? '', /order number/);
  });

  it('answers messages that were sent before it joined', () => {
    const chat = start();
    store.tell(chat, chat.customer, 'Text', 'thanks');
    clock.turn(30_000);
    assert.deepEqual(kinds(chat.events).slice(-4), [
      'Robin TypingStarted',
      'Robin Text',
      'Robin TypingStarted',
      'Robin Text',
    ]);
    assert.match(chat.events.at(-1)?.text ?? '', /welcome/);
  });

  it('pushes a page on /url', () => {
    const [page] = say(greeted(), '/url https://example.com/help');
    assert.deepEqual([page?.kind, page?.text], ['PushUrl', 'https://example.com/help']);
  });

  it('hands over to another name on /transfer, which greets and answers', () => {
    const chat = greeted();
    const events = say(chat, '/transfer');
    assert.deepEqual(kinds(events).slice(-4), [
      'Robin Left',
      'Alex Joined',
      'Alex TypingStarted',
      'Alex Text',
    ]);
    assert.deepEqual(kinds(say(chat, 'hello')), ['Alex TypingStarted', 'Alex Text']);
  });

  it('only types on /typing', () => {
    assert.deepEqual(kinds(say(greeted(), '/typing')), ['Robin TypingStarted', 'Robin TypingStopped']);
  });

  it('can be long and run from right to left', () => {
    const chat = greeted();
    assert((say(chat, '/long').at(-1)?.text.length ?? 0) > 400);
    assert.match(say(chat, '/rtl').at(-1)?.text ?? '', /[\u0600-\u06ff]/);
  });

  it('ends the chat on /end, and does nothing after that', () => {
    const chat = greeted();
    assert.deepEqual(kinds(say(chat, '/end')), ['Robin TypingStarted', 'Robin Text', 'Robin Left']);
    assert.equal(chat.end?.reason, 'agent left');
    assert.equal(clock.waiting, 0);
  });

  it('hands over to a human agent who is ready when the customer asks for one', () => {
    const chat = greeted();
    arrive();
    assert.equal(say(chat, 'May I talk to a human?').at(-1)?.kind, 'Left');
    assert.equal(chat.end, undefined);
    assert.equal(chat.legs.get('kristi')?.state, 'Invited');
    assert(!isWaiting(chat));
  });

  it('stops when the customer leaves in the middle of an answer', () => {
    const chat = greeted();
    store.tell(chat, chat.customer, 'Text', 'hello');
    store.leave(chat, chat.customer);
    clock.turn(30_000);
    assert.deepEqual(kinds(chat.events).slice(-2), ['V Text', 'V Left']);
    assert.equal(clock.waiting, 0);
  });

  it('leaves no timer when it is stopped', () => {
    start();
    const chat = greeted();
    store.tell(chat, chat.customer, 'Text', 'hello');
    start();
    stop();
    assert.equal(clock.waiting, 0);
  });
});
