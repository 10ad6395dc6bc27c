import type {Clock} from '../../../src/base/clock.js';
import type {WireKeys} from '../../../src/wire/types.js';
import {Bayeux} from '../bayeux.js';
import type {Journal} from '../journal.js';
import type {Manner} from '../manner.js';
import type {Answer, Incoming} from '../network.js';
import type {Random} from '../random.js';
import type {AgentAction} from '../schedule.js';
import {NO_PUSH_FAULTS, type Server} from '../server.js';
import {GmsChat, type GmsEntry} from './gms-chat.js';

/** Ms without a sign of the visitor after which GMS ends the chat. */
const DROPPED_AFTER = 45_000;

/** A model of GMS with Chat API version 1: its chats, its replies and its pushes. */
export class Gms implements Server {
  readonly #time: Clock;
  readonly #random: Random;
  readonly #manner: Manner;
  readonly #journal: Journal;
  readonly bayeux: Bayeux;
  /** Time of the request for each service; a forgotten service is not in the map. */
  readonly #services = new Map<string, number>();
  /** By service. */
  readonly chats = new Map<string, GmsChat>();
  #count = 0;
  pushFaults = NO_PUSH_FAULTS;
  hasLostPushes = false;
  isCometdAway = false;

  constructor(time: Clock, random: Random, manner: Manner, journal: Journal) {
    this.#time = time;
    this.#random = random;
    this.#manner = manner;
    this.#journal = journal;
    this.bayeux = new Bayeux(time, manner, journal);
  }

  receive(request: Incoming): void {
    for (const chat of this.chats.values()) if (chat.user === request.user) chat.lastSign = this.#time.now();
    if (!request.path.startsWith('/cometd')) return this.#rest(request);
    if (this.isCometdAway) request.answer(404, '<h1>Not found</h1>');
    else this.bayeux.receive(request);
  }

  chatOf(keys: WireKeys): GmsChat | undefined {
    return this.chats.get(keys['service'] ?? '');
  }

  get open(): GmsChat | undefined {
    return [...this.chats.values()].findLast((chat) => !chat.isOver && !chat.isForgotten);
  }

