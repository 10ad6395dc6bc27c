import {html, nothing, type PropertyValues} from 'lit';
import {ChatElement} from '../chat-element.js';
import {firstEnglish, type FirstLanguage} from '../../i18n/language.js';
import type {FirstWords} from '../../i18n/catalog/first-words.js';
import type {StartDetails} from '../../wire/types.js';
import {define} from '../define.js';
import {reportButton} from '../report-button.js';
import {ask} from '../requests.js';
import {
  faultsIn,
  MAX_FIELD,
  NO_DETAILS,
  USUAL_FORM,
  type FieldFault,
  type FieldName,
  type FormView,
} from './start-details.js';
import {shared} from '../theme/shared.js';
import {formStyles} from './form-styles.js';

interface Field {
  readonly name: FieldName;
  readonly type: 'text' | 'email';
  /** Tells browsers and password managers what to fill in (WCAG 1.3.5). */
  readonly autocomplete: AutoFill;
}

const FIELDS: readonly Field[] = [
  {name: 'firstName', type: 'text', autocomplete: 'given-name'},
  {name: 'lastName', type: 'text', autocomplete: 'family-name'},
  {name: 'email', type: 'email', autocomplete: 'email'},
  {name: 'subject', type: 'text', autocomplete: 'off'},
];

/** The start form: asks the customer for names, e-mail address and subject. */
export class GmsChatForm extends ChatElement {
  static override properties = {
    language: {attribute: false},
    fault: {attribute: false},
    details: {attribute: false},
    view: {attribute: false},
    isConnecting: {attribute: false},
    refusedEmail: {attribute: false},
    faults: {state: true},
    alerted: {state: true},
  };
  static override styles = [shared, formStyles];

