import assert from 'node:assert/strict';
import type {Agent} from '../../demo/server/chats/changes.js';
import type {Chat, ChatEvent} from '../../demo/server/chats/chat.js';
import {Refusal, type Answer} from '../../demo/server/http/answer.js';
import {Desk} from '../../demo/server/desk/desk.js';
import {feedDesks} from '../../demo/server/desk/feed.js';
import {defaultLifetimes, limitLifetimes} from '../../demo/server/chats/lifetimes.js';
import {routeChats} from '../../demo/server/chats/routing.js';
import {Store} from '../../demo/server/chats/store.js';
import {record, type Message} from './parties.js';
import {TurnedClock} from './turned-clock.js';

export type Name = 'kristi' | 'anna' | 'sam';

export const names: readonly Name[] = ['kristi', 'anna', 'sam'];

/** Three agents and a queue without a network between them, so that everything happens synchronously. */
export class Office {
  readonly clock = new TurnedClock();
  readonly store = new Store(
    this.clock,
    {kristi: {nickname: 'Kristi'}, anna: {nickname: 'Anna'}, sam: {nickname: 'Sam'}},
    {Sales: ['kristi', 'sam'], Billing: ['anna', 'sam']},
  );
  readonly pushes: {readonly to: string; readonly data: Message}[] = [];
  readonly #desk = new Desk(this.store, this.clock);

  /** @param ready the agents who are ready; the first is offered the first chat */
  constructor(...ready: readonly Name[]) {
    const {store, clock} = this;
    feedDesks(store, (to, data) => this.pushes.push({to, data: record(data)}));
    routeChats(store, clock);
    // Everybody stays connected.
    const presence = {customer: () => true, agent: () => true};
    limitLifetimes(store, clock, presence, defaultLifetimes);
    for (const name of ready) store.roster.alive(this.agent(name), 'http://gms');
  }

  agent(name: Name): Agent {
    const agent = this.store.roster.agent(name);
    assert(agent);
    return agent;
  }

  /** A customer starts a chat. */
  start(userData: Readonly<Record<string, string>> = {}): Chat {
    const service = this.store.openService('basic', {});
    return this.store.startChat(service, {mode: 'comet', gmsUser: 'u', nickname: 'V', userData});
  }

  get(name: Name, path: string): {status: number; json: Message} {
    const [resource = '', query] = path.split('?');
    return this.#request(name, 'GET', resource.split('/').slice(1), '', query);
  }

  /** An operation of the newer form. */
  perform(name: Name, chat: Chat, operationName: string, parameters: Message = {}) {
    return this.#request(name, 'POST', ['me', 'chats', chat.id], {operationName, ...parameters});
  }

  /** An operation of the older form. */
  performOnChannel(name: Name, chat: Chat, operationName: string, parameters: Message = {}) {
    return this.#request(name, 'POST', ['me', 'interactions', chat.id], {operationName, ...parameters});
  }

  /** As `perform`, and asserts success. */
  does(name: Name, chat: Chat, operationName: string, parameters: Message = {}): void {
    const {json} = this.perform(name, chat, operationName, parameters);
    assert.deepEqual(json, {statusCode: 0}, operationName);
  }

  /** The chat resource as an agent sees it. */
  shown(name: Name, chat: Chat): Message {
    return record(this.get(name, `/me/chats/${chat.id}`).json.chat);
  }

  /** The state of each agent in the chat, in the order of `names`. */
  states(chat: Chat): string {
    return names.map((name) => chat.legs.get(name)?.state ?? '-').join(' ');
  }

  /** The pushes to an agent since the last call. */
  pushed(name: Name): Message[] {
    const mine = this.pushes.filter(({to}) => to === name).map(({data}) => data);
    const others = this.pushes.filter(({to}) => to !== name);
    this.pushes.splice(0, this.pushes.length, ...others);
    return mine;
  }

  #request(name: Name, method: string, path: readonly string[], body: unknown, query?: string) {
    const {status, body: text} = this.#answer(() =>
      this.#desk.answer(this.agent(name), {
        method,
        path,
        query: new URLSearchParams(query),
        body: Buffer.from(JSON.stringify(body)),
      }),
    );
    return {status, json: record(JSON.parse(String(text ?? '')))};
  }

  #answer(ask: () => Answer): Answer {
    try {
      return ask();
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  }
}

/** The kind and the sender of each event, in brackets when the customer may not see it. */
export function told(events: readonly ChatEvent[]): string[] {
  return events.map(({kind, party, visibility}) => {
    const line = `${kind} ${party.nickname}`;
    return visibility === 'All' ? line : `(${line})`;
  });
}
