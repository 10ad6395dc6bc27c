import {LitElement, html, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {baseStyles} from '../parts/styles.js';

/** Says what nobody looks at, to those who listen to the page instead of looking at it. */
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

  /** Each sentence is a new element, or one that is said twice would be heard once. */
  say(texts: readonly string[]): void {
    if (texts.length === 0) return;
    window.clearTimeout(this.#forgetting);
    this.#forgetting = window.setTimeout(() => (this.sentences = []), spoken);
    const added = texts.map((text) => ({id: (this.#count += 1), text}));
    this.sentences = [...this.sentences, ...added].slice(-5);
  }

  override render(): TemplateResult {
    return html`
      <div class="visually-hidden" role="log" aria-label="Announcements">
        ${repeat(
          this.sentences,
          ({id}) => id,
          ({text}) => html`<p>${text}</p>`,
        )}
      </div>
    `;
  }
}

/** Milliseconds until what was said is gone, so that nobody who reads through the page comes upon what is old. */
const spoken = 4000;

declare global {
  interface HTMLElementTagNameMap {
    'desk-announcer': DeskAnnouncer;
  }
}