  language: FirstLanguage = firstEnglish;
  /** Sentence that says why the last start failed; empty if none did. */
  fault = '';
  /** Initial values of the fields. Later typing is kept. */
  details: StartDetails = NO_DETAILS;
  view: FormView = USUAL_FORM;
  /** Start was pressed: code is on its way, or a saved chat is being taken up. */
  isConnecting = false;
  /** The email address that the server has refused, if the last start failed for that. It stays wrong until it is changed. */
  refusedEmail: string | undefined;
  /** The field whose fault is told by itself. */
  private alerted: FieldName | undefined;
  private faults: Partial<Record<FieldName, FieldFault>> = {};
  /** Texts that the customer has typed, by the name of the field: the page may set other values, and show other fields. */
  #typed: Record<string, string> = {};
  /** Name of the field that had the focus before the update. */
  #focused: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focused = this.#focusedNow;
    if (!changed.has('refusedEmail') || this.refusedEmail === undefined) return;
    this.faults = {email: 'email'};
    // Nobody may be in the form.
    this.alerted = 'email';
  }

  /** Other fields are drawn with the same inputs: the focus goes along with its field, or on if the page has taken that away. */
  protected override updated(): void {
    const was = this.#focused;
    if (was && was !== this.#focusedNow)
      (this.renderRoot.querySelector<HTMLElement>(`#${was}`) ?? this).focus();
  }

  get #focusedNow(): string | undefined {
    return this.shadowRoot?.activeElement?.id;
  }

  override render() {
    const {strings} = this.language;
    const {aside} = this.view;
    return html`
      ${aside ?? nothing}
      <form part="form" novalidate ?hidden=${!!aside?.isAlone} @submit=${this.#submit} @input=${this.#input}>
        ${this.fault ? html`<p class="alert" role="alert">${this.fault}</p>` : nothing}
        <slot name="intro"></slot>
        ${this.fault ? reportButton(this.language) : nothing}
        <div class="fields">
          ${this.#shown.map((field) => this.#field(field, strings))}
          <slot name="form-extra"></slot>
          <button
            class="main"
            part="button"
            type="submit"
            aria-disabled=${this.isConnecting ? 'true' : nothing}
            @click=${this.#submit}
          >
            ${this.isConnecting ? strings.connecting : strings.startChat}
          </button>
        </div>
      </form>
    `;
  }

  /** Focuses the first empty field; after a failed start, the button "Start chat", or the field that is wrong. */
  override focus(): void {
    const {aside} = this.view;
    if (aside?.isAlone) {
      aside.focus();
      return;
    }
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    const button = this.renderRoot.querySelector<HTMLElement>('.main');
    const wrong = inputs.find(({id}) => id === this.alerted);
    const next = wrong ?? (this.fault ? button : (inputs.find(({value}) => !value) ?? inputs[0] ?? button));
    // The focus reads what is wrong.
    this.alerted = undefined;
    next?.focus({preventScroll: true});
  }

  #field({name, type, autocomplete}: Field, strings: FirstWords) {
    const fault = this.faults[name];
    const isRequired = this.view.required.includes(name);
    return html`<div class="field ${name} ${isRequired ? 'required' : ''}" part="field">
      <label for=${name}>${strings[name]}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        .value=${this.#typed[name] ?? this.details[name]}
        aria-required=${isRequired ? 'true' : nothing}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby=${fault && this.alerted !== name ? `${name}-wrong` : nothing}
        @blur=${this.#left}
      />
      ${
        fault
          ? html`<p class="wrong" id="${name}-wrong" role=${this.alerted === name ? 'alert' : nothing}>
              ${faultOfField(name, fault, strings)}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** An alert has said it, and some browsers would say the description again. */
  #left(): void {
    this.alerted = undefined;
  }

  /** Removes a shown fault as soon as it is corrected; shows no new one while the customer is still typing. */
  #input({target}: Event): void {
    if (target instanceof HTMLInputElement) this.#typed[target.name] = target.value;
    const told = new Map(Object.entries(this.faults));
    const now = Object.entries(this.#faultsIn(this.filledIn));
    this.faults = Object.fromEntries(now.filter(([name, fault]) => told.get(name) === fault));
  }

  /** Called by the press already: a frame without the permission for forms drops `submit`. Enter presses the button. */
  #submit(event: Event): void {
    event.preventDefault();
    this.start();
  }

  /** Starts the chat, as a press on the button does, or says what is wrong. */
  start(): void {
    // A form that is leaving has started a chat already.
    if (this.isConnecting || this.view.aside?.isAlone || this.closest('[leaving]')) return;
    const details = this.filledIn;
    this.faults = this.#faultsIn(details);
    const wrong = this.#shown.find(({name}) => this.faults[name]);
    if (!wrong) {
      ask(this, {do: 'start', details});
      return;
    }
    const field = this.renderRoot.querySelector<HTMLInputElement>(`#${wrong.name}`);
    // The focus reads what is wrong when it comes to the field. A field that has it already is not read again.
    this.alerted = field?.matches(':focus') ? wrong.name : undefined;
    // The sentence must be there when the focus comes.
    void this.updateComplete.then(() => field?.focus());
  }

  /** Puts the initial values back. */
  async reset(): Promise<void> {
    this.#typed = {};
    await this.updateComplete;
    for (const input of this.renderRoot.querySelectorAll('input')) {
      const shown = FIELDS.find(({name}) => name === input.name);
      if (shown) input.value = this.details[shown.name];
    }
    this.faults = {};
  }

  get #shown(): readonly Field[] {
    return this.view.fields.flatMap((shown) => FIELDS.filter(({name}) => name === shown));
  }

  #faultsIn(details: StartDetails): Partial<Record<FieldName, FieldFault>> {
    const required = this.#shown.filter(({name}) => this.view.required.includes(name));
    const faults = faultsIn(
      details,
      required.map(({name}) => name),
    );
    return details.email === this.refusedEmail ? {...faults, email: 'email'} : faults;
  }

  /** The values in the fields now. */
  get filledIn(): StartDetails {
    const value = (name: FieldName) =>
      this.renderRoot.querySelector<HTMLInputElement>(`#${name}`)?.value.trim() ?? this.details[name];
    return {
      firstName: value('firstName'),
      lastName: value('lastName'),
      email: value('email'),
      subject: value('subject'),
    };
  }
}

/** The sentence for a fault. */
export function faultOfField(name: FieldName, fault: FieldFault, strings: FirstWords): string {
  switch (fault) {
    case 'missing':
      return name === 'subject' ? strings.subjectMissing : strings.fieldMissing;
    case 'email':
      return strings.emailWrong;
    case 'long':
      return strings.textTooLong(MAX_FIELD);
  }
}

define('gms-chat-form', GmsChatForm);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-form': GmsChatForm;
  }
}
