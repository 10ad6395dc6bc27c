import {fixture, html} from '@open-wc/testing';
import {TOLD} from '../../../src/base/told.js';
import '../../../src/history.js';
import type {ChatError, GmsChatHistory} from '../../../src/history.js';
import type {GmsChatEvents} from '../../../src/ui/element/events.js';
import {all, press, textOf} from '../../support/elements/by-role.js';
import {CONTEXT, ScriptedContext} from '../../support/fakes/scripted-context.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {settled} from '../../support/fakes/settled.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';

/** A page with `<gms-chat-history>` and a scripted Context Services. */
export class HistoryPage {
  context = new ScriptedContext();
  errors: ChatError[] = [];
  readonly clock = new FakeClock(Date.UTC(2026, 10, 21, 10, 42));
  #element: GmsChatHistory | undefined;
  #undo = () => {};

  /** Replaces `fetch` until `end`. */
  begin(): void {
    this.context = new ScriptedContext();
    this.errors = [];
    const undo = [this.context.standIn(), turnSystemClockBy(this.clock)];
    this.#undo = () => undo.forEach((task) => task());
  }

  end(): void {
    this.#undo();
  }

  get element(): GmsChatHistory {
    if (!this.#element) throw new Error('Nothing is made.');
    return this.#element;
  }

  async made(
    template = html`<gms-chat-history
      locale="en"
      server=${CONTEXT}
      customer-id="vasya@example.com"
    ></gms-chat-history>`,
  ): Promise<void> {
    const heard = ({detail}: GmsChatEvents['gms-chat-error']) => this.errors.push(detail.error);
    const frame = await fixture<HTMLElement>(html`<div @gms-chat-error=${heard}>${template}</div>`);
    this.#element = frame.querySelector('gms-chat-history') ?? undefined;
    await this.drawn();
  }

  /** Waits until all pending responses have arrived and are drawn. */
  async drawn(): Promise<void> {
    for (let i = 0; i < 40; i++) {
      await settled();
      await this.element.updateComplete;
    }
  }

  /** Waits until a screen reader knows where the focus has gone, and then as `drawn`. */
  async told(): Promise<void> {
    await this.clock.turn(TOLD);
    await this.drawn();
  }

  /** The text of each button in the list, with DATE for the date and time, which differ by time zone. */
  list(): readonly string[] {
    return all(this.element, 'button')
      .map(textOf)
      .filter((text) => text.includes('2009'))
      .map(withoutDate);
  }

  async open(subject: string): Promise<void> {
    const button = all(this.element, 'button').find((one) => textOf(one).startsWith(subject));
    if (!button) throw new Error(`There is no ${subject}`);
    await press(button);
    await this.drawn();
  }
}

export const withoutDate = (text: string): string => text.replace(/\w+ \d+, 2009, [\d:]+\s[AP]M/g, 'DATE');

export function useHistory(): HistoryPage {
  const page = new HistoryPage();
  beforeEach(() => page.begin());
  afterEach(() => page.end());
  return page;
}
