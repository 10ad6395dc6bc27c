import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {fillIn, findAnswers, type CannedAnswer, type Names} from '../state/canned-answers.js';
import {listboxStyles} from './listbox-styles.js';
import {baseStyles, fieldStyles} from '../parts/styles.js';

/** An answer was chosen. */
export class CannedAnswerEvent extends Event {
  readonly answer: CannedAnswer;

  constructor(answer: CannedAnswer) {
    super('pick');
    this.answer = answer;
  }
}

/**
 * The canned answers, with a search by words.
 *
 * @fires pick - with the answer
 * @fires close - when the agent wants none
 */
@customElement('desk-canned-picker')
export class DeskCannedPicker extends LitElement {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    listboxStyles,
    css`
      :host {
        display: block;
        margin-bottom: 8px;
        padding: 8px;
        border: 1px solid var(--desk-line);
        border-radius: var(--desk-radius);
        background: var(--desk-surface);
        box-shadow: var(--desk-shadow-high);
      }

      [role='listbox'] {
        max-height: min(330px, 40dvh);
      }
    `,
  ];

  @property({attribute: false}) names: Names = {customer: '', agent: ''};

  @state() private words = '';
  @state() private active = 0;
  @query('input') private readonly field!: HTMLInputElement;

  override firstUpdated(): void {
    this.field.focus();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('active')) {
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
    }
  }

  override render(): TemplateResult {
    const found = findAnswers(this.words);
    return html`
      <input
        type="text"
        role="combobox"
        aria-label="Find an answer"
        placeholder="Find an answer"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls="answers"
        aria-activedescendant=${found.length > 0 ? `answer-${this.active}` : nothing}
        @input=${this.#input}
        @keydown=${this.#keydown}
        @blur=${this.#close}
      />
      <div role="listbox" id="answers" aria-label="Answers">
        ${found.map((answer, place) => this.#option(answer, place))}
      </div>
      ${found.length === 0 ? html`<p class="none" role="status">No answer has this in it.</p>` : nothing}
    `;
  }

  #option(answer: CannedAnswer, place: number): TemplateResult {
    // A click would come after the field has lost the focus and closed the list, so use mousedown.
    return html`
      <div
        role="option"
        id="answer-${place}"
        aria-selected=${place === this.active ? 'true' : 'false'}
        @mousedown=${(event: Event) => this.#press(event, answer)}
      >
        <b>${answer.title}</b>
        <span>${fillIn(answer.text, this.names)}</span>
      </div>
    `;
  }

  readonly #input = (): void => {
    this.words = this.field.value.trim();
    this.active = 0;
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const found = findAnswers(this.words);
    const answer = found[this.active];
    if (event.key === 'ArrowDown') this.active = Math.min(this.active + 1, found.length - 1);
    else if (event.key === 'ArrowUp') this.active = Math.max(this.active - 1, 0);
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && !event.isComposing) {
      if (answer) this.#pick(answer);
    } else return;
    event.preventDefault();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  #press(event: Event, answer: CannedAnswer): void {
    event.preventDefault();
    this.#pick(answer);
  }

  #pick(answer: CannedAnswer): void {
    this.dispatchEvent(new CannedAnswerEvent(answer));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-canned-picker': DeskCannedPicker;
  }
}
