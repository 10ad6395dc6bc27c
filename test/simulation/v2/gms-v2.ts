import type {Clock} from '../../../src/base/clock.js';
import type {WireKeys} from '../../../src/wire/types.js';
import {record} from '../../../src/wire/values.js';
import {Bayeux, type Published} from '../bayeux.js';
import type {Journal} from '../journal.js';
import type {Manner} from '../manner.js';
import type {Answer, Incoming} from '../network.js';
import type {Random} from '../random.js';
import type {AgentAction, ServerTrouble} from '../schedule.js';
import {NO_PUSH_FAULTS, type Server} from '../server.js';
import {GmsV2Chat, type Event} from './gms-v2-chat.js';
import type {V2Manner} from './manner-v2.js';

/** The usual time, ms. */
const DROPPED_AFTER = 45_000;
const USUALLY_AFTER = 20;

/** An operation of a customer, by form or by publish. */
interface Asked {
  readonly verb: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: Incoming['message'];
}

/** A model of GMS with Chat API version 2: REST under `/2/chat`, and publishes on `/service/chatV2`. */
export class GmsV2 implements Server {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #manner: V2Manner;
  readonly #alters: Manner['alters'];
  readonly #journal: Journal;
  readonly bayeux: Bayeux;
  /** By chatId. */
  readonly chats = new Map<string, GmsV2Chat>();
  /** When each answer to requestNotifications was made. */
  readonly #answers = new WeakMap<object, number>();
  /** Called when a request has a wrong key, for which GMS removes the customer, or a wrong position. */
  readonly #onMistake: (what: string) => void;
  /** Whether each message was refused. */
  readonly #refusals = new WeakMap<object, boolean>();
  #count = 0;
  #replies = 0;
  pushFaults = NO_PUSH_FAULTS;
  hasLostPushes = false;
  isCometdAway = false;
  /** Probability that Chat Server does not answer: then the reply has statusCode 1. */
  awayChance = 0;
  /** Probability that Chat Server refuses, which is no end: statusCode 2. */
  refusalChance = 0;
  /** requestNotifications is taken and not answered. */
  isDeaf = false;
  /** Ms without a sign of the visitor after which GMS ends a polled chat. Chats of the asynchronous kind are kept for days. */
  droppedAfter = DROPPED_AFTER;
  /** Ms until the answer to a requestChat is pushed. */
  answersAfter = USUALLY_AFTER;

