import {LitElement, html, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {baseStyles} from '../parts/styles.js';

/** Announces events to users of screen readers. It has no name: some of them would say it before each sentence. */
@customElement('desk-announcer')
export class DeskAnnouncer extends LitElement {
  static override readonly styles = baseStyles;

  @state() private sentences: readonly {readonly id: number; readonly text: string}[] = [];
  #count = 0;

  #forgetting: number | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#forgetting);
  }

  /** Adds a new element for each sentence: a screen reader would skip a repeated text in the same element. */
  say(texts: readonly string[]): void {
    if (texts.length === 0) return;
    window.clearTimeout(this.#forgetting);
    this.#forgetting = window.setTimeout(() => (this.sentences = []), spoken);
    const added = texts.map((text) => ({id: (this.#count += 1), text}));
    this.sentences = [...this.sentences, ...added].slice(-5);
  }

  override render(): TemplateResult {
    return html`
      <div class="visually-hidden" aria-live="polite">
        ${repeat(
          this.sentences,
          ({id}) => id,
          ({text}) => html`<p>${text}</p>`,
        )}
      </div>
    `;
  }
}

/** Milliseconds until sentences are removed, so that a user who reads through the page meets no old news. */
const spoken = 4000;

declare global {
  interface HTMLElementTagNameMap {
    'desk-announcer': DeskAnnouncer;
  }
}