  /** Adds entries, and pushes them together. */
  #say(chat: GmsChat, ...entries: readonly (readonly [type: string, name: string, text: string])[]): void {
    for (const [type, nickname, text] of entries) chat.add(type, nickname, text, 'AGENT');
    this.#tell(chat, chat.after(chat.position - entries.length), chat.position);
  }

  #end(chat: GmsChat): void {
    if (chat.isOver) return;
    chat.isOver = true;
    this.#tell(chat, [], chat.position);
  }

  speak(text: string): void {
    if (this.open) this.#say(this.open, ['Message.Text', 'Kristi', text]);
  }

  begin(): undefined {
    return undefined;
  }

  tellsEnd({path, status}: Answer): boolean {
    return path.endsWith('/disconnect') && status === 200;
  }

  readAt({path, givenAt}: Answer): number | undefined {
    return path.endsWith('/refresh') ? givenAt : undefined;
  }

  act(action: AgentAction): void {
    const chat = this.open;
    if (!chat) return;
    const {agent} = chat;
    if (action.type === 'strange news') return this.#tellStrangeNews(chat);
    if (agent === undefined) {
      if (action.type !== 'agent joins') return;
      chat.agent = 'Kristi';
      return this.#say(chat, ['Notice.Joined', chat.agent, 'has joined the session']);
    }
    switch (action.type) {
      case 'agent joins':
        return;
      case 'agent writes':
        return this.#say(chat, ['Message.Text', agent, action.text]);
      case 'agent types':
        return this.#say(chat, ['Notice.TypingStarted', agent, 'is typing']);
      case 'agent pushes':
        return this.#say(chat, ['Notice.PushUrl', agent, 'https://shop.example.com/socks']);
      case 'agent transfers':
        chat.agent = agent === 'Kristi' ? 'Anna' : 'Kristi';
        return this.#say(
          chat,
          ['Notice.Left', agent, 'has left the session'],
          ['Notice.Joined', chat.agent, 'has joined the session'],
        );
      case 'agent ends':
        this.#say(chat, ['Notice.Left', agent, 'has left the session']);
        return this.#end(chat);
    }
  }

  /** Pushes data that a client must cope with: an unknown event type, a malformed push, and a push of another service. */
  #tellStrangeNews(chat: GmsChat): void {
    this.#say(chat, ['Notice.Unheard', 'Kristi', 'of']);
    const transcriptToShow = [['Message.Text', 'Anna', 'for somebody else', '1', 'AGENT']];
    const message = {chatIxnState: 'DISCONNECTED', transcriptPosition: '99', transcriptToShow};
    this.bayeux.push(chat.user, {id: 'f1', message, tag: 'service.chat.refresh.another'});
    this.bayeux.push(chat.user, {id: 'f2', message: null, tag: `service.chat.refresh.${chat.service}`});
  }

  clearPushFaults(): void {
    this.pushFaults = NO_PUSH_FAULTS;
  }

  clearFaults(): void {
    this.clearPushFaults();
    this.isCometdAway = this.bayeux.knowsNobody = false;
    this.bayeux.stopForgetting();
  }

  restart(keepsChats: boolean): void {
    this.bayeux.forgetAll();
    if (keepsChats) return;
    this.#services.clear();
    for (const chat of this.chats.values()) chat.isForgotten = true;
  }

  #rest({path, body, user, message, answer}: Incoming): void {
    const [name = '', kind, , verb] = path.replace('/1/service/', '').split('/');
    const fields = new URLSearchParams(body);
    if (kind === undefined) {
      const service = `service${(this.#count += 1)}`;
      this.#services.set(service, this.#time.now());
      return answer(200, {_id: service});
    }
    const asked = this.#services.get(name);
    if (asked === undefined) return answer(404, '<h1>Not found</h1>');
    const isAvailable = this.#time.now() - asked >= this.#manner.availableAfter;
    if (kind === 'status') return answer(200, {message: {_status: isAvailable ? 'available' : 'waiting'}});
    const chat = this.chats.get(name);
    if (verb === undefined) {
      if (!isAvailable) return answer(503, '');
      return this.#create(name, user, fields.get('notify_by') === 'comet', answer);
    }
    if (!chat) return answer(503, '');
    this.#inChat(chat, verb, fields, message, answer);
  }

  #create(service: string, user: string, isPushed: boolean, answer: Incoming['answer']): void {
    let chat = this.chats.get(service);
    if (!chat) {
      chat = new GmsChat(this.#time, service, user, isPushed, this.#manner);
      this.chats.set(service, chat);
      this.#dropWhenSilent(chat);
    }
    answer(200, {...this.#chatObject(chat, undefined, 1), chatIxnState: 'CONNECTED'});
  }

  #inChat(
    chat: GmsChat,
    verb: string,
    fields: URLSearchParams,
    message: Incoming['message'],
    answer: Incoming['answer'],
  ): void {
    const fault = {message: 'Not there', exception: 'com.genesyslab.gsg.services.chat.ChatException'};
    if (chat.isOver && verb !== 'refresh' && verb !== 'disconnect') return answer(400, fault);
    const before = chat.position;
    switch (verb) {
      case 'refresh':
        return this.#refresh(chat, Number(fields.get('transcriptPosition') ?? 0), answer);
      case 'disconnect':
        this.#end(chat);
        return answer(200, this.#chatObject(chat, undefined));
      case 'send':
        chat.accept(fields.get('message') ?? '', message);
        break;
      case 'startTyping':
        chat.add('Notice.TypingStarted', 'VasyaP', 'is typing', 'CLIENT');
        break;
      case 'stopTyping':
        chat.add('Notice.TypingStopped', 'VasyaP', 'stopped typing', 'CLIENT');
        break;
      default:
        return answer(404, '');
    }
    const entries = chat.after(before);
    if (!chat.isPushed) return answer(200, this.#chatObject(chat, this.#manner.echoes ? entries : undefined));
    this.#tell(chat, entries, chat.position);
    answer(200, this.#pushReply(chat));
  }

  #refresh(chat: GmsChat, position: number, answer: Incoming['answer']): void {
    const {refresh, refusesAfterEnd} = this.#manner;
    if (chat.isOver && refusesAfterEnd) return answer(400, '');
    if (!chat.isPushed || chat.isOver || refresh === 'reply')
      return answer(200, this.#chatObject(chat, chat.after(position)));
    const entries = chat.after(position);
    if (refresh === 'push' && entries.length) this.#tell(chat, entries, chat.position);
    answer(200, this.#pushReply(chat));
  }

  #pushReply(chat: GmsChat): object {
    if (this.#manner.shortReplies) return {_id: chat.service, comet_channel: '/_genesys'};
    return this.#chatObject(chat, undefined);
  }

  #chatObject(
    chat: GmsChat,
    entries: readonly GmsEntry[] | undefined,
    position = chat.position,
  ): Readonly<Record<string, unknown>> {
    const {positionsAsNumbers, transcriptAsText, tellsSession} = this.#manner;
    return {
      chatIxnState: chat.isOver ? 'DISCONNECTED' : 'TRANSCRIPT',
      transcriptPosition: positionsAsNumbers ? position : String(position),
      ...(tellsSession && {chatSessionId: `session of ${chat.service}`}),
      ...(entries && {transcriptToShow: transcriptAsText ? JSON.stringify(entries) : entries}),
    };
  }

  /** Pushes entries, unless the chat is polled. */
  #tell(chat: GmsChat, entries: readonly GmsEntry[], position: number): void {
    if (!chat.isPushed) return;
    const data = {
      id: 'f0',
      message: this.#chatObject(chat, entries, position),
      tag: `service.chat.refresh.${chat.service}`,
    };
    const {lost, doubled, late} = this.pushFaults;
    if (this.#random.chance(lost)) {
      this.hasLostPushes = true;
      return this.#journal.write('gms', () => `loses push ${position}`);
    }
    const push = () => this.bayeux.push(chat.user, data);
    const wait = () => (this.#random.chance(late) ? this.#random.between(200, 8_000) : 0);
    this.#time.after(wait(), push);
    if (this.#random.chance(doubled)) this.#time.after(wait(), push);
  }

  #dropWhenSilent(chat: GmsChat): void {
    if (chat.isOver || chat.isForgotten) return;
    if (this.bayeux.isHeldBy(chat.user)) chat.lastSign = this.#time.now();
    if (this.#time.now() - chat.lastSign > DROPPED_AFTER) {
      this.#journal.write('gms', () => `drops ${chat.service}: no sign of the visitor`);
      return this.#end(chat);
    }
    this.#time.after(5_000, () => this.#dropWhenSilent(chat));
  }
}
