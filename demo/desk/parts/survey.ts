import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {keyInWords} from '../data/words-for-data.js';
import './data-value.js';
import {factStyles} from './fact-styles.js';
import {baseStyles} from './styles.js';

/** The customer's answers to the survey of the page. Shows nothing without any. */
@customElement('desk-survey')
export class DeskSurvey extends LitElement {
  static override readonly styles = [
    baseStyles,
    factStyles,
    css`
      :host {
        display: block;
      }

      section {
        padding: 12px 16px 14px;
        border: 1px solid var(--desk-line);
        border-radius: var(--desk-radius);
        background: var(--desk-surface);
      }

      h3 {
        margin: 0;
      }

      dl {
        margin-top: 8px;
      }
    `,
  ];

  @property({attribute: false}) answers: Readonly<Record<string, string>> | undefined;

  override render(): TemplateResult | typeof nothing {
    if (!this.answers) return nothing;
    return html`
      <section aria-labelledby="title">
        <h3 id="title">Survey</h3>
        <dl>
          ${Object.entries(this.answers).map(
            ([key, value]) =>
              html`<div>
                <dt>${keyInWords(key)}</dt>
                <dd><desk-data-value .key=${key} .value=${value}></desk-data-value></dd>
              </div>`,
          )}
        </dl>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-survey': DeskSurvey;
  }
}
