import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {SharedFile} from '../api/chat.js';
import {sizeOf} from '../files/file-size.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/** A file in the transcript: name, size, and a button that downloads it. Nothing opens a file in the page. */
@customElement('desk-file-card')
export class DeskFileCard extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }

      .card {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 8px 8px 8px 12px;
        border: 1px solid var(--desk-line);
        border-radius: 12px;
        background: var(--desk-surface);
      }

      .about {
        flex: 1 1 120px;
        min-width: 0;
      }

      .name {
        overflow-wrap: anywhere;
        font-weight: 550;
      }

      .size {
        color: var(--desk-muted);
        font-size: 13px;
      }
    `,
  ];

  @property({attribute: false}) chatId = '';
  @property({attribute: false}) file: SharedFile | undefined;
  /** The sender has deleted it. */
  @property({attribute: false}) deleted = false;

  override render(): TemplateResult {
    const {id = '', name = '', size = 0} = this.file ?? {};
    return html`
      <div class="card">
        <div class="about">
          <div class="name"><bdi>${name || 'A file without a name'}</bdi></div>
          <div class="size">${this.deleted ? 'Deleted' : sizeOf(size)}</div>
        </div>
        ${
          this.deleted
            ? ''
            : html`<button
                type="button"
                aria-label="Download ${name}"
                @click=${() =>
                  request(this, 'desk-files', {do: 'download', chatId: this.chatId, file: {id, name, size}})}
              >
                Download
              </button>`
        }
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-file-card': DeskFileCard;
  }
}
