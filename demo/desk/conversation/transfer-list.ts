import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Transfer, Transfers} from '../files/transfers.js';
import {KeepFocus} from '../parts/keep-focus.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/**
 * The files on their way, and those that did not get there.
 *
 * @fires lose-focus - when the button that had the focus is gone
 */
@customElement('desk-transfer-list')
export class DeskTransferList extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }

      .transfer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        margin-bottom: 6px;
        font-size: 14px;
        overflow-wrap: anywhere;
      }

      .under-way {
        margin-bottom: 6px;
        color: var(--desk-muted);
        font-size: 14px;
        overflow-wrap: anywhere;
      }

      .words {
        flex: 1 1 120px;
      }

      .quiet {
        padding: 0 10px;
      }

      .failed {
        color: var(--desk-danger);
      }
    `,
  ];

  @property({attribute: false}) transfers: Transfers = [];

  readonly #keepFocus = new KeepFocus(this);

  override shouldUpdate(): boolean {
    const left = this.transfers.filter(({failure}) => failure).map(({id}) => id);
    return !this.#keepFocus.holdsBack(
      (button) => !left.includes(Number(button.getAttribute('data-transfer'))),
    );
  }

  override focus(): void {
    this.dispatchEvent(new Event('lose-focus'));
  }

  override render(): TemplateResult {
    const failed = this.transfers.filter(({failure}) => failure);
    const underWay = this.transfers.filter(({failure}) => !failure);
    return html`
      <div role="status">${underWay.map((one) => html`<p class="under-way">${progress(one)}</p>`)}</div>
      <div role="alert">
        ${repeat(
          failed,
          ({id}) => id,
          (one) => this.#failed(one),
        )}
      </div>
    `;
  }

  #failed({id, name, way, failure, mayRetry}: Transfer): TemplateResult {
    const what = way === 'up' ? 'was not sent' : 'was not downloaded';
    return html`
      <div class="transfer">
        <span class="words failed"><bdi>${name}</bdi> ${what}. ${failure}</span>
        ${
          mayRetry
            ? html`<button
                type="button"
                data-transfer=${id}
                aria-label="Try again: ${name}"
                @click=${() => request(this, 'desk-files', {do: 'retry', id})}
              >
                Try again
              </button>`
            : nothing
        }
        <button
          class="quiet"
          type="button"
          data-transfer=${id}
          aria-label="Dismiss: ${name}"
          @click=${() => request(this, 'desk-files', {do: 'dismiss', id})}
        >
          ✕
        </button>
      </div>
    `;
  }
}

function progress({name, way}: Transfer): TemplateResult {
  return html`${way === 'up' ? 'Sending' : 'Downloading'} <bdi>${name}</bdi>…`;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-transfer-list': DeskTransferList;
  }
}
