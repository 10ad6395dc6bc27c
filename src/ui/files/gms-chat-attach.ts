import {css, html, nothing, type PropertyValues} from 'lit';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {ChatElement} from '../chat-element.js';
import {define} from '../define.js';
import type {FilesView} from '../files-view.js';
import {ask} from '../requests.js';
import {shared} from '../theme/shared.js';
import {closedSentence, limitsSentence} from './file-sentences.js';

/**
 * The button "Attach a file" beside the message field. A press asks for the server's limits and opens the browser's picker with
 * them. A hint tells the limits, or why no file can be sent now.
 */
export class GmsChatAttach extends ChatElement {
  static override properties = {
    language: {attribute: false},
    files: {attribute: false},
    isHinting: {state: true},
  };
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        /* The picture is smaller than the target: without this, the gap beside the field looks too wide. */
        margin-inline: calc(-6 * var(--_px)) calc(-2 * var(--_px));
      }
      button {
        display: grid;
        place-items: center;
        width: calc(44 * var(--_px));
        padding: 0;
        border-radius: 50%;
        background: transparent;
        color: var(--_muted);
      }
      /* Not over the field and the button that sends. */
      button:focus-visible {
        outline-offset: -2px;
      }
      /* Close to the button, so that the pointer can be moved onto it. */
      .hint {
        position: absolute;
        inset-block-end: 100%;
        inset-inline-end: calc(-40 * var(--_px));
        width: max-content;
        max-width: min(260 * var(--_px), 80vw);
        padding: calc(8 * var(--_px)) calc(12 * var(--_px));
        border: 1px solid var(--_line);
        border-radius: calc(12 * var(--_px));
        background: var(--_surface);
        color: var(--_text);
        font-size: calc(13 * var(--_px));
        box-shadow: 0 4px 16px rgb(16 24 40 / 16%);
      }
    `,
  ];

  language: Language = english;
  files: FilesView | undefined;
  private isHinting = false;
  /** The customer wants the picker, and the limits are being asked. */
  #isWanted = false;

  private get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  override render() {
    const {files} = this;
    if (!files) return nothing;
    const {words, limits} = files;
    const isClosed = !!closedSentence(files);
    return html`
      <span @pointerenter=${this.#hint} @pointerleave=${this.#unhint}>
        <button
          part="button"
          type="button"
          aria-label=${words.attachFile}
          aria-describedby="hint"
          aria-disabled=${isClosed ? 'true' : 'false'}
          @click=${this.#press}
          @focus=${this.#focused}
          @blur=${this.#unhint}
          @keydown=${this.#keydown}
        >
          <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.9-7.8"
            />
          </svg>
        </button>
        <span class="hint" id="hint" ?hidden=${!this.isHinting || !this.#words}>${this.#words}</span>
      </span>
      <input
        type="file"
        hidden
        ?multiple=${limits?.filesLeft !== 1}
        accept=${limits?.types.map((type) => `.${type}`).join() || nothing}
        @change=${this.#chosen}
        @cancel=${(event: Event) => event.stopPropagation()}
      />
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    const {files} = this;
    if (!this.#isWanted || !changed.has('files') || !files || files.isAsking) return;
    this.#isWanted = false;
    // The browser opens no picker long after the press: the next press will.
    if (files.limits && !closedSentence(files) && (navigator.userActivation?.isActive ?? true))
      this.input?.click();
    else this.#hint();
  }

  get #words(): string {
    const {files, language} = this;
    if (!files) return '';
    return (
      closedSentence(files) || limitsSentence(files, language) || (files.limits ? '' : this.#unknown(files))
    );
  }

  /** Nobody need hear of limits that are about to be known. */
  #unknown({isAsking, words}: FilesView): string {
    return isAsking ? '' : words.filesUnavailable;
  }

  #press(): void {
    if (!this.files) return;
    const {limits, isAgentHere} = this.files;
    if (closedSentence(this.files)) this.#hint();
    // The number of files that are left may be old.
    if (limits?.needsAgent && !isAgentHere) return;
    this.#isWanted = true;
    ask(this, {do: 'ask-limits'});
  }

  /** Emptied afterwards: the same file can be chosen again. The hint would cover how the files fare. */
  #chosen(): void {
    const {input} = this;
    this.#unhint();
    const files = [...(input?.files ?? [])];
    if (input) input.value = '';
    if (files.length) ask(this, {do: 'add-files', files, folders: []});
  }

  /** Not after a press by the pointer, which opens the picker. */
  #focused({target}: FocusEvent): void {
    if (target instanceof Element && target.matches(':focus-visible')) this.#hint();
  }

  readonly #hint = (): void => {
    this.isHinting = true;
  };

  readonly #unhint = (): void => {
    this.isHinting = false;
  };

  /** Escape takes the hint away before it minimises the panel. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isHinting || !this.#words) return;
    event.preventDefault();
    event.stopPropagation();
    this.#unhint();
  }
}

define('gms-chat-attach', GmsChatAttach);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-attach': GmsChatAttach;
  }
}
