import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {baseStyles} from '../parts/styles.js';
import {typingSentence, type Writer} from '../state/typing.js';

/**
 * The others who type, and what they have written so far where the server tells. Only the sentence is announced: a
 * preview changes with every word.
 */
@customElement('desk-typing')
export class DeskTyping extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        color: var(--desk-muted);
      }

      .preview {
        display: flex;
        overflow: hidden;
        flex-direction: column;
        justify-content: end;
        width: fit-content;
        max-width: min(85%, 560px);
        /* The end of a long text is what is new. */
        max-height: 6em;
        margin-bottom: 4px;
        padding: 6px 12px;
        border: 1px dashed var(--desk-control-line);
        border-radius: 12px;
        font-size: 14px;
        overflow-wrap: anywhere;
        unicode-bidi: plaintext;
        white-space: pre-wrap;
      }

      [role='status'] {
        min-height: 24px;
        font-size: 13px;
      }
    `,
  ];

  @property({attribute: false}) writers: readonly Writer[] = [];

  override render(): TemplateResult {
    const previews = this.writers.filter(({text}) => text);
    return html`
      ${previews.map(
        ({name, text}) =>
          html`<p class="preview">
            <span><span class="visually-hidden">${name}, not sent yet: </span>${text}</span>
          </p>`,
      )}
      <p role="status">${typingSentence(this.writers.map(({name}) => name))}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-typing': DeskTyping;
  }
}
