import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {baseStyles, buttonStyles, fieldStyles} from '../parts/styles.js';
import {keyInWords} from '../data/words-for-data.js';

/** The agent wants to keep this pair. */
export class PairEvent extends Event {
  readonly key: string;
  readonly value: string;

  constructor(key: string, value: string) {
    super('keep');
    this.key = key;
    this.value = value;
  }
}

/**
 * The form for a new pair of a name and a value, or for another value of a pair.
 *
 * @fires keep - with the pair
 * @fires close - when the agent wants no change
 */
@customElement('desk-pair-form')
export class DeskPairForm extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: block;
      }

      label {
        display: block;
        margin-bottom: 8px;
        color: var(--desk-muted);
        font-size: 13px;
      }

      input {
        margin-top: 2px;
        color: var(--desk-text);
        font-size: 15px;
      }

      .actions {
        display: flex;
        gap: 8px;
      }

      .problem {
        margin-bottom: 8px;
        color: var(--desk-danger);
        font-size: 14px;
      }

      .problem:empty {
        margin: 0;
      }
    `,
  ];

  /** The name of the pair; empty for a new one. */
  @property({attribute: false}) key = '';
  @property({attribute: false}) value = '';
  /** The server has not answered yet. */
  @property({attribute: false}) isSaving = false;
  /** A sentence about the last attempt; empty when there is none. */
  @property({attribute: false}) problem = '';

  @query('input') private readonly first!: HTMLInputElement | null;
  @query('[name=key]') private readonly keyField!: HTMLInputElement | null;
  @query('[name=value]') private readonly valueField!: HTMLInputElement;

  override firstUpdated(): void {
    // Set only once, so that a colleague's change does not replace what the agent writes.
    this.valueField.value = this.value;
    this.first?.focus();
    this.first?.select();
    // On a phone the rail is low: the buttons must not lie below its edge.
    this.scrollIntoView({block: 'nearest'});
  }

  /** Focuses the first field. A form that is not drawn yet focuses it then. */
  override focus(): void {
    this.first?.focus();
  }

  override render(): TemplateResult {
    return html`
      <form @submit=${this.#submit} @keydown=${this.#keydown}>
        ${this.key ? nothing : this.#field('key', 'Name')}
        ${this.#field('value', keyInWords(this.key) || 'Value')}
        <p class="problem" id="problem" role="alert">${this.problem}</p>
        <div class="actions">
          <button class="primary" type="submit" aria-disabled=${this.isSaving ? 'true' : 'false'}>
            ${this.isSaving ? 'Saving…' : 'Save'}
          </button>
          <button type="button" @click=${this.#close}>Cancel</button>
        </div>
      </form>
    `;
  }

  #field(name: 'key' | 'value', label: string): TemplateResult {
    return html`
      <label>
        ${label}
        <input
          type="text"
          name=${name}
          pattern=".*\\S.*"
          required
          autocomplete="off"
          dir="auto"
          aria-describedby="problem"
          aria-invalid=${this.problem ? 'true' : 'false'}
          ?readonly=${this.isSaving}
        />
      </label>
    `;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.isSaving) return;
    const key = this.keyField?.value.trim() ?? this.key;
    this.dispatchEvent(new PairEvent(key, this.valueField.value.trim()));
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-pair-form': DeskPairForm;
  }
}
