/** One customer of `npm run soak`: a headless chat, somebody who writes now and then, and a look at how it came out. */
import {createChat} from '../../src/client.js';

/** Not counted among the chat's own requests. */
const {fetch} = globalThis;

const isTyping = ['Notice.TypingStarted', 'Notice.TypingStopped'];

export class Visitor {
  /** What was written, in order. No text is like another. */
  written = [];
  /** Texts of messages that were seen to be in doubt, or to have failed, at some time. */
  doubted = new Set();
  failed = new Set();
  /** How often the line was lost and came back. */
  reconnects = 0;
  #name;
  #gmsUser;
  #service = '';
  #server;
  #chat;
  #timers = new Set();

  constructor(name, {server, delivery}) {
    this.#name = name;
    this.#gmsUser = `soak ${name}`;
    this.#server = server;
    this.#chat = createChat({server, delivery, gmsUser: this.#gmsUser});
    this.#chat.state.subscribe((state, before) => this.#watch(state, before));
  }

  get phase() {
    return this.#chat.state.value.phase;
  }

  async start() {
    await this.#chat.start({firstName: 'Soak', lastName: this.#name, email: '', subject: 'A lamp'});
    this.#service = this.#chat.state.value.chat.service;
  }

  /** Writes again and again. @param {() => number} pause milliseconds to the next message */
  keepWriting(pause) {
    this.#after(pause(), () => {
      this.write();
      this.keepWriting(pause);
    });
  }

  write() {
    if (this.phase !== 'waiting' && this.phase !== 'talking') return;
    const text = `${this.#name}, message ${this.written.length + 1}`;
    this.written.push(text);
    // What became of it is read from the state.
    this.#chat.send(text).catch(() => undefined);
  }

  stopWriting() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  end() {
    return this.#chat.end();
  }

  /** How what is shown differs from what GMS has, once there is nothing that would still change it. */
  async verdict() {
    const {transcript, gap = false} = this.#chat.state.value;
    const inGms = await this.#readTranscript();
    const shown = new Map(transcript.entries.map(({position, text}) => [position, text]));
    const unlike = [...inGms].filter(([position, {text}]) => shown.get(position) !== text);
    const invented = [...shown.keys()].filter((position) => !inGms.has(position));
    const own = [...inGms.values()].filter(({party}) => party === 'CLIENT').map(({text}) => text);
    const shownTexts = new Set(shown.values());
    const messages = this.written.map((text) => ({
      copies: own.filter((other) => other === text).length,
      isShown: shownTexts.has(text),
      mark: transcript.outgoing.find((message) => message.text === text)?.status,
    }));
    const isTold = ({mark}) => mark === 'failed' || mark === 'maybe';
    const isTwice = ({copies, isShown, mark}) =>
      // Said to have failed, though it is there, it would be sent again.
      copies > 1 || (isShown && mark) || (copies === 1 && mark === 'failed');
    return {
      seen: shown.size,
      inGms: messages.filter(({copies}) => copies > 0).length,
      gap,
      missing: unlike.length,
      lost:
        messages.filter((message) => message.copies === 0 && !isTold(message)).length +
        (gap ? 0 : unlike.length),
      doubled: messages.filter(isTwice).length + invented.length,
      told: messages.filter((message) => message.copies === 0 && isTold(message)).length,
    };
  }

  #watch(state, before) {
    if ('line' in state && 'line' in before && isUp(state.line) && !isUp(before.line)) this.reconnects += 1;
    if (!('transcript' in state)) return;
    for (const {id, text, status} of state.transcript.outgoing) {
      if (status === 'maybe') this.doubted.add(text);
      if (status !== 'failed' || this.failed.has(text)) continue;
      this.failed.add(text);
      // As a person would, once.
      this.#after(2000, () => this.#chat.retry(id));
    }
  }

  #after(ms, task) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      task();
    }, ms);
    this.#timers.add(timer);
  }

  /** By position, without the customer's own joining, which nobody is told of, and without typing notices. */
  async #readTranscript() {
    const response = await fetch(`${this.#server}/1/service/${this.#service}/ixn/chat/refresh`, {
      method: 'POST',
      headers: {gms_user: this.#gmsUser},
      body: new URLSearchParams({transcriptPosition: '1'}),
    });
    const {transcriptPosition, transcriptToShow} = await response.json();
    const first = Number(transcriptPosition) - transcriptToShow.length + 1;
    return new Map(
      transcriptToShow
        .map(([type, , text, , party], i) => [first + i, {type, text, party}])
        .filter(([, {type}]) => !isTyping.includes(type)),
    );
  }
}

const isUp = (line) => line === 'live' || line === 'polling';
