// Loaded at once, so that its elements are there in the first frame.
import '../../../src/ui/end/end.js';
import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {GmsChat} from '../../../src/index.js';
import {mountAtOnce} from './mount-at-once.js';
import {FakeClock} from '../fakes/fake-clock.js';
import {reduceMotion} from './media.js';
import {SERVER, ScriptedGms} from '../fakes/scripted-gms.js';
import {settled} from '../fakes/settled.js';
import {turnSystemClockBy} from '../fakes/ui-clock.js';

/** Time between two polls, ms. */
const POLL = 2_000;

/** The whole element on a page, with polling, a scripted GMS and a fake clock. */
export class ScriptedChat {
  readonly gms = new ScriptedGms();
  readonly clock = new FakeClock(Date.UTC(2026, 10, 21, 10, 42));
  readonly #undo: (() => void)[] = [];
  #element: GmsChat | undefined;

  constructor() {
    const {load} = GmsChat;
    GmsChat.load = () => Promise.resolve(mountAtOnce);
    this.#undo.push(
      () => void (GmsChat.load = load),
      this.gms.standIn(),
      turnSystemClockBy(this.clock),
      () => sessionStorage.clear(),
    );
  }

  get element(): GmsChat {
    if (!this.#element) throw new Error('There is no chat on the page.');
    return this.#element;
  }

  /** Puts the element on a page, between other content. */
  async appear(around: (chat: TemplateResult) => TemplateResult = (chat) => html`<main>${chat}</main>`) {
    await reduceMotion();
    const chat = html`<gms-chat locale="en" server=${SERVER} delivery="poll" first-name="Vasya"></gms-chat>`;
    const page = await fixture<HTMLElement>(around(chat));
    this.#element = page.querySelector('gms-chat') ?? undefined;
    await settled();
  }

  /** Leaves the page. The browser's storage stays. */
  async disappear(): Promise<void> {
    this.#element?.remove();
    await settled();
  }

  /** Lets the time pass until the next poll has brought all messages. */
  async poll(): Promise<void> {
    await this.clock.turn(POLL);
    await settled();
  }

  /** Lets every poll fail until the line is down. */
  async cutLine(): Promise<void> {
    for (let i = 0; i < 4; i++) this.gms.next('refresh', 'unanswered');
    await this.clock.turn(5_000);
    await settled();
  }

  async release(): Promise<void> {
    await this.disappear();
    for (const task of this.#undo.splice(0)) task();
  }
}
