import type {Clock} from '../../../src/base/clock.js';
import {Bayeux, type Published} from '../bayeux.js';
import type {PushFaults} from '../gms.js';
import type {Journal} from '../journal.js';
import type {Manner} from '../manner.js';
import type {Incoming} from '../network.js';
import type {Random} from '../random.js';
import type {AgentAction} from '../schedule.js';
import {GmsV2Chat, type Event} from './gms-v2-chat.js';
import type {V2Manner} from './manner-v2.js';

/** Ms without a sign of the visitor after which GMS ends the chat. */
const DROPPED_AFTER = 45_000;

const NO_PUSH_FAULTS: PushFaults = {lost: 0, doubled: 0, late: 0};

/** An operation of a customer, by form or by publish. */
interface Asked {
  readonly verb: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: Incoming['message'];
}

/** A model of GMS with Chat API version 2: REST under `/2/chat`, and publishes on `/service/chatV2`. */
export class GmsV2 {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #manner: V2Manner;
  readonly #alters: Manner['alters'];
  readonly #journal: Journal;
  readonly bayeux: Bayeux;
  /** All chats, also ended ones, by chatId. */
  readonly chats = new Map<string, GmsV2Chat>();
  /** Called when a request has a wrong key: GMS removes the customer. */
  readonly #onWrongKey: (what: string) => void;
  #count = 0;
  #replies = 0;
  pushFaults = NO_PUSH_FAULTS;
  hasLostPushes = false;
  isCometdAway = false;
  /** Chat Server is away: every reply has statusCode 1. */
  isChatServerAway = false;
  /** requestNotifications is taken and not answered. */
  isDeaf = false;
  /** Ms until the answer to a requestChat is pushed. */
  answersAfter = 20;

