import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import type {Operation} from '../api/chat.js';
import './file-picker.js';
import './one-line-form.js';
import type {LineEvent} from './one-line-form.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/** A tool that opens beside the field. */
export type Tool = 'push' | 'canned' | 'notice';

/** The agent opens a tool, or closes the one that is open. */
export class ToolEvent extends Event {
  readonly tool: Tool | undefined;

  constructor(tool: Tool | undefined) {
    super('tool');
    this.tool = tool;
  }
}

/**
 * The tools below the field in which the agent writes, and the forms of those that need one line. The canned answers are
 * the composer's: it writes them into the field.
 *
 * @fires tool - with the tool that is to be open
 */
@customElement('desk-composer-tools')
export class DeskComposerTools extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        margin: 6px -8px 0;
        font-size: 14px;
      }

      .tools button {
        padding: 0 8px;
      }

      .hint {
        margin-inline: auto 8px;
        color: var(--desk-muted);
        font-size: 13px;
      }

      @container (max-width: 559px) {
        .hint {
          display: none;
        }
      }

      /* On a phone the tools stand in two columns: a line that wraps would leave one of them behind. */
      @container (max-width: 439px) {
        .tools {
          display: grid;
          grid-template-columns: repeat(2, max-content);
          justify-items: start;
        }
      }

      @media (pointer: coarse) {
        .hint {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) chatId = '';
  /** Names of the operations that are allowed now. */
  @property({attribute: false}) capabilities: readonly string[] = [];
  /** The tool that is open. */
  @property({attribute: false}) tool: Tool | undefined;

  @query('[aria-expanded=true]') private readonly toolButton!: HTMLButtonElement | null;

  override render(): TemplateResult {
    return html`
      <div class="tools">
        <button
          class="quiet canned"
          type="button"
          aria-expanded=${this.tool === 'canned' ? 'true' : 'false'}
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${() => this.#toggle('canned')}
        >
          Canned answers
        </button>
        ${this.#opener('push', 'Push a link')}
        ${
          this.capabilities.includes('SendFile')
            ? html`<desk-file-picker .chatId=${this.chatId}></desk-file-picker>`
            : nothing
        }
        ${this.capabilities.includes('SendCustomNotice') ? this.#opener('notice', 'Notify page') : nothing}
        <span class="hint">/ for a canned answer</span>
      </div>
      ${this.#lineForm()}
    `;
  }

  #opener(tool: Tool, name: string): TemplateResult {
    return html`
      <button
        class="quiet"
        type="button"
        aria-expanded=${this.tool === tool ? 'true' : 'false'}
        @click=${() => this.#toggle(tool)}
      >
        ${name}
      </button>
    `;
  }

  #lineForm(): TemplateResult | typeof nothing {
    if (this.tool === 'push') {
      return html`<desk-one-line-form
        .type=${'url'}
        .label=${'Link'}
        .placeholder=${'https://'}
        .pattern=${'https?://.+'}
        .action=${'Push'}
        @enter=${({line}: LineEvent) => this.#performTool({operationName: 'SendUrl', url: line})}
        @close=${this.#closeTool}
      ></desk-one-line-form>`;
    }
    if (this.tool !== 'notice') return nothing;
    return html`<desk-one-line-form
      .label=${'Notice to the customer’s page'}
      .placeholder=${'Shown, unless the page handles it'}
      .action=${'Notify'}
      @enter=${({line}: LineEvent) => this.#performTool({operationName: 'SendCustomNotice', noticeText: line})}
      @close=${this.#closeTool}
    ></desk-one-line-form>`;
  }

  readonly #closeTool = (): void => {
    this.toolButton?.focus();
    this.#open(undefined);
  };

  #performTool(operation: Operation): void {
    request(this, 'desk-operation', {chatId: this.chatId, operation});
    this.#closeTool();
  }

  #toggle(tool: Tool): void {
    this.#open(this.tool === tool ? undefined : tool);
  }

  #open(tool: Tool | undefined): void {
    this.dispatchEvent(new ToolEvent(tool));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-composer-tools': DeskComposerTools;
  }
}
