/**
 * One customer of `npm run soak`: writes in a headless chat now and then, and checks the result.
 *
 * @typedef {import('../../src/client.js').ChatState} ChatState
 */
import {createChat} from '../../src/client.js';

/** The original `fetch`: its requests are not counted as the chat's. */
const {fetch} = globalThis;

const isTyping = ['Notice.TypingStarted', 'Notice.TypingStopped'];

export class Visitor {
  /**
   * Texts of all written messages, in order. Each is unique.
   *
   * @type {string[]}
   */
  written = [];
  /**
   * Texts of messages that had the status `maybe` at some time.
   *
   * @type {Set<string>}
   */
  unsure = new Set();
  /**
   * Texts of messages that had the status `failed` at some time.
   *
   * @type {Set<string>}
   */
  failed = new Set();
  /** How often the connection was lost and restored. */
  reconnects = 0;
  #name;
  #gmsUser;
  #service = '';
  #server;
  #chat;
  /** @type {Set<NodeJS.Timeout>} */
  #timers = new Set();

  /**
   * @param {string} name
   * @param {{server: string, delivery: 'auto' | 'poll'}} options
   */
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
    const state = this.#chat.state.value;
    if ('chat' in state && state.chat) this.#service = state.chat.keys.service ?? '';
  }

  /**
   * Writes again and again.
   *
   * @param {() => number} pause milliseconds until the next message
   */
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
    // The state shows whether it failed.
    this.#chat.send(text).catch(() => undefined);
  }

  stopWriting() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  end() {
    return this.#chat.end();
  }

  /** Compares the shown transcript with that of GMS. Meaningful once nothing is under way any more. */
  async verdict() {
    const state = this.#chat.state.value;
    if (!('transcript' in state)) throw new Error(`${this.#name} has no chat.`);
    const {transcript} = state;
    const gap = 'gap' in state && Boolean(state.gap);
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
    /** @typedef {{copies: number, isShown: boolean, mark: string | undefined}} Fate */
    const isTold = (/** @type {Fate} */ {mark}) => mark === 'failed' || mark === 'maybe';
    const isTwice = (/** @type {Fate} */ {copies, isShown, mark}) =>
      // A delivered message that is shown as failed would be sent again.
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

  /**
   * @param {ChatState} state
   * @param {ChatState} before
   */
  #watch(state, before) {
    if ('line' in state && 'line' in before && isUp(state.line) && !isUp(before.line)) this.reconnects += 1;
    if (!('transcript' in state)) return;
    for (const {id, text, status} of state.transcript.outgoing) {
      if (status === 'maybe') this.unsure.add(text);
      if (status !== 'failed' || this.failed.has(text)) continue;
      this.failed.add(text);
      // Retries once, as a person would.
      this.#after(2000, () => this.#chat.retry(id));
    }
  }

  /** @param {number} ms @param {() => void} task */
  #after(ms, task) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      task();
    }, ms);
    this.#timers.add(timer);
  }

  /**
   * Transcript entries of GMS by position. Without typing notices; the entry of the customer's own joining is not sent.
   *
   * @returns {Promise<Map<number, {type: string, text: string, party: string}>>}
   */
  async #readTranscript() {
    const response = await fetch(`${this.#server}/1/service/${this.#service}/ixn/chat/refresh`, {
      method: 'POST',
      headers: {gms_user: this.#gmsUser},
      body: new URLSearchParams({transcriptPosition: '1'}),
    });
    /** @type {{transcriptPosition: string, transcriptToShow: [string, string, string, string, string][]}} */
    const {transcriptPosition, transcriptToShow} = await response.json();
    const first = Number(transcriptPosition) - transcriptToShow.length + 1;
    return new Map(
      transcriptToShow
        .map(([type, , text, , party], i) => /** @type {const} */ ([first + i, {type, text, party}]))
        .filter(([, {type}]) => !isTyping.includes(type)),
    );
  }
}

const isUp = (/** @type {string} */ line) => line === 'live' || line === 'polling';