  constructor(
    clock: Clock,
    random: Random,
    manner: V2Manner & Pick<Manner, 'ack' | 'holds' | 'alters'>,
    journal: Journal,
    onMistake: (what: string) => void,
  ) {
    this.#clock = clock;
    this.#random = random;
    this.#manner = manner;
    this.#alters = manner.alters;
    this.#journal = journal;
    this.#onMistake = onMistake;
    this.bayeux = new Bayeux(clock, manner, journal);
    this.bayeux.onPublished = (published) => this.#published(published);
    this.bayeux.onSubscribed = (session) => {
      if (!this.#manner.rebindsAtOnce) return;
      const chat = this.open;
      if (chat?.session !== undefined) chat.session = session;
    };
  }

  receive(request: Incoming): void {
    if (request.path.startsWith('/cometd')) {
      if (this.isCometdAway) request.answer(404, '<h1>Not found</h1>');
      else this.bayeux.receive(request);
      return;
    }
    if (request.method === 'GET') return request.answer(405, '');
    const [, , , service, chatId, ...rest] = request.path.split('/');
    if (!service) return request.answer(404, '<h1>Not found</h1>');
    const fields = Object.fromEntries(new URLSearchParams(request.body));
    const asked = {verb: rest.join('/'), fields, message: request.message};
    if (chatId === undefined) return request.answer(200, this.#isAway() ? AWAY : this.#create(false));
    this.#rest(decodeURIComponent(chatId), asked, request.answer);
  }

  chatOf({secureKey}: WireKeys): GmsV2Chat | undefined {
    return [...this.chats.values()].find((chat) => chat.secureKey === secureKey);
  }

  get open(): GmsV2Chat | undefined {
    return [...this.chats.values()].findLast((chat) => !chat.isOver && !chat.isForgotten);
  }

  /** Adds an agent's events, and pushes them together. */
  #say(chat: GmsV2Chat, ...events: readonly (readonly [type: string, name: string, text?: string])[]): void {
    const before = chat.position;
    for (const [type, name, text] of events) {
      if (this.#random.chance(this.#manner.hides)) chat.hide();
      chat.by(name, type, text);
      if (this.#random.chance(this.#manner.hides)) chat.hide();
    }
    this.#push(chat, chat.from(before + 1));
  }

  #end(chat: GmsV2Chat): void {
    if (chat.isOver) return;
    chat.isOver = true;
    this.#push(chat, []);
  }

  speak(text: string): void {
    if (this.open) this.#say(this.open, ['Message', 'Kristi', text]);
  }

  begin(trouble: ServerTrouble): () => void {
    switch (trouble.type) {
      case 'chat server away':
        this.awayChance = trouble.chance;
        return () => (this.awayChance = 0);
      case 'refusals':
        this.refusalChance = trouble.chance;
        return () => (this.refusalChance = 0);
      case 'deaf':
        this.isDeaf = true;
        return () => (this.isDeaf = false);
      case 'late starts':
        this.answersAfter = trouble.by;
        return () => (this.answersAfter = USUALLY_AFTER);
    }
  }

  tellsEnd({path, reply}: Answer): boolean {
    if (path.endsWith('/refresh')) return isEnd(reply);
    // A server that answers no question after the end cannot be asked for what a lost push had.
    if (this.#manner.refusesAfterEnd || this.isDeaf) return false;
    return Array.isArray(reply) && reply.some((message) => isEnd(record(message)['data']));
  }

  readAt({path, givenAt, reply}: Answer): number | undefined {
    if (path.endsWith('/refresh')) return record(reply)['statusCode'] === 0 ? givenAt : undefined;
    const messages: readonly unknown[] = Array.isArray(reply) ? reply : [];
    const pushes = messages.map((message) => record(message)['data']);
    const times = pushes.map((data) => typeof data === 'object' && data && this.#answers.get(data));
    return times.findLast((time) => typeof time === 'number');
  }

  act(action: AgentAction): void {
    const chat = this.open;
    if (!chat) return;
    const {agent} = chat;
    if (action.type === 'strange news') return this.#tellStrangeNews(chat);
    if (action.type === 'agents talk') return chat.hide();
    if (agent === undefined) {
      if (action.type !== 'agent joins') return;
      chat.agent = 'Kristi';
      return this.#say(chat, ['ParticipantJoined', chat.agent]);
    }
    switch (action.type) {
      case 'agent joins':
        return;
      case 'agent writes':
        return this.#say(chat, ['Message', agent, action.text]);
      case 'agent types':
        return this.#say(chat, ['TypingStarted', agent]);
      case 'agent pushes':
        return this.#say(chat, ['PushUrl', agent, 'https://shop.example.com/socks']);
      case 'agent transfers':
        chat.agent = agent === 'Kristi' ? 'Anna' : 'Kristi';
        return this.#say(chat, ['ParticipantLeft', agent], ['ParticipantJoined', chat.agent]);
      case 'agent ends':
        this.#say(chat, ['ParticipantLeft', agent]);
        return this.#end(chat);
    }
  }

  clearPushFaults(): void {
    this.pushFaults = NO_PUSH_FAULTS;
  }

  clearFaults(): void {
    this.clearPushFaults();
    this.isCometdAway = this.bayeux.knowsNobody = this.isDeaf = false;
    this.awayChance = this.refusalChance = 0;
    this.answersAfter = USUALLY_AFTER;
    this.bayeux.stopForgetting();
  }

  restart(keepsChats: boolean): void {
    this.bayeux.forgetAll();
    if (!keepsChats) for (const chat of this.chats.values()) chat.isForgotten = true;
  }

  #create(isPushed: boolean, session?: string): object {
    const chat = new GmsV2Chat(this.#clock, (this.#count += 1), isPushed, this.#alters);
    chat.session = session;
    this.chats.set(chat.chatId, chat);
    this.#dropWhenSilent(chat);
    const {nextPosition, chatEnded, ...reply} = this.#reply(chat, chat.from(1));
    return this.#manner.createTellsLittle ? reply : {...reply, nextPosition, chatEnded};
  }

  #rest(chatId: string, asked: Asked, answer: Incoming['answer']): void {
    const chat = this.chats.get(chatId);
    if (!chat || chat.isForgotten) return answer(404, '<h1>Not found</h1>');
    if (!this.#isRight(chat, asked, false)) return answer(200, this.#fault(chat, 2));
    chat.lastSign = this.#clock.now();
    const before = chat.position;
    if (this.#isAway()) {
      if (this.#isDoneAllTheSame(chat)) this.#perform(chat, asked);
      return answer(200, AWAY);
    }
    if (this.#isRefused(asked)) return answer(200, this.#fault(chat, 2));
    if (chat.isOver && asked.verb !== 'refresh' && asked.verb !== 'disconnect')
      return answer(200, this.#fault(chat, 2));
    if (chat.isOver && this.#manner.refusesAfterEnd) return answer(200, this.#fault(chat, 2));
    this.#perform(chat, asked);
    const from = asked.fields['transcriptPosition'];
    answer(200, this.#reply(chat, from === undefined ? [] : chat.from(Number(from))));
    if (chat.position > before) this.#push(chat, chat.from(before + 1));
  }

  #published({session, channel, data, message}: Published): boolean {
    if (!channel.startsWith('/service/chatV2/')) return false;
    const fields = record(data);
    const verb = String(fields['operation']);
    if (!this.#manner.isPushOff) this.#inPushedChat(session, {verb, fields, message});
    return true;
  }

  #inPushedChat(session: string, asked: Asked): void {
    const {verb, fields} = asked;
    if (verb === 'requestChat') {
      const answer = this.#isAway() ? AWAY : this.#create(true, session);
      this.#clock.after(this.answersAfter, () => this.#deliver(session, answer));
      return;
    }
    const chat = [...this.chats.values()].find((one) => one.secureKey === fields['secureKey']);
    if (!chat || chat.isForgotten)
      return this.#deliver(session, {statusCode: 2, chatEnded: true, messages: [], errors: [{code: 249}]});
    if (!this.#isRight(chat, asked, true)) return;
    const isAway = this.#isAway();
    if (isAway) this.#deliver(session, AWAY);
    if (isAway && !this.#isDoneAllTheSame(chat)) return;
    if (this.#isRefused(asked)) return this.#deliver(session, this.#fault(chat, 2));
    if (chat.isOver && this.#manner.refusesAfterEnd) return this.#deliver(session, this.#fault(chat, 2));
    if (verb === 'requestNotifications') {
      if (this.isDeaf) return;
      chat.session = session;
      return this.#push(chat, chat.from(Number(fields['transcriptPosition'] ?? 1)), true);
    }
    if (chat.isOver) return this.#deliver(session, this.#fault(chat, 2));
    const before = chat.position;
    this.#perform(chat, asked);
    this.#push(chat, chat.from(before + 1));
  }

  #isAway(): boolean {
    return this.#random.chance(this.awayChance);
  }

  /** All copies of a message have the same fate. */
  #isRefused({message}: Asked): boolean {
    const before = message && this.#refusals.get(message);
    const isRefused = before ?? this.#random.chance(this.refusalChance);
    if (message) this.#refusals.set(message, isRefused);
    return isRefused;
  }

  /** The fault may have been on the way back. */
  #isDoneAllTheSame(chat: GmsV2Chat): boolean {
    return !chat.isOver && this.#random.chance(0.4);
  }

  #perform(chat: GmsV2Chat, {verb, fields, message}: Asked): void {
    switch (verb) {
      case 'send':
      case 'sendMessage':
        return chat.accept(String(fields['message']), message);
      case 'startTyping':
        return chat.add('TypingStarted');
      case 'stopTyping':
        return chat.add('TypingStopped');
      case 'disconnect':
        chat.isOver = true;
    }
  }

  #isRight(chat: GmsV2Chat, {verb, fields}: Asked, isPublished: boolean): boolean {
    const wrong = chat.wrongKeys(fields, isPublished) ?? chat.wrongPosition(fields['transcriptPosition']);
    if (wrong) this.#onMistake(`${verb} with ${wrong}`);
    return !wrong;
  }

  #fault(chat: GmsV2Chat, statusCode: number): object {
    const errors = [{code: 249, advice: 'no. referenceId[10000001]'}];
    return {
      messages: [],
      chatEnded: chat.isOver,
      statusCode,
      alias: String(chat.alias),
      chatId: chat.chatId,
      errors,
    };
  }

  #reply(chat: GmsV2Chat, messages: readonly Event[]): Readonly<Record<string, unknown>> {
    const {nextAsText, tellsNoNext, aliasChangesEvery, pushesTellIds} = this.#manner;
    this.#replies += 1;
    if (this.#replies % aliasChangesEvery === 0) chat.alias += 1;
    const next = chat.position + 1;
    const ids =
      !chat.isPushed || pushesTellIds
        ? {alias: String(chat.alias), userId: chat.userId, chatId: chat.chatId}
        : {};
    return {
      messages,
      ...(chat.isOver ? {chatEnded: true} : {chatEnded: false}),
      statusCode: 0,
      ...ids,
      secureKey: chat.secureKey,
      ...((!tellsNoNext || chat.isOver) && {nextPosition: nextAsText ? String(next) : next}),
    };
  }

  /** Pushes events, unless the chat is polled. */
  #push(chat: GmsV2Chat, events: readonly Event[], isAnswer = false): void {
    if (!chat.isPushed || (!events.length && !isAnswer && !chat.isOver)) return;
    const data = this.#reply(chat, events);
    if (isAnswer) this.#answers.set(data, this.#clock.now());
    this.#deliver(chat.session, data);
  }

  #deliver(session: string | undefined, data: object): void {
    const {lost, doubled, late} = this.pushFaults;
    if (this.#random.chance(lost)) {
      this.hasLostPushes = true;
      return this.#journal.write('gms', () => `loses push ${JSON.stringify(data)}`);
    }
    const push = () => this.bayeux.pushTo(session, data);
    const wait = () => (this.#random.chance(late) ? this.#random.between(200, 8_000) : 0);
    this.#clock.after(wait(), push);
    if (this.#random.chance(doubled)) this.#clock.after(wait(), push);
  }

  /** Pushes data that a client must cope with: an unknown event, an unindexed notice, a push of nothing, and one of another chat. */
  #tellStrangeNews(chat: GmsV2Chat): void {
    this.#say(chat, ['Unheard', 'Kristi', 'of']);
    if (!chat.isPushed) return;
    const from = {nickname: 'Anna', participantId: 2, type: 'Agent'};
    const other = {from, index: 99, type: 'Message', text: 'for somebody else', utcTime: 1};
    const notice = {from, type: 'Notice', text: 'file-client-cfg-get', utcTime: 1};
    const {secureKey} = chat;
    for (const data of [
      {statusCode: 0, chatEnded: true, secureKey: 'another', chatId: 'another', messages: [other]},
      {statusCode: 0, chatEnded: false, secureKey, messages: [notice]},
      {},
    ])
      this.bayeux.pushTo(chat.session, data);
  }

  #dropWhenSilent(chat: GmsV2Chat): void {
    if (chat.isOver || chat.isForgotten) return;
    if (this.bayeux.isHeld(chat.session)) chat.lastSign = this.#clock.now();
    const patience = chat.isPushed ? 4 * this.droppedAfter : this.droppedAfter;
    if (this.#clock.now() - chat.lastSign > patience) {
      this.#journal.write('gms', () => `drops ${chat.chatId}: no sign of the visitor`);
      return this.#end(chat);
    }
    this.#clock.after(5_000, () => this.#dropWhenSilent(chat));
  }
}

/** A good reply that says that the chat is over. */
function isEnd(reply: unknown): boolean {
  const {statusCode, chatEnded} = record(reply);
  return statusCode === 0 && chatEnded === true;
}

const AWAY = {statusCode: 1, chatEnded: false, messages: []};
