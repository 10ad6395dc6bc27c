import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Chat, UserDataOperation} from '../api/chat.js';
import {dataGroups, type DataGroups, type DataPair} from '../data/data-groups.js';
import {afterClose, type Opening} from '../state/opening.js';
import {keyOf, nameProblem, type UserDataChange} from '../state/user-data.js';
import {keyInWords, valueInWords} from '../data/words-for-data.js';
import {attachedStyles} from './attached-styles.js';
import './pair-form.js';
import type {PairEvent} from './pair-form.js';
import '../parts/data-value.js';
import {factStyles} from '../parts/fact-styles.js';
import {KeepFocus} from '../parts/keep-focus.js';
import '../parts/question.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/** The pairs of a group that are shown at once. A group with one or two more shows them all. */
const shownAtOnce = 8;

/**
 * The data attached to a chat: what came with the start, what has been attached since, and what the routing reads. An agent adds pairs, changes values and removes pairs, as
 * far as the server allows it. The customer's own details are not among them: they stay in the customer's words.
 */
@customElement('desk-attached-data')
export class DeskAttachedData extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, factStyles, attachedStyles];

  @property({attribute: false}) chat: Chat | undefined;
  /** The change under way, or the last one if it failed. */
  @property({attribute: false}) change: UserDataChange | undefined;

  /** The name of the pair whose value is being changed; empty for a new pair. */
  @state() private editing: string | undefined;
  @state() private removing: Opening<string> | undefined;
  /** A sentence about a name that the agent chose. */
  @state() private unfit = '';
  /** The failed change that the agent has seen and closed. */
  @state() private left: UserDataChange | undefined;
  /** The agent has opened the long groups. */
  @state() private isWhole = false;
  /** A sentence for screen readers about the last change. */
  @state() private outcome = '';

  /** The button to focus when the focused element is gone. */
  #next = '';

  constructor() {
    super();
    new KeepFocus(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.has('change') ? changed.get('change') : undefined;
    if (this.change) this.outcome = '';
    else if (before && !before.problem) this.#settle(before.operation);
  }

  override focus(): void {
    const form = this.renderRoot.querySelector('desk-pair-form');
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const next =
      buttons.find(({dataset}) => dataset.tool === `Change ${this.#next}`) ??
      buttons.findLast(({className}) => className === 'quiet add') ??
      buttons.at(-1);
    (form ?? next ?? this.renderRoot.querySelector<HTMLElement>('h3'))?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const {chat} = this;
    if (!chat) return nothing;
    const groups = dataGroups(chat);
    const mayAdd = chat.capabilities.includes('AttachUserData');
    const isEmpty = Object.values(groups).every((pairs: DataGroups[keyof DataGroups]) => pairs.length === 0);
    if (isEmpty && !mayAdd) return nothing;
    return html`
      ${this.#group(chat, 'Agreed to', groups.consents)} ${this.#group(chat, 'From the start', groups.start)}
      ${this.#group(chat, 'Attached data', groups.attached, mayAdd)} ${mayAdd ? this.#adding() : nothing}
      <p class="problem" role="alert">${this.#problem(undefined)}</p>
      <p class="visually-hidden" role="status">${this.outcome}</p>
      ${this.#routing(chat, groups.routing)} ${this.removing ? this.#question(this.removing) : nothing}
    `;
  }

  #group(
    chat: Chat,
    heading: string,
    pairs: readonly DataPair[],
    isAlwaysThere = false,
  ): TemplateResult | typeof nothing {
    if (pairs.length === 0 && !isAlwaysThere) return nothing;
    const isLong = pairs.length > shownAtOnce + 2;
    const shown = isLong && !this.isWhole ? shownAtOnce : pairs.length;
    return html`
      <h3 tabindex="-1">${heading}</h3>
      ${this.#list(chat, pairs, shown)}
      ${
        isLong
          ? html`<button
              class="quiet rest"
              type="button"
              aria-expanded=${this.isWhole ? 'true' : 'false'}
              @click=${() => (this.isWhole = !this.isWhole)}
            >
              ${this.isWhole ? 'Show fewer' : `Show all ${pairs.length}`}
            </button>`
          : nothing
      }
    `;
  }

  /** Closed at first: it is for those who look for a fault of the routing. */
  #routing(chat: Chat, pairs: readonly DataPair[]): TemplateResult | typeof nothing {
    if (pairs.length === 0) return nothing;
    return html`<details>
      <summary>For the routing (${pairs.length})</summary>
      ${this.#list(chat, pairs, pairs.length)}
    </details>`;
  }

  #list(chat: Chat, pairs: readonly DataPair[], shown: number): TemplateResult | typeof nothing {
    if (pairs.length === 0) return nothing;
    return html`<dl>
      ${repeat(
        pairs,
        ({key}) => key,
        (pair, place) => this.#pair(chat, pair, place >= shown),
      )}
    </dl>`;
  }

  #pair({capabilities}: Chat, {key, value, atStart}: DataPair, isHidden: boolean): TemplateResult {
    if (key === this.editing)
      return html`<div>
        <dt class="visually-hidden">${keyInWords(key)}</dt>
        <dd>${this.#form(key, value)}</dd>
      </div>`;
    return html`
      <div class="pair" ?hidden=${isHidden}>
        <dt>${keyInWords(key)}</dt>
        <dd class="value">
          <desk-data-value .key=${key} .value=${value}></desk-data-value>
          ${
            atStart === undefined
              ? nothing
              : html`<p class="before">At the start: <bdi>${valueInWords(atStart)}</bdi></p>`
          }
        </dd>
        <dd class="tools">
          ${capabilities.includes('UpdateUserData') ? this.#tool('Change', key, () => this.#edit(key)) : nothing}
          ${capabilities.includes('DeleteUserData') ? this.#tool('Remove', key, () => this.#askToRemove(key)) : nothing}
        </dd>
      </div>
    `;
  }

  #tool(verb: string, key: string, act: () => void): TemplateResult {
    return html`
      <button
        class="quiet"
        type="button"
        data-tool="${verb} ${key}"
        aria-label="${verb} ${keyInWords(key)}"
        aria-disabled=${this.#isSaving ? 'true' : 'false'}
        @click=${act}
      >
        ${verb}
      </button>
    `;
  }

  #adding(): TemplateResult {
    if (this.editing === '') return this.#form('', '');
    return html`
      <button
        class="quiet add"
        type="button"
        aria-disabled=${this.#isSaving ? 'true' : 'false'}
        @click=${() => this.#edit('')}
      >
        Add data
      </button>
    `;
  }

  #form(key: string, value: string): TemplateResult {
    return html`
      <desk-pair-form
        .key=${key}
        .value=${value}
        .isSaving=${this.#isSaving}
        .problem=${this.unfit || this.#problem(key)}
        @keep=${this.#keep}
        @close=${() => this.#leave(key)}
      ></desk-pair-form>
    `;
  }

  #question(removing: Opening<string>): TemplateResult {
    const key = removing.purpose;
    return html`${keyed(
      removing,
      html`
        <desk-question
          .question=${`Remove ${keyInWords(key)}?`}
          .text=${'It is gone for everybody who works on this chat.'}
          .no=${'Keep it'}
          .yes=${'Remove'}
          @yes=${() => this.#request({operationName: 'DeleteUserData', keys: [key]})}
          @close=${() => (this.removing = afterClose(this.removing, removing))}
        ></desk-question>
      `,
    )}`;
  }

  /** @param place the pair whose form is open; `undefined` for failures that belong to no form */
  #problem(place: string | undefined): string {
    const {change} = this;
    if (!change?.problem || change === this.left) return '';
    const {operation, problem} = change;
    const form = formOf(operation);
    const isOpen = form !== undefined && form === this.editing;
    if (place === undefined)
      return isOpen ? '' : `${keyInWords(keyOf(operation))} stays as it was. ${problem}`;
    return isOpen && place === form ? problem : '';
  }

  /** The server has not answered yet: one change at a time, so that each has its outcome. */
  get #isSaving(): boolean {
    return this.change?.problem === '';
  }

  #edit(key: string): void {
    if (this.#isSaving) return;
    this.editing = key;
    this.unfit = '';
    this.left = this.change;
  }

  #askToRemove(key: string): void {
    if (!this.#isSaving) this.removing = {purpose: key};
  }

  #leave(key: string): void {
    this.editing = undefined;
    this.unfit = '';
    this.left = this.change;
    this.#next = key;
  }

  readonly #keep = ({key, value}: PairEvent): void => {
    const {userData = {}} = this.chat ?? {};
    this.unfit = this.editing === '' ? nameProblem(key, userData) : '';
    if (this.unfit) return;
    if (userData[key] === value) this.#leave(key);
    else if (this.editing === '') this.#request({operationName: 'AttachUserData', userData: {[key]: value}});
    else this.#request({operationName: 'UpdateUserData', userData: {[key]: value}});
  };

  #request(operation: UserDataOperation): void {
    if (this.chat) request(this, 'desk-user-data', {chatId: this.chat.id, operation});
  }

  /** The server has done it. */
  #settle(operation: UserDataOperation): void {
    const key = keyInWords(keyOf(operation));
    // The new value is at the end.
    if (operation.operationName === 'AttachUserData') this.isWhole = true;
    this.outcome = operation.operationName === 'DeleteUserData' ? `${key} is removed.` : `${key} is saved.`;
    this.#next = '';
    const form = formOf(operation);
    if (form !== undefined && form === this.editing) this.#leave(form);
  }
}

/** The form that an operation comes from: the name of its pair, empty for a new one, `undefined` without a form. */
function formOf(operation: UserDataOperation): string | undefined {
  if (operation.operationName === 'DeleteUserData') return undefined;
  return operation.operationName === 'AttachUserData' ? '' : keyOf(operation);
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-attached-data': DeskAttachedData;
  }
}
