import {html} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {ask} from '../requests.js';

/** An element that draws one row. A row that cannot be drawn says so, and reports it once. */
export abstract class RowElement extends ChatElement {
  language: Language = english;
  now = 0;
  #isReported = false;

  protected abstract draw(): unknown;

  override render(): unknown {
    try {
      return this.draw();
    } catch (cause) {
      this.#report(cause);
      return html`<span part="notice">${this.language.strings.cannotBeShown}</span>`;
    }
  }

  #report(cause: unknown): void {
    if (!this.#isReported) ask(this, {do: 'report', cause});
    this.#isReported = true;
  }
}