  constructor(
    clock: Clock,
    random: Random,
    manner: V2Manner & Pick<Manner, 'ack' | 'holds' | 'alters'>,
    journal: Journal,
    onWrongKey: (what: string) => void,
  ) {
    this.#clock = clock;
    this.#random = random;
    this.#manner = manner;
    this.#alters = manner.alters;
    this.#journal = journal;
    this.#onWrongKey = onWrongKey;
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
    const [, , , service, chatId, ...rest] = request.path.split('/');
    if (!service) return request.answer(404, '<h1>Not found</h1>');
    const fields = Object.fromEntries(new URLSearchParams(request.body));
    const asked = {verb: rest.join('/'), fields, message: request.message};
    if (this.isChatServerAway) return request.answer(200, {statusCode: 1, chatEnded: false, messages: []});
    if (chatId === undefined) return request.answer(200, this.#create(false));
    this.#rest(decodeURIComponent(chatId), asked, request.answer);
  }

  get open(): GmsV2Chat | undefined {
    return [...this.chats.values()].findLast((chat) => !chat.isOver && !chat.isForgotten);
  }

  /** Adds an agent's events, and pushes them together. */
  say(chat: GmsV2Chat, ...events: readonly (readonly [type: string, name: string, text?: string])[]): void {
    const before = chat.position;
    for (const [type, name, text] of events) {
      if (this.#random.chance(this.#manner.hides)) chat.hide();
      chat.by(name, type, text);
      if (this.#random.chance(this.#manner.hides)) chat.hide();
    }
    this.#push(chat, chat.from(before + 1));
  }

  end(chat: GmsV2Chat): void {
    if (chat.isOver) return;
    chat.isOver = true;
    this.#push(chat, []);
  }

  act(chat: GmsV2Chat, action: AgentAction): void {
    const {agent} = chat;
    if (action.type === 'strange news') return this.#tellStrangeNews(chat);
    if (agent === undefined) {
      if (action.type !== 'agent joins') return;
      chat.agent = 'Kristi';
      return this.say(chat, ['ParticipantJoined', chat.agent]);
    }
    switch (action.type) {
      case 'agent joins':
        return;
      case 'agent writes':
        return this.say(chat, ['Message', agent, action.text]);
      case 'agent types':
        return this.say(chat, ['TypingStarted', agent]);
      case 'agent pushes':
        return this.say(chat, ['PushUrl', agent, 'https://shop.example.com/socks']);
      case 'agent transfers':
        chat.agent = agent === 'Kristi' ? 'Anna' : 'Kristi';
        return this.say(chat, ['ParticipantLeft', agent], ['ParticipantJoined', chat.agent]);
      case 'agent ends':
        this.say(chat, ['ParticipantLeft', agent]);
        return this.end(chat);
    }
  }

  clearPushFaults(): void {
    this.pushFaults = NO_PUSH_FAULTS;
  }

  clearFaults(): void {
    this.clearPushFaults();
    this.isCometdAway = this.bayeux.knowsNobody = this.isChatServerAway = this.isDeaf = false;
    this.bayeux.stopForgetting();
  }

  restart(keepsChats: boolean): void {
    this.bayeux.forgetAll();
    if (!keepsChats) for (const chat of this.chats.values()) chat.isForgotten = true;
  }

  #create(isPushed: boolean, session?: string): object {
    const chat = new GmsV2Chat(this.#clock, (this.#count += 1), isPushed, this.#alters);
    chat.session = session;
    this.chats.set(chat.service, chat);
    this.#dropWhenSilent(chat);
    const {nextPosition, chatEnded, ...reply} = this.#reply(chat, chat.from(1));
    return this.#manner.createTellsLittle ? reply : {...reply, nextPosition, chatEnded};
  }

  #rest(chatId: string, asked: Asked, answer: Incoming['answer']): void {
    const chat = this.chats.get(chatId);
    if (!chat || chat.isForgotten) return answer(404, '<h1>Not found</h1>');
    if (!this.#isKey(chat, asked, false)) return answer(200, this.#fault(chat, 2));
    chat.lastSign = this.#clock.now();
    if (chat.isOver && asked.verb !== 'refresh' && asked.verb !== 'disconnect')
      return answer(200, this.#fault(chat, 2));
    if (chat.isOver && this.#manner.refusesAfterEnd) return answer(200, this.#fault(chat, 2));
    const before = chat.position;
    this.#perform(chat, asked);
    const from = asked.fields['transcriptPosition'];
    const start = from === undefined ? undefined : Math.max(1, Number(from));
    const events = start === undefined ? [] : chat.from(start);
    answer(200, this.#reply(chat, events));
    if (chat.position > before && chat.isPushed) this.#push(chat, chat.from(before + 1));
  }

  #published({session, channel, data, message}: Published): boolean {
    if (!channel.startsWith('/service/chatV2/')) return false;
    const fields = data as Asked['fields'];
    const verb = String(fields['operation']);
    if (verb === 'requestChat') {
      this.#answerPush(session, this.isChatServerAway ? AWAY : this.#create(true, session));
      return true;
    }
    const chat = [...this.chats.values()].find((one) => one.secureKey === fields['secureKey']);
    if (!chat || chat.isForgotten) {
      this.#answerPush(session, {statusCode: 2, chatEnded: true, messages: [], errors: [{code: 249}]});
      return true;
    }
    if (this.isChatServerAway) {
      this.#answerPush(session, AWAY);
      return true;
    }
    if (!this.#isKey(chat, {verb, fields, message}, true)) return true;
    if (verb === 'requestNotifications') {
      if (this.isDeaf) return true;
      chat.session = session;
      this.#push(chat, chat.from(Math.max(1, Number(fields['transcriptPosition'] ?? 1))), true);
      return true;
    }
    if (chat.isOver) {
      this.#answerPush(session, this.#fault(chat, 2));
      return true;
    }
    const before = chat.position;
    this.#perform(chat, {verb, fields, message});
    this.#push(chat, chat.from(before + 1));
    return true;
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

  #isKey(chat: GmsV2Chat, {verb, fields}: Asked, isPushed: boolean): boolean {
    const isRight = fields['secureKey'] === chat.secureKey && chat.isPushed === isPushed;
    if (!isRight) this.#onWrongKey(`${verb} with the key "${String(fields['secureKey'])}"`);
    return isRight;
  }

  #fault(chat: GmsV2Chat, statusCode: number): object {
    const errors = [{code: 249, advice: 'no. referenceId[10000001]'}];
    return {messages: [], chatEnded: chat.isOver, statusCode, alias: '118', chatId: chat.service, errors};
  }

  #reply(chat: GmsV2Chat, messages: readonly Event[]): Readonly<Record<string, unknown>> {
    const {nextAsText, tellsNoNext, aliasChangesEvery, pushesTellIds} = this.#manner;
    this.#replies += 1;
    const alias = String(118 + Math.floor(this.#replies / aliasChangesEvery));
    const next = chat.position + 1;
    const ids = !chat.isPushed || pushesTellIds ? {alias, userId: chat.userId, chatId: chat.service} : {};
    return {
      messages,
      ...(chat.isOver ? {chatEnded: true} : {chatEnded: false}),
      statusCode: 0,
      ...ids,
      secureKey: chat.secureKey,
      ...(!tellsNoNext && {nextPosition: nextAsText ? String(next) : next}),
    };
  }

  #answerPush(session: string, data: object): void {
    this.#clock.after(this.answersAfter, () => this.bayeux.pushTo(session, data));
  }

  /** Pushes events, unless the chat is polled. */
  #push(chat: GmsV2Chat, events: readonly Event[], isAnswer = false): void {
    if (!chat.isPushed || (!events.length && !isAnswer && !chat.isOver)) return;
    const data = this.#reply(chat, events);
    const {lost, doubled, late} = this.pushFaults;
    if (this.#random.chance(lost)) {
      this.hasLostPushes = true;
      return this.#journal.write('gms', () => `loses push ${events.at(-1)?.index}`);
    }
    const {session} = chat;
    const push = () => this.bayeux.pushTo(session, data);
    const wait = () => (this.#random.chance(late) ? this.#random.between(200, 8_000) : 0);
    this.#clock.after(wait(), push);
    if (this.#random.chance(doubled)) this.#clock.after(wait(), push);
  }

  /** Pushes data that a client must cope with: an unknown event, an unindexed notice, a push of nothing, and one of another chat. */
  #tellStrangeNews(chat: GmsV2Chat): void {
    this.say(chat, ['Unheard', 'Kristi', 'of']);
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
    const patience = chat.isPushed ? 4 * DROPPED_AFTER : DROPPED_AFTER;
    if (this.#clock.now() - chat.lastSign > patience) {
      this.#journal.write('gms', () => `drops ${chat.service}: no sign of the visitor`);
      return this.end(chat);
    }
    this.#clock.after(5_000, () => this.#dropWhenSilent(chat));
  }
}

const AWAY = {statusCode: 1, chatEnded: false, messages: []};
